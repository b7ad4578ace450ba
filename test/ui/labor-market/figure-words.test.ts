import { describe, expect, test } from 'vitest'
import { figureWords, formats, jobsOfPeriod, periodsWords, periodWords, sizeWords } from '#ui/labor-market/figure-words.ts'

describe('a figure in words', () => {
  test.each([
    [{ kind: 'exact', value: 50849 }, '50,849'],
    [{ kind: 'exact', value: 0 }, '0'],
    [{ kind: 'between', low: 1107, high: 11082 }, '1,107 to 11,082'],
    [{ kind: 'between', low: 9.6, high: 10.2 }, '10'],
    [{ kind: 'withheld' }, 'withheld'],
    [{ kind: 'withheld', atLeast: 50 }, 'withheld; at least 50'],
    [{ kind: 'none', why: 'No base.' }, 'none'],
  ] as const)('%o is “%s”', (figure, words) => {
    expect(figureWords(figure, formats.count)).toBe(words)
  })

  test('withheld is never a zero, whatever the format', () => {
    for (const format of Object.values(formats)) expect(figureWords({ kind: 'withheld' }, format)).toBe('withheld')
  })

  test('growth has its sign and a change in jobs too', () => {
    expect([formats.growth(0.0599), formats.growth(-0.0931), formats.growth(0), formats.change(-6312)]).toEqual(['+6.0%', '-9.3%', '0.0%', '-6,312'])
  })
})

describe('a period in words', () => {
  test('tells quarters from years, and which month the jobs are of', () => {
    expect([periodWords('2016-Q4'), periodWords('2023'), jobsOfPeriod('2016-Q4'), jobsOfPeriod('2023')]).toEqual(['Fourth quarter of 2016', 'Year 2023', 'December 2016', '2023, average of the year'])
  })

  test('many are said in few words', () => {
    expect(periodsWords(['2016-Q1', '2016-Q2', '2016-Q3', '2016-Q4'])).toBe('all quarters of 2016')
    expect(periodsWords(['2000', '2001', '2002', '2003'])).toBe('2000 to 2003')
    expect(periodsWords(['2019-Q1', '2023'])).toBe('Q1 2019, 2023')
  })

  test('a size is told in the unit that people use', () => {
    expect([sizeWords(980), sizeWords(8600), sizeWords(72_000_000), sizeWords(1_530_000_000)]).toEqual(['980 bytes', '8.6 kB', '72 MB', '1.5 GB'])
  })
})
