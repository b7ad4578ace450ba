import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '#sync/file-name.ts'

describe('the name of a file', () => {
  test('says partnership, day and person', () => {
    expect(fileName('Quad Cities manufacturing', '2027-04-12', 'College')).toBe(
      'Quad Cities manufacturing 2027-04-12 College.sharedtable',
    )
    expect(fileName('Quad Cities', '2027-04-12', 'Ana', '.json')).toBe('Quad Cities 2027-04-12 Ana.json')
  })

  test.each([
    ['Health / Care: "North"', 'A\\B', 'Health Care North 2027-04-12 A B.sharedtable'],
    ['../../etc/passwd', '', 'etc passwd 2027-04-12.sharedtable'],
    ['', '', 'Partnership 2027-04-12.sharedtable'],
    ['Line\nbreak\u0000\u202Egnp', 'Bo.', 'Line break gnp 2027-04-12 Bo.sharedtable'],
    ['nul.things', 'Bo', 'Partnership nul.things 2027-04-12 Bo.sharedtable'],
    ['São José', 'Zoë', 'São José 2027-04-12 Zoë.sharedtable'],
  ])('%s from %s', (name, person, expected) => {
    expect(fileName(name, '2027-04-12', person)).toBe(expected)
  })

  test('a reserved name without a day is not used alone', () => {
    expect(fileName('CON', '', '')).toBe('Partnership CON.sharedtable')
  })

  test('whatever people type, it is safe, short, and keeps day and ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (name, person) => {
        const made = fileName(name, '2027-04-12', person)
        expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(180)
        expect(made).toMatch(/2027-04-12.*\.sharedtable$/u)
        expect(made).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(made).not.toMatch(/^[ .]|[ .]\.sharedtable$| {2}/)
        expect(made.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
