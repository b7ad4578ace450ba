import { describe, expect, it } from 'vitest'
import type { Workbook } from '#worksheets/workbook.ts'
import { moveToActionActs, moveToActionFacts } from '#machines/facts/5-move-to-action.ts'
import { positionOf } from '#machines/walk.ts'
import { allGatesOpen, buildWorkbook, closeStep, contextOf, holdReview, noGateOpen, withEntries, withoutRow, type Entries } from '../fixtures/build-workbook.ts'
import { launched, force, members, call, factsOn } from '../fixtures/launched.ts'

describe('G3: a closed review of step 5 rests on decisions, not on logs', () => {
  const open = buildWorkbook({
    ...launched, ...force('talent', { lead: 'owner', success: 'Seen.' }), ...members('talent', 'coo', 'dean'), ...force('transport', { lead: 'coo' }),
    'r1/plan/text': 'We want this.', 'r1/quarterly/meetings/m1/date': '2027-09-09',
  })
  const closed = closeStep(open, 'move-to-action', '2027-09-14', { facts: moveToActionFacts })
  const after = (entries: Entries) => factsOn(withEntries(closed, entries), '2027-10-01').signature

  it('is current when it was just closed', () => {
    expect(factsOn(closed, '2027-10-01').signature).toBe('current')
  })

  it.each([
    ['calls and actions are logged', { ...call('talent', '2027-09-20'), 'r1/task-forces/actions/a/force': 'talent' }],
    ['a member joins', members('talent', 'founder')],
    ['the gap of transport is closed by its sentence', { 'r1/task-forces/forces/transport/success': 'A bus at eleven.' }],
    ['another business leader takes the lead', { 'r1/task-forces/forces/talent/lead': 'president' }],
    ['the meeting is held and the next one gets a date', { 'r1/quarterly/meetings/m1/held': true, 'r1/quarterly/meetings/m2/date': '2027-12-09' }],
    ['the plan is published', { 'r1/plan/publishedOn': '2027-09-20' }],
  ] satisfies readonly [string, Entries][])('does not reopen when %s', (_, entries) => {
    expect(after(entries)).toBe('current')
  })

  it.each([
    ['what the team wants to reach is written anew', { 'r1/plan/text': 'We want that.' }],
    ['support partners become half of a task force', members('talent', 'board', 'chamber')],
    ['a support partner takes the lead', { 'r1/task-forces/forces/talent/lead': 'dean' }],
    ['a task force turns to another priority', { 'r1/task-forces/forces/talent/priority': 'suppliers' }],
  ] satisfies readonly [string, Entries][])('needs another look when %s', (_, entries) => {
    expect(after(entries)).toBe('outdated')
  })

  it('needs another look when a task force is taken out', () => {
    expect(factsOn(withoutRow(closed, 'r1/task-forces/forces/transport'), '2027-10-01').changes.map((change) => change.kind)).toContain('removed')
  })
})

