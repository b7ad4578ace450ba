import { initialTransition } from 'xstate'
import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { supportKinds } from '#worksheets/partnership/register.worksheet.ts'
import { supportTeamMachine } from '#machines/1-support-team.machine.ts'
import { supportTeamFacts } from '#machines/facts/1-support-team.ts'
import { firmsNamedOften, knocksOf } from '#machines/facts/1-support-team/knocks.ts'
import { bandOf, rubricSummary, spreadOf } from '#machines/facts/1-support-team/rubric.ts'
import { tableSummary } from '#machines/facts/1-support-team/table.ts'
import { buildWorkbook, closeStep, contextOf, holdReview, noGateOpen, withEntries, withoutRow } from '../fixtures/build-workbook.ts'

const today = '2027-02-02'
const facts = (book: Workbook, day = today) => supportTeamFacts(contextOf(book, day, noGateOpen))
const standing = (book: Workbook): unknown => initialTransition(supportTeamMachine, { facts: facts(book) })[0].value

// Ten colleagues of nine organizations, as on the first morning (beats 1 to 4).
const kinds: Record<string, readonly string[]> = {
  board: ['board', 'job-center', 'youth', 'older-workers'],
  college: ['community-college', 'adult-education'],
  chamber: ['chamber', 'economic-development'],
  schools: ['k12-cte'],
  rehab: ['vocational-rehabilitation'],
  veterans: ['veterans', 'nonprofit', 'community-service'],
  union: ['labor'],
  state: ['employment-department', 'state-agency', 'elected'],
  county: ['government', 'university', 'training-provider', 'industry-association'],
}
const organizations = Object.fromEntries(Object.entries(kinds).flatMap(([id, list]): [string, Json][] => [
  [`-/register/organizations/o-${id}/name`, id[0]?.toUpperCase() + id.slice(1)], [`-/register/organizations/o-${id}/kinds`, list],
]))
const members = Object.fromEntries(Object.keys(kinds).flatMap((id): [string, Json][] => [
  [`r1/roster/members/p-${id}/person`, `p-${id}`], [`r1/roster/members/p-${id}/organization`, `o-${id}`], [`r1/roster/members/p-${id}/attended`, true],
]))
const morning = { ...organizations, ...members }
const roles = Object.fromEntries(Object.keys(kinds).flatMap((id): [string, Json][] => [
  [`r1/agreement/roles/o-${id}/organization`, `o-${id}`], [`r1/agreement/roles/o-${id}/role`, `What ${id} does`], [`r1/agreement/roles/o-${id}/agreed`, 'yes'],
]))
const informed = { 'r1/agreement/roles/o-il/organization': 'o-il', 'r1/agreement/roles/o-il/agreed': 'informed', '-/register/organizations/o-il/name': 'Illinois-side board' }
const conveners = {
  'r1/agreement/conveners/o-board/organization': 'o-board', 'r1/agreement/conveners/o-board/standing': 'confirmed',
  'r1/agreement/conveners/o-college/organization': 'o-college', 'r1/agreement/conveners/o-college/standing': 'proposed',
}
const written = { 'r1/case-for-change/case': 'Five of us call on the same shop.', 'r1/first-sector/sector': 'manufacturing' }
const knocks = { 'r1/outreach/knocks/k-1/firms': 'College: Northside Tool, River Castings' }
const scores = { 'r1/rubric/teamEngagement': 4, 'r1/rubric/teamCoordination': 3, 'r1/rubric/teamPathways': 3 }
const whole = { ...morning, ...roles, ...informed, ...conveners, ...written, ...knocks, ...scores }

const slipsOf = (engagement: readonly number[], coordination: readonly number[], pathways: readonly number[]): Record<string, Json> =>
  Object.fromEntries(engagement.flatMap((score, index): [string, Json][] => [
    [`r1/rubric/slips/slip-${index}/engagement`, score],
    [`r1/rubric/slips/slip-${index}/coordination`, coordination[index] ?? null],
    [`r1/rubric/slips/slip-${index}/pathways`, pathways[index] ?? null],
  ]))
const paper = slipsOf([2, 3, 3, 3, 4, 4, 4, 5, 5, 7], [2, 2, 3, 3, 3, 4, 4, 4, 5, 6], [1, 2, 2, 2, 3, 3, 3, 4, 4, 5])

