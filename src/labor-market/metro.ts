import type { Group, RegionCell } from './region.ts'
import type { Ownership, Table } from './types.ts'
import { cellOf, totalCovered, viewLevel } from './cells.ts'
import { leastOf } from './figure.ts'
import { levelOf } from './industry.ts'

/**
 * The metropolitan area among `candidates` that is exactly the counties of the region: its total covered wages are the
 * same to the dollar, and its jobs and establishments too (annual averages within their rounding). Sums of hundreds of
 * millions of dollars do not agree by chance. Undefined if there is none.
 */
export function findMetro(region: Group, candidates: readonly (Table | undefined)[]): Table | undefined {
  return candidates.find((table) => table !== undefined && isSameCounties(region, table))
}

function isSameCounties(region: Group, metro: Table): boolean {
  const slack = metro.period.quarter === 0 ? (region.tables.length + 1) / 2 : 0
  const agrees = (measure: 'jobs' | 'wages' | 'establishments', room: number): boolean => {
    const [here, there] = [region[measure], totalCovered(metro, measure)]
    if (here.kind !== 'exact' || there.kind !== 'exact' || there.value === 0) return false
    return Math.abs(here.value - there.value) <= room
  }
  return agrees('wages', 0) && agrees('jobs', slack) && agrees('establishments', slack)
}

/** The region's cell with the metropolitan area's published figures in place of ranges; the region's own where it has none. */
export function metroCell(metro: Table, owns: readonly Ownership[], industry: number, counted: RegionCell): RegionCell {
  const cells = owns.map((own) => cellOf(viewLevel(metro, own, levelOf(industry)), industry))
  if (cells.some((cell) => cell.jobs.kind !== 'exact' || cell.isWithheld)) return counted
  const all = (measure: 'jobs' | 'meanJobs' | 'wages'): RegionCell['jobs'] => ({
    kind: 'exact',
    value: cells.reduce((sum, cell) => sum + (leastOf(cell[measure]) ?? 0), 0),
  })
  return { ...counted, jobs: all('jobs'), meanJobs: all('meanJobs'), wages: all('wages') }
}
