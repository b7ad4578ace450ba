import { stateOf } from '#labor-market/geography.ts'
import { shiftShare, type ShiftShare } from '#labor-market/growth.ts'
import { parsePeriod } from '#labor-market/period.ts'
import { profileRegion } from '#labor-market/profile.ts'
import { NoAnswer, type Figure, type IndustryProfile, type Level, type Period, type ProfileRequest, type RegionProfile, type Shelf } from '#labor-market/types.ts'
import type { Figures, Loaded } from '#session/labor-market/figures.ts'
import { baseOf, metrosOf, ownersOf, type Choices, type Settings } from './settings.ts'

/** Jobs of every industry in one period, for trends. */
export interface TrendPoint {
  readonly period: string
  readonly jobs: ReadonlyMap<string, Figure>
}

/** A profile with all that its screens show. */
export interface Reading {
  readonly profile: RegionProfile
  /** The quotient against the states of the region, where their figures are here and the base is the nation. */
  readonly stateLq: ReadonlyMap<string, Figure> | null
  readonly shifts: ReadonlyMap<string, ShiftShare> | null
  readonly trend: readonly TrendPoint[]
  readonly choices: Choices
  readonly level: Level
  /** The files that the figures come from, with their dates: what is written beside a figure that is taken along. */
  readonly sources: readonly { readonly file: string; readonly vintage: string }[]
}

export type Outcome =
  | { readonly kind: 'ready'; readonly reading: Reading }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'clash'; readonly loaded: Loaded }

/** Reads what is needed from the storage and profiles the region. Rejects only where the storage does. */
export async function readProfile(figures: Figures, counties: readonly string[], settings: Settings, choices: Choices): Promise<Outcome> {
  const period = parsePeriod(choices.period)
  if (!period) return { kind: 'none', why: 'No figures are here for these counties.' }
  const view = figures.view()
  const base = baseOf(choices.base)
  const states = [...new Set(counties.map(stateOf))].toSorted()
  const metros = metrosOf(view, choices.period)
  const same = choices.periods.filter((one) => (one.includes('-Q')) === choices.period.includes('-Q'))
  const areas = [...new Set([...counties, ...states, ...metros, ...(base.kind === 'areas' ? base.areas : [])])]
  const loaded = await figures.load(areas, [...new Set([choices.period, choices.since, ...same].filter(Boolean))])
  if (loaded.clashes.length > 0) return { kind: 'clash', loaded }
  const since = parsePeriod(choices.since)
  const request: ProfileRequest = {
    counties, period, owns: ownersOf[settings.owners], level: settings.level, base, metros, titles: view.titles, useMetro: settings.useMetro, ...(since ? { since } : { overYear: true }),
  }
  try {
    const profile = profileRegion(request, loaded.shelf)
    return { kind: 'ready', reading: {
      profile, choices, level: settings.level, stateLq: againstStates(request, states, choices, loaded.shelf), shifts: shiftsOf(profile, loaded.shelf),
      trend: trendOf(request, same, loaded.shelf),
      sources: loaded.sources.map(({ file, vintage }) => ({ file, vintage })),
    } }
  } catch (error) {
    if (error instanceof NoAnswer) return { kind: 'none', why: error.message }
    throw error
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof NoAnswer) return null
    throw error
  }
}

function againstStates(request: ProfileRequest, states: readonly string[], choices: Choices, shelf: Shelf): Reading['stateLq'] {
  const isNation = choices.base === 'published' || choices.base === 'US000'
  if (!isNation || !states.every((state) => shelf(state, request.period))) return null
  const { since: _, ...now } = request
  const profile = attempt(() => profileRegion({ ...now, base: { kind: 'areas', areas: states } }, shelf))
  return profile && new Map(profile.industries.map((one) => [one.code, one.lq]))
}

function trendOf({ since: _, ...request }: ProfileRequest, periods: readonly string[], shelf: Shelf): readonly TrendPoint[] {
  return periods.flatMap((period) => {
    const at = parsePeriod(period)
    const profile = at && attempt(() => profileRegion({ ...request, period: at, base: { kind: 'published' } }, shelf))
    return profile ? [{ period, jobs: new Map(profile.industries.map((one) => [one.code, one.jobs])) }] : []
  })
}

/** Shift-share of every industry, where the base has figures of both periods. */
function shiftsOf({ request, industries }: RegionProfile, shelf: Shelf): Reading['shifts'] {
  const { base, since, period } = request
  if (!since || base.kind !== 'areas') return null
  const of = (counties: readonly string[], at: Period) => attempt(() => {
    const { since: _, ...now } = request
    return profileRegion({ ...now, counties, period: at, base: { kind: 'published' } }, shelf)
  })
  const [before, baseBefore, baseNow] = [of(request.counties, since), of(base.areas, since), of(base.areas, period)]
  if (!before || !baseBefore || !baseNow) return null
  const jobsIn = (profile: RegionProfile, code: string): Figure => profile.industries.find((one) => one.code === code)?.jobs ?? { kind: 'none', why: 'No such industry.' }
  return new Map(industries.map((one: IndustryProfile) => [one.code, shiftShare(
    [jobsIn(before, one.code), one.jobs], [jobsIn(baseBefore, one.code), jobsIn(baseNow, one.code)], [baseBefore.totalCovered, baseNow.totalCovered],
  )]))
}
