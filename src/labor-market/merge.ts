import type { Conflict, Table } from './types.ts'
import type { Column, Row } from './table.ts'
import { pack } from './pack.ts'
import { columns, rowKey, tableOf } from './table.ts'
import { absent, flag, noChange } from './types.ts'

/** A table with what decides between copies: the date of its file. */
export interface Copy {
  readonly table: Table
  readonly vintage: string
}

/** Two copies put together; `conflict` if they differ in figures. */
export interface Merged {
  readonly table: Table
  readonly conflict: Conflict | undefined
}

/**
 * Puts two copies of the same area and period together: every row once. Where the copies differ, the rows of the
 * preferred copy stand: the one named by `prefer`, else that of the later file date, else the one with more rows, else
 * the one whose content comes last in a fixed order. So the order of loading never decides. What only one copy has (a
 * slice without titles, a file without quotients) is taken from it.
 */
export function mergeTables(first: Copy, second: Copy, prefer?: 0 | 1): Merged {
  const preferred = prefer ?? preferredOf(first, second)
  const [better, other] = preferred === 0 ? [first.table, second.table] : [second.table, first.table]
  const rows: Row[] = []
  let differing: { readonly own: number; readonly industry: number; readonly jobs: readonly [number, number] } | undefined
  let count = 0
  for (let a = 0, b = 0; a < better.rows || b < other.rows; ) {
    const order = a === better.rows ? 1 : b === other.rows ? -1 : rowKey(better, a) - rowKey(other, b)
    if (order < 0) rows.push(rowAt(better, a++))
    else if (order > 0) rows.push(rowAt(other, b++))
    else {
      const [one, two] = [rowAt(better, a++), rowAt(other, b++)]
      if (isDifferent(one, two)) {
        count++
        differing ??= { own: one.own, industry: one.industry, jobs: preferred === 0 ? [one.jobs, two.jobs] : [two.jobs, one.jobs] }
        rows.push(one)
      } else rows.push(completed(one, two))
    }
  }
  const { area, period } = better
  const table = tableOf(area, betterTitle(better.title, other.title), period, rows)
  return { table, conflict: differing && { area, period, rows: count, ...differing, preferred } }
}

function preferredOf(first: Copy, second: Copy): 0 | 1 {
  if (first.vintage !== second.vintage) return first.vintage > second.vintage ? 0 : 1
  if (first.table.rows !== second.table.rows) return first.table.rows > second.table.rows ? 0 : 1
  return compareBytes(pack(first.table), pack(second.table)) >= 0 ? 0 : 1
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

const betterTitle = (a: string, b: string): string => (a.length === b.length ? (a > b ? a : b) : a.length > b.length ? a : b)

function rowAt(table: Table, row: number): Row {
  const numbers = Object.fromEntries(columns.map((column) => [column, table[column][row] ?? absent])) as Record<Column, number>
  return { own: table.own[row] ?? 0, industry: table.industry[row] ?? 0, flags: table.flags[row] ?? 0, ...numbers }
}

const levelsOfRow = ['establishments', 'jobs', 'jobs1', 'jobs2', 'wages'] as const

/** Whether two copies of a row contradict each other in what they say of the area itself. */
function isDifferent(a: Row, b: Row): boolean {
  if ((a.flags & flag.withheld) !== (b.flags & flag.withheld)) return true
  return levelsOfRow.some((column) => a[column] !== b[column] && a[column] !== absent && b[column] !== absent)
}

/** One row of two that agree, with what either lacks. Quotients that differ (the nation was revised): the larger. */
function completed(a: Row, b: Row): Row {
  const numbers = Object.fromEntries(columns.map((column) => [column, Math.max(a[column], b[column])])) as Record<Column, number>
  const jobsChange = a.jobsChange === noChange ? b.jobsChange : b.jobsChange === noChange ? a.jobsChange : numbers.jobsChange
  return { ...a, flags: a.flags & b.flags, ...numbers, jobsChange }
}
