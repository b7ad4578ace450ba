import type { Json } from '#worksheets/kit/canonical.ts'
import type { PresetRow } from '#worksheets/kit/field.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Field, Row } from '#worksheets/workbook.ts'
import { shownValue, type Lookup } from '../fields/shown.ts'

/**
 * One line of a table on screen. `row` is what stands in the workbook; a preset line or the line of a row elsewhere may
 * have none yet, and the blank line at the end never does.
 */
export interface Line {
  readonly id: string
  readonly kind: 'row' | 'preset' | 'awaited' | 'blank'
  readonly row: Row | undefined
  readonly preset: PresetRow | undefined
  /** What the line is about, where it is so by definition. */
  readonly label: string
}

const lines = new WeakMap<Row, Line>()

function lineOf(row: Row, label: string): Line {
  const known = lines.get(row)
  if (known?.label === label) return known
  const made: Line = { id: row.id, kind: 'row', row, preset: undefined, label }
  lines.set(row, made)
  return made
}

/** The lines of a table: preset ones first, then those that rows elsewhere bring, then the others, as they are ordered. */
export function linesOf(table: FieldOutline, rows: readonly Row[], awaited: readonly { readonly id: string; readonly label: string }[] = []): readonly Line[] {
  const there = new Map(rows.filter((row) => !row.removed).map((row) => [row.id, row]))
  const removed = new Set(rows.filter((row) => row.removed).map((row) => row.id))
  const first = (table.preset ?? []).map((preset): Line => {
    const row = there.get(preset.id)
    there.delete(preset.id)
    return { id: preset.id, kind: 'preset', row, preset, label: preset.label }
  })
  const labels = new Map(awaited.map(({ id, label }) => [id, label]))
  const brought = awaited.filter(({ id }) => !there.has(id) && !removed.has(id)).map(({ id, label }): Line => (
    { id, kind: 'awaited', row: undefined, preset: undefined, label }
  ))
  return [...first, ...[...there.values()].map((row) => lineOf(row, labels.get(row.id) ?? '')), ...brought]
}

/** The value of a cell as it is shown: the answer, or what the preset row brings while nobody answered. */
export function cellValue(line: Line, column: string): Json {
  const field = line.row?.cells[column]
  return field === undefined ? ((line.preset?.values?.[column] ?? null) as Json) : field.value // presets hold plain values
}

/** What stands in a cell; undefined where nothing was ever written. */
export function cellField(line: Line, column: string): Field | undefined {
  return line.row?.cells[column]
}

/** All words of a line, for the filter. */
export function lineText(line: Line, columns: readonly FieldOutline[], lookup: Lookup): string {
  return [line.label, ...columns.map((column) => shownValue(column, cellValue(line, column.key), lookup))].join('\n').toLowerCase()
}

export interface Sorting {
  readonly column: string
  readonly down: boolean
}

// Days and times are stored so that they sort as text; shown, they do not.
function sortText(line: Line, column: FieldOutline, lookup: Lookup): string {
  const value = cellValue(line, column.key)
  return (column.kind === 'date' || column.kind === 'time') && typeof value === 'string' ? value : shownValue(column, value, lookup)
}

/** The ids of the lines, sorted by a column; lines without a value come last either way. */
export function sortedIds(all: readonly Line[], column: FieldOutline, down: boolean, lookup: Lookup): readonly string[] {
  const keyed = all.map((line) => ({ id: line.id, value: cellValue(line, column.key), text: sortText(line, column, lookup) }))
  const sign = down ? -1 : 1
  return keyed.toSorted((one, other) => {
    if ((one.text === '') !== (other.text === '')) return one.text === '' ? 1 : -1
    if (typeof one.value === 'number' && typeof other.value === 'number') return sign * (one.value - other.value)
    return sign * one.text.localeCompare(other.text, 'en-US', { numeric: true })
  }).map(({ id }) => id)
}

/** The lines in the order of `ids`; those that came since stand at the end. */
export function inOrder(all: readonly Line[], ids: readonly string[] | null): readonly Line[] {
  if (ids === null) return all
  const place = new Map(ids.map((id, at) => [id, at]))
  return all.toSorted((one, other) => (place.get(one.id) ?? ids.length) - (place.get(other.id) ?? ids.length))
}
