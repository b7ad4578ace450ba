import * as Y from 'yjs'
import type { Workbook } from '#worksheets/workbook.ts'
import { foundWorkbook, ownEdit, writeEdits, type Edit, type Writer } from './edit.ts'
import { answersMap, partsOf } from './keys.ts'
import { readWorkbook } from './read.ts'

/** One workbook as a document: answers in, bytes out, and a plain reading that stays current. */
export interface WorkbookDocument {
  readonly workbook: () => Workbook
  readonly onChange: (listener: () => void) => () => void
  /** Bytes of each change made here or taken from a file, for storage. Rows that storage gave are not among them. */
  readonly onUpdate: (listener: (update: Uint8Array) => void) => () => void
  readonly edit: (edits: readonly Edit[], writer: Writer) => void
  /** Takes rows as storage gave them, all in one transaction. */
  readonly takeRows: (rows: readonly Uint8Array[]) => void
  /** Takes the document of a file. Throws what Yjs throws on bytes that are none; check files in a preview first. */
  readonly takeFile: (bytes: Uint8Array) => void
  /** A row is missing: what came after it waits. Do not compact, offer recovery. */
  readonly hasGap: () => boolean
  /** The whole document as one row for storage (V2). */
  readonly toRow: () => Uint8Array
  /** The whole document for a file (V1, which is safe to read from strangers). */
  readonly toFile: () => Uint8Array
  /** Deletes every stored answer for which `isOf` is true, for good. Returns how many there were. */
  readonly forget: (isOf: (path: string) => boolean) => number
  readonly close: () => void
}

/** Opens an empty document; `id` founds a new workbook. */
export function openDocument(id?: string): WorkbookDocument {
  const doc = new Y.Doc()
  if (id !== undefined) foundWorkbook(doc, id)
  const reading = readWorkbook(doc)
  return {
    workbook: reading.workbook,
    onChange: reading.onChange,
    onUpdate: (listener) => {
      const pass = (update: Uint8Array, origin: unknown): void => {
        if (origin !== fromStorage) listener(update)
      }
      doc.on('updateV2', pass)
      return () => doc.off('updateV2', pass)
    },
    edit: (edits, writer) => writeEdits(doc, edits, writer),
    takeRows: (rows) => {
      Y.transact(doc, () => rows.forEach((row) => Y.applyUpdateV2(doc, row, fromStorage)), fromStorage, false)
    },
    takeFile: (bytes) => Y.applyUpdate(doc, bytes, fromFile),
    hasGap: () => doc.store.pendingStructs !== null,
    toRow: () => Y.encodeStateAsUpdateV2(doc),
    toFile: () => Y.encodeStateAsUpdate(doc),
    forget: (isOf) => forget(doc, isOf),
    close: () => {
      reading.stop()
      doc.destroy()
    },
  }
}

const fromStorage = Symbol('from storage')
const fromFile = Symbol('from a file')

function forget(doc: Y.Doc, isOf: (path: string) => boolean): number {
  const answers = doc.getMap<unknown>(answersMap)
  const keys = [...answers.keys()].filter((key) => {
    const path = partsOf(key)?.path
    return path !== undefined && isOf(path)
  })
  doc.transact(() => keys.forEach((key) => answers.delete(key)), ownEdit)
  return keys.length
}

/** One row out of many, for compaction. Null where the rows have a gap, and must be left as they are. */
export function compactRows(rows: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc()
  doc.transact(() => rows.forEach((row) => Y.applyUpdateV2(doc, row)))
  const whole = doc.store.pendingStructs === null ? Y.encodeStateAsUpdateV2(doc) : null
  doc.destroy()
  return whole
}
