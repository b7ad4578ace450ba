import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { moveToActionActs, moveToActionFacts } from '#machines/facts/5-move-to-action.ts'
import { forcesOf, forceToday } from '#machines/facts/5-move-to-action/forces.ts'
import { dropOf, fullMeetingsOf, launchOf, meetingState } from '#machines/facts/5-move-to-action/meetings.ts'
import { allGatesOpen, buildWorkbook, closeStep, contextOf, noGateOpen, withEntries, withoutRow, type Entries } from '../fixtures/build-workbook.ts'

const org = (id: string, kind: string): Entries => ({ [`-/register/organizations/${id}/name`]: id, [`-/register/organizations/${id}/kinds`]: [kind] })
const person = (id: string, organization?: string): Entries => ({
  [`-/register/people/${id}/name`]: id, ...(organization ? { [`-/register/people/${id}/organization`]: organization } : {}),
})

const people: Entries = {
  ...org('firm', 'business'), ...org('college', 'community-college'),
  ...Object.assign({}, ...['owner', 'president', 'coo', 'founder', 'buyer'].map((id) => person(id, 'firm'))),
  ...Object.assign({}, ...['dean', 'board', 'chamber'].map((id) => person(id, 'college'))),
  ...person('stranger'),
}

const priority = (id: string, title: string, firstCall: string): Entries => ({
  [`r1/priorities/priorities/${id}/title`]: title, [`r1/priorities/priorities/${id}/firstCall`]: firstCall,
})

// The launch of the year in forty beats: 27 May 2027, four priorities, first calls on 10, 15, 17 and 24 June.
const launched: Entries = {
  ...people,
  'r1/launch-day/openedOn': '2027-05-27', 'r1/launch-day/closedOn': '2027-05-27',
  ...priority('talent', 'Talent', '2027-06-10'), ...priority('suppliers', 'Supplier directory', '2027-06-15'),
  ...priority('automation', 'Automation', '2027-06-17'), ...priority('transport', 'Second-shift transport', '2027-06-24'),
}

function force(id: string, over: Readonly<Record<string, Json>> = {}): Entries {
  return Object.fromEntries(Object.entries({ priority: id, ...over }).map(([column, value]) => [`r1/task-forces/forces/${id}/${column}`, value]))
}

function members(id: string, ...who: readonly string[]): Entries {
  return Object.fromEntries(who.flatMap((one) => [
    [`r1/task-forces/members/${id}-${one}/force`, id], [`r1/task-forces/members/${id}-${one}/person`, one],
  ]))
}

function call(id: string, date: string, over: Readonly<Record<string, Json>> = { held: true }): Entries {
  return Object.fromEntries(Object.entries({ force: id, date, ...over }).map(([column, value]) => [`r1/task-forces/calls/${id}-${date}/${column}`, value]))
}

const factsOn = (book: Workbook, today: string, gates = allGatesOpen) => moveToActionFacts(contextOf(book, today, gates))
const forceOf = (book: Workbook, id: string) => {
  const found = forcesOf(book, 'r1').find((one) => one.id === id)
  if (!found) throw new Error(`There is no task force ${id}.`)
  return found
}
const warned = (book: Workbook, today: string, rule: string) =>
  factsOn(book, today).warnings.filter((warning) => warning.rule === rule)

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

