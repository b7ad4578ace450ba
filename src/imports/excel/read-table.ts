import type { Place } from '#worksheets/kit/carried.ts'
import { isKnown, worksheetById } from '#worksheets/catalogue.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { cellText, type CellValue, type Grid, type GridRow } from './cell.ts'
import { bare, signatureOfCell, signatureOfPlace } from './filled.ts'
import type { SentTable } from './marks.ts'
import { matchRows } from './match-rows.ts'

/** A table that was sent: its places by row and column. */
export interface SentPlaces {
  readonly table: SentTable
  readonly title: string
  readonly rows: readonly (readonly Place[])[]
}

/** What came back of a table: what each place holds, places of new rows, and what belongs to no place. */
export interface TableBack {
  /** By the key of the place; a place that is not here is no longer in the file. */
  readonly cells: ReadonlyMap<string, CellValue | undefined>
  readonly added: readonly Place[]
  readonly unknown: readonly { readonly label: string; readonly text: string }[]
}

interface Columns {
  /** The line of the headings. */
  readonly head: number
  readonly mark: number | null
  readonly names: number | null
  /** By the position of the column in the table; undefined where somebody took it out. */
  readonly of: readonly (number | undefined)[]
  /** Columns that somebody added, with their headings. */
  readonly others: readonly { readonly column: number; readonly heading: string }[]
}

/** Reads the tab of a table; `grid` is the tab on which it was found. */
export function readTable({ table, title, rows }: SentPlaces, grid: Grid): TableBack {
  const columns = columnsOf(table, grid)
  const lines = grid.rows.filter((row) => row.line > columns.head && isUsed(row, columns))
  const sent = rows.map((places, at) => ({ name: bare(table.rowNames[at] ?? ''), cells: columns.of.map((column, index) => (column === undefined || !places[index] ? '' : signatureOfPlace(places[index]))) }))
  const found = lines.map((row) => ({
    mark: markOf(row, columns, table.mark, rows.length), name: columns.names === null ? '' : bare(cellText(row.cells.get(columns.names))),
    cells: columns.of.map((column) => (column === undefined ? '' : signatureOfCell(row.cells.get(column)))),
  }))
  const cells = new Map<string, CellValue | undefined>()
  const added: Place[] = []
  const unknown = strangeColumns(lines, columns, title)
  matchRows(sent, found).forEach((match, at) => {
    const line = lines[at]
    if (line === undefined) return
    const places = match === null ? newRow(table, rows.length, line, added) : rows[match]
    if (places === null) unknown.push({ label: title, text: wholeRow(line, columns) })
    places?.forEach((place, index) => {
      const column = columns.of[index]
      if (column !== undefined) cells.set(place.key, line.cells.get(column))
    })
    const name = found[at]?.name ?? ''
    if (match !== null && columns.names !== null && name !== (sent[match]?.name ?? '') && name !== '') unknown.push({ label: title, text: name })
  })
  return { cells, added, unknown }
}

function columnsOf(table: SentTable, grid: Grid): Columns {
  const head = headOf(table, grid)
  const headings = new Map([...(head?.cells ?? [])].map(([column, cell]) => [column, bare(cellText(cell))]))
  const mark = [...headings].find(([, text]) => text === table.mark)?.[0] ?? markColumn(table, grid)
  const find = (text: string): number | undefined => [...headings].find(([, one]) => one.toLowerCase() === bare(text).toLowerCase())?.[0]
  const names = table.names === null ? undefined : find(table.names)
  const notes = table.notes === null ? undefined : find(table.notes)
  const known = table.headings.map(find)
  const taken = new Set([mark, names, notes, ...known])
  const first = (mark ?? 0) + (table.names === null ? 1 : 2)
  // A heading that somebody wrote anew is found where it stood, unless another one of ours stands there now.
  const of = known.map((column, at) => {
    if (column !== undefined || taken.has(first + at) || !headings.get(first + at)) return column
    taken.add(first + at)
    return first + at
  })
  const others = [...headings].filter(([column]) => !taken.has(column)).map(([column, heading]) => ({ column, heading }))
  return { head: head?.line ?? 0, mark: mark ?? null, names: names ?? null, of, others }
}

// The row with the mark of the table, or else the one of the first rows that has the most of its headings.
function headOf(table: SentTable, grid: Grid): GridRow | undefined {
  const first = grid.rows.slice(0, 20)
  const marked = first.find((row) => [...row.cells.values()].some((cell) => cell.type === 'text' && cell.text === table.mark))
  return marked ?? first.toSorted((one, other) => headingsIn(table, other) - headingsIn(table, one))[0]
}

/** How many headings of a table stand in a row. */
export function headingsIn(table: SentTable, row: GridRow): number {
  const texts = new Set([...row.cells.values()].map((cell) => bare(cellText(cell)).toLowerCase()))
  return table.headings.filter((heading) => texts.has(bare(heading).toLowerCase())).length
}

function markColumn(table: SentTable, grid: Grid): number | undefined {
  for (const row of grid.rows) {
    const found = [...row.cells].find(([, cell]) => cell.type === 'text' && cell.text.startsWith(`${table.mark}r`) && /^s\d+b\d+r\d+$/.test(cell.text))
    if (found) return found[0]
  }
  return undefined
}

function markOf(row: GridRow, columns: Columns, mark: string, count: number): number | null {
  const text = columns.mark === null ? '' : cellText(row.cells.get(columns.mark))
  const line = text.startsWith(`${mark}r`) ? Number(text.slice(mark.length + 1)) : Number.NaN
  return Number.isInteger(line) && line < count ? line : null
}

// A row with a mark counts even if it is empty: somebody emptied it.
function isUsed(row: GridRow, columns: Columns): boolean {
  return [...row.cells].some(([column, cell]) => column === columns.mark || cellText(cell).trim() !== '')
}

function newRow(table: SentTable, sent: number, line: GridRow, added: Place[]): readonly Place[] | null {
  const { worksheet, field } = table
  if (!mayGrow(table)) return null
  const places = table.columns.map((column, at): Place => ({
    key: `${table.mark}n${line.line}c${at}`, ref: { worksheet, field, row: `new-${sent + line.line}`, column }, basedOn: [], value: null, text: '',
  }))
  added.push(...places)
  return places
}

function mayGrow({ worksheet, field }: SentTable): boolean {
  if (!isKnown(worksheet)) return true
  try {
    return fieldOf(worksheetById(worksheet), field).grows ?? true
  } catch {
    return true // a table of another version: what is in it will be kept as words to read
  }
}

function strangeColumns(lines: readonly GridRow[], columns: Columns, title: string): { label: string; text: string }[] {
  return columns.others.flatMap(({ column, heading }) => lines.flatMap((row) => {
    const text = cellText(row.cells.get(column)).trim()
    return text === '' ? [] : [{ label: `${title}: ${heading}`, text }]
  }))
}

function wholeRow(row: GridRow, columns: Columns): string {
  return [...row.cells].filter(([column]) => column !== columns.mark).map(([, cell]) => cellText(cell)).join(' · ')
}
