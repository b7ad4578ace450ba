import { expect, test } from 'vitest'
import { totalCovered, valueAt } from '#labor-market/cells.ts'
import { leastOf, mostOf } from '#labor-market/figure.ts'
import { growthOf, yearlyGrowthOf } from '#labor-market/growth.ts'
import { profileRegion } from '#labor-market/profile.ts'
import type { MemoryShelf } from '#labor-market/shelf.ts'
import { findRow } from '#labor-market/table.ts'
import type { Figure, IndustryProfile, Period, ProfileRequest, Quarter, Table } from '#labor-market/types.ts'
import { censusFiles, impliedNation, readShared, sharedData, shelfFrom } from './shared-data.ts'

const source = { file: 'solved', shape: 'annual slice', vintage: '', bytes: 0 } as const

function shelfWithNation(names: readonly string[]): MemoryShelf {
  const shelf = shelfFrom(names)
  for (const table of impliedNation()) shelf.add(table, source)
  return shelf
}

function ask(shelf: MemoryShelf, counties: readonly string[], period: Period, changes: Partial<ProfileRequest> = {}): readonly IndustryProfile[] {
  return profileRegion({ counties, period, owns: [5], level: 'sector', base: { kind: 'areas', areas: ['US000'] }, ...changes }, shelf.get).industries
}

const value = (figure: Figure | undefined): number => (figure?.kind === 'exact' ? figure.value : Number.NaN)

/** Every published quotient of a table that the nation's table can recompute: `[own, ours, published]`. */
function quotientsOf(table: Table, nation: Table, measure: 'jobs' | 'wages' | 'establishments'): [own: number, ours: number, published: number][] {
  const whole = leastOf(totalCovered(table, measure)) ?? 0
  const baseWhole = leastOf(totalCovered(nation, measure)) ?? 0
  const column = measure === 'jobs' ? table.lqJobs : measure === 'wages' ? table.lqWages : table.lqEstablishments
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): [number, number, number][] => {
    const there = findRow(nation, table.own[row] ?? 0, table.industry[row] ?? 0)
    const published = column[row] ?? -1
    if (there < 0 || published < 0 || whole === 0) return []
    const [part, base] = measure === 'establishments'
      ? [table.establishments[row] ?? 0, nation.establishments[there] ?? 0]
      : [valueAt(table, row, measure), valueAt(nation, there, measure)]
    if (part === undefined || base === undefined || base <= 0) return []
    return [[table.own[row] ?? 0, part / whole / (base / baseWhole), published / 100]]
  })
}

test('every private quotient of 2016 recomputed from the files is the one that the Bureau publishes', (context) => {
  sharedData(context)
  const shelf = shelfWithNation(censusFiles().filter((name) => name.includes('2016')))
  const found = { jobs: [] as [number, number, number][], wages: [] as [number, number, number][], establishments: [] as [number, number, number][] }
  for (const area of shelf.areas().filter((one) => one !== 'US000')) {
    for (const period of shelf.periods(area)) {
      const [table, nation] = [shelf.get(area, period), shelf.get('US000', period)]
      if (!table || !nation) continue
      for (const measure of ['jobs', 'wages', 'establishments'] as const) found[measure].push(...quotientsOf(table, nation, measure))
    }
  }
  for (const [measure, all] of Object.entries(found)) {
    const own = all.filter(([owner]) => owner === 5)
    const largest = Math.max(...own.map(([, ours, published]) => Math.abs(ours - published)))
    const equal = own.filter(([, ours, published]) => Math.abs(ours - published) <= 0.005 + 1e-9).length / own.length
    const rest = Math.max(...all.filter(([owner]) => owner !== 5).map(([, ours, published]) => Math.abs(ours - published)))
    console.log(`${measure}: ${own.length} private quotients, ${(equal * 100).toFixed(3)} % equal after rounding, largest deviation ${largest.toFixed(5)}; others ${rest.toFixed(5)}`)
    expect(own.length).toBeGreaterThan(2000)
    expect(equal).toBeGreaterThanOrEqual(measure === 'jobs' ? 0.999 : 0.998)
    expect(largest).toBeLessThanOrEqual(0.0051)
  }
  const together = Object.values(found).flat().filter(([owner]) => owner === 5)
  const equal = together.filter(([, ours, published]) => Math.abs(ours - published) <= 0.005 + 1e-9).length / together.length
  console.log(`together: ${together.length} private quotients, ${(equal * 100).toFixed(3)} % equal after rounding`)
  expect(equal).toBeGreaterThanOrEqual(0.999)
})

