import { rowAfterCompaction, rowAfterRecovery, rowAfterWrite, type Backend, type RowsReplaced } from './backend.ts'
import { StorageFailure, toFailure } from './failure.ts'
import { makeStorage, storageParts } from './make-storage.ts'
import { isPlanted } from './planted.ts'
import type {
  DocumentPart, Epoch, PartnershipRow, SaveError, Snapshot, Storage, StorageEvent, StorageOptions,
} from './storage.ts'

interface StoredUpdate {
  readonly seq: number
  readonly partnership: string
  readonly doc: DocumentPart
  readonly u: Uint8Array
}

interface Contents {
  readonly databaseId: string
  readonly epoch: Epoch
  readonly lastSeq: number
  readonly updates: readonly StoredUpdate[]
  readonly partnerships: ReadonlyMap<string, PartnershipRow>
  readonly purged: readonly string[]
  readonly notes: ReadonlyMap<string, string>
  readonly keys: ReadonlyMap<string, unknown>
  readonly snapshots: readonly Snapshot[]
}

/** A disk in memory, on which several storages ("tabs") may be open at once. It can be told to fail. */
export interface MemoryDisk {
  contents: Contents
  /** The next transactions fail so, just before they would commit; counted down to 0. */
  failing: { error: SaveError; times: number }
}

let made = 0

const emptyContents = (): Contents => ({
  databaseId: `memory-${(made += 1)}`,
  epoch: { minReader: 0, minWriter: 0 },
  lastSeq: 0,
  updates: [],
  partnerships: new Map(),
  purged: [],
  notes: new Map(),
  keys: new Map(),
  snapshots: [],
})

/** An empty disk. */
export function createMemoryDisk(): MemoryDisk {
  return { contents: emptyContents(), failing: { error: 'other', times: 0 } }
}

/** Empties the disk behind everybody's back, as a damaged database does; a canary elsewhere stays. */
export function emptyMemoryDisk(disk: MemoryDisk): void {
  disk.contents = emptyContents()
}

const place = (partnership: string, where: string): string => JSON.stringify([partnership, where])
const keyOf = (table: string, key: string): string => `${table} ${key}`

type Transaction = <T>(work: (contents: Contents) => readonly [T, Contents]) => Promise<T>

/** The transactions of one tab: whole or not at all, and refused where a newer app or another database says so. */
function transactions(
  disk: MemoryDisk, databaseId: string, own: number, isClosed: () => boolean, tell: (event: StorageEvent) => void,
) {
  let wasAllowed = true
  const learnEpoch = ({ minWriter }: Epoch): void => {
    if (wasAllowed && minWriter > own) tell({ kind: 'read-only', minWriter })
    wasAllowed = minWriter <= own
  }
  const check = (writes: boolean): void => {
    if (isClosed()) throw new StorageFailure('closed', 'The disk is closed.')
    if (isPlanted('epoch-off')) return
    if (disk.contents.databaseId !== databaseId) throw new StorageFailure('gone', 'This is another disk.')
    learnEpoch(disk.contents.epoch)
    if (writes && disk.contents.epoch.minWriter > own) throw new StorageFailure('epoch', 'A newer app owns the disk.')
  }
  const attempt = <T>(work: (contents: Contents) => readonly [T, Contents]): readonly [T, Contents] => {
    try {
      return work(disk.contents)
    } catch (error) {
      throw toFailure(error)
    }
  }
  const write: Transaction = async work => {
    await Promise.resolve()
    check(true)
    const [result, contents] = attempt(work)
    if (disk.failing.times > 0) {
      disk.failing.times -= 1
      if (isPlanted('ack-before-commit')) return result
      throw new StorageFailure(disk.failing.error, 'The disk was told to fail.')
    }
    disk.contents = contents
    return result
  }
  const read = async <T>(work: (contents: Contents) => T): Promise<T> => {
    await Promise.resolve()
    check(false)
    return work(disk.contents)
  }
  const hurryNow = (work: (contents: Contents) => Contents): void => {
    try {
      check(true)
      if (disk.failing.times === 0) disk.contents = work(disk.contents)
    } catch {
      // A page that is being left has nobody to tell.
    }
  }
  return { read, write, hurryNow }
}

