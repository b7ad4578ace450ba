import type * as Y from 'yjs'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field, Row } from '#worksheets/workbook.ts'
import { isCopy, storedInCopy } from './copy-answers.ts'
import { formatOfDocument, mayWrite } from './format.ts'
import { answersMap, goneColumn, isStored, keyOf, metaMap, partsOf, stampOf, type Stored } from './keys.ts'
import { isPlanted } from './planted.ts'

/** A change of one field or cell. `basedOn` are the stamps that were on screen when the input took its value. */
export interface Edit {
  /** `round/worksheet/field` or `round/worksheet/table/row/column` */
  readonly path: string
  /** null clears it. */
  readonly value: Json
  readonly basedOn: readonly string[]
}

/** Who writes: one writer per tab session; `count` gives the next number of this writer. */
export interface Writer {
  readonly id: string
  readonly by: string
  readonly now: () => number
  readonly count: () => number
}

/** Marks transactions made here, so that the storage can tell its own from those that it loaded. */
export const ownEdit = Symbol('own edit')

/**
 * The only writer of a document. Each edit sets its writer's own key and deletes exactly the answers that it
 * was based on: one nobody had on screen stays standing. All edits are one transaction. Throws a `TypeError`
 * when a newer version has made the document read-only here.
 */
export function writeEdits(doc: Y.Doc, edits: readonly Edit[], writer: Writer): void {
  if (!mayWrite(formatOfDocument(doc))) throw new TypeError('A newer version wrote this workbook; it is read-only here.')
  const answers = doc.getMap<unknown>(answersMap)
  doc.transact(() => {
    for (const edit of edits) {
      const stored: Stored = [edit.value, writer.count(), writer.now(), writer.by]
      if (isPlanted('basedOn-from-document')) dropAll(answers, edit.path)
      const kept = isCopy(doc) ? storedInCopy(doc, edit.path, edit.basedOn, writer.id, stored) : stored
      for (const stamp of edit.basedOn) dropSeen(answers, edit.path, stamp, writer.id)
      answers.set(keyOf(edit.path, writer.id), kept)
    }
  }, ownEdit)
}

function dropSeen(answers: Y.Map<unknown>, path: string, stamp: string, own: string): void {
  const writer = stamp.slice(0, stamp.lastIndexOf(':'))
  if (writer === own) return
  const key = keyOf(path, writer)
  const stored = answers.get(key)
  // Only the very write that was seen: the same writer may have answered again since.
  if (isStored(stored) && stampOf(writer, stored[1]) === stamp) answers.delete(key)
}

function dropAll(answers: Y.Map<unknown>, path: string): void {
  for (const key of [...answers.keys()]) if (partsOf(key)?.path === path) answers.delete(key)
}

/** The edit that removes a row, with the versions of its cells that were on screen: a later one keeps the row. */
export function removalOf(tablePath: string, row: Row): Edit {
  const saw = Object.values(row.cells).flatMap((field) => field.standing.map((one) => one.stamp))
  return { path: `${tablePath}/${row.id}/${goneColumn}`, value: saw, basedOn: stampsOf(row.removal) }
}

/** The edit that brings a removed row back as it was. */
export function restoreOf(tablePath: string, row: Row): Edit {
  return { path: `${tablePath}/${row.id}/${goneColumn}`, value: null, basedOn: stampsOf(row.removal) }
}

/** Gives a fresh document its identity. The id never changes and is never written twice. */
export function foundWorkbook(doc: Y.Doc, id: string): void {
  doc.transact(() => doc.getMap<unknown>(metaMap).set('id', id), ownEdit)
}

function stampsOf(field: Field | undefined): readonly string[] {
  return field?.standing.map((one) => one.stamp) ?? []
}