const groups = [
  { metro: 'C1978', counties: ['19049', '19077', '19121', '19153', '19181'] },
  { metro: 'C1934', counties: ['19163', '17073', '17131', '17161'] },
] as const
const quarters = [1, 2, 3, 4] as const

const ways = ['the nation as solved', "the counties' published quotients"]

test.for(ways)('county groups agree with the metropolitan rows, by %s', (way, context) => {
  sharedData(context)
  const shelf = shelfWithNation(censusFiles().filter((name) => name.includes('sector-rows')))
  let [largest, complete, withheld, inside, seen] = [0, 0, 0, 0, 0]
  for (const { metro, counties } of groups) {
    for (const quarter of quarters) {
      const period = { year: 2016, quarter }
      const base = way === 'the nation as solved' ? ({ kind: 'areas', areas: ['US000'] } as const) : ({ kind: 'published' } as const)
      for (const level of ['sector', 'supersector'] as const) {
        for (const one of ask(shelf, counties, period, { base, level, metros: [metro] })) {
          expect(one.metro?.area ?? metro).toBe(metro)
          if (one.metro) seen++
          if (one.metro?.jobs.kind !== 'exact' || one.metro.lq.kind !== 'exact') continue
          if (one.withheldIn.length === 0) {
            complete++
            expect(one.jobs).toEqual(one.metro.jobs)
            largest = Math.max(largest, Math.abs(value(one.lq) - one.metro.lq.value))
          } else {
            withheld++
            const room = 0.005
            if (isInside(one.jobs, one.metro.jobs.value, 0) && isInside(one.lq, one.metro.lq.value, room)) inside++
          }
        }
      }
    }
  }
  console.log(`${way}: ${complete} complete industries, largest deviation ${largest.toFixed(5)}; ${inside} of ${withheld} withheld ones inside; ${seen} metropolitan rows`)
  expect(complete).toBeGreaterThan(100)
  expect(largest).toBeLessThanOrEqual(0.008)
  expect(withheld).toBeGreaterThan(10)
  expect(inside).toBe(withheld)
})

/** Whether a published figure can be the truth behind a range. */
function isInside(figure: Figure, truth: number, room: number): boolean {
  const [least, most] = [leastOf(figure), mostOf(figure)]
  return (least ?? -1) <= truth + room && (most ?? Number.POSITIVE_INFINITY) >= truth - room
}

interface ExpectedSector {
  readonly suppressed_counties: readonly string[]
  readonly establishments_all_counties: number
  readonly jobs_lower: number
  readonly jobs_upper: number
  readonly jobs?: number
  readonly wages?: number
  readonly avg_weekly_wage?: number
  readonly lq_lower: number
  readonly lq_upper: number
}

interface Expected {
  readonly regions: Readonly<Record<string, {
    readonly counties: readonly string[]
    readonly year: string
    readonly qtr: string
    readonly total_covered_jobs: number
    readonly total_covered_wages: number
    readonly sectors: Readonly<Record<string, ExpectedSector>>
  }>>
  readonly growth_2020_2023: Readonly<Record<string, Readonly<Record<string, string | { from: number; to: number; change: number; pct: number; cagr_pct: number }>>>>
}

const expected = (): Expected => JSON.parse(readShared('derived/expected.json')) as Expected

const periodOf = (year: string, quarter: string): Period => ({ year: Number(year), quarter: (/^[1-4]$/.test(quarter) ? Number(quarter) : 0) as Quarter })

