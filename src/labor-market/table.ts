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

/** A table that grows. `lines` are the rows' line numbers in the file, for refusals. */
export interface Growing {
  readonly area: string
  title: string
  readonly period: Period
  rows: number
  capacity: number
  own: Uint8Array
  industry: Uint32Array
  flags: Uint8Array
  lines: Uint32Array
  numbers: Record<Column, Int32Array | Float64Array>
}

const typeOf = (column: Column): typeof Int32Array | typeof Float64Array => (column === 'wages' ? Float64Array : Int32Array)

function makeNumbers(capacity: number): Growing['numbers'] {
  return Object.fromEntries(columns.map((column) => [column, new (typeOf(column))(capacity)])) as Growing['numbers']
}

/** A table without rows that takes rows. */
export function growTable(area: string, title: string, period: Period, capacity = 16): Growing {
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
    numbers: makeNumbers(capacity),
  }
}

/** Makes room for one more row and returns its index. */
export function addRow(table: Growing): number {
  if (table.rows === table.capacity) enlarge(table)
  return table.rows++
}

function enlarge(table: Growing): void {
  table.capacity *= 2
  table.own = copied(table.own, new Uint8Array(table.capacity))
  table.industry = copied(table.industry, new Uint32Array(table.capacity))
  table.flags = copied(table.flags, new Uint8Array(table.capacity))
  table.lines = copied(table.lines, new Uint32Array(table.capacity))
  const larger = makeNumbers(table.capacity)
  for (const column of columns) larger[column].set(table.numbers[column])
  table.numbers = larger
}

function copied<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}

const keyAt = (table: { readonly own: Uint8Array; readonly industry: Uint32Array }, row: number): number =>
  (table.own[row] ?? 0) * 0x100000 + (table.industry[row] ?? 0)

/**
 * The finished table: rows sorted, each key once. A row that comes twice with the same figures counts once; one that
 * comes again with other figures is given to `clash` with both line numbers, which should throw.
 */
export function finishTable(growing: Growing, clash: (line: number, earlier: number, own: number, industry: number) => never): Table {
  const order = sortedRows(growing)
  let rows = 0
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0
    const before = order[rows - 1] ?? -1
    if (rows > 0 && keyAt(growing, row) === keyAt(growing, before)) {
      if (!isSameRow(growing, row, before)) {
        clash(growing.lines[row] ?? 0, growing.lines[before] ?? 0, growing.own[row] ?? 0, growing.industry[row] ?? 0)
      }
      continue
    }
    order[rows++] = row
  }
  return takeRows(growing, order.subarray(0, rows))
}

function sortedRows(growing: Growing): Uint32Array {
  const order = new Uint32Array(growing.rows)
  let isSorted = true
  for (let row = 0; row < growing.rows; row++) {
    order[row] = row
    if (row > 0 && keyAt(growing, row) <= keyAt(growing, row - 1)) isSorted = false
  }
  return isSorted ? order : order.sort((a, b) => keyAt(growing, a) - keyAt(growing, b) || a - b)
}

function isSameRow(growing: Growing, a: number, b: number): boolean {
  return growing.flags[a] === growing.flags[b] && columns.every((column) => growing.numbers[column][a] === growing.numbers[column][b])
}

function takeRows(growing: Growing, order: Uint32Array): Table {
  const take = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(from: T, into: T): T => {
    for (let at = 0; at < order.length; at++) into[at] = from[order[at] ?? 0] ?? 0
    return into
  }
  const numbers = Object.fromEntries(
    columns.map((column) => [column, take(growing.numbers[column], new (typeOf(column))(order.length))]),
  ) as unknown as Pick<Table, Column>
  return {
    area: growing.area,
    title: growing.title,
    period: growing.period,
    rows: order.length,
    own: take(growing.own, new Uint8Array(order.length)),
    industry: take(growing.industry, new Uint32Array(order.length)),
    flags: take(growing.flags, new Uint8Array(order.length)),
    ...numbers,
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
    for (const column of columns) growing.numbers[column][at] = row[column]
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
