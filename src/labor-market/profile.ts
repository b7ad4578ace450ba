import type { Group, RegionCell } from './region.ts'
import type { Figure, IndustryProfile, MetroRow, Ownership, ProfileRequest, RegionProfile, Shelf, Table } from './types.ts'
import { aboveBase, impliedShare, publishedQuotient, quotient } from './concentration.ts'
import { apply, exact, none, over, times, withheld } from './figure.ts'
import { stateOf } from './geography.ts'
import { changeOf, growthOf, yearlyGrowthOf } from './growth.ts'
import { industryCode, industryTitle } from './industry.ts'
import { findMetro, metroCell } from './metro.ts'
import { weeksOf } from './period.ts'
import { checkRequest, describeBase, remarksOf } from './profile-remarks.ts'
import { groupAreas, industriesOf, jobsYearEarlier, regionCell } from './region.ts'
import { findRow } from './table.ts'

const noPrivateTotal = 'The files have no private total to compare with.'
const needsBase = 'This needs the figures of the base; only the counties are loaded.'

/** All that the lines of one profile are computed from. */
interface Desk {
  readonly request: ProfileRequest
  readonly region: Group
  readonly base: Group | undefined
  readonly since: Group | undefined
  readonly metro: Table | undefined
  /** Tables whose published quotients tell the nation's share: the counties', their states', the metropolitan area's. */
  readonly witnesses: readonly Table[]
}

/**
 * The profile of a region: every industry of the level, summed over counties and ownerships, compared with the base.
 * The same answer comes whatever the order of counties, ownerships or loading. Throws `NoAnswer` with a sentence where
 * the figures at hand cannot answer: a county without figures, periods of two kinds, a base that is not loaded.
 */
export function profileRegion(request: ProfileRequest, shelf: Shelf): RegionProfile {
  const desk = layOut(request, shelf)
  const { region, base, metro } = desk
  const industries = industriesOf(region).map((industry) => profileIndustry(desk, industry))
  return {
    request,
    title: region.tables.map((table) => table.title || table.area).join('; '),
    totalCovered: region.jobs,
    totalWages: region.wages,
    weeklyPay: times(payOf(region.wages, region.meanJobs), 1 / weeksOf(request.period)),
    baseTitle: describeBase(request.base, base?.tables ?? []),
    industries,
    remarks: remarksOf(request, region, industries, metro),
  }
}

/**
 * One industry of each county by itself, by its number (31 for 31-33), for the shades of a map. Counties without
 * figures are left out. The base is read once, so thousands of counties are quick.
 */
export function profileEach(request: ProfileRequest, industry: number, shelf: Shelf): ReadonlyMap<string, IndustryProfile> {
  checkRequest(request)
  const { period, owns, level, since } = request
  const base = baseOf(request, shelf)
  const each = request.counties.flatMap((county): [string, IndustryProfile][] => {
    if (!shelf(county, period)) return []
    const isThereBefore = since && shelf(county, since)
    const region = groupAreas([county], period, owns, level, shelf)
    const before = isThereBefore ? groupAreas([county], since, owns, level, shelf) : undefined
    const state = shelf(stateOf(county), period)
    const witnesses = state ? [...region.tables, state] : region.tables
    return [[county, profileIndustry({ request, region, base, since: before, metro: undefined, witnesses }, industry)]]
  })
  return new Map(each)
}

const baseOf = ({ base, period, owns, level }: ProfileRequest, shelf: Shelf): Group | undefined =>
  base.kind === 'areas' ? groupAreas(base.areas, period, owns, level, shelf) : undefined

function layOut(request: ProfileRequest, shelf: Shelf): Desk {
  checkRequest(request)
  const { counties, period, owns, level, since } = request
  const region = groupAreas(counties, period, owns, level, shelf)
  const metro = findMetro(region, (request.metros ?? []).map((area) => shelf(area, period)))
  const states = [...new Set(counties.map(stateOf))].sort().map((area) => shelf(area, period))
  return {
    request,
    region,
    base: baseOf(request, shelf),
    since: since && groupAreas(counties, since, owns, level, shelf),
    metro,
    witnesses: [...region.tables, ...states, metro].filter((one) => one !== undefined),
  }
}

const payOf = (wages: Figure, meanJobs: Figure): Figure => over(wages, meanJobs, 'There are no jobs here, so there is no pay.')

function profileIndustry(desk: Desk, industry: number): IndustryProfile {
  const { request, region, base, since } = desk
  const counted = regionCell(region, industry)
  const metro = desk.metro && metroRow(desk.metro, request.owns, industry)
  const cell = request.useMetro === true && desk.metro && counted.withheldIn.length > 0 ? metroCell(desk.metro, request.owns, industry, counted) : counted
  const isOverYear = since === undefined && request.overYear === true
  const before = since ? regionCell(since, industry).jobs : isOverYear ? jobsYearEarlier(region, industry) : undefined
  const weekly = times(payOf(cell.wages, cell.meanJobs), 1 / weeksOf(request.period))
  const years = since ? request.period.year - (request.since?.year ?? 0) : isOverYear ? 1 : 0
  return {
    code: industryCode(industry),
    title: industryTitle(industry, request.titles),
    establishments: cell.establishments,
    jobs: cell.jobs,
    wages: cell.wages,
    weeklyPay: weekly,
    annualPay: request.period.quarter === 0 ? payOf(cell.wages, cell.meanJobs) : times(weekly, 52),
    share: over(cell.jobs, region.jobs, 'There are no jobs here.'),
    payAgainstRegion: over(payOf(cell.wages, cell.meanJobs), payOf(region.wages, region.meanJobs), 'There is no pay here.'),
    ...(base ? againstBase(region, base, cell, industry, request.owns) : againstPublished(desk, cell, industry)),
    change: changeOf(before, cell.jobs),
    growth: growthOf(before, cell.jobs),
    yearlyGrowth: yearlyGrowthOf(before, cell.jobs, years),
    withheldIn: counted.withheldIn,
    metro,
  }
}