describe('the review of 14 September', () => {
  const four = ['talent', 'suppliers', 'automation', 'transport'].reduce<Entries>((all, id) => ({
    ...all, ...force(id, { lead: 'owner', ...(id === 'transport' ? {} : { success: 'Seen.' }) }), ...members(id, 'coo', 'dean'), ...call(id, '2027-06-17'),
    [`r1/task-forces/actions/${id}/force`]: id,
  }), {})
  const book = buildWorkbook({
    ...launched, ...four, 'r1/task-forces/forces/talent/quickWinDone': '2027-08-03', 'r1/quarterly/meetings/m1/date': '2027-12-09',
    'r1/partner-roles/howDrawnIn': 'Asked.', 'r1/partner-roles/whereTheyAdd': 'Schools.', 'r1/plan/text': 'We want this.',
  })
  const held = holdReview(book, 'move-to-action', '2027-09-14', {
    answers: {
      ...Object.fromEntries(['5.1a', '5.1b', '5.2', '5.4a', '5.4b', '5.5', '5.6'].map((id) => [id, { answer: 'yes' as const }])),
      '5.3': { answer: 'partly' },
    },
  })
  const gap: Entries = {
    'r1/move-to-action-review/gaps/g/what': 'Transport says what success is', 'r1/move-to-action-review/gaps/g/covers': ['5.3'],
    'r1/move-to-action-review/gaps/g/owner': 'owner', 'r1/move-to-action-review/gaps/g/due': '2027-10-14', 'r1/move-to-action-review/gaps/g/reason': 'It met twice only.',
  }
  const position = (now: Workbook, gates = allGatesOpen) => positionOf('move-to-action', factsOn(now, '2027-09-14', gates))

  it('proposes what the worksheets show: yes everywhere, and partly for transport', () => {
    expect(factsOn(book, '2027-09-14').points.map((point) => [point.id, point.proposed])).toEqual([
      ['5.1a', 'yes'], ['5.1b', 'yes'], ['5.2', 'yes'], ['5.3', 'partly'], ['5.4a', 'yes'], ['5.4b', 'yes'], ['5.5', 'yes'], ['5.6', 'yes'],
    ])
  })

  it('G2: is held by 5.3 alone until a gap is named, and then ready', () => {
    expect(factsOn(held, '2027-09-14').holds.map((hold) => hold.text)).toEqual(['5.3 is “partly”: name a gap with an owner, a day and a reason.'])
    expect(position(held)).toBe('working')
    expect(position(withEntries(held, gap))).toBe('ready')
  })

  it('closes, stays closed when the gap is closed, and shows the day of the gap until then', () => {
    const facts = (now: Workbook) => factsOn(now, '2027-09-20')
    const ready = withEntries(held, gap)
    const record = JSON.stringify({
      kind: 'closed', on: '2027-09-14', facilitator: 'board', present: ['board'], recordedBy: 'board', role: 'Board', at: 9_000, manifest: facts(ready).manifest,
    })
    const closed = withEntries(ready, { 'r1/move-to-action-review/closings/c/record': record })
    expect(position(closed)).toBe('closed')
    expect(facts(closed).dates).toContainEqual(expect.objectContaining({ on: '2027-10-14', kind: 'gap', person: 'owner' }))
    const filled = withEntries(closed, { 'r1/task-forces/forces/transport/success': 'A bus at eleven.', 'r1/move-to-action-review/gaps/g/closedOn': '2027-10-10' })
    expect(position(filled)).toBe('closed')
    expect(facts(filled).dates.map((date) => date.kind)).not.toContain('gap')
  })

  it('cannot begin before the launch was closed: what is written there is prepared ahead', () => {
    expect(position(withEntries(held, gap), noGateOpen)).toBe('ahead')
  })
})

describe('publishing the plan', () => {
  const ready = buildWorkbook({ ...launched, 'r1/plan/text': 'We want this.' })

  it('G1: is held until the review of the launch is closed', () => {
    expect(factsOn(ready, '2027-06-20', noGateOpen).acts['publishPlan']).toMatchObject([
      { rule: 'G1', text: 'Held until the review of “Launch” (step 4) is closed.', ref: { worksheet: 'launch-review' } },
    ])
    expect(factsOn(ready, '2027-06-20', { ...noGateOpen, launch: true }).acts['publishPlan']).toEqual([])
  })

  it('is held while there is nothing to publish', () => {
    expect(factsOn(buildWorkbook(launched), '2027-06-20').acts['publishPlan']).toMatchObject([{ ref: { worksheet: 'plan', field: 'text' } }])
  })

  it('leaves its day on the plan', () => {
    expect(moveToActionActs.map((act) => act.edits({ today: '2027-06-28', by: 'p', round: 'r1' }))).toEqual([
      [{ ref: { worksheet: 'plan', field: 'publishedOn' }, value: '2027-06-28' }],
    ])
  })

  it('belongs to its round: the next round reads the plan and has not published it', () => {
    const published = withEntries(ready, { 'r1/plan/publishedOn': '2027-06-28' })
    expect(moveToActionFacts(contextOf(published, '2028-02-01', allGatesOpen, 'r2')).pieces.plan.state).toBe('drafted')
  })
})
