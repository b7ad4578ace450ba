import { describe, expect, it } from 'vitest'
import type { Workbook } from '#worksheets/workbook.ts'
import { sustainActs, sustainFacts } from '#machines/facts/6-sustain.ts'
import { fundingOf } from '#machines/facts/6-sustain/funding.ts'
import { missingOfLook, rubricThenAndNow } from '#machines/facts/6-sustain/looking.ts'
import { signalsOf } from '#machines/facts/6-sustain/signals.ts'
import { statementsOf, valueOf } from '#machines/facts/6-sustain/value.ts'
import { roundOf, walk } from '#machines/walk.ts'
import { allGatesOpen, buildWorkbook, closeStep, contextOf, noGateOpen, withEntries, type Entries } from '../fixtures/build-workbook.ts'

const factsOn = (book: Workbook, today: string, gates = allGatesOpen, round = 'r1') => sustainFacts(contextOf(book, today, gates, round))

const org = (id: string, kind: string): Entries => ({ [`-/register/organizations/${id}/name`]: id, [`-/register/organizations/${id}/kinds`]: [kind] })
const person = (id: string, organization: string): Entries => ({ [`-/register/people/${id}/name`]: id, [`-/register/people/${id}/organization`]: organization })
const people: Entries = {
  ...org('firm', 'business'), ...org('college', 'community-college'),
  ...person('owner', 'firm'), ...person('president', 'firm'), ...person('coo', 'firm'), ...person('dean', 'college'), ...person('board', 'college'),
}

function voices(count: number, over: Readonly<Record<string, string>>, prefix: string): Entries {
  return Object.fromEntries(Array.from({ length: count }, (_, index) =>
    Object.entries(over).map(([column, value]) => [`r1/lasting-value/voices/${prefix}-${index + 1}/${column}`, value] as const)).flat())
}

describe('the pieces of work of step 6', () => {
  it('begin with nothing heard, nothing weighed, nothing planned', () => {
    const { pieces, touched } = factsOn(buildWorkbook(people), '2027-11-09')
    expect(Object.fromEntries(Object.values(pieces).map((piece) => [piece.id, piece.state]))).toEqual({
      companies: 'unheard', educators: 'unheard', workforce: 'unheard', economic: 'unheard',
      home: 'unconsidered', flags: 'unasked', steps: 'unwritten', round: 'unplanned',
    })
    expect(touched).toBe(false)
  })

  it.each([
    ['educators', 'heard', voices(1, { group: 'educators', seesValue: 'no' }, 'e')],
    ['educators', 'shown', { 'r1/lasting-value/educators': 'A course changed.' }],
    ['home', 'weighing', { 'r1/home/options/a/organization': 'firm' }],
    ['home', 'weighing', { 'r1/home/decision': 'It stays.' }],
    ['home', 'decided', { 'r1/home/decision': 'It stays.', 'r1/home/why': 'Trusted.' }],
    ['home', 'sustaining', { 'r1/home/sustainingSince': '2028-01-18' }],
    ['flags', 'looked', { 'r1/red-flags/flags/one-grant/answer': 'red' }],
    ['steps', 'written', { 'r1/sustaining-steps/steps/a/action': 'Ask the counties' }],
    ['round', 'planned', { 'r1/review-process/nextReview': '2028-01-18', 'r1/review-process/leader': 'owner' }],
    ['round', 'looking', { 'r1/reassessment/heldOn': '2028-01-18' }],
    ['round', 'again', { '-/settings/rounds/r2/openedOn': '2028-01-18' }],
  ] satisfies readonly [keyof ReturnType<typeof factsOn>['pieces'], string, Entries][])('bring %s to “%s”', (piece, state, entries) => {
    expect(factsOn(buildWorkbook({ ...people, ...entries }), '2028-01-18').pieces[piece].state).toBe(state)
  })

  const look: Entries = {
    'r1/reassessment/heldOn': '2028-01-18', 'r1/reassessment/teamEngagement': 6, 'r1/reassessment/teamCoordination': 5, 'r1/reassessment/teamPathways': 4,
    'r1/reassessment/priorities/transport/verdict': 'retire', 'r1/reassessment/scopeLook': 'changed',
  }

  it('say what is still missing of the yearly look, and when it is whole ask for the next date', () => {
    const { 'r1/reassessment/scopeLook': _, ...half } = look
    expect(missingOfLook(buildWorkbook(people), 'r1')).toBe(null)
    expect(missingOfLook(buildWorkbook(half), 'r1')?.map((one) => one.field)).toEqual(['scopeLook'])
    expect(factsOn(buildWorkbook(look), '2028-01-18').pieces.round).toMatchObject({ state: 'looked', done: false, text: 'You looked again. Set the next review, and who leads it.' })
    const planned = buildWorkbook({ ...look, 'r1/review-process/nextReview': '2029-01-16', 'r1/review-process/leader': 'owner' })
    expect(factsOn(planned, '2028-01-18').pieces.round).toMatchObject({ state: 'looked', done: true, text: 'You looked again. The next review is on Jan 16, 2029.' })
  })

  it('show the rubric then and now: engagement from 4 to 6, and nothing where nobody scored', () => {
    const book = buildWorkbook({ 'r1/rubric/teamEngagement': 4, 'r1/rubric/teamPathways': 3, 'r1/reassessment/teamEngagement': 6 })
    expect(rubricThenAndNow(book, 'r1')).toEqual({
      engagement: { then: 4, now: 6 }, coordination: { then: null, now: null }, pathways: { then: 3, now: null },
    })
  })
})

