import { initialTransition } from 'xstate'
import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { readiness } from '#worksheets/2-scope/readiness.worksheet.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { scopeMachine } from '#machines/2-scope.machine.ts'
import { scopeFacts } from '#machines/facts/2-scope.ts'
import { candidateReadings, jobsWords, locationQuotient, periodsDiffer, readinessOf } from '#machines/facts/2-scope/readings.ts'
import { rankedOf, revisionsOf, scopeSummary } from '#machines/facts/2-scope/scope.ts'
import { buildWorkbook, closeStep, contextOf, holdReview, noGateOpen, withEntries } from '../fixtures/build-workbook.ts'

const day = '2027-03-02'
const facts = (book: Workbook, today = day) => scopeFacts(contextOf(book, today))
const standing = (book: Workbook, gates?: typeof noGateOpen): unknown =>
  initialTransition(scopeMachine, { facts: scopeFacts(contextOf(book, day, gates)) })[0].value

const rowsOf = (table: string, rows: Record<string, Record<string, Json>>): Record<string, Json> =>
  Object.fromEntries(Object.entries(rows).flatMap(([id, cells]) => Object.entries(cells).map(([column, value]): [string, Json] => [`r1/${table}/${id}/${column}`, value])))

// Quarterly census, December 2016: Scott County, Iowa; Rock Island, Henry and Mercer Counties, Illinois (beat 9).
const frame = { 'r1/candidates/regionJobs': 181034, 'r1/candidates/regionPay': 1015, 'r1/candidates/baseJobs': 143798095, 'r1/candidates/payPer': 'week' }
const period = 'December 2016'
const figures = {
  ...frame,
  ...rowsOf('candidates/sectors', {
    manufacturing: { name: 'Manufacturing', jobs: 22996, pay: 1283, baseSectorJobs: 12302124, source: 'Quarterly census', period, existingOutreach: ['o-board', 'o-college', 'o-chamber'] },
    transport: { name: 'Transport', jobs: 5989, pay: 865, lq: 0.94, source: 'The published metropolitan row', period },
    health: { name: 'Health care', jobs: 'withheld', source: 'Quarterly census', period, jobsAtLeast: 22185, jobsAtMost: 23739, rangeFrom: 'three published counties' },
  }),
}
const ground = { 'r1/candidates/sectors/manufacturing/dataMisses': 'Two plants run overtime.' }
const ranking = rowsOf('sector-decision/ranking', {
  manufacturing: { sector: 'manufacturing', rank: 'first', why: 'Jobs, pay, and four of us at its door' },
  health: { sector: 'health', rank: 'next', why: 'Large' }, transport: { sector: 'transport', rank: 'parked', why: 'Pay below the average' },
})
const region = {
  ...rowsOf('definition/segments', { shops: { segment: 'Machine shops', inOut: 'in' }, food: { segment: 'Food plants', inOut: 'out' } }),
  ...rowsOf('definition/counties', {
    scott: { county: 'Scott', state: 'Iowa', inOut: 'in' }, island: { county: 'Rock Island', state: 'Illinois', inOut: 'in' },
    henry: { county: 'Henry', state: 'Illinois', inOut: 'in' }, mercer: { county: 'Mercer', state: 'Illinois' },
    muscatine: { county: 'Muscatine', state: 'Iowa', inOut: 'out', reason: 'Its plants look the other way' },
  }),
}
const judged = {
  'r1/definition/whySize': 'People cross the river to work.', 'r1/definition/makesSenseToBusiness': 'yes', 'r1/definition/followsIndustry': 'yes', 'r1/definition/revisitOn': '2028-01-18',
}
const whole = { ...figures, ...ground, ...ranking, ...region, ...judged }
const reading = (entries: Record<string, Json>, id: string) => {
  const found = candidateReadings(buildWorkbook(entries), 'r1').find((one) => one.id === id)
  if (!found) throw new Error(`There is no candidate ${id}.`)
  return found
}

