import { Dexie } from 'dexie'
import { gatesBelow } from './dexie-hurry.ts'
import { defineDatabase, NATIVE_VERSION, type Database, type KeyRow, type TableName } from './dexie-tables.ts'
import { isDeadConnection, StorageFailure, toFailure } from './failure.ts'
import type { Listeners } from './listeners.ts'
import { isPlanted } from './planted.ts'
import type { Epoch, Storage, StorageEvent } from './storage.ts'

type Durability = 'relaxed' | 'strict'

/** The requests of a short write: the last one asked for, and what is to be done once it has its answer. */
export interface Asked<T> {
  readonly last: IDBRequest
  /** Makes the last requests of the transaction, which is committed in the same breath, and says what was done. */
  readonly finish: () => T
}

/** Two handles on one database, relaxed and strict, which heal when they die and never write where they must not. */
export interface Connection {
  readonly databaseId: string
  access(): ReturnType<Storage['access']>
  /** One readonly transaction over the tables, in the database this tab opened. */
  read<T>(tables: readonly TableName[], work: (database: Database) => PromiseLike<T>): Promise<T>
  /** One transaction that writes; resolves after it completed. Nothing is written if a newer app forbids it. */
  write<T>(
    durability: Durability, tables: readonly TableName[], work: (database: Database) => PromiseLike<T>,
  ): Promise<T>
  /**
   * As `write`, for the one write that happens at every rest of the hands: plain requests, all made at once, so that it
   * takes two turns of the event loop and nothing of Dexie.
   */
  shortWrite<T>(durability: Durability, tables: readonly TableName[], ask: (transaction: IDBTransaction) => Asked<T>): Promise<T>
  /** The database itself, if it is open and this app may write; for writes that cannot wait to ask. */
  handle(): IDBDatabase | null
  /** Called when another app version waits for the database, before it is closed. */
  beforeYield(work: () => Promise<void>): void
  close(): void
}

const TRIES = 3
const LAST_WORDS_MS = 2000
const BLOCKED_AFTER_MS = 1500

const tooNew = (what: string): StorageFailure =>
  new StorageFailure('epoch', `A newer version of the app has changed this database (${what}).`)

const isEpoch = (value: unknown): value is Epoch =>
  typeof value === 'object' && value !== null && 'minWriter' in value && 'minReader' in value

/** The version that is installed now, without touching it; 0 when there is none or the browser cannot say. */
async function installedVersion(name: string): Promise<number> {
  if (typeof indexedDB.databases !== 'function') return 0
  const found = (await indexedDB.databases()).find(one => one.name === name)
  return found?.version ?? 0
}

/** Opens a handle. Dexie would open a newer database with an older ladder, and patch it; so ask for its version first. */
async function openHandle(database: Database, events: Listeners<StorageEvent>): Promise<void> {
  if (database.isOpen()) return
  if (!isPlanted('epoch-off') && (await installedVersion(database.name)) > NATIVE_VERSION) throw tooNew('its tables')
  let waiting: ReturnType<typeof setTimeout> | undefined
  const onBlocked = (): void => {
    // A tab that closes politely takes a moment; only one that does not is worth a sentence.
    waiting ??= setTimeout(() => events.emit({ kind: 'blocked' }), BLOCKED_AFTER_MS)
  }
  database.on('blocked', onBlocked)
  try {
    await database.open()
  } finally {
    clearTimeout(waiting)
    database.on('blocked').unsubscribe(onBlocked)
  }
}

/** Reads the epoch and the name of the database; makes them in a new one, and raises what this app asks of others. */
async function claim(database: Database, own: number, requires: Epoch): Promise<{ id: string; epoch: Epoch }> {
  const [idRow, epochRow] = await database.device.bulkGet(['databaseId', 'epoch'])
  const stored = isEpoch(epochRow?.value) ? epochRow.value : { minReader: 0, minWriter: 0 }
  if (typeof idRow?.value === 'string' && (stored.minWriter > own || covers(stored, requires))) {
    return { id: idRow.value, epoch: stored }
  }
  return await database.transaction('rw', database.device, async () => {
    const [idNow, epochNow] = await database.device.bulkGet(['databaseId', 'epoch'])
    const before = isEpoch(epochNow?.value) ? epochNow.value : { minReader: 0, minWriter: 0 }
    const id = typeof idNow?.value === 'string' ? idNow.value : crypto.randomUUID()
    if (before.minWriter > own) return { id, epoch: before }
    const epoch: Epoch = {
      minReader: Math.max(before.minReader, requires.minReader),
      minWriter: Math.max(before.minWriter, requires.minWriter),
    }
    await database.device.bulkPut([
      { key: 'databaseId', value: id },
      { key: 'epoch', value: epoch },
      ...gatesBelow(epoch.minWriter),
    ])
    return { id, epoch }
  })
}

const covers = (stored: Epoch, requires: Epoch): boolean =>
  stored.minReader >= requires.minReader && stored.minWriter >= requires.minWriter

/**
 * Opens the database, making it if it is not there. Rejects with code `epoch` when a newer app no longer lets this
 * one read, and with what the browser says when it cannot be opened at all.
 */
