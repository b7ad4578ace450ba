import { expect, test } from 'vitest'
import { growthClass, reaches, testDriver } from '#labor-market/drivers.ts'
import { between, exact, none, withheld } from '#labor-market/figure.ts'
import { checkFootprint, type FootprintQuestion } from '#labor-market/footprint.ts'
import { changeOf, growthOf, shiftShare, yearlyGrowthOf } from '#labor-market/growth.ts'
import { dropInOrder, otherOrders, rankByOrder, rankByWeights, tippingWeights, type Candidate } from '#labor-market/ranking.ts'
import type { Figure, IndustryProfile } from '#labor-market/types.ts'

const missing = none('Not asked.')

function industry(changes: Partial<IndustryProfile>): IndustryProfile {
  return {
    code: '52', title: 'Finance', establishments: missing, jobs: missing, wages: missing, weeklyPay: missing, annualPay: missing, share: missing,
    lq: missing, privateLq: missing, wageLq: missing, payLq: missing, payAgainstRegion: missing, jobsAboveBase: missing, change: missing,
    growth: missing, yearlyGrowth: missing, withheldIn: [], metro: undefined, ...changes,
  }
}

const marks = { jobs: 5000, pay: 1, lq: 1.2, fewest: 100 }

test('a mark is reached, missed or open; a range around it and a withheld figure are open', () => {
  expect([exact(5), exact(4), between(5, 9), between(1, 4), between(4, 6), withheld(), withheld(7), missing].map((one) => reaches(one, 5))).toEqual([
    'yes', 'no', 'yes', 'no', 'open', 'open', 'yes', 'open',
  ])
})

test('an industry drives the economy by jobs, pay or concentration, and the team owns the marks', () => {
  const small = industry({ jobs: exact(900), payAgainstRegion: exact(0.9), lq: exact(1.3) })
  expect(testDriver(small, marks)).toEqual({ jobs: 'no', pay: 'no', concentration: 'yes', drives: 'yes', onlySize: false })
  expect(testDriver(small, { ...marks, lq: 1.5 }).drives).toBe('no')
  expect(testDriver(small, { ...marks, jobs: 800, lq: 1.5 })).toMatchObject({ drives: 'yes', onlySize: true })
})

test('a withheld figure never fails a test nor passes one; few jobs say nothing by their quotient; unclassified never drives', () => {
  const range = industry({ jobs: between(1107, 11082), payAgainstRegion: withheld(), lq: between(0.09, 0.88) })
  expect(testDriver(range, marks)).toMatchObject({ jobs: 'open', pay: 'open', concentration: 'no', drives: 'open' })
  expect(testDriver(industry({ jobs: exact(40), payAgainstRegion: exact(0.5), lq: exact(50) }), marks)).toMatchObject({ concentration: 'no', drives: 'no' })
  expect(testDriver(industry({ code: '99', jobs: exact(90000), lq: exact(9) }), marks).drives).toBe('no')
})

test('growth is concentrated and gaining, emerging is gaining, other is not, and a range that could be either is open', () => {
  const of = (lq: Figure, change: Figure): string => growthClass(industry({ lq, change }))
  expect([of(exact(1.3), exact(5)), of(exact(0.8), exact(5)), of(exact(1.3), exact(-5)), of(exact(1.3), exact(0))]).toEqual(['growth', 'emerging', 'other', 'other'])
  expect([of(between(0.9, 1.1), exact(5)), of(exact(1.3), between(-1, 4)), of(exact(2), missing), of(withheld(), exact(3))]).toEqual(['open', 'open', 'open', 'open'])
})

test('growth has a rate only between exact figures; the change keeps its range', () => {
  expect(growthOf(exact(57811), exact(61277))).toEqual({ kind: 'exact', value: expect.closeTo(0.059954, 6) })
  expect(yearlyGrowthOf(exact(57811), exact(61277), 3)).toEqual({ kind: 'exact', value: expect.closeTo(0.0196, 4) })
  expect(growthOf(exact(50), between(40, 60)).kind).toBe('withheld')
  expect(changeOf(exact(50), between(40, 60))).toEqual({ kind: 'between', low: -10, high: 10 })
  expect(growthOf(exact(0), exact(60)).kind).toBe('none')
  expect(growthOf(undefined, exact(60)).kind).toBe('none')
})

test('the parts of shift-share add up to the change, and nothing is divided up that is withheld', () => {
  const parts = shiftShare([exact(100), exact(130)], [exact(1000), exact(1100)], [exact(5000), exact(5250)])
  const values = [parts.base, parts.industryMix, parts.competitive].map((one) => (one.kind === 'exact' ? one.value : Number.NaN))
  expect(values).toEqual([expect.closeTo(5, 9), expect.closeTo(5, 9), expect.closeTo(20, 9)])
  expect(shiftShare([exact(100), between(1, 130)], [exact(1), exact(1)], [exact(1), exact(1)]).competitive.kind).toBe('withheld')
  expect(shiftShare([exact(0), exact(3)], [exact(1), exact(1)], [exact(1), exact(1)]).competitive.kind).toBe('none')
})

