import { describe, expect, it } from 'vitest'
import { buildWorkbook, type Entries } from '../fixtures/build-workbook.ts'
import { people, priority, launched, force, members, call, factsOn } from '../fixtures/launched.ts'

describe('the pieces of work of step 5', () => {
  const states = (entries: Entries) =>
    Object.fromEntries(Object.values(factsOn(buildWorkbook({ ...launched, ...entries }), '2027-06-20').pieces).map((piece) => [piece.id, piece.state]))

  it('begin empty, and say first that task forces are to be formed', () => {
    const facts = factsOn(buildWorkbook(launched), '2027-06-01')
    expect(Object.values(facts.pieces).map((piece) => piece.state)).toEqual(['none', 'blank', 'waiting', 'unasked', 'undated', 'unwritten'])
    expect(facts.pieces.forming.text).toMatch(/^Form a task force for each priority/)
    expect(facts.touched).toBe(false)
  })

  it('name the priority that has no task force yet', () => {
    const facts = factsOn(buildWorkbook({ ...launched, ...force('talent', { lead: 'owner' }) }), '2027-06-20')
    expect(facts.pieces.forming).toMatchObject({ state: 'some', done: false, text: 'Form a task force for “Supplier directory”.' })
  })

  it.each([
    ['forming', 'formed', { ...['talent', 'suppliers', 'automation', 'transport'].reduce<Entries>((all, id) => ({ ...all, ...force(id, { lead: 'owner' }), ...members(id, 'coo') }), {}) }],
    ['defining', 'some', { ...force('talent', { success: 'Seen.' }), ...force('suppliers') }],
    ['defining', 'clear', force('talent', { success: 'Seen.' })],
    ['winning', 'chosen', force('talent', { quickWin: 'Tours' })],
    ['winning', 'won', force('talent', { quickWin: 'Tours', quickWinDone: '2027-06-19' })],
    ['partners', 'described', { 'r1/partner-roles/howDrawnIn': 'They are asked.' }],
    ['partners', 'helping', { 'r1/partner-roles/howDrawnIn': 'They are asked.', 'r1/partner-roles/partners/a/accepted': 'yes' }],
    ['plan', 'drafted', { 'r1/plan/text': 'We want this.' }],
    ['plan', 'published', { 'r1/plan/text': 'We want this.', 'r1/plan/publishedOn': '2027-06-19' }],
    ['quarterly', 'dated', { 'r1/quarterly/meetings/m/date': '2027-09-09' }],
    ['quarterly', 'met', { 'r1/quarterly/meetings/m/date': '2027-06-18', 'r1/quarterly/meetings/m/held': true }],
  ] satisfies readonly [string, string, Entries][])('bring %s to “%s”', (piece, state, entries) => {
    expect(states(entries)[piece]).toBe(state)
  })

  it('want the members of a task force too, more than its lead', () => {
    const book = buildWorkbook({ ...people, ...priority('talent', 'Talent', '2027-06-10'), ...force('talent', { lead: 'owner' }) })
    expect(factsOn(book, '2027-06-20').pieces.forming.text).toBe('List the members of “Talent”.')
  })
})

