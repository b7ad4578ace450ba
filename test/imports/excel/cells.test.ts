import { describe, expect, test } from 'vitest'
import { cellText, isoDayOf, numberText, timeOf } from '#imports/excel/cell.ts'
import { matchRows } from '#imports/excel/match-rows.ts'
import { meaningOf } from '#imports/excel/number-formats.ts'

describe('what a number in a cell means', () => {
  test.each([
    ['General', 'number'], ['0.00', 'number'], ['#,##0" days"', 'number'], ['"$"#,##0.00', 'number'], ['[Red]-0', 'number'], ['0"%"', 'number'], ['0%', 'percent'],
    ['mmm d, yyyy', 'day'], ['dd.mm.yy', 'day'], ['[$-409]mmmm d', 'day'], ['mmm', 'day'], ['yyyy-mm-dd hh:mm', 'day'],
    ['h:mm AM/PM', 'hour'], ['[h]:mm', 'hour'], ['mm:ss', 'hour'], ['@', 'number'],
  ] as const)('%s is a %s', (code, meaning) => {
    expect(meaningOf(code)).toBe(meaning)
  })

  test('days and times to the minute, whatever is left of a second', () => {
    expect([isoDayOf(46525), isoDayOf(46524.999999), isoDayOf(61), isoDayOf(1e9), isoDayOf(-3)]).toEqual(['2027-05-18', '2027-05-18', null, null, null])
    expect([timeOf(0.375), timeOf(0.3749999884), timeOf(46525.604166666664), timeOf(0.99999)]).toEqual(['09:00', '09:00', '14:30', '00:00'])
  })

  test('figures in as many digits as a spreadsheet keeps', () => {
    expect([numberText(0.1 + 0.2), numberText(1e12), numberText(1234.5), numberText(1e21)]).toEqual(['0.3', '1000000000000', '1234.5', '1000000000000000000000'])
    expect(cellText({ type: 'number', number: 0.12, meaning: 'percent' })).toBe('12%')
    expect(cellText({ type: 'number', number: 46525.5, meaning: 'day' })).toBe('5/18/2027 12:00')
  })
})

describe('which row is which', () => {
  const sent = ['Ana Owner', 'Bo Chair', 'Cy Clerk', 'Di Dean', ''].map((row) => ({ name: '', cells: row.split(' ').concat('', '').slice(0, 2) }))
  const row = (mark: number | null, ...cells: readonly string[]) => ({ mark, name: '', cells })

  test('the mark decides, also where everything in the row is new', () => {
    expect(matchRows(sent, [row(0, 'Ana', 'Owner'), row(1, 'Eve', 'Boss'), row(4, 'Flo', 'New')])).toEqual([0, 1, 4])
  })

  test('of two rows with one mark the other one is new', () => {
    expect(matchRows(sent, [row(0, 'Ann', 'Owner'), row(0, 'Ana', 'Owner')])).toEqual([null, 0])
    expect(matchRows(sent, [row(0, 'Ana', 'Owner'), row(0, 'Ana', 'Owner')])).toEqual([0, null])
  })

  test('an answer typed anew that stood in a row above does not move the row', () => {
    expect(matchRows(sent, [row(0, 'Eve', 'Boss'), row(1, 'Ana', 'Owner')])).toEqual([0, 1])
  })

  test('rows that were sorted without their marks are known by what stands in them', () => {
    expect(matchRows(sent, [row(0, 'Di', 'Dean'), row(1, 'Cy', 'Clerk'), row(2, 'Bo', 'Chair'), row(3, 'Ana', 'Owner')])).toEqual([3, 2, 1, 0])
    expect(matchRows(sent, [row(0, 'Bo', 'Chair'), row(1, 'Ana', 'Owner')])).toEqual([1, 0])
  })

  test('a row that was changed while the table was sorted without its marks is a new one, never somebody else', () => {
    expect(matchRows(sent, [row(0, 'Di', 'Dean'), row(1, 'Cy', 'Clerk'), row(2, 'Bo', 'Chair'), row(3, 'Ana', 'President')])).toEqual([3, 2, 1, null])
  })

  test('preset rows are known by their names', () => {
    const named = ['one', 'two'].map((name) => ({ name, cells: [''] }))
    expect(matchRows(named, [{ mark: 0, name: 'two', cells: ['b'] }, { mark: 1, name: 'one', cells: ['a'] }])).toEqual([1, 0])
  })
})