export async function connect(
  name: string,
  options: { readonly epoch: number; readonly requires?: Epoch | undefined },
  events: Listeners<StorageEvent>,
): Promise<Connection> {
  const handles: Record<Durability, Database> = {
    relaxed: defineDatabase(name, 'relaxed'),
    strict: defineDatabase(name, 'strict'),
  }
  let closed: 'no' | 'by-us' | 'newer' | 'erased' = 'no'
  let minWriter = 0
  let lastWords: () => Promise<void> = async () => undefined
  let yielding: Promise<void> | null = null

  const closeHandles = (): void => {
    handles.relaxed.close()
    handles.strict.close()
  }

  const giveWay = async (): Promise<void> => {
    // Words still on their way go first; the newer app waits for us, but not for ever.
    await Promise.race([lastWords(), new Promise(resolve => setTimeout(resolve, LAST_WORDS_MS))])
    if (closed === 'no') closed = 'newer'
    closeHandles()
  }

  const onVersionChange = (event: IDBVersionChangeEvent): false => {
    if (isPlanted('no-versionchange-close')) return false
    if (event.newVersion === null || event.newVersion === 0) {
      closed = 'erased'
      closeHandles()
      events.emit({ kind: 'erased' })
    } else if (yielding === null) {
      events.emit({ kind: 'closed-for-newer' })
      yielding = giveWay()
    }
    return false
  }
  for (const handle of Object.values(handles)) handle.on('versionchange', onVersionChange)

  const refuseClosed = (): void => {
    if (closed === 'newer') throw tooNew('while this page was open')
    if (closed !== 'no') throw new StorageFailure('closed', `The database ${name} is closed (${closed}).`)
  }

  /** Runs `work` on an open handle, outside any transaction of the caller, and opens it anew when it turns out dead. */
  const healing = <T>(durability: Durability, work: (database: Database) => PromiseLike<T>): Promise<T> =>
    Dexie.ignoreTransaction(async () => {
      const handle = handles[durability]
      for (let attempt = 1; ; attempt += 1) {
        try {
          refuseClosed()
          await openHandle(handle, events)
          return await work(handle)
        } catch (error) {
          if (attempt >= TRIES || closed !== 'no' || !isDeadConnection(error)) throw toFailure(error)
          handle.close()
        }
      }
    })

  const learnEpoch = (stored: number): void => {
    const wasAllowed = minWriter <= options.epoch
    minWriter = stored
    if (wasAllowed && stored > options.epoch) events.emit({ kind: 'read-only', minWriter: stored })
  }

  const first = await healing('relaxed', database =>
    claim(database, options.epoch, options.requires ?? { minReader: 1, minWriter: 1 }),
  ).catch((error: unknown) => {
    closeHandles()
    throw error
  })
  if (first.epoch.minReader > options.epoch && !isPlanted('epoch-off')) {
    closeHandles()
    throw tooNew(`it asks for generation ${first.epoch.minReader}`)
  }
  learnEpoch(first.epoch.minWriter)

  /** Checked within each transaction: is this still our database, and may this app write it? */
  const judge = (version: number, id: unknown, epoch: unknown, writes: boolean): void => {
    if (isPlanted('epoch-off')) return
    if (version > NATIVE_VERSION) throw tooNew('its tables')
    if (id !== first.id) throw new StorageFailure('gone', `The database ${name} is not the one that was opened.`)
    const stored = isEpoch(epoch) ? epoch.minWriter : 0
    learnEpoch(stored)
    if (writes && stored > options.epoch) throw tooNew(`it asks writers for generation ${stored}`)
  }
  const guard = async (database: Database, writes: boolean): Promise<void> => {
    const [idRow, epochRow] = await database.device.bulkGet(['databaseId', 'epoch'])
    judge(database.backendDB().version, idRow?.value, epochRow?.value, writes)
  }

  return {
    databaseId: first.id,
    access: () => (closed !== 'no' ? 'closed' : minWriter > options.epoch ? 'read-only' : 'read-write'),
    read: (tables, work) =>
      healing('relaxed', database =>
        database.transaction('r', [...new Set([...tables, 'device'])], async () => {
          // Both at once: a request more is cheap, a turn of the event loop more is not.
          const [result] = await Promise.all([work(database), guard(database, false)])
          return result
        }),
      ),
    write: (durability, tables, work) =>
      healing(
        durability,
        database =>
          new Promise((resolve, reject) => {
            database
              .transaction('rw', [...new Set([...tables, 'device'])], async () => {
                // If the guard says no, this throws and the transaction takes back whatever `work` has asked for.
                const [, result] = await Promise.all([guard(database, true), work(database)])
                if (isPlanted('ack-before-commit')) resolve(result)
                return result
              })
              .then(resolve, reject)
          }),
      ),
    shortWrite: (durability, tables, ask) =>
      healing(
        durability,
        database =>
          new Promise((resolve, reject) => {
            const native = database.backendDB()
            const transaction = native.transaction([...new Set([...tables, 'device'])], 'readwrite', { durability })
            const device = transaction.objectStore('device')
            const [id, epoch] = ['databaseId', 'epoch'].map(key => device.get(key) as IDBRequest<KeyRow | undefined>) // as the table says
            const { last, finish } = ask(transaction)
            let done: ReturnType<typeof finish> | undefined
            let refused: unknown
            // Requests are answered in their order: the last answer is there when all are.
            last.onsuccess = () => {
              try {
                judge(native.version, id?.result?.value, epoch?.result?.value, true)
                done = finish()
                transaction.commit?.()
                if (isPlanted('ack-before-commit')) resolve(done)
              } catch (error) {
                refused = error
                transaction.abort()
              }
            }
            transaction.oncomplete = () => resolve(done as ReturnType<typeof finish>) // set before anything was committed
            transaction.onabort = () => reject(refused ?? transaction.error ?? new DOMException('The write was taken back.', 'AbortError'))
          }),
      ),
    handle() {
      if (closed !== 'no' || minWriter > options.epoch || !handles.relaxed.isOpen()) return null
      return handles.relaxed.backendDB()
    },
    beforeYield(work) {
      lastWords = work
    },
    close() {
      if (closed === 'no') closed = 'by-us'
      closeHandles()
    },
  }
}
