import 'fake-indexeddb/auto'
import { gatesBelow } from '#storage/dexie-hurry.ts'
import { openStorage } from '#storage/open-storage.ts'
import { memoryMirrorHome } from '#storage/mirror-home.ts'
import type { SaveError, Storage } from '#storage/storage.ts'
import { createHub, memoryHome, text, type Rig } from './rig.ts'

/** The inside of fake-indexeddb's transaction, as far as a failing disk needs it. */
interface FakeTransaction {
  readonly mode: string
  readonly db: { readonly name: string }
  readonly _requests: readonly unknown[]
  readonly _state: string
  _abort(name: string): void
  _start(): void
}

const failing = new Map<string, { name: string; times: number }>()
const domName: Record<SaveError, string> = {
  quota: 'QuotaExceededError', closed: 'UnknownError', epoch: 'DataError', gone: 'DataError', other: 'DataError',
}

// The moment of the commit is where a real disk fails: all requests have succeeded, and then the transaction aborts.
const prototype = IDBTransaction.prototype as unknown as FakeTransaction
const start = prototype._start
prototype._start = function failAtCommit(this: FakeTransaction) {
  const plan = failing.get(this.db.name)
  const isAtCommit = this._requests.length === 0 && this._state !== 'finished'
  if (plan !== undefined && plan.times > 0 && this.mode === 'readwrite' && isAtCommit) {
    plan.times -= 1
    this._abort(plan.name)
  }
  start.call(this)
}

/** Opens a database without Dexie. */
export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
}

/** One raw transaction over one table; resolves with the request's result once it completed. */
async function raw<T>(
  name: string, table: string, ask: (store: IDBObjectStore) => IDBRequest<T>, mode: IDBTransactionMode = 'readwrite',
): Promise<T> {
  const database = await openRaw(name)
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const request = ask(transaction.objectStore(table))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    })
  } finally {
    database.close()
  }
}

let devices = 0

/** A device whose disk is fake-indexeddb, with Dexie before it. */
export async function dexieRig(): Promise<Rig & { readonly name: string }> {
  const name = `shared-table-${(devices += 1)}`
  const hub = createHub()
  const homes = [memoryHome(), memoryHome()]
  const mirrorHome = memoryMirrorHome()
  const tabs: Storage[] = []
  const plan = { name: '', times: 0 }
  failing.set(name, plan)
  const rig: Rig & { readonly name: string } = {
    name,
    hub,
    homes,
    mirrorHome,
    async open(options = {}) {
      const storage = await openStorage(name, { epoch: 1, channel: hub.channel(), canaryHomes: homes, mirrorHome, ...options })
      tabs.push(storage)
      return storage
    },
    failNext(error, times) {
      plan.name = domName[error]
      plan.times = times
    },
    async stored(partnership, doc) {
      const rows = await raw(name, 'updates', store => store.getAll(), 'readonly')
      return (rows as { partnership: string; doc: string; u: Uint8Array }[])
        .filter(row => row.partnership === partnership && row.doc === doc)
        .map(row => text(row.u))
    },
    async raiseEpoch(epoch) {
      for (const row of [{ key: 'epoch', value: epoch }, ...gatesBelow(epoch.minWriter)]) {
        await raw(name, 'device', store => store.put(row))
      }
    },
    async empty() {
      // As damage does it: nobody is told, the tables are simply empty and the name of the database is another one.
      for (const table of ['partnerships', 'updates', 'desk', 'notes', 'snapshots', 'device']) {
        await raw(name, table, store => store.clear())
      }
    },
    async dispose() {
      plan.times = 0
      await Promise.all(tabs.map(tab => tab.close()))
    },
  }
  return rig
}