describe('who is at the table', () => {
  it('is missing the kinds that nobody there belongs to, less those marked “not present here” (beat 4)', () => {
    expect(tableSummary(buildWorkbook(morning), 'r1').missingKinds).toEqual(['human-services', 'philanthropy'])
    expect(tableSummary(buildWorkbook({ ...morning, 'r1/roster/absentKinds': ['philanthropy'] }), 'r1').missingKinds).toEqual(['human-services'])
  })

  it('counts an organization of two kinds once, and for both', () => {
    const table = tableSummary(buildWorkbook(morning), 'r1')
    expect(table.organizations).toHaveLength(9)
    expect(table.systems.toSorted()).toEqual(['economic', 'education', 'workforce'])
  })

  it('grows by three rows when two come late and one stands in for another (beat 3)', () => {
    const late = {
      'r1/roster/members/p-1/person': 'p-1', 'r1/roster/members/p-1/organization': 'o-union', 'r1/roster/members/p-1/attended': true,
      'r1/roster/members/p-2/person': 'p-2', 'r1/roster/members/p-2/organization': 'o-state', 'r1/roster/members/p-2/attended': true,
      'r1/roster/members/p-2/standInFor': 'p-3', 'r1/roster/members/p-3/person': 'p-3', 'r1/roster/members/p-3/organization': 'o-state',
    }
    expect(tableSummary(buildWorkbook({ ...morning, ...late }), 'r1')).toMatchObject({ people: 12, here: 11 })
  })

  it('takes the organization of a person from the register where the row does not say it', () => {
    const book = buildWorkbook({ ...organizations, '-/register/people/p-9/organization': 'o-college', 'r1/roster/members/p-9/person': 'p-9' })
    expect(tableSummary(book, 'r1')).toMatchObject({ organizations: ['o-college'], systems: ['education'] })
  })

  it('counts neither who declined, nor one person twice, nor an empty row', () => {
    const book = buildWorkbook({ ...morning, 'r1/roster/members/p-union/part': 'declined', 'r1/roster/members/again/person': 'p-board', 'r1/roster/members/empty/note': 'x' })
    expect(tableSummary(book, 'r1')).toMatchObject({ people: 8 })
  })

  it('reports no kind that stands for “something else” as missing', () => {
    const missing = tableSummary(buildWorkbook({}), 'r1').missingKinds
    expect(missing).toHaveLength(Object.keys(supportKinds).length - 2)
    expect(missing).not.toContain('other')
  })
})

describe('the rubric', () => {
  it('shows the spread of ten paper slips, dimension by dimension (beat 2)', () => {
    const { dimensions, slips } = rubricSummary(buildWorkbook(paper), 'r1')
    expect(slips).toBe(10)
    expect(dimensions.engagement).toMatchObject({ score: 4, band: 'developing', team: null, spread: { median: 4, least: 2, most: 7, count: 10 } })
    expect(dimensions.coordination).toMatchObject({ score: 3.5, band: null, spread: { median: 3.5, least: 2, most: 6 } })
    expect(dimensions.pathways).toMatchObject({ score: 3, band: 'exploring', spread: { median: 3, least: 1, most: 5 } })
    expect(dimensions.engagement.spread?.byBand).toEqual({ exploring: 4, developing: 5, active: 1, 'role-model': 0 })
    expect(dimensions.engagement.spread?.counts).toEqual([0, 1, 3, 3, 2, 0, 1, 0, 0, 0])
  })

  it('sends that team to step 1, and never blends the three', () => {
    const summary = rubricSummary(buildWorkbook(paper), 'r1')
    expect(summary.advice.map((one) => one.id)).toEqual(['step-1', 'pathway-system'])
    expect(Object.keys(summary).toSorted()).toEqual(['advice', 'dimensions', 'slips'])
  })

  it.each([[1, 'exploring'], [3, 'exploring'], [3.5, null], [4, 'developing'], [5, 'developing'], [5.5, null], [6, 'active'], [8, 'active'], [8.5, null], [9, 'role-model'], [10, 'role-model']])(
    'puts a score of %s into %s', (score, band) => expect(bandOf(score)).toBe(band),
  )

  it('goes by the team’s own score where there is one', () => {
    const book = buildWorkbook({ ...paper, 'r1/rubric/teamEngagement': 6 })
    expect(rubricSummary(book, 'r1').dimensions.engagement).toMatchObject({ team: 6, score: 6, band: 'active', spread: { median: 4 } })
  })

  it.each<[number, number, number, readonly string[]]>([
    [6, 6, 6, ['step-6', 'frontline', 'pathway-process']],
    [6, 5, 6, ['step-1', 'step-6', 'pathway-process']],
    [5, 6, 5, ['step-1', 'frontline', 'pathway-system']],
    [5.5, 6, 5.5, ['step-1', 'frontline', 'pathway-system']],
  ])('advises engagement %s, coordination %s, pathways %s: %j', (engagement, coordination, pathways, advice) => {
    const book = buildWorkbook({ 'r1/rubric/teamEngagement': engagement, 'r1/rubric/teamCoordination': coordination, 'r1/rubric/teamPathways': pathways })
    expect(rubricSummary(book, 'r1').advice.map((one) => one.id)).toEqual(advice)
  })

  it('knows nothing where nothing was scored, and leaves out a score outside 1 to 10', () => {
    expect(spreadOf([])).toBeNull()
    expect(rubricSummary(buildWorkbook({}), 'r1')).toMatchObject({ slips: 0, advice: [], dimensions: { engagement: { spread: null, score: null, band: null } } })
    expect(rubricSummary(buildWorkbook({ 'r1/rubric/slips/s/engagement': 11 }), 'r1').slips).toBe(0)
  })

  it('begins anew in the next round', () => {
    expect(rubricSummary(buildWorkbook(scores), 'r2').dimensions.engagement.team).toBeNull()
  })
})

