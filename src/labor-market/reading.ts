import type { Layout, TitleLayout } from './columns.ts'
import type { Fault, Line } from './read-rows.ts'
import type { Growing } from './table.ts'
import type { Level, Period, Source, Table } from './types.ts'
import { countColumns, makeLine } from './read-rows.ts'
import { Refused } from './types.ts'

/** What a reader keeps. Rows of other areas and finer industries are passed over as early as possible. */
export interface Wanted {
  readonly areas?: (area: string) => boolean
  readonly finest?: Level
}

export interface ReadOptions {
  /** The name of the file, for sentences. */
  readonly file: string
  /** The file's own date as an ISO day, or ''. */
  readonly vintage: string
  /** The size of the whole file in bytes, or 0 where it is not known yet. */
  readonly bytes: number
  readonly wanted?: Wanted
  /**
   * Gets each finished table. The same area and period may come again later in a file that is not sorted by area: put
   * the parts together with `mergeTables`. If the reader throws, all tables of the file have to be thrown away.
   */
  readonly emit: (table: Table, source: Source) => void
  /** Takes the titles of a file that only names industries or areas; without this, such a file is refused. */
  readonly names?: (industries: ReadonlyMap<number, string>, areas: ReadonlyMap<string, string>) => void
  /** How many rows may be held before tables are given away; each takes about 60 bytes. */
  readonly held?: number
}

/** All that one file's reading keeps. */
export interface Reading {
  readonly options: ReadOptions
  readonly held: number
  layout: Layout | undefined
  titleLayout: TitleLayout | undefined
  lineNumber: number
  /** Whether what comes now is the last line, without a line end. */
  isEnding: boolean
  rows: number
  skipped: number
  bytes: number
  rowsHeld: number
  rowsOfArea: number
  /** Tables that were given away, for use again. */
  spare: Growing[]
  readonly line: Line
  readonly tables: Map<string, Growing>
  readonly areas: Set<string>
  readonly periods: Map<string, Period>
  readonly titles: Map<number, string>
  readonly areaTitles: Map<string, string>
  /** The area of the row before, and its tables by quarter: most rows follow one of their own area. */
  areaKey: number
  year: number
  area: string
  isWanted: boolean
  recent: (Growing | undefined)[]
}

const decoder = new TextDecoder()

/** What a reader keeps before the first byte. */
export function startReading(options: ReadOptions): Reading {
  return {
    options,
    held: options.held ?? 200_000,
    layout: undefined,
    titleLayout: undefined,
    lineNumber: 0,
    isEnding: false,
    rows: 0,
    skipped: 0,
    bytes: 0,
    rowsHeld: 0,
    rowsOfArea: 0,
    spare: [],
    line: makeLine(),
    tables: new Map(),
    areas: new Set(),
    periods: new Map(),
    titles: new Map(),
    areaTitles: new Map(),
    areaKey: -1,
    year: 0,
    area: '',
    isWanted: true,
    recent: [],
  }
}

/** Refuses the file with a reason. */
export function refuse(reading: Reading, line: number | undefined, reason: string): never {
  throw new Refused(reading.options.file, line, reason)
}

/** The text of a field. */
export const textAt = (bytes: Uint8Array, line: Line, id: number): string =>
  decoder.decode(bytes.subarray(line.from[id], line.to[id])).replaceAll('""', '"').trim()

/** The whole number of a text field, or NaN. */
export function numberAt(bytes: Uint8Array, line: Line, id: number): number {
  const to = line.to[id] as number
  let value = 0
  let at = line.from[id] as number
  if (at === to) return Number.NaN
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return bytes[at] === 46 ? value : Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Refuses the file for what stands in a column of the line at work. */
export function refuseCell(reading: Reading, bytes: Uint8Array, id: number, what: string): never {
  const { line, layout } = reading
  const column = layout?.fields.indexOf(id) ?? -1
  const name = layout?.names[column] ?? 'a column'
  const text = what === 'is blank.' ? '' : textAt(bytes, line, id).slice(0, 40)
  return refuse(reading, reading.lineNumber, text === '' ? `the column ${name} ${what}` : `"${text}" in the column ${name} ${what}`)
}

/** Refuses the file for a line that cannot be taken apart. */
export function refuseRow(reading: Reading, layout: Layout, bytes: Uint8Array, start: number, end: number, fault: Fault): never {
  const name = layout.names[fault.column] ?? `number ${fault.column + 1}`
  if (fault.what === 'short' || reading.isEnding) {
    const count = countColumns(bytes, start, end, layout.separator)
    refuse(reading, reading.lineNumber, `it ends after ${count} of ${layout.names.length} columns. The file may be cut off.`)
  }
  if (fault.what === 'quote') refuse(reading, reading.lineNumber, `the quotes in the column ${name} do not close.`)
  refuse(reading, reading.lineNumber, `the column ${name} does not hold a plain number.`)
}