describe('voices are never pooled', () => {
  // Beat 39 of the year: two conveners, eight partners, nine leaders, on paper.
  const book = buildWorkbook({
    ...voices(2, { role: 'convener', group: 'workforce', seesValue: 'yes', c1: 'no', c3: 'partly' }, 'c'),
    ...voices(8, { role: 'support', group: 'educators', seesValue: 'partly', d1: 'yes' }, 's'),
    ...voices(9, { role: 'employer', group: 'companies', seesValue: 'yes', e3: 'yes', e5: 'no' }, 'e'),
  })

  it('counts each role by itself, with its own base', () => {
    const roles = statementsOf(book, 'r1')
    expect([roles.convener.voices, roles.support.voices, roles.employer.voices]).toEqual([2, 8, 9])
    expect([roles.convener.share, roles.support.share, roles.employer.share]).toEqual([0.25, 1, 0.5])
    expect(roles.convener.statements.find((one) => one.id === 'c3')?.tally).toEqual({ yes: 0, partly: 2, no: 0, answered: 2 })
    expect(roles.employer.statements.find((one) => one.id === 'e1')?.tally.answered).toBe(0)
  })

  it('has six statements for conveners, four for the support team and five for employers', () => {
    const roles = statementsOf(book, 'r1')
    const numbers = (ids: readonly { readonly id: string }[]) => new Set(ids.map((one) => one.id.slice(0, 2))).size
    expect([numbers(roles.convener.statements), numbers(roles.support.statements), numbers(roles.employer.statements)]).toEqual([6, 4, 5])
    expect(roles.convener.statements).toHaveLength(7)
  })

  it('counts each of the four groups by itself, and says nothing of a group that nobody heard', () => {
    const value = valueOf(book, 'r1')
    expect(value.companies).toMatchObject({ voices: 9, sees: { yes: 9, answered: 9 } })
    expect(value.educators).toMatchObject({ voices: 8, sees: { yes: 0, partly: 8, answered: 8 } })
    expect(value.economic).toMatchObject({ voices: 0, sees: { answered: 0 } })
    expect(statementsOf(buildWorkbook(people), 'r1').employer.share).toBe(null)
  })

  it('hears a person once, also where two entries were joined', () => {
    const twice = withEntries(book, {
      ...person('owner', 'firm'), ...person('owner-2', 'firm'), '-/register/aliases/owner-2/to': 'owner',
      'r1/lasting-value/voices/owner/person': 'owner', 'r1/lasting-value/voices/owner/group': 'economic', 'r1/lasting-value/voices/owner/seesValue': 'yes',
      'r1/lasting-value/voices/owner-2/person': 'owner-2', 'r1/lasting-value/voices/owner-2/group': 'economic', 'r1/lasting-value/voices/owner-2/seesValue': 'yes',
    })
    expect(valueOf(twice, 'r1').economic.voices).toBe(1)
  })
})