describe('knocks at the door', () => {
  const chart = [
    'Board: River Castings, Prairie Hydraulics, Northside Tool', 'College: River Castings Inc., Northside Tool & Die, Prairie Hydraulics',
    'Chamber: RIVER CASTINGS, Northside Tool, Delta Plate', 'Schools: Northside Tool; Prairie Hydraulics', 'Union: River Castings, Inc.',
    'Veterans: Prairie Hydraulics, Delta Plate', 'State: Northside Tool', 'Rehab: Acme', 'County: Acme', 'Job center: Bolt Works', 'Youth: Bolt Works', 'University: Sky Foundry',
  ]
  const lines = Object.fromEntries(chart.map((line, index): [string, Json] => [`r1/outreach/knocks/k-${index}/firms`, line]))

  it('find three firms named by four partners among twelve flip-chart lines (beat 5)', () => {
    const often = firmsNamedOften(buildWorkbook(lines), 'r1', 4)
    expect(often.map((one) => one.firm)).toEqual(['Northside Tool', 'Prairie Hydraulics', 'River Castings'])
    expect(often.map((one) => one.callers.length)).toEqual([4, 4, 4])
  })

  it('read the caller from the register or from before the colon, as one', () => {
    const book = buildWorkbook({
      ...organizations, 'r1/outreach/knocks/a/who': 'o-college', 'r1/outreach/knocks/a/firms': 'Acme, Bolt Works',
      'r1/outreach/knocks/b/firms': 'college – Acme',
    })
    expect(knocksOf(book, 'r1')).toEqual([
      { row: 'a', who: 'College', firms: ['Acme', 'Bolt Works'] }, { row: 'b', who: 'college', firms: ['Acme'] },
    ])
    expect(firmsNamedOften(book, 'r1', 2)).toEqual([])
    expect(firmsNamedOften(book, 'r1', 1)[0]).toEqual({ firm: 'Acme', callers: ['college'] })
  })

  it('take a line without a caller as firms, and count nobody for them', () => {
    const book = buildWorkbook({ 'r1/outreach/knocks/a/firms': 'Acme, Bolt Works' })
    expect(knocksOf(book, 'r1')).toEqual([{ row: 'a', who: '', firms: ['Acme', 'Bolt Works'] }])
    expect(firmsNamedOften(book, 'r1', 1)).toEqual([])
  })

  it('do not take “Inc.” behind a comma for a firm', () => {
    expect(knocksOf(buildWorkbook({ 'r1/outreach/knocks/a/firms': 'College: Acme, Inc., Bolt Works, LLC' }), 'r1')[0]?.firms).toEqual(['Acme', 'Bolt Works'])
  })
})

