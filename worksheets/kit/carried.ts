import { isKnown, worksheetById } from '../catalogue.ts'
import type { Ref, Round } from '../workbook.ts'
import type { Json } from './canonical.ts'
import type { Circle } from './field.ts'
import type { Answer, Block, Sheet, Table } from './sheet-tree.ts'
import { typed } from './typed.ts'
import { fieldOf, type FieldOutline } from './worksheet.ts'

/**
 * What a file of sheets carries beside what people read, so that answers written into it find their way back: which
 * partnership and round, and for each place its ref, the stamps that were shown there, and what stood there. A format
 * hides it where editing in a common program leaves it alone.
 */
export interface Carried {
  readonly format: 1
  readonly kind: 'shared-table-sheets'
  /** The id of the partnership; empty for blank pages of none. */
  readonly partnership: string
  readonly name: string
  /** ISO moment at which the file was made. */
  readonly made: string
  /** Who made it, as a name; may be empty. */
  readonly by: string
  readonly circle: Circle
  readonly sheets: readonly CarriedSheet[]
}

export interface CarriedSheet {
  /** The id of the worksheet. */
  readonly id: string
  readonly title: string
  readonly round: Round | null
  readonly places: readonly Place[]
}

/** One place that takes an answer. */
export interface Place {
  /** Unique in its file and made of positions: `placeKey`. */
  readonly key: string
  /** In an empty row the row is `new-…`, alike for all cells of that row. */
  readonly ref: Ref
  readonly basedOn: readonly string[]
  /** What stood there as it was stored, and as it was read. */
  readonly value: Json
  readonly text: string
}

/** What is known of who makes a file. */
export type Sender = Pick<Carried, 'partnership' | 'name' | 'made' | 'by' | 'circle'>

/** The key of a block that takes an answer, or with row and column of a cell: all are positions from 0 in file, sheet and table. */
export function placeKey(sheet: number, block: number, row?: number, column?: number): string {
  return row === undefined || column === undefined ? `s${sheet}b${block}` : `s${sheet}b${block}r${row}c${column}`
}

/** What a file of these sheets is to carry. */
export function carriedOf(sheets: readonly Sheet[], sender: Sender): Carried {
  return {
    format: 1, kind: 'shared-table-sheets', ...sender,
    sheets: sheets.map((sheet, at) => ({
      id: sheet.id, title: sheet.title, round: sheet.round,
      places: sheet.blocks.flatMap((block, index) => placesOf(block, at, index)),
    })),
  }
}

function placesOf(block: Block, sheet: number, at: number): readonly Place[] {
  if (block.type === 'table') return placesOfTable(block, sheet, at)
  if (block.type !== 'line' && block.type !== 'tick' && block.type !== 'choice') return []
  return [placeOf(placeKey(sheet, at), block.ref, block.basedOn, block.answer)]
}

function placesOfTable(table: Table, sheet: number, at: number): readonly Place[] {
  return table.rows.flatMap((row, line) => row.cells.map((cell, column) => {
    const ref = cell.ref ?? { ...table.ref, row: `new-${line}`, column: table.columns[column]?.key ?? '' }
    return placeOf(placeKey(sheet, at, line, column), ref, cell.basedOn, cell.answer)
  }))
}

function placeOf(key: string, ref: Ref, basedOn: readonly string[], answer: Answer | null): Place {
  return { key, ref, basedOn, value: answer?.value ?? null, text: answer?.text ?? '' }
}

/** What stands in a place of a file that came back: text, a tick, or the stored values of the options chosen. */
export type Filled = string | boolean | readonly string[]

/** An answer that somebody wrote into a file: only what differs from what the file was sent with. */
export interface ReturnedAnswer {
  readonly ref: Ref
  readonly round: Round | null
  readonly basedOn: readonly string[]
  readonly was: Json
  /** The value to store; null where it was emptied. For names it is null, and `names` says whom or what. */
  readonly value: Json
  /** Where the field holds people, organizations or rows: the names as written, to be found in the registers. */
  readonly names: readonly string[] | null
}

