import { canonical, digest } from '#worksheets/kit/canonical.ts'
import { fieldOf, type FieldOutline, type StepId, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { refText, rowsOf, sheetOf, type Field, type Ref, type Round, type Row, type Workbook } from '#worksheets/workbook.ts'
import { pointsOf, type Review } from '#worksheets/kit/review.ts'
import { reviews, worksheetById } from '#worksheets/catalogue.ts'
import type { Change, Manifest, PointFacts } from '../kit/step-facts.ts'
import { organizationName, personName } from './names.ts'

/** What one text of `restsOn` points at. */
interface Footing {
  readonly worksheet: Worksheet
  readonly field: FieldOutline
  readonly columns: readonly FieldOutline[] | null
}

const footings = new Map<string, Footing>()

/** Reads `worksheet.field`, `worksheet.table` or `worksheet.table.column`; throws where the code names none such. */
export function footingOf(rest: string): Footing {
  const known = footings.get(rest)
  if (known) return known
  const [id = '', key = '', column] = rest.split('.')
  const worksheet = worksheetById(id)
  const field = fieldOf(worksheet, key)
  const columns = field.columns
    ? (column === undefined ? field.columns.filter((one) => one.nature === 'decision') : [fieldOf(worksheet, key, column)])
    : null
  const made = { worksheet, field, columns }
  footings.set(rest, made)
  return made
}

/** A digest of each decision that a review rests on: a scalar, or a row by its decision columns. Empty ones are left out. */
export function digestsOf(book: Workbook, round: Round, rests: readonly string[]): Record<string, string> {
  const digests: Record<string, string> = {}
  for (const { worksheet, field, columns } of groupByTable(rests)) {
    const sheet = sheetOf(book, worksheet, round)
    const ref: Ref = { worksheet: worksheet.id, field: field.key }
    if (!columns) {
      const found = rawOf(sheet.fields[field.key])
      if (found) digests[refText(ref)] = digest(found)
      continue
    }
    for (const row of rowsOf(sheet, field.key)) {
      const found = rowDigest(row, columns)
      if (found) digests[refText({ ...ref, row: row.id })] = found
    }
  }
  return digests
}

const rowDigests = new WeakMap<Row, Map<string, string>>()

function rowDigest(row: Row, columns: readonly FieldOutline[]): string {
  const names = columns.map((column) => column.key).join()
  const known = rowDigests.get(row)?.get(names)
  if (known !== undefined) return known
  const raw = columns.flatMap((column) => {
    const found = rawOf(row.cells[column.key])
    return found ? [`${column.key}=${found}`] : []
  })
  const made = raw.length ? digest(raw.join('\n')) : ''
  rowDigests.set(row, (rowDigests.get(row) ?? new Map<string, string>()).set(names, made))
  return made
}

// All standing values, so that a disagreement that arrives is a change too.
function rawOf(field: Field | undefined): string {
  const values = (field?.standing ?? []).filter((one) => one.value !== null && one.value !== '').map((one) => canonical(one.value))
  return [...new Set(values)].toSorted().join('|')
}

const grouped = new WeakMap<readonly string[], readonly Footing[]>()

function groupByTable(rests: readonly string[]): readonly Footing[] {
  const known = grouped.get(rests)
  if (known) return known
  const byField = new Map<string, Footing>()
  for (const rest of rests) {
    const footing = footingOf(rest)
    const key = `${footing.worksheet.id}/${footing.field.key}`
    const before = byField.get(key)
    const columns = footing.columns && [...new Set([...(before?.columns ?? []), ...footing.columns])]
    byField.set(key, { ...footing, columns })
  }
  const made = [...byField.values()]
  grouped.set(rests, made)
  return made
}

const restsByReview = new WeakMap<Review, readonly string[]>()

/** Everything that the points of a review rest on, each once. */
export function restsOf(review: Review): readonly string[] {
  const known = restsByReview.get(review)
  if (known) return known
  const made = [...new Set(pointsOf(review).flatMap((point) => point.restsOn))]
  restsByReview.set(review, made)
  return made
}

/** What a closing made now would rest on. */
export function manifestOf(book: Workbook, round: Round, review: Review, points: readonly PointFacts[]): Manifest {
  const evidence: Record<string, boolean | null> = {}
  for (const point of points) for (const line of point.lines) evidence[`${point.id}/${line.id}`] = line.holds
  return { format: 1, digests: digestsOf(book, round, restsOf(review)), evidence }
}

/** What changed between what was signed and what stands now; a living edit shows only where a line of evidence fell. */
export function changesSince(
  book: Workbook, round: Round, review: Review, points: readonly PointFacts[], signed: Manifest, now: Manifest,
): readonly Change[] {
  const changes: Change[] = []
  for (const key of new Set([...Object.keys(signed.digests), ...Object.keys(now.digests)])) {
    const before = signed.digests[key]
    const after = now.digests[key]
    if (before === after) continue
    changes.push(changeOf(book, round, review, key, before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'))
  }
  for (const point of points) {
    for (const line of point.lines) {
      if (signed.evidence[`${point.id}/${line.id}`] !== true || line.holds !== false) continue
      const [ref] = line.refs
      if (ref) changes.push({ kind: 'evidence', text: `No longer so for ${point.id}: ${line.text}`, ref, by: '', at: 0, points: [point.id], laterSteps: [] })
    }
  }
  return changes
}

function changeOf(book: Workbook, round: Round, review: Review, key: string, kind: 'changed' | 'added' | 'removed'): Change {
  const [worksheetId = '', fieldKey = '', rowId] = key.split('/')
  const worksheet = worksheetById(worksheetId)
  const field = fieldOf(worksheet, fieldKey)
  const ref: Ref = { worksheet: worksheetId, field: fieldKey, ...(rowId === undefined ? {} : { row: rowId }) }
  const sheet = sheetOf(book, worksheet, round)
  const row = rowId === undefined ? undefined : sheet.tables[fieldKey]?.find((one) => one.id === rowId)
  const latest = latestOf(rowId === undefined ? [sheet.fields[fieldKey]] : [...Object.values(row?.cells ?? {}), row?.removal])
  const by = latest?.by ?? ''
  const label = rowId === undefined ? field.label : `${field.label}: ${rowLabel(book, row, field) || `one ${field.rowName ?? 'row'}`}`
  const what = kind === 'added' ? 'was added' : kind === 'removed' ? 'was taken out' : 'was changed'
  const rests = (other: Review): boolean => restsOf(other).some((rest) => rest === `${worksheetId}.${fieldKey}` || rest.startsWith(`${worksheetId}.${fieldKey}.`))
  const own = reviews.findIndex((one) => one.step === review.step)
  return {
    kind, ref, by, at: latest?.at ?? 0,
    text: `“${label}” ${what} by ${personName(book, by)}.`,
    points: pointsOf(review).filter((point) => point.restsOn.some((rest) => rest.startsWith(`${worksheetId}.${fieldKey}`))).map((point) => point.id),
    laterSteps: reviews.filter((other, index) => index > own && rests(other)).map((other): StepId => other.step),
  }
}



function latestOf(fields: readonly (Field | undefined)[]): { by: string; at: number } | undefined {
  return fields.flatMap((field) => field?.standing ?? []).toSorted((one, other) => other.at - one.at)[0]
}

/**
 * What a row is called in a sentence: what it is about, where its id is that of another table's row, else its first
 * words; empty where the row says nothing in words.
 */
export function rowLabel(book: Workbook, row: Row | undefined, table: FieldOutline): string {
  const preset = table.preset?.find((one) => one.id === row?.id)
  if (preset) return preset.label
  return aboutLabel(book, row, table) || firstWords(book, row, table)
}

// A task force is called like its priority, a rank like its sector: not like the first person or reason in the row.
function aboutLabel(book: Workbook, row: Row | undefined, table: FieldOutline): string {
  const about = table.columns?.find((column) => column.kind === 'row' && row?.cells[column.key]?.value === row?.id)
  const [worksheet = '', key = ''] = about?.refersTo?.split('.') ?? []
  if (!row || !about) return ''
  const other = fieldOf(worksheetById(worksheet), key)
  const rounds = Object.keys(book.sheets).filter((sheet) => sheet.endsWith(`/${worksheet}`)).toSorted().toReversed()
  const labels = rounds.map((sheet) => firstWords(book, book.sheets[sheet]?.tables[key]?.find((one) => one.id === row.id), other))
  return labels.find(Boolean) ?? ''
}

function firstWords(book: Workbook, row: Row | undefined, table: FieldOutline): string {
  for (const column of table.columns ?? []) {
    const value = row?.cells[column.key]?.value
    if (typeof value !== 'string' || !value) continue
    if (column.kind === 'person') return personName(book, value)
    if (column.kind === 'organization') return organizationName(book, value)
    if (column.kind === 'text' || column.kind === 'long text') return value.slice(0, 60)
  }
  return ''
}