describe('figures', () => {
  it('give manufacturing 22,996 jobs, $1,283 a week against $1,015, and a concentration of 1.48 (beat 9)', () => {
    const one = reading(figures, 'manufacturing')
    expect(one).toMatchObject({ jobs: 22996, pay: 1283, lq: 1.48, lqFrom: 'computed', drives: { pay: true, concentration: true }, courtedBy: 3 })
    expect(jobsWords(one)).toBe('22,996')
    expect(one.payRatio).toBeCloseTo(1.264, 3)
    expect(one.share).toBeCloseTo(0.127, 3)
  })

  it('give transport 5,989, $865 and 0.94, which drive neither way', () => {
    const one = reading(figures, 'transport')
    expect(one).toMatchObject({ jobs: 5989, pay: 865, lq: 0.94, lqFrom: 'typed', drives: { pay: false, concentration: false }, courtedBy: null })
    expect(one.notes).toEqual(['Its pay is not above the average of the region. Many jobs alone are a thin reason.'])
    expect(reading({ ...figures, 'r1/candidates/sectors/transport/lq': null, 'r1/candidates/sectors/transport/baseSectorJobs': 5065510 }, 'transport').lq).toBe(0.94)
  })

  it('give transport a range from the counties alone', () => {
    const one = reading({
      ...frame, 'r1/candidates/sectors/t/name': 'Transport', 'r1/candidates/sectors/t/jobs': 'withheld', 'r1/candidates/sectors/t/jobsAtLeast': 3371,
      'r1/candidates/sectors/t/jobsAtMost': 6886, 'r1/candidates/sectors/t/baseSectorJobs': 5065510,
    }, 't')
    expect(one).toMatchObject({ jobs: 'withheld', lq: null, lqRange: { least: 0.53, most: 1.08 } })
    expect(jobsWords(one)).toBe('withheld; between 3,371 and 6,886')
    expect(reading({ ...figures, 'r1/candidates/sectors/health/lq': 0.95, 'r1/candidates/sectors/health/baseSectorJobs': 19178576 }, 'health')).toMatchObject({ lq: 0.95, lqRange: null })
  })

  it('leave health care withheld, at least 22,185, and nowhere zero', () => {
    const one = reading({ ...figures, 'r1/candidates/sectors/health/jobsAtMost': null }, 'health')
    expect(one).toMatchObject({ jobs: 'withheld', lq: null, share: null, payRatio: null, drives: { pay: null, concentration: null }, courtedBy: null, figures: true })
    expect(jobsWords(one)).toBe('withheld; at least 22,185')
    expect(Object.values(one)).not.toContain(0)
  })

  it('are not known where nothing was typed, which is neither withheld nor zero', () => {
    const one = reading({ ...frame, 'r1/candidates/sectors/x/name': 'X' }, 'x')
    expect(one).toMatchObject({ jobs: null, pay: null, lq: null, share: null, figures: false, heard: false })
    expect(jobsWords(one)).toBe('not known yet')
    expect(jobsWords({ jobs: null, jobsRange: { least: null, most: 300 } })).toBe('at most 300')
  })

  it('that were published as zero stay zero', () => {
    const one = reading({ ...frame, 'r1/candidates/sectors/x/name': 'X', 'r1/candidates/sectors/x/jobs': 0 }, 'x')
    expect(one).toMatchObject({ jobs: 0, figures: true, lq: null })
    expect(jobsWords(one)).toBe('0')
  })

  it.each<[string, Parameters<typeof locationQuotient>, number | null]>([
    ['four figures', [50, 1000, 100, 4000], 2],
    ['a withheld figure', ['withheld', 1000, 100, 4000], null],
    ['a withheld base', [50, 1000, 'withheld', 4000], null],
    ['no base', [50, 1000, undefined, 4000], null],
    ['an empty region', [50, 0, 100, 4000], null],
    ['a base of zero', [50, 1000, 0, 4000], null],
    ['a sector of zero', [0, 1000, 100, 4000], null],
  ])('make a concentration of %s', (_, given, expected) => expect(locationQuotient(...given)).toBe(expected))

  it('warn where the typed concentration is not the one that the jobs give', () => {
    const one = reading({ ...figures, 'r1/candidates/sectors/manufacturing/lq': 1.8 }, 'manufacturing')
    expect(one.lq).toBe(1.8)
    expect(one.notes[0]).toContain('differs from the one that its jobs give (1.48)')
    expect(reading({ ...figures, 'r1/candidates/sectors/manufacturing/lq': 1.49 }, 'manufacturing').notes).toEqual([])
  })

  it('of different periods are named as such', () => {
    expect(periodsDiffer(buildWorkbook(figures), 'r1')).toBe(false)
    const mixed = buildWorkbook({ ...figures, 'r1/candidates/sectors/transport/period': 'March 2017' })
    expect(periodsDiffer(mixed, 'r1')).toBe(true)
    expect(facts(mixed).pieces.figures.text).toContain('Their periods differ')
  })

  it('without a source are asked for it', () => {
    expect(reading({ ...figures, 'r1/candidates/sectors/transport/source': null }, 'transport').notes.at(-1)).toBe('Say where the figures come from.')
  })
})

