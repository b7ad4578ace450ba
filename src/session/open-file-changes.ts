import { catalogue, isKnown, reviewOf, worksheetById } from '#worksheets/catalogue.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { namesIn, type SheetNames } from '#worksheets/kit/sheet-names.ts'
import { textOf } from '#worksheets/kit/sheet-answers.ts'
import { outline, type FieldOutline, type Place, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { sameAnswer, type Field, type Ref, type Round, type Row, type Sheetful, type Workbook } from '#worksheets/workbook.ts'
import { organizationName, personName } from '#machines/facts/names.ts'
import { rowLabel } from '#machines/facts/manifest.ts'

/** One answer as it is read: its words, who gave it, and when by that person's clock (milliseconds). */
export interface Side {
  readonly text: string
  readonly by: string
  readonly at: number
}

export type ChangeKind =
  /** An answer where there was none; another answer; an answer taken away. */
  | 'answered' | 'changed' | 'cleared'
  | 'row' | 'removed' | 'restored'
  /** Somebody removed it and somebody else changed it, so it stays. */
  | 'kept'
  /** Two answers that will stand side by side until somebody settles them. */
  | 'disagreement'
  | 'closed' | 'withdrawn' | 'joined'

/** One difference between a workbook before and after, in words that need no workbook to be read. */
export interface FileChange {
  readonly kind: ChangeKind
  readonly ref: Ref
  readonly round: Round
  readonly step: Place
  /** The title of the worksheet, and of the field, row and column as far as there are. */
  readonly worksheet: string
  readonly label: string
  readonly before: string
  /** What stands then; for a row its other words, and for a row that was kept the name of who changed it. */
  readonly after: string
  readonly by: string
  readonly at: number
  /** All answers that will stand, the latest first; only for a disagreement. */
  readonly sides: readonly Side[]
}

interface Comparing {
  readonly before: Workbook
  readonly after: Workbook
  readonly round: Round
  readonly worksheet: Worksheet
  readonly names: SheetNames
}

/** Every difference that a reader would see, sheet by sheet in the order of the catalogue. */
export function changesBetween(before: Workbook, after: Workbook): readonly FileChange[] {
  const found: FileChange[] = []
  for (const [key, sheet] of Object.entries(after.sheets)) {
    const [round = '', id = ''] = key.split('/')
    const old = before.sheets[key]
    if (old === sheet || !isKnown(id)) continue
    const register = { person: (one: string) => personName(after, one), organization: (one: string) => organizationName(after, one) }
    const names = namesIn(after, round, register)
    found.push(...changesOnSheet({ before, after, round, worksheet: worksheetById(id), names }, old, sheet))
  }
  const order = new Map(catalogue.map((worksheet, at) => [worksheet.id, at]))
  return found.toSorted((one, other) => (order.get(one.ref.worksheet) ?? 0) - (order.get(other.ref.worksheet) ?? 0))
}

function changesOnSheet(comparing: Comparing, old: Sheetful | undefined, sheet: Sheetful): readonly FileChange[] {
  return outline(comparing.worksheet).flatMap((field) => {
    if (!field.columns) return changeOfField(comparing, { worksheet: comparing.worksheet.id, field: field.key }, field, field.label, old?.fields[field.key], sheet.fields[field.key])
    const rows = sheet.tables[field.key]
    const before = old?.tables[field.key]
    if (!rows || rows === before) return []
    const known = new Map(before?.map((row) => [row.id, row]))
    return rows.flatMap((row) => (known.get(row.id) === row ? [] : changesOfRow(comparing, field, known.get(row.id), row)))
  })
}

function changesOfRow(comparing: Comparing, table: FieldOutline, old: Row | undefined, row: Row): readonly FileChange[] {
  const ref: Ref = { worksheet: comparing.worksheet.id, field: table.key, row: row.id }
  const review = comparing.worksheet.step === 'partnership' ? undefined : reviewOf(comparing.worksheet.step)
  if (table.key === 'closings' && review?.worksheet === comparing.worksheet) return changesOfClosing(comparing, ref, old, row)
  const name = rowLabel(comparing.after, row, table) || rowLabel(comparing.before, old, table) || `one ${table.rowName ?? 'row'}`
  const label = `${table.label}: ${name}`
  const isPreset = table.preset?.some((one) => one.id === row.id) ?? false
  const said = row.removal
  const make = (kind: ChangeKind, by: { by: string; at: number } | undefined): FileChange =>
    plain(comparing, kind, ref, label, '', kind === 'kept' ? personName(comparing.after, latestOf(row)?.by) : summaryOf(comparing, table, row, name), by)
  if (comparing.worksheet.id === 'register' && table.key === 'aliases' && !old && !row.removed) return [make('joined', latestOf(row))]
  if (!isPreset && (!old || (old.removed && !row.removed))) return row.removed ? [] : [make(old ? 'restored' : 'row', latestOf(row)), ...disagreementsIn(comparing, table, label, row)]
  if (row.removed && !old?.removed) return [make('removed', said)]
  const cells = row.removed ? [] : changesOfCells(comparing, table, label, old, row)
  return row.kept && !old?.kept ? [make('kept', said), ...cells] : cells
}

function changesOfCells(comparing: Comparing, table: FieldOutline, label: string, old: Row | undefined, row: Row): readonly FileChange[] {
  return (table.columns ?? []).flatMap((column) => changeOfField(
    comparing, { worksheet: comparing.worksheet.id, field: table.key, row: row.id, column: column.key }, column,
    `${label}, ${column.label}`, old?.cells[column.key], row.cells[column.key]))
}

// A row that is new here may still be one that two people began apart.
function disagreementsIn(comparing: Comparing, table: FieldOutline, label: string, row: Row): readonly FileChange[] {
  return changesOfCells(comparing, table, label, undefined, row).filter((change) => change.kind === 'disagreement')
}

function changeOfField(comparing: Comparing, ref: Ref, field: FieldOutline, label: string, old: Field | undefined, now: Field | undefined): readonly FileChange[] {
  if (now === undefined || now === old) return []
  const text = (value: Json | undefined): string => textOf(field, value ?? null, comparing.names)
  if (now.disputed && !sameSides(old, now)) {
    const sides = now.standing.filter((one) => one.value !== null).map((one) => ({ text: text(one.value), by: personName(comparing.after, one.by), at: one.at }))
    return [{ ...plain(comparing, 'disagreement', ref, label, text(old?.value), text(now.value), now), sides }]
  }
  if (sameAnswer(old?.value, now.value)) return []
  const kind = isEmpty(now.value) ? 'cleared' : isEmpty(old?.value) ? 'answered' : 'changed'
  return [plain(comparing, kind, ref, label, text(old?.value), text(now.value), now)]
}

function changesOfClosing(comparing: Comparing, ref: Ref, old: Row | undefined, row: Row): readonly FileChange[] {
  const closed = recordOf(row.cells['record'])
  const withdrawn = recordOf(row.cells['withdrawn'])
  const title = comparing.worksheet.title
  const found: FileChange[] = []
  if (closed && !old?.cells['record']) found.push(plain(comparing, 'closed', ref, title, '', closed, row.cells['record']))
  if (withdrawn && !old?.cells['withdrawn']) found.push(plain(comparing, 'withdrawn', ref, title, '', withdrawn, row.cells['withdrawn']))
  return found
}

/** The day of a closing's record, or nothing where it cannot be read. */
function recordOf(field: Field | undefined): string | null {
  try {
    const record: unknown = JSON.parse(typeof field?.value === 'string' ? field.value : 'null')
    return typeof record === 'object' && record !== null && 'on' in record ? String(record.on) : null
  } catch {
    return null
  }
}

function plain(
  { after, round, worksheet }: Comparing, kind: ChangeKind, ref: Ref, label: string, before: string, now: string, said: { by: string; at: number } | undefined,
): FileChange {
  return {
    kind, ref, round, step: worksheet.step, worksheet: worksheet.title, label, before, after: now,
    by: personName(after, said?.by), at: said?.at ?? 0, sides: [],
  }
}

// What a row says beside its name.
function summaryOf({ names }: Comparing, table: FieldOutline, row: Row, name: string): string {
  const words = (table.columns ?? []).flatMap((column) => {
    const value = row.cells[column.key]?.value
    return value === undefined || isEmpty(value) || column.kind === 'tick' ? [] : [textOf(column, value, names, 'cell')]
  })
  return words.filter((one) => one !== name).slice(0, 4).join(' · ').slice(0, 200)
}

function latestOf(row: Row): Field | undefined {
  return Object.values(row.cells).toSorted((one, other) => other.at - one.at)[0]
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function sameSides(old: Field | undefined, now: Field): boolean {
  const stamps = (field: Field | undefined): string => (field?.standing ?? []).map((one) => one.stamp).toSorted().join()
  return old?.disputed === true && stamps(old) === stamps(now)
}