describe('step 1', () => {
  it('has begun on the first day and has nothing in it', () => {
    expect(facts(buildWorkbook({}))).toMatchObject({ begun: true, touched: false, signature: 'none', acts: {}, warnings: [], dates: [] })
    expect(facts(buildWorkbook({ 'r1/first-sector/why': 'x' })).touched).toBe(true)
    expect(facts(buildWorkbook({ 'r1/first-sector/why': null })).touched).toBe(false)
    expect(facts(withoutRow(buildWorkbook({ 'r1/roster/members/p/core': true }), 'r1/roster/members/p')).touched).toBe(false)
  })

  it.each<[string, Record<string, Json>, string, boolean]>([
    ['table', {}, 'empty', false],
    ['table', { ...organizations, 'r1/roster/members/p/person': 'p', 'r1/roster/members/p/organization': 'o-board' }, 'filling', false],
    ['table', morning, 'complete', true],
    ['rubric', {}, 'unscored', false],
    ['rubric', paper, 'slips', false],
    ['rubric', { ...paper, 'r1/rubric/teamEngagement': 4 }, 'slips', false],
    ['rubric', scores, 'agreed', true],
    ['case', {}, 'unwritten', false],
    ['case', written, 'written', true],
    ['outreach', {}, 'unwritten', false],
    ['outreach', { 'r1/outreach/knocks/k/who': 'o-board' }, 'unwritten', false],
    ['outreach', knocks, 'written', true],
    ['sector', {}, 'unpicked', false],
    ['sector', written, 'picked', true],
    ['agreement', {}, 'roles', false],
    ['agreement', { ...roles, 'r1/agreement/roles/o-union/agreed': 'not yet' }, 'roles', false],
    ['agreement', roles, 'convener', false],
    ['agreement', { ...roles, ...conveners }, 'interim', false],
    ['agreement', { ...roles, ...conveners, 'r1/agreement/conveners/o-college/standing': 'interim' }, 'interim', true],
    ['agreement', { ...roles, ...conveners, 'r1/agreement/conveners/o-college/standing': 'confirmed' }, 'agreed', true],
  ])('has its piece “%s” with %o in “%s”', (id, entries, state, done) => {
    const book = buildWorkbook(entries)
    const piece = facts(book).pieces[id as 'table']
    expect(piece).toMatchObject({ id, state, done })
    expect(piece.text).toMatch(/[.]$/)
    expect(standing(book)).toMatchObject({ position: { working: { [id]: state } } })
  })

  it('names who is still to settle a role', () => {
    const book = buildWorkbook({ ...organizations, ...roles, 'r1/agreement/roles/o-union/agreed': 'not yet', 'r1/agreement/roles/o-state/role': null })
    expect(facts(book).pieces.agreement.text).toBe('Settle the role of Union and State.')
  })

  it('proposes an answer for each point, with what it rests on', () => {
    const proposals = (entries: Record<string, Json>): Record<string, unknown> => Object.fromEntries(facts(buildWorkbook(entries)).points.map((point) => [point.id, point.proposed]))
    expect(proposals({})).toEqual({ '1.1a': null, '1.1b': null, '1.2a': null, '1.2b': null })
    expect(proposals(morning)).toEqual({ '1.1a': 'partly', '1.1b': null, '1.2a': null, '1.2b': null })
    expect(proposals({ ...organizations, 'r1/roster/members/p/person': 'p' })['1.1a']).toBe('not yet')
    expect(proposals(written)).toEqual({ '1.1a': 'partly', '1.1b': 'partly', '1.2a': null, '1.2b': null })
    expect(proposals(whole)).toEqual({ '1.1a': 'yes', '1.1b': 'yes', '1.2a': 'yes', '1.2b': 'partly' })
    expect(proposals({ 'r1/agreement/roles/o-union/organization': 'o-union', 'r1/agreement/roles/o-union/agreed': 'not yet' })['1.2a']).toBe('not yet')
    expect(proposals({ ...roles, 'r1/agreement/roles/o-union/agreed': 'not yet' })['1.2a']).toBe('partly')
    expect(proposals({ ...written, 'r1/first-sector/agreedBy': ['o-board'] })['1.1b']).toBe('partly')
    expect(proposals({ ...written, 'r1/first-sector/agreedBy': ['o-board', 'o-college'] })['1.1b']).toBe('yes')
  })

  it('counts nine roles agreed, and one that wants to be informed only (beat 7)', () => {
    const point = facts(buildWorkbook(whole)).points.find((one) => one.id === '1.2a')
    expect(point?.lines[0]).toMatchObject({ holds: true, text: '9 organizations agreed to a role. One wants to be informed only.' })
  })

  it('says which organization of the core team has no role', () => {
    const book = buildWorkbook({ ...whole, 'r1/roster/members/p-x/organization': 'o-new', 'r1/roster/members/p-x/core': true, '-/register/organizations/o-new/name': 'A newcomer' })
    const point = facts(book).points.find((one) => one.id === '1.2a')
    expect(point).toMatchObject({ proposed: 'partly' })
    expect(point?.lines[1]?.text).toBe('In the core team without a role: A newcomer.')
  })

  it('finds three conveners more than a pair', () => {
    const book = buildWorkbook({ ...conveners, 'r1/agreement/conveners/o-union/organization': 'o-union' })
    expect(facts(book).points.find((one) => one.id === '1.2b')).toMatchObject({ proposed: 'partly', lines: [{ id: 'named', holds: false }, { id: 'standing', holds: false }] })
  })
})