describe('readiness', () => {
  it('adds up what was answered, out of what was asked, and nothing where nothing was', () => {
    const book = buildWorkbook({ 'r1/readiness/ratings/m/pain': '3', 'r1/readiness/ratings/m/champion': '0', 'r1/readiness/ratings/t/blocker': 'x' })
    const [one, other] = answersOf(book, readiness, 'r1').ratings
    expect(one && readinessOf(one)).toEqual({ points: 3, of: 6, answered: 2 })
    expect(other && readinessOf(other)).toBeNull()
  })
})

describe('the choice and the definition', () => {
  it('are first manufacturing, next health care, parked transport (beat 11)', () => {
    const ranked = rankedOf(buildWorkbook(whole), 'r1')
    const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map((one) => one.name)
    expect([names(ranked.first), names(ranked.next), names(ranked.parked), names(ranked.open)]).toEqual([['Manufacturing'], ['Health care'], ['Transport'], []])
    expect(ranked.firstHasReason).toBe(true)
  })

  it('leave Muscatine County out for now and take the other four in, over a state line', () => {
    expect(scopeSummary(buildWorkbook(whole), 'r1')).toEqual({
      segmentsIn: ['Machine shops'], segmentsOut: ['Food plants'],
      countiesIn: ['Scott, Iowa', 'Rock Island, Illinois', 'Henry, Illinois', 'Mercer, Illinois'], countiesOut: ['Muscatine, Iowa'], crossesStates: true,
      countyWords: { in: 'Scott (Iowa); Rock Island, Henry and Mercer (Illinois)', out: 'Muscatine (Iowa)' },
    })
  })

  it('read the row of a candidate also where only its id says which it is', () => {
    expect(rankedOf(buildWorkbook({ ...figures, 'r1/sector-decision/ranking/health/rank': 'first' }), 'r1').first[0]?.name).toBe('Health care')
  })

  it('know a revision by its date and what changed', () => {
    const book = buildWorkbook(rowsOf('definition/revisions', { a: { on: '2028-01-18', what: 'Muscatine is in' }, b: { what: 'Food plants' }, c: { on: '2027-09-01', what: 'Henry' } }))
    expect(revisionsOf(book, 'r1')).toEqual({ dated: 2, unfinished: ['b'], latest: '2028-01-18' })
  })
})

