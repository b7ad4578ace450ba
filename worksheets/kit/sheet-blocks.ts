import type { Json } from './canonical.ts'
import type { Circle, PresetRow } from './field.ts'
import type { FieldOutline, Worksheet } from './worksheet.ts'
import type { Field, Ref, Row, Sheetful } from '../workbook.ts'
import { given, shown } from './sheet-answers.ts'
import type { SheetNames } from './sheet-names.ts'
import type { Block, Cell, Choice, Column, Line, SheetRow, Table } from './sheet-tree.ts'

/** Everything that the making of one page's blocks asks. */
export interface Making {
  readonly worksheet: Worksheet
  /** What stands there; undefined for a blank page. */
  readonly standing: Sheetful | undefined
  readonly circle: Circle
  /** A room sees only what is meant for it, whatever the circle (decisions 26). */
  readonly audience: 'paper' | 'room'
  readonly names: SheetNames
  /** Also what the screens keep under "more" and nobody filled in. */
  readonly more: boolean
  /** How many empty rows to put under the rows of a filled table. */
  readonly emptyRows: number
}

/** Whether a page of that circle and audience may show the field or column (G14). */
export function mayShow(making: Pick<Making, 'circle' | 'audience'>, field: FieldOutline): boolean {
  if (field.circle === 'core team' && making.circle !== 'core team') return false
  return making.audience === 'paper' || (field.projected && field.circle !== 'core team')
}

/** Whether a field is on the page at all: the first things always, the rest where it is asked for or answered. */
export function isWanted(making: Making, field: FieldOutline): boolean {
  if (!field.more || making.more) return true
  const { standing } = making
  if (!standing) return false
  return field.columns
    ? (standing.tables[field.key] ?? []).some((row) => !row.removed)
    : shown(field, standing.fields[field.key], making.names, 'line').answer !== null
}

/** The block of one field, tables too. */
export function blockOf(making: Making, field: FieldOutline): Block {
  if (field.columns) return tableBlock(making, field, field.columns)
  const ref: Ref = { worksheet: making.worksheet.id, field: field.key }
  return answerBlock(making, field, ref, making.standing?.fields[field.key])
}

/** The block of a field or cell that stands by itself, under `label` where given. */
export function answerBlock(
  making: Making, field: FieldOutline, ref: Ref, standing: Field | undefined, label = field.label, help = field.help ?? null,
): Block {
  const { answer, basedOn } = shown(field, standing, making.names, 'line')
  const common = { label, help, ref, basedOn, answer }
  switch (field.kind) {
    case 'tick': return { type: 'tick', ...common }
    case 'choice': case 'choices': return { type: 'choice', ...common, ...choiceParts(field, answer?.value ?? null) }
    case 'table': throw new Error(`${making.worksheet.id}.${field.key} is a table and cannot stand as a line.`)
    default: return { type: 'line', ...common, kind: field.kind, unit: field.unit ?? null, withheld: field.withheld ?? false, lines: linesOf(field) } satisfies Line
  }
}

function choiceParts(field: FieldOutline, value: Json): Pick<Choice, 'many' | 'options' | 'other'> {
  const chosen = (Array.isArray(value) ? value : [value]).filter((one) => one !== null).map(String)
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: option.label, chosen: chosen.includes(option.value) }))
  const others = chosen.filter((one) => !options.some((option) => option.value === one))
  return { many: field.kind === 'choices', options, other: others.length ? others.join('; ') : null }
}

function linesOf(field: FieldOutline): number {
  return typeof field.print === 'object' && 'lines' in field.print ? field.print.lines : 0
}

// The columns that this page shows; a table of which every column is "more" shows them all.
function shownColumns(making: Making, table: FieldOutline, rows: readonly Row[]): readonly FieldOutline[] {
  const answered = (column: FieldOutline): boolean => rows.some((row) => row.cells[column.key] !== undefined && row.cells[column.key]?.value !== null)
  const may = (table.columns ?? []).filter((column) => mayShow(making, column))
  const wanted = may.filter((column) => !column.more || making.more || answered(column))
  return wanted.length > 0 ? wanted : may
}