describe('what the worksheets show of each point', () => {
  const proposed = (entries: Entries) =>
    Object.fromEntries(factsOn(buildWorkbook({ ...people, ...entries }), '2028-01-18').points.map((point) => [point.id, point.proposed]))

  it('is nothing where nothing is recorded', () => {
    expect(Object.values(proposed({}))).toEqual([null, null, null, null, null, null])
  })

  it('6.1a to 6.1d stand each for its own group', () => {
    expect(proposed({ 'r1/lasting-value/companies': 'They bid together.' })).toMatchObject({ '6.1a': 'yes', '6.1b': null, '6.1c': null, '6.1d': null })
  })

  it('6.1 is partly where it is written down and fewer than half of the voices say so', () => {
    const written = { 'r1/lasting-value/companies': 'They bid together.' }
    expect(proposed({ ...written, ...voices(2, { group: 'companies', seesValue: 'yes' }, 'y'), ...voices(2, { group: 'companies', seesValue: 'no' }, 'n') })['6.1a']).toBe('partly')
    expect(proposed({ ...written, ...voices(3, { group: 'companies', seesValue: 'yes' }, 'y'), ...voices(2, { group: 'companies', seesValue: 'no' }, 'n') })['6.1a']).toBe('yes')
  })

  it('6.2 wants more than one home looked at, and a decision with its reason', () => {
    const decided = { 'r1/home/decision': 'It stays.', 'r1/home/why': 'Trusted.' }
    expect(proposed({ ...decided, 'r1/home/options/a/organization': 'firm' })['6.2']).toBe('partly')
    expect(proposed({ ...decided, 'r1/home/options/a/organization': 'firm', 'r1/home/options/b/other': 'A new nonprofit' })['6.2']).toBe('yes')
    expect(proposed({ 'r1/home/options/a/organization': 'firm' })['6.2']).toBe('not yet')
  })

  it('6.3 wants a way, a day and a leader', () => {
    expect(proposed({ 'r1/review-process/how': 'Each January.' })['6.3']).toBe('partly')
    expect(proposed({ 'r1/review-process/how': 'Each January.', 'r1/review-process/nextReview': '2029-01-16', 'r1/review-process/leader': 'owner' })['6.3']).toBe('yes')
  })
})

describe('G9: once a year the partnership looks at itself', () => {
  const warned = (entries: Entries, today: string) => factsOn(buildWorkbook({ ...people, ...entries }), today).warnings.map((warning) => warning.case)

  it('wants a day, once the step has begun', () => {
    expect(warned({}, '2027-11-09')).toEqual(['none:r1'])
    expect(factsOn(buildWorkbook(people), '2027-11-09', noGateOpen).warnings).toEqual([])
  })

  it('flags a day that passed without a look, from the day after', () => {
    const planned = { 'r1/review-process/nextReview': '2028-01-18' }
    expect(warned(planned, '2028-01-18')).toEqual([])
    expect(warned(planned, '2028-01-19')).toEqual(['late:2028-01-18'])
    expect(warned({ ...planned, 'r1/reassessment/heldOn': '2028-01-18' }, '2028-01-19')).toEqual([])
  })

  it('16 January 2029 is within a year of 18 January 2028, and 20 January is not', () => {
    const looked = { 'r1/reassessment/heldOn': '2028-01-18' }
    expect(warned({ ...looked, 'r1/review-process/nextReview': '2029-01-16' }, '2028-01-19')).toEqual([])
    expect(warned({ ...looked, 'r1/review-process/nextReview': '2029-01-20' }, '2028-01-19')).toEqual(['far:2029-01-20'])
  })

  it('is silent while the partnership is paused', () => {
    expect(warned({ '-/settings/state': 'paused' }, '2027-11-09')).toEqual([])
  })
})