describe('G5: a task force belongs to business', () => {
  const balance = (...who: readonly string[]) => forceOf(buildWorkbook({ ...launched, ...force('talent'), ...members('talent', ...who) }), 'talent').balance

  it.each([
    [['owner', 'coo', 'dean'], 2, 1, true],
    [['owner', 'coo', 'dean', 'board'], 2, 2, false],
    [['owner', 'dean', 'board'], 1, 2, false],
    [['owner'], 1, 0, true],
  ])('%j is %i to %i: %s', (who, business, support, majority) => {
    expect(balance(...who)).toEqual({ business, support, unknown: 0, majority })
  })

  it('says nothing where members of an unknown side could tip it', () => {
    expect(balance('owner', 'coo', 'dean', 'stranger').majority).toBe(null)
    expect(balance('owner', 'coo', 'president', 'dean', 'stranger').majority).toBe(true)
    expect(balance('dean', 'board', 'stranger').majority).toBe(false)
    expect(balance().majority).toBe(null)
  })

  it('does not count facilitator, note taker and staff, nor those who left, and counts nobody twice', () => {
    const book = buildWorkbook({
      ...launched, ...force('talent', { lead: 'owner', facilitator: 'dean' }), ...members('talent', 'owner', 'coo', 'dean', 'board', 'chamber', 'president', 'founder'),
      'r1/task-forces/members/talent-board/role': 'scribe', 'r1/task-forces/members/talent-chamber/role': 'staff',
      'r1/task-forces/members/talent-president/leftOn': '2027-07-01', '-/register/people/founder/left': true,
      'r1/task-forces/members/again/force': 'talent', 'r1/task-forces/members/again/person': 'coo',
    })
    expect(forceOf(book, 'talent').balance).toEqual({ business: 2, support: 0, unknown: 0, majority: true })
  })

  it('tells conveners only when automation falls from four to two, and is quiet after one was recruited', () => {
    const book = buildWorkbook({ ...launched, ...force('automation'), ...members('automation', 'owner', 'president', 'coo', 'founder', 'dean', 'board'), ...call('automation', '2027-07-15') })
    expect(warned(book, '2027-07-20', 'G5')).toEqual([])
    const fallen = withEntries(book, { 'r1/task-forces/members/automation-coo/leftOn': '2027-07-19', 'r1/task-forces/members/automation-founder/leftOn': '2027-07-19' })
    expect(warned(fallen, '2027-07-20', 'G5')).toMatchObject([{ convenersOnly: true, known: null, case: 'automation:2-2', text: 'Automation: 2 from business and 2 from the support side. Business should be more than half.' }])
    expect(warned(withEntries(fallen, members('automation', 'buyer')), '2027-07-20', 'G5')).toEqual([])
  })

  it('goes quiet for the case that the team answered, and speaks again for the next', () => {
    const book = buildWorkbook({ ...launched, ...force('automation'), ...members('automation', 'owner', 'dean'), '-/settings/known/G5:automation:1-1/because': 'One joins on Monday.' })
    expect(warned(book, '2027-07-20', 'G5')).toMatchObject([{ known: 'One joins on Monday.' }])
    expect(warned(withEntries(book, members('automation', 'board')), '2027-07-20', 'G5')).toMatchObject([{ known: null }])
  })
})