type Tables = Omit<Backend, 'name' | 'databaseId' | 'access' | 'close' | keyof RowTable>

type RowTable = Pick<Backend, 'writeRows' | 'hurry' | 'recover' | 'readRows' | 'replaceRows'>

function rowTable({ read, write, hurryNow }: ReturnType<typeof transactions>): RowTable {
  const rowsOf = (contents: Contents, partnership: string, doc: DocumentPart): readonly StoredUpdate[] =>
    contents.updates.filter(row => row.partnership === partnership && row.doc === doc)
  return {
    writeRows: rows =>
      write(contents => {
        const { partnership, doc } = rows
        const row = contents.partnerships.get(partnership)
        if (row === undefined) throw new StorageFailure('gone', `The partnership ${partnership} is no longer here.`)
        const previous = rowsOf(contents, partnership, doc).at(-1)?.seq ?? 0
        const added = rows.updates.map((u, index) => ({ seq: contents.lastSeq + 1 + index, partnership, doc, u }))
        const written = { previous, last: contents.lastSeq + added.length }
        const partnerships = new Map(contents.partnerships).set(partnership, rowAfterWrite(row, rows, written))
        return [written, { ...contents, partnerships, lastSeq: written.last, updates: [...contents.updates, ...added] }]
      }),
    hurry: (rows, notes) => {
      hurryNow(contents => {
        const added = rows.map((row, index) => ({ ...row, seq: contents.lastSeq + 1 + index }))
        const kept = new Map(contents.notes)
        for (const note of notes) kept.set(place(note.partnership, note.place), note.text)
        const partnerships = new Map(contents.partnerships)
        for (const { partnership, doc, seq } of added) {
          const row = partnerships.get(partnership)
          if (row !== undefined && doc === 'workbook') partnerships.set(partnership, { ...row, lastRow: seq })
        }
        const lastSeq = contents.lastSeq + added.length
        return { ...contents, updates: [...contents.updates, ...added], notes: kept, partnerships, lastSeq }
      })
    },
    recover: mirror =>
      write(contents => {
        const all = (['journal', 'workbook'] as const).flatMap(doc => mirror.rows[doc].map(u => ({ doc, u })))
        const added = all.map((row, index) => ({ ...row, partnership: mirror.id, seq: contents.lastSeq + 1 + index }))
        const lastSeq = contents.lastSeq + added.length
        const updates = [...contents.updates, ...added]
        const last = rowsOf({ ...contents, updates }, mirror.id, 'workbook').at(-1)?.seq ?? 0
        const row = rowAfterRecovery(contents.partnerships.get(mirror.id) ?? null, mirror, last)
        const partnerships = new Map(contents.partnerships).set(mirror.id, row)
        return [undefined, { ...contents, updates, lastSeq, partnerships }]
      }),
    readRows: (partnership, doc, after) =>
      read(contents => ({
        rows: rowsOf(contents, partnership, doc).filter(row => row.seq > after).map(row => row.u),
        lastSeq: Math.max(after, contents.updates.at(-1)?.seq ?? 0),
      })),
    replaceRows: (partnership, doc, make) =>
      write((contents): readonly [RowsReplaced, Contents] => {
        const rows = rowsOf(contents, partnership, doc)
        const previous = rows.at(-1)?.seq
        const before = rows.length
        if (previous === undefined) return [{ result: 'nothing', before }, contents]
        const u = make(rows.map(row => row.u))
        if (u === null || u.length === 0) return [{ result: 'gap', before }, contents]
        const last = contents.lastSeq + 1
        const updates = [...contents.updates.filter(row => !rows.includes(row)), { seq: last, partnership, doc, u }]
        const row = contents.partnerships.get(partnership)
        const partnerships = new Map(contents.partnerships)
        if (row !== undefined && doc === 'workbook') partnerships.set(partnership, rowAfterCompaction(row, last))
        return [{ result: 'compacted', before, previous, last, update: u }, { ...contents, updates, lastSeq: last, partnerships }]
      }),
  }
}