const criteria = [
  { key: 'jobs', mark: 5000, weight: 2 },
  { key: 'pay', mark: 1, weight: 1 },
  { key: 'lq', mark: 1.2, weight: 1 },
]
const candidate = (id: string, jobs: Figure, pay: Figure, lq: Figure): Candidate => ({ id, figures: { jobs, pay, lq } })
const finance = candidate('finance', exact(9000), exact(1.5), exact(1.1))
const factory = candidate('factory', exact(6000), exact(1.1), exact(1.6))
const retail = candidate('retail', exact(20000), exact(0.5), exact(1))

test('candidates fall away criterion by criterion, in the order that the team owns, until few are left', () => {
  expect(dropInOrder([finance, factory, retail], criteria, 2)).toEqual([
    { key: 'jobs', verdicts: [finance, factory, retail].map(({ id }) => ({ id, verdict: 'yes' })), dropped: [] },
    { key: 'pay', verdicts: [{ id: 'finance', verdict: 'yes' }, { id: 'factory', verdict: 'yes' }, { id: 'retail', verdict: 'no' }], dropped: ['retail'] },
  ])
  expect(rankByOrder([finance, factory, retail], criteria).leaders).toEqual(['factory'])
})

test('what is not known drops nobody and gives a place from best to worst', () => {
  const secret = candidate('secret', between(1000, 9000), withheld(), exact(2))
  expect(dropInOrder([secret, retail, finance], criteria, 1).flatMap((round) => round.dropped)).toEqual(['retail', 'finance'])
  const { places, leaders } = rankByOrder([secret, factory, retail], criteria)
  expect(places.find((one) => one.id === 'secret')).toEqual({ id: 'secret', best: 1, worst: 3 })
  expect(leaders).toEqual(['factory', 'secret'])
})

test('the sensitivity view names the orders and the weights that would change the winner', () => {
  const orders = otherOrders([finance, retail, candidate('clinic', exact(3000), exact(0.9), exact(1.4))], criteria)

  expect(orders.every((one) => one.leaders.join() === 'clinic' && one.order[0] === 'lq')).toBe(true)
  const ranking = rankByWeights([finance, factory, retail], criteria)
  expect(ranking.leaders).toHaveLength(1)
  const tips = tippingWeights([finance, factory, retail], criteria)
  expect(tips.length).toBeGreaterThan(0)
  for (const tip of tips) {
    const moved = (by: number): readonly string[] =>
      rankByWeights([finance, factory, retail], criteria.map((one) => (one.key === tip.key ? { ...one, weight: Math.max(0, tip.tipsAt + by) } : one))).leaders
    const away = tip.tipsAt > tip.weight ? 0.01 : -0.01
    expect(moved(-away)).toEqual(ranking.leaders)
    expect(moved(away)).toContain(tip.rival)
  }
})

test('with a withheld figure nobody leads for sure unless nothing could change it', () => {
  const secret = candidate('secret', withheld(), withheld(), withheld())
  expect(rankByWeights([secret, factory, retail], criteria).leaders).toContain('secret')
  expect(tippingWeights([secret, factory, retail], criteria)).toEqual([])
  const best = candidate('best', exact(30000), exact(2), exact(3))
  const worst = candidate('worst', between(10, 20), exact(0.1), exact(0.1))
  expect(rankByWeights([best, worst], criteria).places).toEqual([{ id: 'best', best: 1, worst: 1 }, { id: 'worst', best: 2, worst: 2 }])
})

const map: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['a'], c: ['a', 'd'], d: ['c'], e: [] }
const question: FootprintQuestion = {
  counties: ['a', 'b'],
  establishments: exact(120),
  invitations: 80,
  neighbors: (county) => map[county] ?? [],
  inCounty: (county) => (county === 'c' ? { jobs: exact(500), lq: exact(1.6) } : county === 'd' ? { jobs: exact(900), lq: exact(3) } : undefined),
  marks: { lq: 1.2, fewest: 100 },
}

test('a footprint that fits is told nothing but the neighbor that shares the industry', () => {
  expect(checkFootprint(question)).toEqual([{ kind: 'neighbor-left-out', county: 'c', jobs: exact(500), lq: exact(1.6) }])
  const accused = checkFootprint({ ...question, inCounty: () => ({ jobs: between(0, 900), lq: between(0.2, 3) }) })
  expect(accused).toEqual([])
})

test('a footprint may be too small, perhaps too small, too big, in pieces, or the lines of one jurisdiction', () => {
  const kinds = (changes: Partial<FootprintQuestion>): string[] => checkFootprint({ ...question, inCounty: () => undefined, ...changes }).map((one) => one.kind)
  expect(checkFootprint({ ...question, establishments: exact(79) })[0]).toMatchObject({ kind: 'too-small', verdict: 'no' })
  expect(checkFootprint({ ...question, establishments: between(60, 90) })[0]).toMatchObject({ kind: 'too-small', verdict: 'open' })
  expect(kinds({ across: { miles: 140, most: 90 } })).toEqual(['too-big'])
  expect(kinds({ counties: ['a', 'b', 'd'] })).toEqual(['in-pieces'])
  expect(kinds({ jurisdictions: [{ name: 'Area 4', counties: ['b', 'a'] }, { name: 'All', counties: ['a', 'b', 'c'] }] })).toEqual(['one-jurisdiction'])
})