function tableBlock(making: Making, table: FieldOutline, all: readonly FieldOutline[]): Table {
  const standing = (making.standing?.tables[table.key] ?? []).filter((row) => !row.removed)
  const columns = shownColumns(making, table, standing)
  const presets = table.preset ?? []
  const byId = new Map(standing.map((row) => [row.id, row]))
  const fixed = presets.map((preset) => {
    const row = byId.get(preset.id)
    byId.delete(preset.id)
    return rowOf(making, table, columns, preset.id, row, preset.label, preset.values)
  })
  const free = [...byId.values()].map((row) => rowOf(making, table, columns, row.id, row, null))
  const rows = [...fixed, ...free]
  const grows = table.grows ?? true
  return {
    type: 'table', ref: { worksheet: making.worksheet.id, field: table.key }, label: table.label, help: table.help ?? null,
    rowName: table.rowName ?? 'row', names: hasNames(presets, columns) ? capital(table.rowName ?? 'row') : null, grows,
    columns: columns.map(columnOf),
    rows: [...rows, ...emptyRows(all.length === 0 ? 0 : emptyCount(making, table, rows.length, grows), columns.length)],
  }
}

// Preset rows that bring their own words into the first column would otherwise be named twice.
function hasNames(presets: readonly PresetRow[], columns: readonly FieldOutline[]): boolean {
  const first = columns[0]
  return presets.length > 0 && !(first && presets.every((preset) => preset.values?.[first.key] !== undefined))
}

function rowOf(
  making: Making, table: FieldOutline, columns: readonly FieldOutline[], id: string, row: Row | undefined,
  name: string | null, values?: Readonly<Record<string, unknown>>,
): SheetRow {
  const cells = columns.map((column): Cell => {
    const ref: Ref = { worksheet: making.worksheet.id, field: table.key, row: id, column: column.key }
    const standing = row?.cells[column.key]
    if (standing) return { ref, ...shown(column, standing, making.names, 'cell') }
    return { ref, basedOn: [], answer: given(column, values?.[column.key] as Json | undefined, making.names) } // preset values are stored values
  })
  return { id, name, cells, kept: row?.kept ?? false }
}

function emptyCount(making: Making, table: FieldOutline, rows: number, grows: boolean): number {
  if (!grows) return 0
  if (making.standing) return making.emptyRows
  const wanted = typeof table.print === 'object' && 'rows' in table.print ? table.print.rows : 6
  return Math.max(0, wanted - rows)
}

function emptyRows(count: number, columns: number): readonly SheetRow[] {
  const cells = Array.from({ length: columns }, (): Cell => ({ ref: null, basedOn: [], answer: null }))
  return Array.from({ length: count }, () => ({ id: null, name: null, cells, kept: false }))
}

function columnOf(field: FieldOutline): Column {
  if (field.kind === 'table') throw new Error(`The column ${field.key} is a table; tables have no tables.`)
  return {
    key: field.key, label: field.label, help: field.help ?? null, kind: field.kind, unit: field.unit ?? null,
    withheld: field.withheld ?? false, options: (field.options ?? []).map(({ value, label }) => ({ value, label })), width: widthOf(field),
  }
}

const widths = {
  text: 22, 'long text': 34, number: 10, money: 11, date: 14, time: 9, tick: 6, choice: 12, choices: 22,
  person: 18, people: 24, organization: 20, organizations: 24, row: 20, table: 40,
} as const

// A column is at least as wide as the longest word over it, which is printed bold and must not be torn.
function widthOf(field: FieldOutline): number {
  const heading = field.withheld ? `${field.label} withheld` : field.label
  const words = heading.split(/[\s/-]+/).map((word) => word.length + 4)
  const longest = field.kind === 'choice' ? Math.max(0, ...(field.options ?? []).map((option) => option.label.length)) : 0
  return Math.max(widths[field.kind], Math.min(longest, 18), ...words)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