describe('what the records show of the six signs', () => {
  const signs = (entries: Entries, today = '2027-11-09') =>
    signalsOf(buildWorkbook({ ...people, ...entries }), 'r1', today).map((signal) => `${signal.flag} ${signal.color}: ${signal.text}`)
  const force: Entries = { 'r1/task-forces/forces/talent/title': 'Talent', 'r1/task-forces/forces/talent/lead': 'owner' }
  const action = (id: string, owner: string, over: Readonly<Record<string, string>> = {}): Entries => Object.fromEntries(
    Object.entries({ force: 'talent', owner, ...over }).map(([column, value]) => [`r1/task-forces/actions/${id}/${column}`, value]))

  it('are silent where nothing is recorded', () => {
    expect(signs({})).toEqual([])
  })

  it('are green where business leads, and red where partners outnumber it or own the work', () => {
    expect(signs(force)).toEqual(['partners-take-over green: Business leaders lead every task force.'])
    const outnumbered = { ...force, 'r1/task-forces/members/a/force': 'talent', 'r1/task-forces/members/a/person': 'dean' }
    expect(signs(outnumbered)).toEqual(['partners-take-over red: Business is not more than half in Talent.'])
    const owned = { ...force, ...action('1', 'dean'), ...action('2', 'dean'), ...action('3', 'board'), ...action('4', 'dean'), ...action('5', 'owner') }
    expect(signs(owned)).toEqual(['partners-take-over red: Support partners own 4 of 5 actions.'])
  })

  it('tell of two calls with fewer than two from business', () => {
    const call = (date: string, business: number): Entries => ({
      [`r1/task-forces/calls/${date}/force`]: 'talent', [`r1/task-forces/calls/${date}/date`]: date, [`r1/task-forces/calls/${date}/business`]: business,
    })
    expect(signs({ ...force, ...call('2027-10-01', 1), ...call('2027-11-01', 1) })).toContain('business-pulls-back red: Fewer than two from business in the last two calls: Talent.')
    expect(signs({ ...force, ...call('2027-10-01', 1), ...call('2027-11-01', 2) }).join()).not.toContain('pulls-back')
    expect(signs({ ...force, ...call('2027-09-01', 5) })).toContain('attendance-thin red: Talent: 69 days without a call.')
  })

  it('tell whether there is something to show from the last half year', () => {
    const done = { ...force, ...action('1', 'owner', { doneOn: '2027-08-03', status: 'done' }) }
    expect(signs(done)).toContain('staff-agenda green: There is something to show: the last result is of Aug 3, 2027.')
    expect(signs(done, '2028-03-01')).toContain('staff-agenda red: Nothing new to show since Aug 3, 2027.')
  })

  it('tell when one source carries too much, and when money runs short', () => {
    const source = (id: string, amount: number, convening = true): Entries => ({
      [`r1/home/funding/${id}/source`]: id, [`r1/home/funding/${id}/amount`]: amount, [`r1/home/funding/${id}/convening`]: convening,
    })
    expect(signs({ ...source('grant', 71000), ...source('dues', 29000) })).toEqual(['one-grant red: 71% comes from one source: grant.'])
    expect(signs({ ...source('grant', 70000), ...source('dues', 30000) })).toEqual([])
    expect(signs({ ...source('grant', 10000), ...source('dues', 10000), 'r1/home/monthlyCost': 4000 })).toEqual(['one-grant red: Bringing people together is paid for 5 months.'])
    expect(signs({ ...source('a', 10), ...source('b', 10), ...source('c', 10) })).toEqual(['one-grant green: 3 sources carry it.'])
  })

  it('tell of a lead who left and of a term that ends with nobody to follow', () => {
    expect(signs({ ...force, '-/register/people/owner/left': true })).toContain('leader-leaving red: owner, who led Talent, has left.')
    const term: Entries = { 'r1/sustaining-steps/leaders/coo/person': 'coo', 'r1/sustaining-steps/leaders/coo/termEnds': '2028-02-07' }
    expect(signs(term)).toEqual(['leader-leaving red: The term of coo ends on Feb 7, 2028, and nobody is named to follow.'])
    expect(signs(term, '2027-11-08')).toEqual([])
    expect(signs({ ...term, 'r1/sustaining-steps/leaders/coo/successor': 'owner' })).toEqual([])
  })
})

describe('what it lives on', () => {
  it('is not zero where nobody wrote an amount', () => {
    expect(fundingOf(buildWorkbook({ 'r1/home/funding/a/source': 'Grant' }), 'r1')).toEqual({ sources: 1, total: null, largest: null, soft: null, months: null })
  })

  it('weighs each source by how likely it is', () => {
    const book = buildWorkbook({
      'r1/home/funding/a/amount': 42000, 'r1/home/funding/a/convening': true, 'r1/home/funding/a/source': 'Board',
      'r1/home/funding/b/amount': 30000, 'r1/home/funding/b/convening': true, 'r1/home/funding/b/likelihood': 60, 'r1/home/funding/b/soft': true,
      'r1/home/monthlyCost': 5000,
    })
    expect(fundingOf(book, 'r1')).toEqual({ sources: 2, total: 72000, largest: { source: 'Board', share: 42000 / 72000 }, soft: 30000 / 72000, months: 12 })
  })
})

