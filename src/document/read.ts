import type * as Y from 'yjs'
import { canonical, type Json } from '#worksheets/kit/canonical.ts'
import type { Field, Row, Sheetful, Standing, Workbook } from '#worksheets/workbook.ts'
import { answersMap, goneColumn, isStored, metaMap, orderColumn, partsOf, plainStamp, stampOf, type Stored } from './keys.ts'
import { formatOfDocument, mayWrite } from './format.ts'
import { isPlanted } from './planted.ts'

/** A live, incremental reading of a document. */
export interface Reading {
  /** The workbook as it stands; the same object until something changes. */
  readonly workbook: () => Workbook
  /** Called after each transaction that changed an answer. Returns how to stop. */
  readonly onChange: (listener: () => void) => () => void
  readonly stop: () => void
}

interface Draft {
  fields: Map<string, Map<string, Stored>>
  tables: Map<string, Map<string, Map<string, Map<string, Stored>>>>
}

/**
 * Reads a document into plain data and keeps it current. Only the sheets, tables and rows that a change touched
 * are built anew, so that one edit among thousands of answers costs next to nothing. This is also where any shape
 * ever shipped becomes today's: documents are migrated by reading, never by rewriting.
 */
export function readWorkbook(doc: Y.Doc): Reading {
  const answers = doc.getMap<unknown>(answersMap)
  const meta = doc.getMap<unknown>(metaMap)
  const drafts = new Map<string, Draft>()
  const listeners = new Set<() => void>()
  const known = new Set<string>()
  let sheets: Record<string, Sheetful> = {}
  let book: Workbook | undefined

  const take = (keys: Iterable<string>): void => {
    const touched = new Touched()
    for (const key of keys) {
      const value = answers.get(key)
      // Most keys of an old workbook are of answers that were replaced long ago: nothing stands there, nothing ever did.
      if (value === undefined && !known.delete(key)) continue
      if (value !== undefined) known.add(key)
      put(drafts, key, value, touched)
    }
    sheets = rebuild(sheets, drafts, touched)
    book = undefined
  }
  const onAnswers = (event: Y.YMapEvent<unknown>): void => {
    take(event.keysChanged)
  }
  const onMeta = (): void => {
    book = undefined
  }
  const tell = (transaction: Y.Transaction): void => {
    if (transaction.changed.size > 0) for (const listener of listeners) listener()
  }
  take(answers.keys())
  answers.observe(onAnswers)
  meta.observe(onMeta)
  doc.on('afterTransaction', tell)
  return {
    workbook: () => (book ??= { id: textOf(meta.get('id')), sheets, readOnly: !mayWrite(formatOfDocument(doc)) }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      answers.unobserve(onAnswers)
      meta.unobserve(onMeta)
      doc.off('afterTransaction', tell)
    },
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What a batch of changed keys touched: sheet → scalar fields, and sheet → table → rows. */
class Touched {
  readonly fields = new Map<string, Set<string>>()
  readonly rows = new Map<string, Map<string, Set<string>>>()
}

function put(drafts: Map<string, Draft>, key: string, value: unknown, touched: Touched): void {
  const parts = partsOf(key)
  const path = parts?.path.split('/')
  if (!parts || !path || (path.length !== 3 && path.length !== 5)) return
  const [round, worksheet, field = '', row = '', column = ''] = path
  const sheet = `${round}/${worksheet}`
  const draft = at(drafts, sheet, () => ({ fields: new Map(), tables: new Map() }))
  const isCell = path.length === 5
  const cell: Map<string, Stored> = isCell
    ? at(at(at(draft.tables, field, newMap<string, Cells>), row, newMap<string, Map<string, Stored>>), column, newMap<string, Stored>)
    : at(draft.fields, field, newMap<string, Stored>)
  if (isStored(value)) cell.set(parts.writer, value)
  else cell.delete(parts.writer)
  if (isCell) at(at(touched.rows, sheet, newMap<string, Set<string>>), field, newSet<string>).add(row)
  else at(touched.fields, sheet, newSet<string>).add(field)
}

function newMap<K, V>(): Map<K, V> {
  return new Map<K, V>()
}
function newSet<V>(): Set<V> {
  return new Set<V>()
}
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

function rebuild(before: Record<string, Sheetful>, drafts: Map<string, Draft>, touched: Touched): Record<string, Sheetful> {
  const after = { ...before }
  for (const sheet of new Set([...touched.fields.keys(), ...touched.rows.keys()])) {
    const draft = drafts.get(sheet)
    const old = before[sheet] ?? { fields: {}, tables: {} }
    if (!draft) continue
    const fields: Record<string, Field> = { ...old.fields }
    for (const name of touched.fields.get(sheet) ?? []) {
      const field = toField(draft.fields.get(name))
      if (field) fields[name] = field
      else delete fields[name]
    }
    const tables: Record<string, readonly Row[]> = { ...old.tables }
    for (const [name, ids] of touched.rows.get(sheet) ?? []) {
      tables[name] = rebuildTable(old.tables[name] ?? [], draft.tables.get(name), ids)
    }
    after[sheet] = { fields, tables }
  }
  return after
}

type Cells = Map<string, Map<string, Stored>>

function rebuildTable(before: readonly Row[], draft: Map<string, Cells> | undefined, ids: Set<string>): readonly Row[] {
  const kept = before.filter((row) => !ids.has(row.id))
  const made = [...ids].flatMap((id) => toRow(id, draft?.get(id)) ?? [])
  return [...kept, ...made].toSorted(byOrder)
}

function byOrder(one: Row, other: Row): number {
  if (one.order !== other.order) return one.order < other.order ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function toField(writers: Map<string, Stored> | undefined): Field | undefined {
  if (!writers?.size) return undefined
  const [only] = writers
  // Nearly every field has one answer; an old workbook has thousands of them to read at once.
  if (only && writers.size === 1) {
    const answer = toStanding(only)
    return { ...answer, standing: [answer], disputed: false }
  }
  const all: Standing[] = [...writers].map(toStanding).toSorted(byTime)
  // Somebody cleared it while somebody else changed it: the change stands, as nothing would be lost otherwise.
  const given = all.filter((one) => one.value !== null)
  const standing = given.length ? given : all
  const shown = standing[0]
  if (!shown) return undefined
  const disputed = new Set(standing.map((one) => canonical(one.value))).size > 1
  // Every stamp is carried, cleared ones too, so that a reply replaces all that was on screen.
  return { ...shown, standing: [...standing, ...all.filter((one) => !standing.includes(one))], disputed }
}

function toStanding([writer, [value, count, at, by]]: readonly [string, Stored]): Standing {
  return { value, by, at, stamp: stampOf(writer, count) }
}

// The latest first; by stamp where two clocks agree, so that every replica shows the same one.
function byTime(one: Standing, other: Standing): number {
  return other.at - one.at || (one.stamp < other.stamp ? -1 : 1)
}

function toRow(id: string, draft: Cells | undefined): Row | undefined {
  if (!draft) return undefined
  const cells: Record<string, Field> = {}
  for (const [column, writers] of draft) {
    const field = toField(writers)
    if (field) cells[column] = field
  }
  const { [orderColumn]: order, [goneColumn]: gone, ...answers } = cells
  if (!order && !gone && Object.keys(answers).length === 0) return undefined
  const row = { id, cells: answers, order: typeof order?.value === 'string' ? order.value : '' }
  if (!gone || gone.value === null) return { ...row, removed: false, kept: false }
  const outside = isChangedOutside(answers, gone)
  return { ...row, removed: !outside || isPlanted('delete-wins'), removal: gone, kept: outside }
}

/** Whether somebody wrote into a row what those who removed it had not seen. */
function isChangedOutside(answers: Readonly<Record<string, Field>>, gone: Field): boolean {
  const marks = gone.standing.filter((mark) => mark.value !== null)
  const saw = new Set(marks.flatMap((mark) => sawOf(mark.value)).map(plainStamp))
  return Object.values(answers).some((field) => field.standing.some((one) => one.value !== null && !saw.has(plainStamp(one.stamp))))
}

function sawOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((stamp) => typeof stamp === 'string') : []
}
