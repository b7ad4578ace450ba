import type { Carried, Filled, Place } from '#worksheets/kit/carried.ts'
import type { Ref } from '#worksheets/workbook.ts'
import { fieldAt } from './known-field.ts'
import type { Found, FoundRow, Target } from './walk.ts'
import { writtenIn } from './written.ts'

/** Rows that the file was not sent with, and which of several alike is the one that it was sent with. */
export interface AddedRows {
  /** The places of the new rows, by the position of their sheet. */
  readonly places: ReadonlyMap<number, readonly Place[]>
  /** What stands in the places of new rows, by key. */
  readonly texts: ReadonlyMap<string, Filled>
  /** By the key of a place that stands there more than once: the number of the cell that is the old one. */
  readonly original: ReadonlyMap<string, number>
  /** Rows that no table can take in. */
  readonly unknown: readonly { readonly label: string; readonly text: string }[]
}

interface Reading {
  readonly carried: Carried
  readonly byKey: ReadonlyMap<string, Place>
  /** The first place of each column, by table key and column. */
  readonly columns: ReadonlyMap<string, Place>
  readonly targets: ReadonlyMap<string, Target>
  readonly places: Map<number, Place[]>
  readonly texts: Map<string, Filled>
  readonly original: Map<string, number>
  readonly unknown: { label: string; text: string }[]
  rows: number
}

/**
 * Finds the rows that people added: a copied row repeats the marks of another one, and a row typed below has none, so
 * that its cells are told apart by where they stand.
 */
export function addedRows(found: Found, carried: Carried): AddedRows {
  const places = carried.sheets.flatMap((sheet) => sheet.places)
  const columns = new Map<string, Place>()
  for (const place of places) {
    const spot = spotOf(place.key)
    if (spot && !columns.has(`${spot.table}c${spot.column}`)) columns.set(`${spot.table}c${spot.column}`, place)
  }
  const reading: Reading = {
    carried, columns, byKey: new Map(places.map((place) => [place.key, place])),
    targets: new Map(found.targets.filter((target) => target.cell > 0 && target.part === '').map((target) => [`${target.cell}/${target.key}`, target])),
    places: new Map(), texts: new Map(), original: new Map(), unknown: [], rows: 0,
  }
  repeatedRows(reading, found)
  for (const table of found.tables) typedRows(reading, table)
  return reading
}

interface KeySpot {
  readonly table: string
  readonly row: string
  readonly column: number
}

function spotOf(key: string): KeySpot | null {
  const [, table, row, column] = /^(s\d+b\d+)r(\d+)c(\d+)$/.exec(key) ?? []
  return table === undefined || row === undefined ? null : { table, row, column: Number(column) }
}

/** One standing of a row: its places by key, each with the number of its cell. */
type Standing = Map<string, number>

function repeatedRows(reading: Reading, found: Found): void {
  const rows = new Map<string, Standing[]>()
  for (const cell of found.tables.flat().flatMap((row) => row.cells)) {
    for (const { key } of cell.marks) {
      const spot = spotOf(key)
      if (!spot) continue
      const name = `${spot.table}r${spot.row}`
      const all = rows.get(name) ?? []
      rows.set(name, all)
      const last = all.at(-1)
      if (last && !last.has(key)) last.set(key, cell.id)
      else if (last?.get(key) !== cell.id) all.push(new Map([[key, cell.id]]))
    }
  }
  for (const standings of rows.values()) if (standings.length > 1) sortOut(reading, standings)
}

// The old row is the one that nobody changed; where all were, the first.
function sortOut(reading: Reading, standings: readonly Standing[]): void {
  const untouched = standings.findIndex((standing) => [...standing].every(([key, cell]) => {
    const place = reading.byKey.get(key)
    const target = reading.targets.get(`${cell}/${key}`)
    return place !== undefined && (target === undefined || isAsSent(place, writtenIn(place, target)))
  }))
  const old = Math.max(untouched, 0)
  for (const [at, standing] of standings.entries()) {
    if (at === old) for (const [key, cell] of standing) reading.original.set(key, cell)
    else addRow(reading, [...standing].flatMap(([key, cell]) => {
      const target = reading.targets.get(`${cell}/${key}`)
      const place = reading.byKey.get(key)
      return place && target ? [{ place, written: writtenIn({ text: '' }, target) }] : []
    }))
  }
}

function isAsSent(place: Place, written: Filled): boolean {
  return typeof written === 'boolean' ? written === (place.value === true) : written === place.text
}

interface Written {
  /** A place of the same column. */
  readonly place: Place
  readonly written: Filled
}

function addRow(reading: Reading, cells: readonly Written[]): void {
  const answered = cells.filter(({ written }) => written !== false && written !== '')
  const [first] = answered
  if (!first) return
  if (!mayGrow(first.place.ref)) {
    reading.unknown.push({ label: titleOf(reading, first.place.key), text: answered.map(({ written }) => String(written)).join(' · ') })
    return
  }
  reading.rows += 1
  for (const { place, written } of answered) {
    const spot = spotOf(place.key)
    const key = `${spot?.table}t${reading.rows}c${spot?.column}`
    const sheet = sheetOf(place.key)
    const known = reading.places.get(sheet) ?? []
    reading.places.set(sheet, [...known, { key, ref: { ...place.ref, row: `new-t${reading.rows}` }, basedOn: [], value: null, text: '' }])
    reading.texts.set(key, written)
  }
}

// Rows without any mark in a table that has marks: their cells belong to the columns of the rows beside them.
function typedRows(reading: Reading, table: readonly FoundRow[]): void {
  const layout = layoutOf(table)
  if (!layout) return
  for (const row of table) {
    if (row.cells.some((cell) => cell.marks.length > 0) || row.cells.every((cell) => cell.text.trim() === '')) continue
    const cells = row.cells.map((cell, at) => ({ text: cell.text.trim(), place: reading.columns.get(`${layout.table}c${at - layout.before}`) }))
    const stray = cells.filter(({ text, place }) => text !== '' && place === undefined)
    if (stray.length > 0) reading.unknown.push({ label: titleOf(reading, layout.table), text: stray.map(({ text }) => text).join(' · ') })
    addRow(reading, cells.flatMap(({ text, place }) => (place ? [{ place, written: text }] : [])))
  }
}

interface Layout {
  readonly table: string
  /** How many cells stand before that of the first column. */
  readonly before: number
}

function layoutOf(table: readonly FoundRow[]): Layout | null {
  for (const row of table) {
    const spots = row.cells.flatMap((cell, at) => {
      const spot = cell.marks.length === 1 ? spotOf(cell.marks[0]?.key ?? '') : null
      return spot ? [{ table: spot.table, before: at - spot.column }] : []
    })
    const [first] = spots
    if (first && first.before >= 0 && spots.every((spot) => spot.before === first.before)) return first
  }
  return null
}

function mayGrow(ref: Ref): boolean {
  return fieldAt(ref)?.grows ?? true
}

function sheetOf(key: string): number {
  return Number(/^s(\d+)/.exec(key)?.[1] ?? 0)
}

function titleOf(reading: Reading, key: string): string {
  return reading.carried.sheets[sheetOf(key)]?.title ?? ''
}