describe('G6: a quick win is counted from the first call', () => {
  const talent = buildWorkbook({ ...launched, ...force('talent', { quickWin: 'Three plant tours for counselors' }), ...call('talent', '2027-06-10') })

  it('is due on 9 August after a call on 10 June, and done on 3 August it was day 54', () => {
    expect(forceOf(talent, 'talent')).toMatchObject({ firstCall: '2027-06-10', quickWinDue: '2027-08-09', quickWinDay: null })
    const done = withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDone': '2027-08-03' })
    expect(forceOf(done, 'talent').quickWinDay).toBe(54)
  })

  it('is counted from the planned call until one was held', () => {
    const book = buildWorkbook({ ...launched, ...force('talent') })
    expect(forceOf(book, 'talent')).toMatchObject({ firstCall: null, planned: '2027-06-10', quickWinDue: '2027-08-09' })
    expect(forceOf(withEntries(book, call('talent', '2027-06-12')), 'talent').quickWinDue).toBe('2027-08-11')
    expect(forceOf(buildWorkbook(force('free', { title: 'No call yet' })), 'free').quickWinDue).toBe(null)
  })

  it('is late only on the day after, and no more once it is done', () => {
    const late = (today: string) => warned(talent, today, 'G6').map((warning) => warning.level)
    expect(late('2027-08-09')).toEqual([])
    expect(late('2027-08-10')).toEqual(['alarm'])
    expect(warned(withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDone': '2027-08-20' }), '2027-08-21', 'G6')).toEqual([])
  })

  it('follows the number of days that the team set, and a day typed for one task force', () => {
    expect(forceOf(withEntries(talent, { '-/settings/quickWinDays': 90 }), 'talent').quickWinDue).toBe('2027-09-08')
    expect(forceOf(withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDue': '2027-07-30' }), 'talent').quickWinDue).toBe('2027-07-30')
  })

  it('is asked for after a first call without one', () => {
    const book = buildWorkbook({ ...launched, ...force('talent'), ...call('talent', '2027-06-10') })
    expect(warned(book, '2027-06-11', 'G6')).toMatchObject([{ level: 'notice', text: 'Talent: the first call was held and no quick win is named.' }])
  })

  it('has a day count on the overview: day n of sixty and the days left', () => {
    expect(forceToday(forceOf(talent, 'talent'), '2027-08-05')).toMatchObject({ day: 56, daysLeft: 4, silentFor: 56, quickWinLate: false })
    expect(forceToday(forceOf(talent, 'talent'), '2027-06-01')).toMatchObject({ day: null })
  })
})

describe('G7: calls begin in time and go on', () => {
  const suppliers = buildWorkbook({ ...launched, ...force('suppliers', { quickWin: 'A list' }), ...call('suppliers', '2027-06-15') })

  it('on 5 August the supplier group is 51 days without a call', () => {
    expect(warned(suppliers, '2027-08-05', 'G7').map((warning) => warning.text)).toEqual(['Supplier directory: 51 days without a call.'])
  })

  it('45 days are quiet, 46 are flagged', () => {
    expect(warned(suppliers, '2027-07-30', 'G7')).toEqual([])
    expect(warned(suppliers, '2027-07-31', 'G7')).toHaveLength(1)
  })

  it('asks whether a first call was held once its day has passed', () => {
    const book = buildWorkbook({ ...launched, ...force('transport') })
    expect(warned(book, '2027-06-24', 'G7')).toEqual([])
    expect(warned(book, '2027-06-25', 'G7')).toMatchObject([{ level: 'alarm', text: 'Second-shift transport: the first call was set for Jun 24, 2027. Was it held?' }])
  })

  it('flags a task force without any call from day 29 after the launch', () => {
    const book = buildWorkbook({ ...people, 'r1/launch-day/closedOn': '2027-05-27', ...force('free', { title: 'Housing' }) })
    expect(warned(book, '2027-06-24', 'G7')).toEqual([])
    expect(warned(book, '2027-06-25', 'G7')).toMatchObject([{ text: 'Housing: no first call is set, and Jun 24, 2027 has passed.' }])
  })

  it('counts a call with heads as held, and a call that was only planned as not', () => {
    const book = withEntries(suppliers, { ...call('suppliers', '2027-07-20', { business: 3 }), ...call('suppliers', '2027-08-20', {}) })
    expect(forceOf(book, 'suppliers')).toMatchObject({ callsHeld: 2, lastCall: '2027-07-20', nextCall: '2027-08-20' })
  })
})

describe('G8: the next full meeting has a date', () => {
  const dated = buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-09' })

  it('9 September is day 105 after the launch: flagged until the team says why', () => {
    expect(meetingState(fullMeetingsOf(dated, 'r1')).apart).toBe(105)
    expect(warned(dated, '2027-08-05', 'G8')).toMatchObject([{ known: null, text: 'The next full meeting is 105 days after the last one. You wanted no more than 100.' }])
    const answered = withEntries(dated, { '-/settings/known/G8:far:m1:2027-09-09/because': 'The host’s only date.' })
    expect(warned(answered, '2027-08-05', 'G8')).toMatchObject([{ known: 'The host’s only date.' }])
  })

  it('100 days are fine, 101 are not', () => {
    expect(warned(buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-04' }), '2027-08-05', 'G8')).toEqual([])
    expect(warned(buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-05' }), '2027-08-05', 'G8')).toHaveLength(1)
  })

  it('asks for a date after the launch, and not before it', () => {
    expect(warned(buildWorkbook(launched), '2027-06-01', 'G8').map((warning) => warning.text)).toEqual(['The next full meeting has no date yet.'])
    expect(warned(buildWorkbook(people), '2027-06-01', 'G8')).toEqual([])
  })

  it('asks whether a meeting was held once its day has passed', () => {
    expect(warned(dated, '2027-09-10', 'G8')).toMatchObject([{ level: 'alarm', case: 'past:m1:2027-09-09' }])
    const held = withEntries(dated, { 'r1/quarterly/meetings/m1/held': true, 'r1/quarterly/meetings/m2/date': '2027-12-09' })
    expect(warned(held, '2027-09-10', 'G8')).toEqual([])
  })

  const leaders = Array.from({ length: 22 }, (_, index) => `leader-${index + 1}`)
  const crowd: Entries = {
    ...launched, ...Object.assign({}, ...leaders.map((id) => person(id, 'firm'))),
    ...Object.fromEntries(leaders.map((id) => [`r1/attendance/people/${id}/came`, true])),
    'r1/attendance/people/dean/came': true, 'r1/attendance/people/owner/came': false,
    'r1/quarterly/meetings/m1/date': '2027-09-09', 'r1/quarterly/meetings/m1/held': true,
  }

  it('counts the launch from ticks: 22 from business and one from support', () => {
    expect(launchOf(buildWorkbook(crowd), 'r1')).toMatchObject({ on: '2027-05-27', business: 22, support: 1 })
  })

  it('raises 14 against 22 with the list to call, for conveners only', () => {
    const came = Object.fromEntries(leaders.slice(0, 14).flatMap((id) => [
      [`r1/quarterly/attendance/m1-${id}/meeting`, 'm1'], [`r1/quarterly/attendance/m1-${id}/person`, id], [`r1/quarterly/attendance/m1-${id}/came`, true],
    ]))
    const book = buildWorkbook({ ...crowd, ...came, '-/register/people/leader-20/doNotContact': true })
    const drop = dropOf(book, fullMeetingsOf(book, 'r1'))
    expect(drop).toMatchObject({ before: 22, after: 14 })
    expect(drop?.missing).toHaveLength(8)
    expect(drop?.missing?.filter((one) => !one.mayContact)).toEqual([{ person: 'leader-20', mayContact: false }])
    expect(warned(book, '2027-09-10', 'G8').find((warning) => warning.convenersOnly)?.text).toBe('14 from business came on Sep 9, 2027, and 22 the time before. 8 leaders to call.')
  })

  it('gives no list where heads were counted, and raises nothing where nobody counted', () => {
    const heads = buildWorkbook({ ...crowd, 'r1/quarterly/meetings/m1/business': 14 })
    expect(dropOf(heads, fullMeetingsOf(heads, 'r1'))).toMatchObject({ after: 14, missing: null })
    const uncounted = buildWorkbook(crowd)
    expect(dropOf(uncounted, fullMeetingsOf(uncounted, 'r1'))).toBe(null)
    const enough = buildWorkbook({ ...crowd, 'r1/quarterly/meetings/m1/business': 16 })
    expect(dropOf(enough, fullMeetingsOf(enough, 'r1'))).toBe(null)
  })
})

describe('G11: business leads', () => {
  it('tells conveners of a task force that a support partner leads', () => {
    const led = (lead: string) => warned(buildWorkbook({ ...launched, ...force('talent', { lead }) }), '2027-06-01', 'G11')
    expect(led('dean')).toMatchObject([{ convenersOnly: true, case: 'lead:talent:dean' }])
    expect(led('owner')).toEqual([])
    expect(led('stranger')).toEqual([])
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