describe('the acts of step 6', () => {
  it('G1: calling itself sustaining is held until review 5 is closed, and the next round until review 6 is', () => {
    const { acts } = factsOn(buildWorkbook(people), '2028-01-18', noGateOpen)
    expect(acts['declareSustaining']).toMatchObject([{ rule: 'G1', ref: { worksheet: 'move-to-action-review' } }])
    expect(acts['openRound']).toMatchObject([{ rule: 'G1', ref: { worksheet: 'sustain-review' } }])
    const { acts: open } = factsOn(buildWorkbook(people), '2028-01-18')
    expect(open).toEqual({ declareSustaining: [], openRound: [] })
  })

  it('leave a day on the home and a round in the settings', () => {
    const edits = Object.fromEntries(sustainActs.map((act) => [act.id, act.edits({ today: '2028-01-18', by: 'p-board', round: 'r1' })]))
    expect(edits).toEqual({
      declareSustaining: [{ ref: { worksheet: 'home', field: 'sustainingSince' }, value: '2028-01-18' }],
      openRound: [
        { ref: { worksheet: 'settings', field: 'rounds', row: 'r2', column: 'openedOn' }, value: '2028-01-18' },
        { ref: { worksheet: 'settings', field: 'rounds', row: 'r2', column: 'by' }, value: 'p-board' },
      ],
    })
  })

  it('open a round once: the six steps begin anew with what they had, and step 6 can be looked at again', () => {
    const first = closeStep(buildWorkbook({ ...people, 'r1/home/decision': 'It stays.', 'r1/lasting-value/companies': 'They bid together.' }), 'sustain', '2028-01-18')
    const second = withEntries(first, { '-/settings/rounds/r2/openedOn': '2028-01-18' })
    expect(factsOn(second, '2028-01-18').acts['openRound']).toMatchObject([{ text: 'Round 2 is open already.' }])
    expect(roundOf(second)).toBe('r2')
    const { positions, facts } = walk(second, '2028-01-19')
    expect(positions).toMatchObject({ 'support-team': 'working', sustain: 'ahead' })
    expect(facts.sustain.pieces['home']?.state).toBe('weighing')
    expect(facts.sustain.pieces['companies']?.state).toBe('unheard')
  })
})

describe('G3: a closed review of step 6 rests on decisions, not on logs', () => {
  const open = buildWorkbook({
    ...people, 'r1/lasting-value/companies': 'They bid together.', 'r1/home/decision': 'It stays.', 'r1/home/why': 'Trusted.',
    'r1/review-process/how': 'Each January.', 'r1/review-process/nextReview': '2028-01-18', 'r1/review-process/leader': 'owner',
  })
  const closed = closeStep(open, 'sustain', '2028-01-18', { facts: sustainFacts })
  const after = (entries: Entries) => factsOn(withEntries(closed, entries), '2028-02-01').signature

  it.each([
    ['a voice is added', voices(1, { group: 'companies', seesValue: 'yes' }, 'late')],
    ['the next review gets its day and another leader', { 'r1/review-process/nextReview': '2029-01-16', 'r1/review-process/leader': 'president' }],
    ['the partnership calls itself sustaining', { 'r1/home/sustainingSince': '2028-01-18' }],
    ['steps, flags and money are logged', { 'r1/red-flags/flags/one-grant/answer': 'red', 'r1/home/funding/a/amount': 5, 'r1/sustaining-steps/steps/a/action': 'Ask' }],
  ] satisfies readonly [string, Entries][])('does not reopen when %s', (_, entries) => {
    expect(after(entries)).toBe('current')
  })

  it.each([
    ['the home is decided otherwise', { 'r1/home/decision': 'It moves.' }],
    ['the evidence of a group is written anew', { 'r1/lasting-value/companies': 'They do not.' }],
    ['the way to look back changes', { 'r1/review-process/how': 'Never.' }],
  ] satisfies readonly [string, Entries][])('needs another look when %s', (_, entries) => {
    expect(after(entries)).toBe('outdated')
  })
})

describe('days ahead', () => {
  it('are the yearly review and the next steps that are still open', () => {
    const book = buildWorkbook({
      'r1/review-process/nextReview': '2029-01-16', 'r1/review-process/leader': 'owner',
      'r1/sustaining-steps/steps/a/due': '2028-03-01', 'r1/sustaining-steps/steps/b/due': '2028-03-02', 'r1/sustaining-steps/steps/b/doneOn': '2028-02-01',
    })
    expect(factsOn(book, '2028-01-19').dates.map(({ on, kind, person: who }) => [on, kind, who])).toEqual([
      ['2029-01-16', 'review', 'owner'], ['2028-03-01', 'deadline', null],
    ])
  })
})
