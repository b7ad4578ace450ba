import * as Y from 'yjs'
import type { Workbook } from '#worksheets/workbook.ts'
import { isOneLineage, mergeAnswers } from './answer-merge.ts'
import { isCopy } from './copy-answers.ts'
import type { Foreign } from './preview.ts'
import { readWorkbook } from './read.ts'

/** What a merge would do, tried on a clone. */
export interface Trial {
  readonly before: Workbook
  readonly after: Workbook
  /** What to add to our rows (V2) so that the live document becomes what `after` shows; null where nothing is new. */
  readonly row: Uint8Array | null
  /** Nothing is new, and there is something here that the file does not hold. */
  readonly hasMore: boolean
  /** The file is a copy of a part, so that only its answers come in. */
  readonly byAnswers: boolean
}

/**
 * Tries the document of a file on a clone of ours, given as rows. `when` is the moment at which the file was saved.
 * Null where our own rows have a gap, which must be mended before anything is merged.
 */
export function tryMerge(rows: readonly Uint8Array[], theirs: Foreign, when: string): Trial | null {
  const ours = new Y.Doc()
  ours.transact(() => rows.forEach((row) => Y.applyUpdateV2(ours, row)))
  if (ours.store.pendingStructs !== null) return null
  const reading = readWorkbook(ours)
  const before = reading.workbook()
  const from = Y.encodeStateVector(ours)
  const byAnswers = !isOneLineage(ours, theirs.doc)
  let changed = false
  ours.on('update', () => (changed = true))
  if (byAnswers) mergeAnswers(ours, theirs.doc, when)
  else Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs.doc))
  const after = reading.workbook()
  const row = changed ? Y.encodeStateAsUpdateV2(ours, from) : null
  // Asked only where nothing came in: then ours is still what it was.
  const hasMore = !changed && (byAnswers ? hasOtherAnswers(ours, theirs.doc) : isNews(theirs.doc, Y.encodeStateAsUpdate(ours)))
  reading.stop()
  ours.destroy()
  return { before, after, row, hasMore, byAnswers }
}

/** The workbook in a file, alone. */
export function readForeign(theirs: Foreign): { readonly workbook: Workbook; readonly row: Uint8Array; readonly isPart: boolean } {
  const reading = readWorkbook(theirs.doc)
  const workbook = reading.workbook()
  reading.stop()
  return { workbook, row: Y.encodeStateAsUpdateV2(theirs.doc), isPart: isCopy(theirs.doc) }
}

/** What the journal of a file would add to our rows (V2); null where nothing is new. */
export function journalNews(rows: readonly Uint8Array[], theirs: Y.Doc): Uint8Array | null {
  const ours = new Y.Doc()
  ours.transact(() => rows.forEach((row) => Y.applyUpdateV2(ours, row)))
  const from = Y.encodeStateVector(ours)
  let changed = false
  ours.on('update', () => (changed = true))
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
  const row = changed ? Y.encodeStateAsUpdateV2(ours, from) : null
  ours.destroy()
  return row
}

function isNews(to: Y.Doc, update: Uint8Array): boolean {
  const clone = new Y.Doc()
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(to))
  let changed = false
  clone.on('update', () => (changed = true))
  Y.applyUpdate(clone, update)
  clone.destroy()
  return changed
}

// A part never holds all that the whole does; what counts is whether anything in it is older than here.
function hasOtherAnswers(ours: Y.Doc, theirs: Y.Doc): boolean {
  return isCopy(ours) !== isCopy(theirs) || ours.getMap('answers').size !== theirs.getMap('answers').size
}
