import type { Period, Table } from './types.ts'
import { absent, noChange } from './types.ts'

/** The number columns of a table, by name, in the order in which they are packed. */
export const columns = [
  'establishments',
  'jobs',
  'jobs1',
  'jobs2',
  'wages',
  'lqEstablishments',
  'lqJobs',
  'lqWages',
  'lqPay',
  'jobsChange',
] as const

export type Column = (typeof columns)[number]

/** One row as it comes from a file; missing numbers are `absent` (`noChange` in jobsChange). */
export interface Row extends Record<Column, number> {
  own: number
  industry: number
  flags: number
}

type Ints = Int32Array<ArrayBuffer>

/** A table that grows. `lines` are the rows' line numbers in the file, for refusals. */
export interface Growing {
  area: string
  title: string
  period: Period
  rows: number
  capacity: number
  own: Uint8Array<ArrayBuffer>
  industry: Uint32Array<ArrayBuffer>
  flags: Uint8Array<ArrayBuffer>
  lines: Uint32Array<ArrayBuffer>
  establishments: Ints
  jobs: Ints
  jobs1: Ints
  jobs2: Ints
  wages: Float64Array<ArrayBuffer>
  lqEstablishments: Ints
  lqJobs: Ints
  lqWages: Ints
  lqPay: Ints
  jobsChange: Ints
}

/** A table without rows that takes rows. */
export function growTable(area: string, title: string, period: Period, capacity = 16): Growing {
  const ints = (): Ints => new Int32Array(capacity)
  return {
    area,
    title,
    period,
    rows: 0,
    capacity,
    own: new Uint8Array(capacity),
    industry: new Uint32Array(capacity),
    flags: new Uint8Array(capacity),
    lines: new Uint32Array(capacity),
    establishments: ints(),
    jobs: ints(),
    jobs1: ints(),
    jobs2: ints(),
    wages: new Float64Array(capacity),
    lqEstablishments: ints(),
    lqJobs: ints(),
    lqWages: ints(),
    lqPay: ints(),
    jobsChange: ints(),
  }
}

/** Makes room for one more row and returns its index. */
export function addRow(table: Growing): number {
  if (table.rows === table.capacity) enlarge(table)
  return table.rows++
}

function enlarge(table: Growing): void {
  const larger = growTable(table.area, table.title, table.period, table.capacity * 4)
  for (const name of ['own', 'flags', 'industry', 'lines', ...columns] as const) larger[name].set(table[name])
  Object.assign(table, { ...larger, rows: table.rows })
}

const keyAt = (table: { readonly own: Uint8Array; readonly industry: Uint32Array }, row: number): number =>
  (table.own[row] as number) * 0x100000 + (table.industry[row] as number)

/**
 * The finished table: rows sorted, each key once. A row that comes twice with the same figures counts once; one that
 * comes again with other figures is given to `clash` with both line numbers, which should throw. What grew may be used
 * again: nothing of it is kept.
 */
export function finishTable(growing: Growing, clash: (line: number, earlier: number, own: number, industry: number) => never): Table {
  if (isSorted(growing)) return takeRows(growing, undefined)
  const order = sortedRows(growing)
  let rows = 0
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number
    const before = rows === 0 ? -1 : (order[rows - 1] as number)
    if (before >= 0 && keyAt(growing, row) === keyAt(growing, before)) {
      if (!isSameRow(growing, row, before)) {
        clash(growing.lines[row] ?? 0, growing.lines[before] ?? 0, growing.own[row] ?? 0, growing.industry[row] ?? 0)
      }
      continue
    }
    order[rows++] = row
  }
  return takeRows(growing, order.subarray(0, rows))
}

/** The rows by key. The Bureau sorts codes as text (101 before 11), so nearly every table comes through here. */
function sortedRows(growing: Growing): Uint32Array {
  // Key and row in one number: sorting plain numbers is many times quicker than asking for each pair.
  const width = 0x1000000
  const keys = new Float64Array(growing.rows)
  for (let row = 0; row < keys.length; row++) keys[row] = keyAt(growing, row) * width + row
  keys.sort()
  const order = new Uint32Array(keys.length)
  for (let at = 0; at < keys.length; at++) order[at] = (keys[at] as number) % width
  return order
}

function isSorted(growing: Growing): boolean {
  let before = -1
  for (let row = 0; row < growing.rows; row++) {
    const key = keyAt(growing, row)
    if (key <= before) return false
    before = key
  }
  return true
}

function isSameRow(growing: Growing, a: number, b: number): boolean {
  return growing.flags[a] === growing.flags[b] && columns.every((column) => growing[column][a] === growing[column][b])
}

/** The rows in this order, or all of them as they stand. */
function takeRows(growing: Growing, order: Uint32Array | undefined): Table {
  const rows = order?.length ?? growing.rows
  const take = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(from: T): T => {
    const taken = from.slice(0, rows) as T
    if (order) for (let at = 0; at < rows; at++) taken[at] = from[order[at] as number] as number
    return taken
  }
  return {
    area: growing.area,
    title: growing.title,
    period: growing.period,
    rows,
    own: take(growing.own),
    industry: take(growing.industry),
    flags: take(growing.flags),
    establishments: take(growing.establishments),
    jobs: take(growing.jobs),
    jobs1: take(growing.jobs1),
    jobs2: take(growing.jobs2),
    wages: take(growing.wages),
    lqEstablishments: take(growing.lqEstablishments),
    lqJobs: take(growing.lqJobs),
    lqWages: take(growing.lqWages),
    lqPay: take(growing.lqPay),
    jobsChange: take(growing.jobsChange),
  }
}

/** A table made from rows in any order, for readers of other shapes and for tests. A row that comes twice is refused. */
export function tableOf(area: string, title: string, period: Period, rows: readonly Row[]): Table {
  const growing = growTable(area, title, period, Math.max(rows.length, 1))
  rows.forEach((row, index) => {
    const at = addRow(growing)
    growing.own[at] = row.own
    growing.industry[at] = row.industry
    growing.flags[at] = row.flags
    growing.lines[at] = index + 1
    for (const column of columns) growing[column][at] = row[column]
  })
  return finishTable(growing, (line, earlier) => {
    throw new RangeError(`Rows ${earlier} and ${line} are the same industry with different figures.`)
  })
}

/** A row of `tableOf` with nothing in it but its key. */
export const blankRow = (own: number, industry: number): Row => ({
  own,
  industry,
  flags: 0,
  establishments: absent,
  jobs: absent,
  jobs1: absent,
  jobs2: absent,
  wages: absent,
  lqEstablishments: absent,
  lqJobs: absent,
  lqWages: absent,
  lqPay: absent,
  jobsChange: noChange,
})

/** The index of the row of an ownership and industry, or -1. */
export function findRow(table: Table, own: number, industry: number): number {
  const wanted = own * 0x100000 + industry
  let low = 0
  let high = table.rows - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const key = keyAt(table, middle)
    if (key === wanted) return middle
    if (key < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The key of a row, by which rows are sorted. */
export const rowKey = keyAt
