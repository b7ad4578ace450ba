import { findRow } from '#labor-market/table.ts'
import { parsePeriod } from '#labor-market/period.ts'
import { absent, flag, type Figure, type Table } from '#labor-market/types.ts'
import type { Figures } from '#session/labor-market/figures.ts'
import { countiesWith } from './settings.ts'

/** What a map can be shaded by. */
export type Measure = 'jobs' | 'lq' | 'share' | 'pay'

const atOnce = 60

function published(value: number, isWithheld: boolean): Figure {
  return isWithheld || value === absent ? { kind: 'withheld' } : { kind: 'exact', value }
}

/** One measure of one industry in a county, exactly as published: withheld where the source keeps it back. */
export function measureOf(table: Table, own: number, industry: number, measure: Measure): Figure {
  const row = findRow(table, own, industry)
  if (row < 0) return { kind: 'none', why: 'The files name no such industry here.' }
  const flags = table.flags[row] ?? 0
  const isWithheld = (flags & flag.withheld) !== 0
  const jobs = table.jobs[row] ?? absent
  if (measure === 'jobs') return published(jobs, isWithheld)
  if (measure === 'lq') return published(table.lqJobs[row] === absent ? absent : (table.lqJobs[row] ?? 0) / 100, isWithheld || (flags & flag.lqWithheld) !== 0)
  if (measure === 'share') {
    const all = findRow(table, 0, 10)
    const total = all < 0 ? absent : (table.jobs[all] ?? absent)
    return total > 0 ? published(jobs === absent ? absent : jobs / total, isWithheld) : { kind: 'none', why: 'The total of all covered jobs is not here.' }
  }
  const wages = table.wages[row] ?? absent
  const months = [table.jobs1[row] ?? absent, table.jobs2[row] ?? absent, jobs]
  const mean = table.period.quarter === 0 ? jobs : months.reduce((sum, one) => sum + one, 0) / 3
  if (isWithheld || wages === absent || jobs === absent) return { kind: 'withheld' }
  return mean > 0 ? { kind: 'exact', value: wages / mean / (table.period.quarter === 0 ? 52 : 13) } : { kind: 'none', why: 'There are no jobs here.' }
}

/** One measure in every county that has figures of a period, read a few at a time so that the page stays free. */
export async function readMeasures(figures: Figures, period: string, own: number, industry: number, measure: Measure, isWanted: () => boolean): Promise<ReadonlyMap<string, Figure>> {
  const at = parsePeriod(period)
  const found = new Map<string, Figure>()
  const counties = countiesWith(figures.view(), period)
  for (let from = 0; at && from < counties.length && isWanted(); from += atOnce) {
    const some = counties.slice(from, from + atOnce)
    const { shelf } = await figures.load(some, [period])
    for (const county of some) {
      const table = shelf(county, at)
      if (table) found.set(county, measureOf(table, own, industry, measure))
    }
  }
  return found
}

/** Four bounds between five steps, so that each step has about as many counties; quotients have fixed ones. */
export function boundsOf(values: readonly number[], measure: Measure): readonly number[] {
  if (measure === 'lq') return [0.5, 0.8, 1.2, 2]
  const sorted = values.toSorted((one, other) => one - other)
  return [...new Set([0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0))]
}

/** The step of a value, from 1: how many bounds lie below it, and one. */
export function stepOf(value: number, bounds: readonly number[]): 1 | 2 | 3 | 4 | 5 {
  return (1 + bounds.filter((one) => value > one).length) as 1 | 2 | 3 | 4 | 5 // there are at most four bounds
}
