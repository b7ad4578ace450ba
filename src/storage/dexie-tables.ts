import { Dexie, type EntityTable, type Table } from 'dexie'
import type { DocumentPart, PartnershipRow, Snapshot } from './storage.ts'

/** A stored update. `u` is opaque here. */
interface UpdateRow {
  readonly seq: number
  readonly partnership: string
  readonly doc: DocumentPart
  readonly u: Uint8Array
}

/** A private note of this device. */
interface NoteRow {
  readonly partnership: string
  readonly place: string
  readonly text: string
}

/** Plain data under a key. */
export interface KeyRow {
  readonly key: string
  readonly value: unknown
}

/** The tables of one database. */
interface Tables {
  readonly partnerships: EntityTable<PartnershipRow, 'id'>
  readonly updates: EntityTable<UpdateRow, 'seq'>
  readonly desk: EntityTable<KeyRow, 'key'>
  readonly notes: Table<NoteRow, [string, string]>
  readonly snapshots: EntityTable<Snapshot, 'id'>
  readonly device: EntityTable<KeyRow, 'key'>
}

// Dexie would close the database when a page goes into the back-forward cache, just when its last words are to be
// written. A handle that dies in there is opened again by our own connection.
Dexie.disableBfCache = true

export type TableName = keyof Tables
export type Database = Dexie & Tables

/** The rung of the ladder that this app was built for. */
const SCHEMA_VERSION = 1

/** IndexedDB's own number for it: Dexie multiplies by ten. */
export const NATIVE_VERSION = SCHEMA_VERSION * 10

/**
 * A Dexie instance on the database, not yet open. The ladder is append-only: a rung that was released is never
 * changed, and a table that a newer app no longer needs stays for one release more.
 */
export function defineDatabase(name: string, durability: 'relaxed' | 'strict'): Database {
  const database = new Dexie(name, {
    autoOpen: false,
    // Dexie's query cache lost rows between two tabs.
    cache: 'disabled',
    chromeTransactionDurability: durability,
  })
  database.version(1).stores({
    partnerships: 'id',
    updates: '++seq, [partnership+doc]',
    desk: 'key',
    notes: '[partnership+place], partnership',
    snapshots: '++id, partnership',
    device: 'key',
  })
  // The tables named above are on the instance from here on.
  return database as Database
}
