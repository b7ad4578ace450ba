import { isCounty, stateOf } from '#labor-market/geography.ts'
import { byPeriod, parsePeriod } from '#labor-market/period.ts'
import type { Base, Level, Ownership } from '#labor-market/types.ts'
import type { FiguresView } from '#session/labor-market/figures.ts'

/** Which owners are added up. Total covered has no industries, so it is none of the choices. */
export type Owners = 'private' | 'private-local' | 'federal' | 'state' | 'local'
export const ownersOf: Readonly<Record<Owners, readonly Ownership[]>> = { private: [5], 'private-local': [5, 2, 3], federal: [1], state: [2], local: [3] }

/** What a team chose to look at; empty texts mean: as it fits best. */
export interface Settings {
  readonly period: string
  readonly since: string
  readonly owners: Owners
  readonly level: Level
  readonly base: string
  readonly useMetro: boolean
}

export const firstSettings: Settings = { period: '', since: '', owners: 'private', level: 'sector', base: '', useMetro: false }

/** What can be chosen with the figures at hand, and what is chosen. */
export interface Choices {
  readonly periods: readonly string[]
  readonly period: string
  /** Earlier periods of the same kind; the quarters of the same season. */
  readonly earlier: readonly string[]
  readonly since: string
  readonly bases: readonly string[]
  readonly base: string
  /** Counties of the region without figures in the period. */
  readonly missing: readonly string[]
}

const published = 'published'

function inOrder(periods: Iterable<string>): readonly string[] {
  return [...periods].flatMap((text) => parsePeriod(text) ?? []).toSorted(byPeriod).map(({ year, quarter }) => (quarter === 0 ? `${year}` : `${year}-Q${quarter}`))
}

/** The period that the most counties have, the newest of those. */
function bestPeriod(counties: readonly string[], periods: readonly string[], areas: FiguresView['areas']): string {
  const count = (period: string): number => counties.filter((one) => areas.get(one)?.has(period)).length
  const most = Math.max(0, ...periods.map(count))
  return periods.toReversed().find((one) => count(one) === most) ?? ''
}

/** What can be chosen for these counties. The same whatever order files came in. */
export function choicesFor(counties: readonly string[], settings: Settings, { areas }: Pick<FiguresView, 'areas'>): Choices {
  const periods = inOrder(new Set(counties.flatMap((one) => [...(areas.get(one) ?? [])])))
  const period = periods.includes(settings.period) ? settings.period : bestPeriod(counties, periods, areas)
  const quarter = period.split('-')[1]
  const hasAll = (one: string): boolean => counties.every((county) => areas.get(county)?.has(one))
  const earlier = periods.slice(0, Math.max(0, periods.indexOf(period))).filter((one) => one.split('-')[1] === quarter && hasAll(one))
  const states = [...new Set(counties.map(stateOf))].filter((one) => areas.get(one)?.has(period)).toSorted()
  const all = new Set(counties.map(stateOf)).size
  const bases = [...(areas.get('US000')?.has(period) ? ['US000'] : [published]), ...states, ...(states.length > 1 && states.length === all ? [states.join('+')] : [])]
  return {
    periods, period, earlier, bases,
    since: settings.since === 'none' ? '' : earlier.includes(settings.since) ? settings.since : (earlier[0] ?? ''),
    base: bases.includes(settings.base) ? settings.base : (bases[0] ?? published),
    missing: counties.filter((one) => !areas.get(one)?.has(period)),
  }
}

/** The base of a choice, as the core reads it. */
export function baseOf(choice: string): Base {
  return choice === published ? { kind: 'published' } : { kind: 'areas', areas: choice.split('+') }
}

/** Metropolitan areas that have figures in a period. */
export function metrosOf({ areas }: Pick<FiguresView, 'areas'>, period: string): readonly string[] {
  return [...areas].flatMap(([area, periods]) => (/^C\d{4}$/.test(area) && periods.has(period) ? [area] : [])).toSorted()
}

/** Counties that have figures in a period. */
export function countiesWith({ areas }: Pick<FiguresView, 'areas'>, period: string): readonly string[] {
  return [...areas].flatMap(([area, periods]) => (isCounty(area) && periods.has(period) ? [area] : []))
}
