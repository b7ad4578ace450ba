import { expect, test } from 'vitest'
import { championFacts } from '#machines/facts/3-prepare/champions.ts'
import { buildWorkbook, withSecondAnswer } from '../fixtures/build-workbook.ts'

test('a yes that the team differs on is counted as nothing until it is settled', () => {
  const status = 'r1/champions/candidates/p-coo/status'
  const settled = buildWorkbook({ 'r1/champions/candidates/p-coo/person': 'p-coo', [status]: 'yes', 'r1/champions/candidates/p-coo/signs': true })
  expect(championFacts(settled, 'r1')).toMatchObject({ yes: ['p-coo'], signs: ['p-coo'], differing: [] })
  const apart = championFacts(withSecondAnswer(settled, status, 'maybe'), 'r1')
  expect(apart).toMatchObject({ listed: 1, yes: [], maybe: [], signs: [], differing: ['p-coo'] })
})