describe('what the worksheets show of each point', () => {
  const proposed = (entries: Entries) =>
    Object.fromEntries(factsOn(buildWorkbook({ ...launched, ...entries }), '2027-06-20').points.map((point) => [point.id, point.proposed]))

  it('is nothing where nothing is recorded', () => {
    expect(Object.values(proposed({}))).toEqual([null, null, null, null, null, null, null, null])
  })

  it('5.1a is partly until each priority has its task force', () => {
    expect(proposed(force('talent'))['5.1a']).toBe('partly')
    const all = ['talent', 'suppliers', 'automation', 'transport'].reduce<Entries>((made, id) => ({ ...made, ...force(id) }), {})
    expect(proposed(all)['5.1a']).toBe('yes')
  })

  it('5.1b is yes only where business is more than half everywhere', () => {
    expect(proposed({ ...force('talent'), ...members('talent', 'owner', 'coo', 'dean') })['5.1b']).toBe('yes')
    expect(proposed({ ...force('talent'), ...members('talent', 'owner', 'dean') })['5.1b']).toBe('not yet')
    expect(proposed({ ...force('talent'), ...members('talent', 'owner', 'dean'), ...force('suppliers'), ...members('suppliers', 'coo') })['5.1b']).toBe('partly')
  })

  it('5.2 asks for a lead from business, calls and actions', () => {
    const action = { 'r1/task-forces/actions/a/force': 'talent', 'r1/task-forces/actions/a/action': 'Open a plant' }
    expect(proposed({ ...force('talent', { lead: 'owner' }), ...call('talent', '2027-06-10'), ...action })['5.2']).toBe('yes')
    expect(proposed({ ...force('talent', { lead: 'owner' }), ...call('talent', '2027-06-10') })['5.2']).toBe('partly')
    expect(proposed({ ...force('talent'), ...call('talent', '2027-06-10') })['5.2']).toBe('not yet')
  })

  it('5.3 is partly while one task force cannot say what success is', () => {
    expect(proposed({ ...force('talent', { success: 'Seen.' }), ...force('transport') })['5.3']).toBe('partly')
    expect(proposed({ ...force('talent', { success: 'Seen.' }) })['5.3']).toBe('yes')
  })

  it('5.4a and 5.4b want it written, with a partner who said yes and no support partner in the lead', () => {
    const written = { 'r1/partner-roles/howDrawnIn': 'Asked.', 'r1/partner-roles/whereTheyAdd': 'Schools.', 'r1/partner-roles/partners/a/organization': 'college' }
    expect(proposed({ ...written, ...force('talent', { lead: 'owner' }) })).toMatchObject({ '5.4a': 'partly', '5.4b': 'yes' })
    expect(proposed({ ...written, 'r1/partner-roles/partners/a/accepted': 'yes' })['5.4a']).toBe('yes')
    expect(proposed({ ...written, ...force('talent', { lead: 'dean' }) })['5.4b']).toBe('partly')
  })

  it('5.5 is yes with one quick win of four', () => {
    const won = { ...force('talent', { quickWin: 'Tours', quickWinDone: '2027-08-03' }), ...call('talent', '2027-06-10'), ...force('suppliers'), ...force('automation'), ...force('transport') }
    expect(proposed(won)['5.5']).toBe('yes')
    const facts = factsOn(buildWorkbook({ ...launched, ...won }), '2027-09-14')
    expect(facts.points.find((point) => point.id === '5.5')?.lines[0]?.text).toBe('Quick wins done: 1 of 4: Talent (day 54).')
  })

  it('5.6 is yes with a date', () => {
    expect(proposed({ 'r1/quarterly/meetings/m/date': '2027-09-09' })['5.6']).toBe('yes')
  })

  it('never depends on today', () => {
    const book = buildWorkbook({ ...launched, ...force('talent', { lead: 'owner', quickWin: 'Tours' }), ...call('talent', '2027-06-10') })
    expect(factsOn(book, '2029-01-01').points).toEqual(factsOn(book, '2027-06-11').points)
    expect(factsOn(book, '2029-01-01').manifest).toEqual(factsOn(book, '2027-06-11').manifest)
  })
})

describe('days ahead', () => {
  it('are the next call, the quick win, the next meeting and what is still to be done', () => {
    const book = buildWorkbook({
      ...launched, ...force('talent', { lead: 'owner', quickWin: 'Tours' }), ...call('talent', '2027-06-10'), ...call('talent', '2027-07-08', {}),
      'r1/task-forces/actions/a/force': 'talent', 'r1/task-forces/actions/a/action': 'Open a plant', 'r1/task-forces/actions/a/due': '2027-07-01', 'r1/task-forces/actions/a/owner': 'coo',
      'r1/task-forces/actions/b/force': 'talent', 'r1/task-forces/actions/b/due': '2027-07-02', 'r1/task-forces/actions/b/status': 'done',
      'r1/quarterly/meetings/m1/date': '2027-09-09',
    })
    expect(factsOn(book, '2027-06-20').dates.map(({ on, kind, person: who }) => [on, kind, who])).toEqual([
      ['2027-07-08', 'call', 'owner'], ['2027-08-09', 'deadline', 'owner'], ['2027-07-01', 'deadline', 'coo'], ['2027-09-09', 'meeting', null],
    ])
  })

  it('G13: a paused partnership has no warnings', () => {
    const book = buildWorkbook({ ...launched, ...force('talent', { lead: 'dean' }), '-/settings/state': 'paused' })
    expect(factsOn(book, '2027-12-01').warnings).toEqual([])
  })
})
