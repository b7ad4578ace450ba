import { canonical, type Json } from './kit/canonical.ts'
import { outline, type AnswersOf, type FieldOutline, type Worksheet } from './kit/worksheet.ts'

/** An answer that nobody has since replied to. `stamp` names the very write: `writer:count`. */
export interface Standing {
  readonly value: Json
  /** The person (register id) who wrote it; empty for "someone at this laptop". */
  readonly by: string
  /** Milliseconds since 1970 by the writer's clock: for display, never for deciding. */
  readonly at: number
  readonly stamp: string
}

/** What stands for one field or cell. Several different values at once are a disagreement. */
export interface Field extends Standing {
  readonly standing: readonly Standing[]
  readonly disputed: boolean
}

/** One row of a table. `kept` says that somebody removed it while somebody else changed it, so it stays. */
export interface Row {
  readonly id: string
  readonly cells: Readonly<Record<string, Field>>
  readonly order: string
  readonly removed: boolean
  /** The marks of all who removed it; whoever brings it back replies to them all. */
  readonly removal?: Field
  readonly kept: boolean
}

/** The answers of one worksheet in one round. */
export interface Sheetful {
  readonly fields: Readonly<Record<string, Field>>
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** A whole workbook as plain data. Parts that did not change keep their identity, so they can be remembered by. */
export interface Workbook {
  readonly id: string
  /** By `round/worksheet`; the round of what belongs to no round is `-`. */
  readonly sheets: Readonly<Record<string, Sheetful>>
  /** Set when a newer version wrote here and this one may only read (decisions 9). */
  readonly readOnly: boolean
}

export type Round = string
export const firstRound: Round = 'r1'
/** The "round" of registers and settings, which belong to no round. */
export const always: Round = '-'

const nothing: Sheetful = { fields: {}, tables: {} }

/** An empty workbook, for blank paper and for tests. */
export const emptyWorkbook: Workbook = { id: '', sheets: {}, readOnly: false }

/** The number of a round: 1 for `r1`. */
export function roundNumber(round: Round): number {
  return Number(round.slice(1))
}

const merged = new WeakMap<Sheetful, WeakMap<Sheetful, Sheetful>>()

// An untouched sheet keeps the identity of what it inherits: two empty ones made into one new sheet would be
// remembered as each other's.
function inherit(before: Sheetful, own: Sheetful): Sheetful {
  if (own === nothing) return before
  if (before === nothing) return own
  const known = merged.get(before)?.get(own)
  if (known) return known
  const tables: Record<string, readonly Row[]> = { ...before.tables }
  for (const [key, rows] of Object.entries(own.tables)) tables[key] = overlay(before.tables[key] ?? [], rows)
  const sheet = { fields: { ...before.fields, ...own.fields }, tables }
  const byOwn = merged.get(before) ?? new WeakMap<Sheetful, Sheetful>()
  merged.set(before, byOwn.set(own, sheet))
  return sheet
}

function overlay(before: readonly Row[], own: readonly Row[]): readonly Row[] {
  const mine = new Map(own.map((row) => [row.id, row]))
  const carried = before.map((row) => {
    const over = mine.get(row.id)
    mine.delete(row.id)
    return over ? { ...over, order: over.order || row.order, cells: { ...row.cells, ...over.cells } } : row
  })
  return [...carried, ...mine.values()]
}

/** What stands on a worksheet in a round, with what it inherits from the rounds before. */
export function sheetOf(book: Workbook, worksheet: Pick<Worksheet, 'id' | 'step' | 'inherits'>, round: Round): Sheetful {
  if (worksheet.step === 'partnership') return book.sheets[`${always}/${worksheet.id}`] ?? nothing
  const own = book.sheets[`${round}/${worksheet.id}`] ?? nothing
  const number = roundNumber(round)
  if (!worksheet.inherits || number <= 1) return own
  return inherit(sheetOf(book, worksheet, `r${number - 1}`), own)
}

/** The rows of a table that are not removed, in order, as they stand; preset rows are not added here. */
export function rowsOf(sheet: Sheetful, table: string): readonly Row[] {
  return (sheet.tables[table] ?? []).filter((row) => !row.removed)
}

const byId = new WeakMap<readonly Row[], ReadonlyMap<string, Row>>()

/** The row of that id; found at once also among thousands, since a table that did not change is looked through once. */
export function rowWithId(rows: readonly Row[] | undefined, id: string): Row | undefined {
  if (!rows) return undefined
  const known = byId.get(rows) ?? new Map(rows.map((row) => [row.id, row]))
  byId.set(rows, known)
  return known.get(id)
}

/** A joined id becomes the one it was joined to (decisions 4); a ring of joins, made apart, stops at its least id. */
export function resolve(aliases: Aliases, id: string): string {
  const seen: string[] = []
  let at = id
  while (!seen.includes(at)) {
    seen.push(at)
    const next = aliases.get(at)
    if (next === undefined) return at
    at = next
  }
  return seen.slice(seen.indexOf(at)).toSorted()[0] ?? id
}

export type Aliases = ReadonlyMap<string, string>
const noAliases: Aliases = new Map()
const aliasesOfSheet = new WeakMap<Sheetful, Aliases>()

/** Which people and organizations were joined to which. */
export function aliasesOf(book: Workbook): Aliases {
  const sheet = book.sheets[`${always}/register`]
  if (!sheet?.tables['aliases']?.length) return noAliases
  const known = aliasesOfSheet.get(sheet)
  if (known) return known
  const made = new Map<string, string>()
  for (const row of rowsOf(sheet, 'aliases')) {
    const to = row.cells['to']?.value
    if (typeof to === 'string') made.set(row.id, to)
  }
  aliasesOfSheet.set(sheet, made)
  return made
}

type Plain = Record<string, unknown> & { id: string }
interface Read {
  readonly aliases: Aliases
  readonly plain: Plain
}
const plainRows = new WeakMap<Row, Read>()
const plainSheets = new WeakMap<Sheetful, { readonly aliases: Aliases; readonly answers: unknown }>()
const presetRows = new WeakMap<FieldOutline, readonly Plain[]>()

/**
 * The answers of a worksheet as its schema's type: only what *counts*. What was typed but does not fit its field
 * stays in the workbook and on screen, and is left out here. Tables always come, with their preset rows first.
 */
export function answersOf<W extends Worksheet>(book: Workbook, worksheet: W, round: Round): Answered<W> {
  const sheet = sheetOf(book, worksheet, round)
  const aliases = aliasesOf(book)
  const known = sheet === nothing ? undefined : plainSheets.get(sheet)
  // The outline decided the keys and the schema checked each value, so the answers have the worksheet's type.
  if (known && known.aliases === aliases) return known.answers as Answered<W>
  const answers: Record<string, unknown> = {}
  for (const field of outline(worksheet)) {
    if (field.columns) answers[field.key] = plainTable(sheet, field, aliases)
    else {
      const value = counted(field, sheet.fields[field.key]?.value, aliases)
      if (value !== undefined) answers[field.key] = value
    }
  }
  if (sheet !== nothing) plainSheets.set(sheet, { aliases, answers })
  return answers as Answered<W> // as above
}

type TableKey<A> = {
  [K in keyof A]-?: NonNullable<A[K]> extends readonly (infer R)[] ? (R extends object ? K : never) : never
}[keyof A]

/** Answers in which every table is there, if only as its preset rows. */
export type Answered<W extends Worksheet> = Readonly<Omit<AnswersOf<W>, TableKey<AnswersOf<W>>>> & {
  readonly [K in TableKey<AnswersOf<W>>]-?: NonNullable<AnswersOf<W>[K]>
}

/** One row of a table of a worksheet, as `answersOf` gives it. */
export type RowOf<W extends Worksheet, K extends keyof AnswersOf<W>> =
  NonNullable<AnswersOf<W>[K]> extends readonly (infer R)[] ? R : never

function plainTable(sheet: Sheetful, table: FieldOutline, aliases: Aliases): readonly Plain[] {
  const rows = rowsOf(sheet, table.key)
  const presets = presetsOf(table)
  if (!presets.length) return rows.map((row) => plainRow(row, table, aliases))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const given = presets.map((preset) => {
    const row = byId.get(preset.id)
    byId.delete(preset.id)
    return row ? { ...preset, ...plainRow(row, table, aliases) } : preset
  })
  return [...given, ...[...byId.values()].map((row) => plainRow(row, table, aliases))]
}

function presetsOf(table: FieldOutline): readonly Plain[] {
  const known = presetRows.get(table)
  if (known) return known
  const made = (table.preset ?? []).map((row) => ({ ...row.values, id: row.id }))
  presetRows.set(table, made)
  return made
}

function plainRow(row: Row, table: FieldOutline, aliases: Aliases): Plain {
  const known = plainRows.get(row)
  if (known && known.aliases === aliases) return known.plain
  const plain: Plain = { id: row.id }
  for (const column of table.columns ?? []) {
    const value = counted(column, row.cells[column.key]?.value, aliases)
    if (value !== undefined) plain[column.key] = value
  }
  plainRows.set(row, { aliases, plain })
  return plain
}

/** The value if it counts as an answer of this field, else undefined. Joined people are read as one. */
export function counted(field: FieldOutline, value: Json | undefined, aliases: Aliases): unknown {
  if (value === undefined || value === null) return undefined
  const parsed = field.schema.safeParse(value)
  if (!parsed.success) return undefined
  if (aliases.size === 0) return parsed.data
  if ((field.kind === 'person' || field.kind === 'organization') && typeof value === 'string') return resolve(aliases, value)
  if ((field.kind === 'people' || field.kind === 'organizations') && Array.isArray(value)) {
    return [...new Set(value.filter((id) => typeof id === 'string').map((id) => resolve(aliases, id)))]
  }
  return parsed.data
}

/** Whether two stored values are the same answer. */
export function sameAnswer(one: Json | undefined, other: Json | undefined): boolean {
  return canonical(one) === canonical(other)
}

/** Where a field or a cell is: the thing that a link on a screen, a hold and a digest all point at. */
export interface Ref {
  readonly worksheet: string
  readonly field: string
  readonly row?: string
  readonly column?: string
}

/** `worksheet.field`, `worksheet.table.row` or `worksheet.table.row.column` in one text. */
export function refText(ref: Ref): string {
  return [ref.worksheet, ref.field, ref.row, ref.column].filter((part) => part !== undefined).join('/')
}

/** The key under which a field or cell of a round is stored, without its writer. */
export function pathOf(round: Round, ref: Ref): string {
  return `${round}/${refText(ref)}`
}