describe('step 2', () => {
  it('can be prepared ahead, and begins when review 1 is closed (G1)', () => {
    const book = buildWorkbook(whole)
    expect(standing(book, noGateOpen)).toMatchObject({ position: 'ahead' })
    expect(scopeFacts(contextOf(book, day, noGateOpen))).toMatchObject({ begun: false, touched: true, acts: {} })
    expect(standing(book)).toMatchObject({ position: { working: {} } })
  })

  it.each<[string, Record<string, Json>, string, boolean]>([
    ['candidates', {}, 'none', false],
    ['candidates', figures, 'listed', true],
    ['figures', {}, 'unread', false],
    ['figures', { 'r1/candidates/sectors/a/name': 'A' }, 'unread', false],
    ['figures', { ...figures, 'r1/candidates/sectors/health/jobs': null }, 'part', false],
    ['figures', figures, 'read', true],
    ['ground', figures, 'unheard', false],
    ['ground', { ...figures, ...ground }, 'heard', true],
    ['decision', figures, 'open', false],
    ['decision', { ...figures, 'r1/sector-decision/ranking/manufacturing/rank': 'first' }, 'first', false],
    ['decision', { ...figures, ...ranking, 'r1/sector-decision/ranking/health/rank': 'first' }, 'first', false],
    ['decision', { ...figures, ...ranking }, 'ranked', true],
    ['definition', {}, 'open', false],
    ['definition', region, 'region', false],
    ['definition', { ...region, ...judged }, 'defined', true],
    ['revisions', {}, 'none', true],
    ['revisions', rowsOf('definition/revisions', { a: { what: 'Muscatine is in' } }), 'undated', false],
    ['revisions', rowsOf('definition/revisions', { a: { what: 'Muscatine is in', on: '2028-01-18' } }), 'dated', true],
  ])('has its piece “%s” with %o in “%s”', (id, entries, state, done) => {
    expect(facts(buildWorkbook(entries)).pieces[id as 'figures']).toMatchObject({ id, state, done })
  })

  it.each<[string, Record<string, Json>, unknown]>([
    ['nothing', {}, 'gathering'],
    ['candidates', { 'r1/candidates/sectors/a/name': 'A' }, { reading: { figures: 'unread', ground: 'unheard' } }],
    ['some figures', { ...figures, 'r1/candidates/sectors/health/jobs': null }, { reading: { figures: 'part', ground: 'unheard' } }],
    ['all figures', figures, { reading: { figures: 'read', ground: 'unheard' } }],
    ['figures and what they miss', { ...figures, ...ground }, { choosing: 'open' }],
    ['a first sector', { ...figures, ...ground, 'r1/sector-decision/ranking/manufacturing/rank': 'first' }, { choosing: 'first' }],
    ['a ranking', { ...figures, ...ground, ...ranking }, { defining: 'open' }],
    ['a region', { ...figures, ...ground, ...ranking, ...region }, { defining: 'region' }],
    ['everything', whole, 'defined'],
    ['a definition written before the figures were read', { ...figures, ...ranking, ...region, ...judged }, { reading: { figures: 'read', ground: 'unheard' } }],
  ])('stands, with %s, at the first thing that is not done', (_, entries, narrowing) => {
    expect(standing(buildWorkbook(entries))).toMatchObject({ position: { working: { narrowing } } })
  })

  it('keeps its revisions beside the narrowing', () => {
    const undated = rowsOf('definition/revisions', { a: { what: 'Muscatine is in' } })
    expect(standing(buildWorkbook(undated))).toMatchObject({ position: { working: { narrowing: 'gathering', revisions: 'undated' } } })
  })

  it('says what comes next in the definition, one thing at a time', () => {
    const next = (entries: Record<string, Json>): string => facts(buildWorkbook(entries)).pieces.definition.ref.field
    expect(next({})).toBe('segments')
    expect(next({ 'r1/definition/segments/a/segment': 'Machine shops' })).toBe('counties')
    expect(next(region)).toBe('whySize')
    expect(next({ ...region, ...judged, 'r1/definition/revisitOn': null })).toBe('revisitOn')
  })

  it('proposes an answer for each point', () => {
    const proposals = (entries: Record<string, Json>): Record<string, unknown> => Object.fromEntries(facts(buildWorkbook(entries)).points.map((point) => [point.id, point.proposed]))
    expect(proposals({})).toEqual({ '2.1a': null, '2.1b': null, '2.1c': null, '2.2': null })
    expect(proposals(whole)).toEqual({ '2.1a': 'yes', '2.1b': 'yes', '2.1c': 'yes', '2.2': 'yes' })
    expect(proposals({ 'r1/candidates/sectors/a/name': 'A' })['2.1b']).toBe('not yet')
    expect(proposals(figures)['2.1b']).toBe('partly')
    const one = { 'r1/candidates/sectors/a/name': 'A', 'r1/candidates/sectors/a/jobs': 5, 'r1/candidates/sectors/a/dataMisses': 'x' }
    expect(proposals(one)['2.1b']).toBe('yes')
    expect(proposals({ ...one, 'r1/candidates/sectors/b/name': 'B' })['2.1b']).toBe('partly')
    expect(proposals({ ...figures, 'r1/sector-decision/ranking/health/rank': 'next' })['2.1c']).toBe('not yet')
    expect(proposals({ ...figures, 'r1/sector-decision/ranking/health/rank': 'first' })['2.1c']).toBe('partly')
    expect(proposals({ ...whole, 'r1/sector-decision/ranking/health/rank': 'first' })['2.1c']).toBe('partly')
    expect(proposals({ 'r1/candidates/sectors/a/name': 'A', 'r1/sector-decision/ranking/a/rank': 'first' })['2.1c']).toBe('yes')
    expect(proposals(region)['2.2']).toBe('partly')
    expect(proposals({ ...whole, 'r1/definition/makesSenseToBusiness': 'not yet' })['2.2']).toBe('partly')
  })

  it('finds the choice not joint where a whole system had no part in it', () => {
    const kinds = { '-/register/organizations/o-1/kinds': ['board'], '-/register/organizations/o-2/kinds': ['community-college'], '-/register/organizations/o-3/kinds': ['chamber'] }
    const chosen = (by: readonly string[]) => facts(buildWorkbook({ ...whole, ...kinds, 'r1/sector-decision/decidedBy': by })).points[0]
    expect(chosen(['o-1', 'o-2'])).toMatchObject({ proposed: 'partly', lines: [{ holds: true }, { holds: false, text: 'Had no part in the choice: economic development.' }] })
    expect(chosen(['o-1', 'o-2', 'o-3'])).toMatchObject({ proposed: 'yes' })
  })
})

