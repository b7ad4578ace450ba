import type { Group, RegionCell } from './region.ts'
import type { Figure, Table } from './types.ts'
import { totalCovered } from './cells.ts'
import { apply, exact, leastOf, mostOf, none, withheld } from './figure.ts'
import { findRow } from './table.ts'
import { absent, flag } from './types.ts'

const noBase = 'There is nothing of this industry in the base to compare with.'

/** A location quotient: part over whole here, over part over whole in the base. */
export const quotient = (part: Figure, whole: Figure, basePart: Figure, baseWhole: Figure): Figure =>
  apply((e, all, b, base) => e / all / (b / base), [1, -1, -1, 1], [part, whole, basePart, baseWhole], noBase)

/** Jobs that exceed the base's share: e x (1 - 1 / LQ), written so that nothing is divided by zero. */
export const aboveBase = (jobs: Figure, whole: Figure, baseJobs: Figure, baseWhole: Figure): Figure =>
  apply((e, all, b, base) => e - (all * b) / base, [1, -1, -1, 1], [jobs, whole, baseJobs, baseWhole], noBase)

/** A published quotient of one area: its two decimals stand for anything within half a hundredth. */
interface Published {
  readonly whole: number
  readonly part: number | undefined
  readonly lq: number | undefined
}

function publishedOf(table: Table, own: number, industry: number, measure: 'jobs' | 'wages'): Published | undefined {
  const whole = leastOf(totalCovered(table, measure))
  if (whole === undefined) return undefined
  const row = findRow(table, own, industry)
  if (row < 0) return { whole, part: undefined, lq: undefined }
  const isWithheld = ((table.flags[row] ?? 0) & flag.withheld) !== 0
  const lq = (measure === 'jobs' ? table.lqJobs : table.lqWages)[row] ?? absent
  return { whole, part: isWithheld ? undefined : (table[measure][row] ?? absent), lq: lq === absent ? undefined : lq / 100 }
}

/** The nation's share that published quotients tell: every area bounds it, and all bounds hold at once. */
export interface Share {
  readonly low: number
  readonly high: number
}

/** The base's share of an industry, from the published quotients of areas; undefined if none tells it. */
export function impliedShare(tables: readonly Table[], own: number, industry: number, measure: 'jobs' | 'wages'): Share | undefined {
  let low = 0
  let high = Number.POSITIVE_INFINITY
  for (const table of tables) {
    const one = publishedOf(table, own, industry, measure)
    if (!one?.part || one.part <= 0 || one.lq === undefined) continue
    const share = one.part / one.whole
    low = Math.max(low, share / (one.lq + 0.005))
    if (one.lq > 0.005) high = Math.min(high, share / (one.lq - 0.005))
  }
  return low > 0 && low <= high && high < Number.POSITIVE_INFINITY ? { low, high } : undefined
}

/**
 * The region's quotient from its counties' published ones: each weighted by the county's total covered jobs (or
 * wages), which is an identity and right within the rounding of what is published. Where counties are withheld it is a
 * range: the region's range of jobs against the nation's share that the published quotients tell.
 */
export function publishedQuotient(group: Group, own: number, industry: number, measure: 'jobs' | 'wages', cell: RegionCell, share: Share | undefined): Figure {
  const whole = group[measure]
  if (whole.kind !== 'exact') return whole.kind === 'none' ? whole : withheld()
  if (whole.value === 0) return none('There are no jobs here, so there is nothing to compare.')
  const part = cell[measure]
  if (part.kind === 'none') return part
  if (part.kind === 'exact') {
    const weighted = weightedQuotient(group.tables, own, industry, measure)
    if (weighted !== undefined) return exact(weighted / whole.value)
  }
  if (share) {
    const [low, high] = [leastOf(part) ?? 0, mostOf(part)]
    if (high !== undefined) return { kind: 'between', low: low / whole.value / share.high, high: high / whole.value / share.low }
    return withheld(low / whole.value / share.high)
  }
  return withheld()
}

/** The sum of weight x published quotient, or undefined if a county has jobs and no quotient. */
function weightedQuotient(tables: readonly Table[], own: number, industry: number, measure: 'jobs' | 'wages'): number | undefined {
  let sum = 0
  for (const table of tables) {
    const one = publishedOf(table, own, industry, measure)
    if (!one) return undefined
    if (one.lq !== undefined) sum += one.whole * one.lq
    else if ((one.part ?? 0) > 0) return undefined
  }
  return sum
}
