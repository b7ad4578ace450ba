import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '#machines/walk.ts'
import { stepIds } from '#worksheets/kit/worksheet.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { buildWorkbook, closeStep, withEntries } from '../fixtures/build-workbook.ts'

const entries = [
  ['-/settings/name', ['A', 'B']],
  ['-/settings/state', ['active', 'paused', null]],
  ['-/settings/target', [10, 20]],
  ['-/register/people/p1/name', ['Ana', 'Ann']],
  ['-/register/people/p1/side', ['industry', 'support', null]],
  ['r1/roster/members/p1/core', [true, false]],
  ['r1/first-sector/sector', ['Manufacturing', 'Health care', null]],
  ['r1/meeting/date', ['2027-05-20', '2027-05-27', null]],
  ['r1/invitees/people/p1/sentOn', ['2027-04-20', null]],
  ['r1/attendance/people/p1/came', [true, false]],
  ['r1/support-team-review/gaps/g1/due', ['2027-02-19', '2027-06-01']],
] as const

const edit = fc.constantFrom(...entries).chain(([path, values]) => fc.constantFrom(...values).map((value) => ({ path, value })))
const days = fc.constantFrom('2027-01-12', '2027-05-27', '2027-07-20')

/** The same workbook with no part that anybody has seen before, so that nothing can be remembered. */
function afresh(book: Workbook): Workbook {
  return structuredClone(book)
}

describe('the walk', () => {
  it('remembers nothing that is no longer so: after any edits it is the walk of a workbook never seen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, days), { minLength: 1, maxLength: 12 }), (edits) => {
        let book = buildWorkbook({ '-/settings/name': 'A' })
        for (const [{ path, value }, day] of edits) {
          book = withEntries(book, { [path]: value })
          expect(walk(book, day)).toEqual(walk(afresh(book), day))
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('keeps the facts of the steps that an edit does not concern', () => {
    const book = buildWorkbook({ '-/settings/name': 'A', 'r1/first-sector/sector': 'Manufacturing' })
    const before = walk(book, '2027-01-12')
    const after = walk(withEntries(book, { 'r1/attendance/people/p1/came': true }), '2027-01-12')
    expect(after.facts['support-team']).toBe(before.facts['support-team'])
    expect(after.facts.launch).not.toBe(before.facts.launch)
  })

  it('stands at the first step that is not closed, and asks for one next thing', () => {
    const book = buildWorkbook({ '-/settings/name': 'A' })
    expect(walk(book, '2027-01-12')).toMatchObject({ here: 'support-team', next: { step: 'support-team' } })
    const closed = closeStep(book, 'support-team', '2027-02-02')
    expect(walk(closed, '2027-02-03')).toMatchObject({ here: 'scope', next: { step: 'scope' }, positions: { 'support-team': 'closed', scope: 'working', prepare: 'ahead' } })
  })

  it('stays with the step at work when an earlier one needs another look, which calls for attention', () => {
    const book = closeStep(buildWorkbook({ '-/settings/name': 'A', 'r1/first-sector/sector': 'Manufacturing' }), 'support-team', '2027-02-02')
    const here = walk(withEntries(book, { 'r1/first-sector/sector': 'Health care' }), '2027-02-03')
    expect(here).toMatchObject({ here: 'scope', next: { step: 'scope' }, positions: { 'support-team': 'reopened', scope: 'working' } })
    expect(here.attention).toMatchObject([{ step: 'support-team', text: '“Build your regional support team” needs another look.' }])
  })

  it('G1: a gap past its date calls for attention on every overview until it is closed', () => {
    const gap = { 'r1/support-team-review/gaps/g1/what': 'The trustees vote', 'r1/support-team-review/gaps/g1/due': '2027-02-19' }
    const book = buildWorkbook({ '-/settings/name': 'A', ...gap })
    expect(walk(book, '2027-02-19').attention).toEqual([])
    expect(walk(book, '2027-02-20').attention).toMatchObject([{ level: 'alarm', text: 'The gap “The trustees vote” was due yesterday.' }])
    expect(walk(withEntries(book, { 'r1/support-team-review/gaps/g1/closedOn': '2027-02-21' }), '2027-02-22').attention).toEqual([])
  })

  it('G13: a paused partnership has no clocks: nothing is next and nothing is late', () => {
    const book = buildWorkbook({
      '-/settings/name': 'A', '-/settings/state': 'paused',
      'r1/support-team-review/gaps/g1/what': 'The trustees vote', 'r1/support-team-review/gaps/g1/due': '2027-02-19',
    })
    const here = walk(book, '2027-03-20')
    expect(here).toMatchObject({ active: false, next: null, attention: [] })
    for (const step of stepIds) expect(here.facts[step].warnings).toEqual([])
  })
})
