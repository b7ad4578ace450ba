import * as Y from 'yjs'
import type { Json } from '#worksheets/kit/canonical.ts'
import { journalMap } from './keys.ts'

/** One entry: one person, one field, ten minutes. People read it; no code replays it. */
export interface JournalRecord {
  readonly key: string
  readonly path: string
  readonly at: number
  readonly by: string
  readonly from: Json
  readonly to: Json
}

/** A change to note, with the value before it. */
export interface JournalNote {
  readonly path: string
  readonly at: number
  readonly by: string
  readonly from: Json
  readonly to: Json
}

/** The second document of a workbook. It can be added to without being loaded. */
export interface Journal {
  readonly note: (notes: readonly JournalNote[]) => void
  readonly onUpdate: (listener: (update: Uint8Array) => void) => () => void
  readonly close: () => void
}

const slotMinutes = 10

/** Opens the journal for adding: what others wrote is not loaded, and need not be. */
export function openJournal(writer: string): Journal {
  const doc = new Y.Doc()
  const entries = doc.getMap<unknown>(journalMap)
  return {
    note: (notes) => {
      doc.transact(() => {
        for (const { path, at, by, from, to } of notes) {
          const key = `${Math.floor(at / (slotMinutes * 60_000))}|${path}|${by}@${writer}`
          const before = entries.get(key)
          // Within the slot the entry keeps the first "from" and takes the last "to".
          entries.set(key, [at, by, Array.isArray(before) ? before[2] : from, to])
        }
      })
    },
    onUpdate: (listener) => {
      doc.on('updateV2', listener)
      return () => doc.off('updateV2', listener)
    },
    close: () => doc.destroy(),
  }
}

/** All entries in rows that storage gave, the latest first. */
export function readJournal(rows: readonly Uint8Array[]): readonly JournalRecord[] {
  const doc = journalFrom(rows)
  const found: JournalRecord[] = []
  doc.getMap<unknown>(journalMap).forEach((value, key) => {
    const path = key.split('|')[1]
    if (path === undefined || !Array.isArray(value)) return
    const [at, by, from, to] = value as readonly Json[] // documents hold plain JSON
    if (typeof at === 'number' && typeof by === 'string') found.push({ key, path, at, by, from: from ?? null, to: to ?? null })
  })
  doc.destroy()
  return found.toSorted((one, other) => other.at - one.at || (one.key < other.key ? -1 : 1))
}

/** The journal in rows as one document for a file (V1); null where a row is missing. */
export function journalToFile(rows: readonly Uint8Array[]): Uint8Array | null {
  const doc = journalFrom(rows)
  const bytes = doc.store.pendingStructs === null ? Y.encodeStateAsUpdate(doc) : null
  doc.destroy()
  return bytes
}

/** A journal out of a file (V1) as a row for storage (V2). */
export function journalFromFile(bytes: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  const row = Y.encodeStateAsUpdateV2(doc)
  doc.destroy()
  return row
}

/** The rows without the entries for which `isOf` is true, as one row. */
export function forgetInJournal(rows: readonly Uint8Array[], isOf: (path: string, by: string) => boolean): Uint8Array {
  const doc = journalFrom(rows)
  const entries = doc.getMap<unknown>(journalMap)
  doc.transact(() => {
    for (const [key, value] of [...entries.entries()]) {
      if (isOf(key.split('|')[1] ?? '', Array.isArray(value) ? String(value[1]) : '')) entries.delete(key)
    }
  })
  const row = Y.encodeStateAsUpdateV2(doc)
  doc.destroy()
  return row
}

function journalFrom(rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => rows.forEach((row) => Y.applyUpdateV2(doc, row)))
  return doc
}
