import { expect, test } from 'vitest'
import { spreadOf } from '#ui/review/spread.ts'

test('the spread of single answers counts each answer and leaves out what does not count', () => {
  expect(spreadOf(['yes', 'yes', 'partly', 'perhaps', undefined, null])).toEqual([{ answer: 'yes', count: 2 }, { answer: 'partly', count: 1 }])
})