type Comparison = Pick<IndustryProfile, 'lq' | 'privateLq' | 'wageLq' | 'payLq' | 'jobsAboveBase'>

function againstBase(region: Group, base: Group, cell: RegionCell, industry: number, owns: readonly Ownership[]): Comparison {
  const there = regionCell(base, industry)
  const payHere = over(payOf(cell.wages, cell.meanJobs), payOf(region.wages, region.meanJobs), 'There is no pay here.')
  const payThere = over(payOf(there.wages, there.meanJobs), payOf(base.wages, base.meanJobs), 'There is no pay in the base.')
  const lq = quotient(cell.jobs, region.jobs, there.jobs, base.jobs)
  return {
    lq,
    privateLq: isPrivate(owns) ? quotient(cell.jobs, privateTotal(region), there.jobs, privateTotal(base)) : none(onlyPrivate),
    wageLq: quotient(cell.wages, region.wages, there.wages, base.wages),
    payLq: over(payHere, payThere, 'There is no pay in the base.'),
    jobsAboveBase: lq.kind === 'none' ? lq : aboveBase(cell.jobs, region.jobs, there.jobs, base.jobs),
  }
}

const onlyPrivate = 'The private-only quotient is for private industry alone.'
const isPrivate = (owns: readonly Ownership[]): boolean => owns.length === 1 && owns[0] === 5

function privateTotal(group: Group): Figure {
  const values = group.tables.map((table) => {
    const row = findRow(table, 5, 10)
    return row < 0 ? -1 : (table.jobs[row] ?? -1)
  })
  return values.some((one) => one < 0) ? none(noPrivateTotal) : exact(values.reduce((sum, one) => sum + one, 0))
}

function againstPublished(desk: Desk, cell: RegionCell, industry: number): Comparison {
  const { region, request, witnesses } = desk
  const [own, ...others] = request.owns
  if (own === undefined || others.length > 0) {
    const why = none('Published quotients are for one ownership at a time. Load the figures of the base to add ownerships up.')
    return { lq: why, privateLq: none(needsBase), wageLq: why, payLq: none(needsBase), jobsAboveBase: why }
  }
  const share = impliedShare(witnesses, own, industry, 'jobs')
  const lq = publishedQuotient(region, own, industry, 'jobs', cell, share)
  const wageLq = publishedQuotient(region, own, industry, 'wages', cell, impliedShare(witnesses, own, industry, 'wages'))
  return {
    lq,
    privateLq: none(needsBase),
    wageLq,
    payLq: publishedPayQuotient(desk, own, industry, lq, wageLq),
    jobsAboveBase: publishedAbove(cell.jobs, region.jobs, lq, share),
  }
}

/** e x (1 - 1 / LQ) where both are exact; else the range against the nation's share that published quotients tell. */
function publishedAbove(jobs: Figure, whole: Figure, lq: Figure, share: { low: number; high: number } | undefined): Figure {
  if (jobs.kind === 'exact' && lq.kind === 'exact' && lq.value > 0) return exact(jobs.value * (1 - 1 / lq.value))
  if (!share) return withheld()
  return apply((e, all, part) => e - all * part, [1, -1, -1], [jobs, whole, { kind: 'between', ...share }], needsBase)
}

function publishedPayQuotient(desk: Desk, own: number, industry: number, lq: Figure, wageLq: Figure): Figure {
  const [table, ...others] = desk.region.tables
  if (table && others.length === 0) {
    const row = findRow(table, own, industry)
    const value = row < 0 ? -1 : (table.lqPay[row] ?? -1)
    return value < 0 ? withheld() : exact(value / 100)
  }
  if (desk.request.period.quarter === 0 && lq.kind === 'exact' && wageLq.kind === 'exact') return over(wageLq, lq, needsBase)
  return none(needsBase)
}

function metroRow(metro: Table, owns: readonly Ownership[], industry: number): MetroRow | undefined {
  const [own, ...others] = owns
  const row = own === undefined || others.length > 0 ? -1 : findRow(metro, own, industry)
  if (row < 0) return undefined
  const [jobs, lq] = [metro.jobs[row] ?? -1, metro.lqJobs[row] ?? -1]
  return {
    area: metro.area,
    title: metro.title || metro.area,
    jobs: jobs < 0 ? withheld() : exact(jobs),
    lq: lq < 0 ? withheld() : exact(lq / 100),
  }
}
