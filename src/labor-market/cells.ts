import type { Figure, Level, Table } from './types.ts'
import { between, exact, none, withheld } from './figure.ts'
import { ancestorsOf, levelOf } from './industry.ts'
import { findRow } from './table.ts'
import { flag, noChange } from './types.ts'

/** What is counted. `meanJobs` is the mean over the months of the period, by which pay is divided. */
export type Measure = 'jobs' | 'meanJobs' | 'wages'

/** One industry of one area and ownership. `isWithheld` says that a row stands there and its figures are withheld. */
export interface Cell {
  readonly establishments: Figure
  readonly jobs: Figure
  readonly meanJobs: Figure
  readonly wages: Figure
  readonly isWithheld: boolean
}

/** Sums over the rows of one level that lie under one industry. */
interface Sums {
  establishments: number
  jobs: number
  meanJobs: number
  wages: number
  rows: number
}

/** One level of one area and ownership, read once: where each industry's row is, and the sums under each ancestor. */
export interface LevelView {
  readonly table: Table
  readonly own: number
  readonly level: Level
  readonly rows: ReadonlyMap<number, number>
  readonly under: ReadonlyMap<number, Sums>
}

/** The value of a row, or undefined if it is withheld. */
export function valueAt(table: Table, row: number, measure: Measure): number | undefined {
  if (((table.flags[row] ?? 0) & flag.withheld) !== 0) return undefined
  if (measure === 'wages') return known(table.wages[row])
  if (measure === 'jobs' || table.period.quarter === 0) return known(table.jobs[row])
  const months = [table.jobs1[row], table.jobs2[row], table.jobs[row]].map(known)
  return months.some((one) => one === undefined) ? undefined : months.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 3
}

const known = (value: number | undefined): number | undefined => (value === undefined || value < 0 ? undefined : value)

/** Reads one level of a table. */
export function viewLevel(table: Table, own: number, level: Level): LevelView {
  const rows = new Map<number, number>()
  const under = new Map<number, Sums>()
  for (let row = 0; row < table.rows; row++) {
    const industry = table.industry[row] ?? 0
    if (table.own[row] !== own || levelOf(industry) !== level) continue
    rows.set(industry, row)
    for (const ancestor of ancestorsOf(industry)) addTo(under, ancestor, table, row)
  }
  return { table, own, level, rows, under }
}

function addTo(under: Map<number, Sums>, ancestor: number, table: Table, row: number): void {
  const sums = under.get(ancestor) ?? { establishments: 0, jobs: 0, meanJobs: 0, wages: 0, rows: 0 }
  sums.establishments += Math.max(table.establishments[row] ?? 0, 0)
  sums.jobs += valueAt(table, row, 'jobs') ?? 0
  sums.meanJobs += valueAt(table, row, 'meanJobs') ?? 0
  sums.wages += valueAt(table, row, 'wages') ?? 0
  sums.rows++
  under.set(ancestor, sums)
}

const nothing: Cell = { establishments: exact(0), jobs: exact(0), meanJobs: exact(0), wages: exact(0), isWithheld: false }

/**
 * The cell of an industry. A published row is exact. A withheld row lies between zero and the smallest remainder of an
 * industry above it: that one's figure without the published ones of the same level under it (`lmi.md` 3). An industry
 * without a row has no establishments there if the establishments of the rows that are there add up to those of an
 * industry above; establishments are never withheld, so this is sure. If they do not add up, rows are missing, and the
 * cell is bounded like a withheld one.
 */
export function cellOf(view: LevelView, industry: number): Cell {
  const { table, own } = view
  const row = view.rows.get(industry)
  if (row === undefined) return missingCell(view, industry)
  const establishments = table.establishments[row] ?? -1
  const figure = (measure: Measure): Figure => {
    const value = valueAt(table, row, measure)
    return value === undefined ? bounded(view, industry, measure) : exact(value)
  }
  return {
    establishments: establishments < 0 ? none(`Ownership ${own} of ${table.area} has no count of establishments.`) : exact(establishments),
    jobs: figure('jobs'),
    meanJobs: figure('meanJobs'),
    wages: figure('wages'),
    isWithheld: valueAt(table, row, 'jobs') === undefined,
  }
}

function missingCell(view: LevelView, industry: number): Cell {
  const { table, own, level } = view
  const owner = findRow(table, own, 10)
  if (owner < 0 && isWholeByOwner(table)) return nothing
  if (view.rows.size === 0 && !(owner >= 0 && (table.establishments[owner] ?? -1) === 0)) {
    const figure = none(`The files have no ${level} figures of ownership ${own} for ${table.title || table.area}.`)
    return { establishments: figure, jobs: figure, meanJobs: figure, wages: figure, isWithheld: false }
  }
  if (isSurelyEmpty(view, industry)) return nothing
  return {
    establishments: boundedEstablishments(view, industry),
    jobs: bounded(view, industry, 'jobs'),
    meanJobs: bounded(view, industry, 'meanJobs'),
    wages: bounded(view, industry, 'wages'),
    isWithheld: false,
  }
}

