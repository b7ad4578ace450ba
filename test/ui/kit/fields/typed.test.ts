import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { choice, choices, date, figure, money, number, text, tick, time } from '#worksheets/kit/kinds.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { typed } from '#worksheets/kit/typed.ts'
import { whyNotCounted } from '#ui/kit/fields/why-not-counted.ts'
import { fieldWords } from '#ui/kit/fields/words.ts'
import { inputText } from '#ui/kit/fields/shown.ts'

const all = outline({
  id: 'test',
  answers: z.object({
    words: text({ label: 'Words' }), jobs: figure({ label: 'Jobs' }), pay: money({ label: 'Pay' }), score: number({ label: 'Score', min: 1, max: 10 }),
    day: date({ label: 'Day' }), at: time({ label: 'At' }), done: tick({ label: 'Done' }),
    one: choice({ yes: 'Yes', no: 'Not yet' }, { label: 'One' }), many: choices({ a: 'First', b: 'Second', c: 'Clubs, chambers, and the like' }, { label: 'Many' }),
  }),
})
const of = (key: string) => all.find((field) => field.key === key) ?? (() => { throw new Error(key) })()

describe('what somebody typed', () => {
  test.each([
    ['jobs', '22,996', 22996], ['jobs', 'withheld', 'withheld'], ['jobs', 'W', 'withheld'], ['pay', '$1,283', 1283], ['pay', '1283.50', 1283.5],
    ['score', '7', 7], ['score', 'about seven', 'about seven'], ['words', ' as typed ', ' as typed '], ['words', '  ', null],
    ['day', '2/9/2027', '2027-02-09'], ['day', '2-9-27', '2027-02-09'], ['day', '2/30/2027', '2/30/2027'], ['day', 'February 9, 2027', '2027-02-09'], ['day', 'Tuesday, Feb. 9, 2027', '2027-02-09'], ['day', 'Smarch 9, 2027', 'Smarch 9, 2027'], ['day', 'next week', 'next week'],
    ['at', '2:30 pm', '14:30'], ['at', '9 am', '09:00'], ['at', '12 am', '00:00'], ['at', '9', '9'], ['at', '25:10', '25:10'],
    ['done', 'x', true], ['done', 'no', false], ['done', 'maybe', 'maybe'],
    ['one', 'not yet', 'no'], ['one', 'perhaps', 'perhaps'], ['many', 'Second; a', ['b', 'a']],
    ['many', 'Clubs, chambers, and the like, First', ['c', 'a']], ['many', 'something else, First', ['something else', 'a']],
  ] as const)('%s: “%s” is stored as %j', (key, words, stored) => {
    expect(typed(of(key), words)).toEqual(stored)
  })

  test('what does not count says why, and what counts or is empty says nothing', () => {
    expect(whyNotCounted(of('score'), 'about seven')).toBe(fieldWords.notNumber)
    expect(whyNotCounted(of('score'), 12)).toBe(fieldWords.outOfRange)
    expect(whyNotCounted(of('day'), 'next week')).toBe(fieldWords.notDay)
    expect(whyNotCounted(of('one'), 'perhaps')).toBe(fieldWords.notOption)
    expect(whyNotCounted(of('jobs'), 'withheld')).toBe(null)
    expect(whyNotCounted(of('score'), null)).toBe(null)
  })

  test('a stored number is shown as people write it and reads back as itself', () => {
    for (const value of [0, 22996, 1283.5, 0.94]) expect(typed(of('jobs'), inputText(value))).toBe(value)
  })
})