export interface Returned {
  readonly carried: Carried
  /** Who filled it in, as written on the page; empty where nobody said. */
  readonly by: string
  readonly answers: readonly ReturnedAnswer[]
  /** Answers in rows or under questions that this version does not know: kept as text, so that somebody can read them. */
  readonly unknown: readonly { readonly label: string; readonly text: string }[]
}

/**
 * The answers of a file that came back. `filled` gives what stands in a place, undefined where the file no longer has
 * that place, which leaves its answer alone.
 */
export function returnedFrom(carried: Carried, by: string, filled: (place: Place) => Filled | undefined): Returned {
  const answers: ReturnedAnswer[] = []
  const unknown: { label: string; text: string }[] = []
  for (const sheet of carried.sheets) {
    const begun = new Set<string>()
    const sent: Place[] = []
    for (const place of sheet.places) {
      const written = filled(place)
      if (written === undefined) continue
      if (isAsSent(place, written)) {
        sent.push(place)
        continue
      }
      begun.add(rowText(place.ref))
      const field = fieldAt(place.ref)
      if (field) answers.push({ ref: place.ref, round: sheet.round, basedOn: place.basedOn, was: place.value, ...readBack(field, written) })
      else unknown.push({ label: sheet.title, text: typeof written === 'string' ? written : JSON.stringify(written) })
    }
    for (const place of sent) {
      // An empty row may bring a value of its own, such as the partner who fills it in: it holds once the row is begun.
      if (place.value === null || !place.ref.row?.startsWith('new-') || !begun.has(rowText(place.ref)) || !fieldAt(place.ref)) continue
      answers.push({ ref: place.ref, round: sheet.round, basedOn: place.basedOn, was: null, value: place.value, names: null })
    }
  }
  return { carried, by, answers, unknown }
}

function rowText({ worksheet, field, row = '' }: Ref): string {
  return `${worksheet}/${field}/${row}`
}

function isAsSent(place: Place, written: Filled): boolean {
  if (typeof written === 'boolean') return written === (place.value === true)
  if (typeof written === 'string') return plain(written) === plain(place.text)
  const before = Array.isArray(place.value) ? place.value : place.value === null ? [] : [place.value]
  return before.length === written.length && written.every((one) => before.includes(one))
}

// Word processors and form programs change line ends and blanks at the edges; nobody meant an answer by that.
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').trim()
}

function fieldAt(ref: Ref): FieldOutline | undefined {
  if (!isKnown(ref.worksheet)) return undefined
  try {
    return fieldOf(worksheetById(ref.worksheet), ref.field, ref.column)
  } catch {
    return undefined // a question of another version
  }
}

function readBack(field: FieldOutline, written: Filled): Pick<ReturnedAnswer, 'value' | 'names'> {
  // A box where words were asked for is the sign that somebody wrote.
  if (typeof written === 'boolean') return { value: field.kind === 'tick' ? written : written ? '☑' : null, names: null }
  if (typeof written !== 'string') return { value: chosenOf(field, written), names: null }
  const text = written.replaceAll(/\r\n?/g, '\n')
  switch (field.kind) {
    case 'person': case 'organization': case 'row': return { value: null, names: text.trim() === '' ? [] : [text.trim()] }
    case 'people': case 'organizations': return { value: null, names: text.split(/[;\n]/).map((one) => one.trim()).filter((one) => one !== '') }
    default: return { value: typed(field, field.unit && field.unit !== '$' ? withoutUnit(text, field.unit) : text), names: null }
  }
}

function chosenOf(field: FieldOutline, chosen: readonly string[]): Json {
  if (chosen.length === 0) return null
  return field.kind === 'choice' ? (chosen[0] ?? null) : [...chosen]
}

function withoutUnit(text: string, unit: string): string {
  const bare = text.trim()
  return bare.toLowerCase().endsWith(unit.toLowerCase()) ? bare.slice(0, -unit.length) : text
}