/** Whether the four owners' establishments add up to the area's, so that an owner without a row has none. */
function isWholeByOwner(table: Table): boolean {
  const total = findRow(table, 0, 10)
  if (total < 0) return false
  const owners = [1, 2, 3, 5].map((own) => findRow(table, own, 10)).filter((row) => row >= 0)
  const sum = owners.reduce((all, row) => all + (table.establishments[row] ?? 0), 0)
  return Math.abs((table.establishments[total] ?? -1) - sum) <= slack(table, owners.length)
}

/** Annual averages are rounded row by row, so sums of them may differ by half a unit for each. */
const slack = (table: Table, rows: number): number => (table.period.quarter === 0 ? (rows + 1) / 2 : 0)

function isSurelyEmpty(view: LevelView, industry: number): boolean {
  const { table, own, under } = view
  return ancestorsOf(industry).some((ancestor) => {
    const row = findRow(table, own, ancestor)
    if (row < 0) return false
    const sums = under.get(ancestor)
    return Math.abs((table.establishments[row] ?? -1) - (sums?.establishments ?? 0)) <= slack(table, sums?.rows ?? 0)
  })
}

/** Whether rows of this level are missing: its establishments do not add up to the owner's. Of no rows at all, not. */
export function lacksRows(view: LevelView): boolean {
  const owner = findRow(view.table, view.own, 10)
  const sums = view.under.get(10)
  if (owner < 0 || !sums) return false
  return Math.abs((view.table.establishments[owner] ?? 0) - sums.establishments) > slack(view.table, sums.rows)
}

function boundedEstablishments(view: LevelView, industry: number): Figure {
  const { table, own, under } = view
  const rests = ancestorsOf(industry).flatMap((ancestor) => {
    const row = findRow(table, own, ancestor)
    return row < 0 ? [] : [(table.establishments[row] ?? 0) - (under.get(ancestor)?.establishments ?? 0)]
  })
  return rests.length === 0 ? withheld() : between(0, Math.max(0, Math.min(...rests)))
}

function bounded(view: LevelView, industry: number, measure: Measure): Figure {
  const { table, own, under } = view
  const rests = ancestorsOf(industry).flatMap((ancestor) => {
    const row = findRow(table, own, ancestor)
    const value = row < 0 ? undefined : valueAt(table, row, measure)
    return value === undefined ? [] : [value - (under.get(ancestor)?.[measure] ?? 0)]
  })
  if (view.level === 'total') rests.push(...restOfOwners(table, measure))
  return rests.length === 0 ? withheld() : { kind: 'between', low: 0, high: Math.max(0, Math.min(...rests)) }
}

/** What total covered leaves for an owner whose total is withheld. */
function restOfOwners(table: Table, measure: Measure): number[] {
  const total = findRow(table, 0, 10)
  const all = total < 0 ? undefined : valueAt(table, total, measure)
  if (all === undefined) return []
  const owners = [1, 2, 3, 5].map((own) => findRow(table, own, 10)).filter((row) => row >= 0)
  return [all - owners.reduce((sum, row) => sum + (valueAt(table, row, measure) ?? 0), 0)]
}

/**
 * Jobs of a year earlier, from the change that the Bureau publishes beside a row. Withheld where it is: the row, or
 * last year's, or there is no row now and perhaps was one then.
 */
export function yearEarlier(view: LevelView, industry: number): Figure {
  const { table } = view
  const row = view.rows.get(industry)
  const [jobs, change] = row === undefined ? [-1, noChange] : [table.jobs[row] ?? -1, table.jobsChange[row] ?? noChange]
  return jobs < 0 || change === noChange || jobs < change ? withheld() : exact(jobs - change)
}

/** Total covered employment of an area (ownership 0, industry 10); from the four owners where that row is not there. */
export function totalCovered(table: Table, measure: Measure | 'establishments'): Figure {
  const read = (own: number): number | undefined => {
    const row = findRow(table, own, 10)
    if (row < 0) return undefined
    return measure === 'establishments' ? known(table.establishments[row]) : valueAt(table, row, measure)
  }
  const direct = read(0)
  if (direct !== undefined) return exact(direct)
  const owners = [1, 2, 3, 5].map(read)
  if (owners.every((one) => one !== undefined)) return exact(owners.reduce<number>((sum, one) => sum + (one ?? 0), 0))
  return none(
    `The files have no total of all jobs (ownership 0, industry 10) for ${table.title || table.area}, so there is no base to compare with.`,
  )
}