function otherTables({ read, write }: ReturnType<typeof transactions>): Tables {
  return {
    listPartnerships: () => read(contents => [...contents.partnerships.values()]),
    partnership: id => read(contents => contents.partnerships.get(id) ?? null),
    changePartnership: (id, change) =>
      write(contents => {
        const row = change(contents.partnerships.get(id) ?? null)
        if (row === null) return [row, contents]
        return [row, { ...contents, partnerships: new Map(contents.partnerships).set(id, row) }]
      }),
    purge: (id, may) =>
      write(contents => {
        const result = may(contents.partnerships.get(id) ?? null)
        if (result !== 'purged') return [result, contents]
        const partnerships = new Map(contents.partnerships)
        partnerships.delete(id)
        const notes = new Map([...contents.notes].filter(([key]) => !key.startsWith(`[${JSON.stringify(id)},`)))
        const updates = contents.updates.filter(row => row.partnership !== id)
        const snapshots = contents.snapshots.filter(one => one.partnership !== id)
        return [result, { ...contents, partnerships, notes, updates, snapshots, purged: [...contents.purged, id] }]
      }),
    purgedIds: () => read(contents => contents.purged),
    writeNotes: list =>
      write(contents => {
        const notes = new Map(contents.notes)
        for (const note of list) {
          if (note.text === '') notes.delete(place(note.partnership, note.place))
          else notes.set(place(note.partnership, note.place), note.text)
        }
        return [undefined, { ...contents, notes }]
      }),
    readNotes: partnership =>
      read(contents => {
        const all = [...contents.notes].map(([key, text]) => [JSON.parse(key) as [string, string], text] as const)
        return new Map(all.filter(([key]) => key[0] === partnership).map(([key, text]) => [key[1], text]))
      }),
    readKey: (table, key) => read(contents => contents.keys.get(keyOf(table, key))),
    writeKey: (table, key, value) =>
      write(contents => [
        undefined,
        { ...contents, keys: new Map(contents.keys).set(keyOf(table, key), structuredClone(value)) },
      ]),
    addSnapshot: snapshot =>
      write(contents => {
        const id = (contents.snapshots.at(-1)?.id ?? 0) + 1
        return [id, { ...contents, snapshots: [...contents.snapshots, { ...snapshot, id }] }]
      }),
    listSnapshots: partnership =>
      read(contents =>
        contents.snapshots
          .filter(one => one.partnership === partnership)
          .map(({ id, reason, at, bytes }) => ({ id, partnership, reason, at, bytes })),
      ),
    readSnapshot: id => read(contents => contents.snapshots.find(one => one.id === id) ?? null),
    deleteSnapshots: partnership =>
      write(contents => {
        const kept = contents.snapshots.filter(one => one.partnership !== partnership)
        return [contents.snapshots.length - kept.length, { ...contents, snapshots: kept }]
      }),
  }
}

/** Opens a storage on a disk in memory, for tests: the same interface, the same promises, no browser. */
export async function openMemoryStorage(disk: MemoryDisk, options: StorageOptions): Promise<Storage> {
  const parts = storageParts(options)
  const requires = options.requires ?? { minReader: 1, minWriter: 1 }
  const { epoch, databaseId } = disk.contents
  if (epoch.minReader > options.epoch) throw new StorageFailure('epoch', 'A newer app owns the disk.')
  if (epoch.minWriter <= options.epoch) {
    const raised = {
      minReader: Math.max(epoch.minReader, requires.minReader),
      minWriter: Math.max(epoch.minWriter, requires.minWriter),
    }
    disk.contents = { ...disk.contents, epoch: raised }
  }
  let closed = false
  const own = transactions(disk, databaseId, options.epoch, () => closed, parts.events.emit)
  const mayWrite = (): boolean => disk.contents.epoch.minWriter <= options.epoch
  const backend: Backend = {
    name: 'memory',
    databaseId,
    access: () => (closed ? 'closed' : mayWrite() ? 'read-write' : 'read-only'),
    close: () => {
      closed = true
    },
    ...rowTable(own),
    ...otherTables(own),
  }
  return makeStorage(backend, options, parts)
}