describe('the review of step 2 (beat 12)', () => {
  const review = 'r1/scope-review'
  const hands = { [`${review}/points/2.2/handsFor`]: 8, [`${review}/points/2.2/handsAgainst`]: 1, [`${review}/points/2.2/dissent`]: 'Too far for evening meetings.' }
  const shut = closeStep(withEntries(buildWorkbook(whole), hands), 'scope', day, { facts: scopeFacts })

  it('keeps the hands and the dissent, and closes', () => {
    expect(standing(holdReview(withEntries(buildWorkbook(whole), hands), 'scope', day))).toMatchObject({ position: 'ready' })
    expect(standing(shut)).toMatchObject({ position: 'closed' })
    expect(shut.sheets[review]?.tables['points']?.find((row) => row.id === '2.2')?.cells).toMatchObject({ handsFor: { value: 8 }, handsAgainst: { value: 1 }, dissent: { value: 'Too far for evening meetings.' } })
  })

  it('does not mind later notes: reasons, sources, who calls, readiness, the profile', () => {
    const later = withEntries(shut, {
      'r1/candidates/sectors/manufacturing/source': 'A newer page', 'r1/sector-decision/ranking/health/why': 'They asked', 'r1/definition/counties/muscatine/reason': 'Later',
      'r1/readiness/ratings/manufacturing/pain': '3', 'r1/profile/source': 'x', 'r1/definition/revisitOn': '2028-02-01',
    })
    expect(facts(later).changes).toEqual([])
  })

  it.each<[string, Record<string, Json>, readonly string[]]>([
    ['another sector comes first', { 'r1/sector-decision/ranking/manufacturing/rank': 'parked' }, ['2.1a', '2.1c']],
    ['a figure is corrected', { 'r1/candidates/sectors/transport/jobs': 6100 }, ['2.1b']],
    ['a county comes in', { 'r1/definition/counties/muscatine/inOut': 'in' }, ['2.2']],
    ['a segment is added', { 'r1/definition/segments/cast/segment': 'Foundries' }, ['2.2']],
    ['a judgment falls', { 'r1/definition/followsIndustry': 'not yet' }, ['2.2']],
  ])('needs another look when %s (G3)', (_, entries, points) => {
    const moved = withEntries(shut, entries)
    expect(standing(moved)).toMatchObject({ position: 'reopened' })
    expect(facts(moved).changes[0]?.points).toEqual(points)
  })

  it('G3: asks for the date of a revision, until it is written or known', () => {
    const moved = withEntries(shut, { 'r1/definition/counties/muscatine/inOut': 'in' })
    expect(facts(shut).warnings).toEqual([])
    expect(facts(moved).warnings).toMatchObject([{ rule: 'G3', case: 'revision:c-scope-2027-03-02', known: null, convenersOnly: false }])
    expect(facts(withEntries(moved, { 'r1/definition/revisions/v/on': '2027-03-01', 'r1/definition/revisions/v/what': 'Too early' })).warnings).toHaveLength(1)
    expect(facts(withEntries(moved, { 'r1/definition/revisions/v/on': day, 'r1/definition/revisions/v/what': 'Muscatine is in' })).warnings).toEqual([])
    const known = withEntries(moved, { '-/settings/known/G3:revision:c-scope-2027-03-02/because': 'We settle it in January' })
    expect(facts(known).warnings).toMatchObject([{ known: 'We settle it in January' }])
  })

  it('G3: reminds of the day on which the definition is to be looked at again, after that day', () => {
    expect(facts(shut, '2028-01-18')).toMatchObject({ warnings: [], dates: [{ on: '2028-01-18', kind: 'deadline' }] })
    expect(facts(shut, '2028-01-19').warnings).toMatchObject([{ rule: 'G3', case: 'revisit:2028-01-18', ref: { field: 'revisitOn' } }])
  })

  it('G13: warns of nothing while the partnership is paused', () => {
    const moved = withEntries(shut, { 'r1/definition/counties/muscatine/inOut': 'in', '-/settings/state': 'paused' })
    expect(facts(moved, '2028-06-01').warnings).toEqual([])
  })

  it('stands alike on every day: no fact of a point hangs on today', () => {
    expect(facts(shut, '2031-01-01').manifest).toEqual(facts(shut).manifest)
  })

  it('in the next round reads what it inherits and asks for its own review', () => {
    const next = scopeFacts(contextOf(shut, '2028-01-18', undefined, 'r2'))
    expect(next).toMatchObject({ touched: false, signature: 'none', pieces: { definition: { state: 'defined' }, decision: { state: 'ranked' } } })
  })
})