test('the golden numbers are met: jobs, bounds, wages, pay, quotients', (context) => {
  sharedData(context)
  const shelf = shelfWithNation(censusFiles())
  let figures = 0
  for (const region of Object.values(expected().regions)) {
    const period = periodOf(region.year, region.qtr)
    const profile = profileRegion({ counties: region.counties, period, owns: [5], level: 'sector', base: { kind: 'areas', areas: ['US000'] } }, shelf.get)
    expect([value(profile.totalCovered), value(profile.totalWages)]).toEqual([region.total_covered_jobs, region.total_covered_wages])
    for (const [code, sector] of Object.entries(region.sectors)) {
      const one = profile.industries.find((industry) => industry.code === code)
      expect(one?.withheldIn).toEqual([...sector.suppressed_counties].sort())
      expect(value(one?.establishments)).toBe(sector.establishments_all_counties)
      expect(one && [leastOf(one.jobs), mostOf(one.jobs)]).toEqual([sector.jobs_lower, sector.jobs_upper])
      // Annual shares of the nation are known to half a percent only.
      const room = period.quarter === 0 ? 0.02 : 0.0006
      expect(Math.abs(((one && leastOf(one.lq)) ?? -1) - sector.lq_lower)).toBeLessThanOrEqual(room)
      expect(Math.abs(((one && mostOf(one.lq)) ?? -1) - sector.lq_upper)).toBeLessThanOrEqual(room)
      if (sector.jobs !== undefined) expect([value(one?.jobs), value(one?.wages)]).toEqual([sector.jobs, sector.wages])
      if (sector.avg_weekly_wage !== undefined) expect(Math.abs(value(one?.weeklyPay) - sector.avg_weekly_wage)).toBeLessThanOrEqual(period.quarter === 0 ? 0.51 : 0.006)
      figures++
    }
  }
  console.log(`${figures} sectors of ${Object.keys(expected().regions).length} golden regions met`)
  expect(figures).toBeGreaterThan(140)
})

test('the golden rates of growth are met, and there is no rate where figures are withheld', (context) => {
  sharedData(context)
  const shelf = shelfFrom(censusFiles().filter((name) => name.includes('annual')))
  let rates = 0
  for (const [name, sectors] of Object.entries(expected().growth_2020_2023)) {
    const counties = expected().regions[`${name}_2023`]?.counties ?? []
    const industries = ask(shelf, counties, { year: 2023, quarter: 0 }, { base: { kind: 'published' }, since: { year: 2020, quarter: 0 } })
    for (const [code, golden] of Object.entries(sectors)) {
      const one = industries.find((industry) => industry.code === code)
      if (typeof golden === 'string') {
        expect([one?.growth.kind, one?.yearlyGrowth.kind]).toEqual(['withheld', 'withheld'])
        continue
      }
      rates++
      expect(value(one?.change)).toBe(golden.change)
      expect(value(one?.growth) * 100).toBeCloseTo(golden.pct, 1)
      expect(value(one?.yearlyGrowth) * 100).toBeCloseTo(golden.cagr_pct, 1)
    }
  }
  console.log(`${rates} golden rates of growth met`)
  expect(rates).toBeGreaterThan(20)
  expect(value(growthOf({ kind: 'exact', value: 67823 }, { kind: 'exact', value: 61511 })) * 100).toBeCloseTo(-9.31, 2)
  expect(value(yearlyGrowthOf({ kind: 'exact', value: 67823 }, { kind: 'exact', value: 61511 }, 3)) * 100).toBeCloseTo(-3.2, 2)
})

test('a whole county and its sector rows do not double, and the same numbers come out in any order', (context) => {
  sharedData(context)
  const names = censusFiles().filter((name) => name.includes('19153') || name.includes('19077'))
  const one = shelfFrom(names)
  const other = shelfFrom(names.toReversed())
  const period = { year: 2016, quarter: 4 } as const
  const both = [one, other].map((shelf) => ask(shelf, ['19077', '19153'], period, { base: { kind: 'published' } }))
  expect(both[0]).toEqual(both[1])
  expect(value(both[0]?.find((industry) => industry.code === '31-33')?.jobs)).toBeLessThan(20254)
})

test('the nation as its own area has a quotient of one everywhere', (context) => {
  sharedData(context)
  const shelf = shelfFrom(['qcew-quarterly-slice/US000.csv'])
  for (const level of ['supersector', 'sector', '3-digit', '6-digit'] as const) {
    const industries = ask(shelf, ['US000'], { year: 2024, quarter: 1 }, { level })
    const known = industries.filter((one) => one.lq.kind === 'exact')
    expect(known.length).toBeGreaterThan(9)
    expect(known.map((one) => value(one.lq))).toEqual(known.map(() => 1))
  }
})