describe('the review of step 1 (beats 8 and 10)', () => {
  const review = 'r1/support-team-review'
  const partly = { '1.1a': { answer: 'yes' }, '1.1b': { answer: 'yes' }, '1.2a': { answer: 'yes' }, '1.2b': { answer: 'partly' } } as const
  const gap = {
    [`${review}/gaps/g/what`]: 'The college’s trustees vote on 18 February', [`${review}/gaps/g/covers`]: ['1.2b'], [`${review}/gaps/g/owner`]: 'p-college',
    [`${review}/gaps/g/due`]: '2027-02-19', [`${review}/gaps/g/reason`]: 'The board convenes until then',
  }
  const held = holdReview(buildWorkbook(whole), 'support-team', today, { answers: partly })
  const ready = withEntries(held, gap)
  const shut = closeStep(ready, 'support-team', today, { answers: partly, facts: supportTeamFacts })

  it('is held by 1.2b until its gap is named, then ready', () => {
    expect(facts(held).holds.map((hold) => hold.rule)).toEqual(['G1'])
    expect(standing(held)).toMatchObject({ position: { working: {} } })
    expect(facts(ready).holds).toEqual([])
    expect(standing(ready)).toMatchObject({ position: 'ready' })
  })

  it('once closed is closed, with the gap ahead on 19 February', () => {
    expect(standing(shut)).toMatchObject({ position: 'closed' })
    expect(facts(shut).dates).toMatchObject([{ on: '2027-02-19', kind: 'gap', person: 'p-college' }])
  })

  it('does not reopen when the college confirms and the gap is closed', () => {
    const later = withEntries(shut, { 'r1/agreement/conveners/o-college/standing': 'confirmed', [`${review}/gaps/g/closedOn`]: '2027-02-19' })
    expect(standing(later)).toMatchObject({ position: 'closed' })
    expect(facts(later)).toMatchObject({ changes: [], dates: [] })
  })

  it('does not reopen when somebody joins, with or without a role, or comes as a stand-in', () => {
    const joined = withEntries(shut, {
      'r1/roster/members/p-new/person': 'p-new', 'r1/roster/members/p-new/organization': 'o-new', 'r1/roster/members/p-new/core': true,
      'r1/agreement/roles/o-new/organization': 'o-new', 'r1/outreach/knocks/k-2/firms': 'State: Acme', 'r1/rubric/slips/s/engagement': 2,
    })
    expect(facts(joined).changes).toEqual([])
    expect(standing(joined)).toMatchObject({ position: 'closed' })
    const alone = withEntries(shut, { 'r1/roster/members/p-x/organization': 'o-x', 'r1/roster/members/p-x/core': true })
    expect(facts(alone).changes).toEqual([])
  })

  it.each<[string, Record<string, Json>, string]>([
    ['another sector is to be tried', { 'r1/first-sector/sector': 'health care' }, '1.1b'],
    ['a role is written differently', { 'r1/agreement/roles/o-union/role': 'Listens' }, '1.2a'],
    ['another convener is named', { 'r1/agreement/conveners/o-board/organization': 'o-county' }, '1.2b'],
    ['the case for change is written anew', { 'r1/case-for-change/case': 'Because of the grant.' }, '1.1a'],
    ['a partner takes back its yes', { 'r1/agreement/roles/o-union/agreed': 'not yet' }, '1.2a'],
  ])('needs another look when %s', (_, entries, point) => {
    const moved = withEntries(shut, entries)
    expect(standing(moved)).toMatchObject({ position: 'reopened' })
    expect(facts(moved).changes[0]?.points).toEqual([point])
  })

  it('needs another look when the last economic developer leaves the table', () => {
    const moved = withoutRow(shut, 'r1/roster/members/p-chamber')
    expect(facts(moved).changes).toMatchObject([{ kind: 'evidence', points: ['1.1a'], text: expect.stringContaining('economic development') as string }])
  })

  it('stands alike on every day: no fact of a point hangs on today', () => {
    expect(facts(shut, '2031-01-01').points).toEqual(facts(shut).points)
    expect(facts(shut, '2031-01-01').manifest).toEqual(facts(shut).manifest)
  })
})
