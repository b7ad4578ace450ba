import { KEY_PREFIX } from './canary-homes.ts'
import type { Storage } from './storage.ts'

/** What became of one database. `blocked`: another window holds it; `records` counts what was found afterwards. */
interface ErasedDatabase {
  readonly name: string
  readonly result: 'gone' | 'blocked' | 'failed'
  readonly records: number
}

/** What was erased, and whether a second look found nothing left. */
export interface EraseReport {
  readonly databases: readonly ErasedDatabase[]
  readonly caches: number
  readonly keys: number
  readonly workers: number
  /** What a second look still found, in words for a list; empty means that everything is gone. */
  readonly left: readonly string[]
}

const BLOCKED_MS = 5000
const CACHE_TURNS = 8
const CACHE_PAUSE_MS = 250

function deleteDatabase(name: string): Promise<'gone' | 'blocked' | 'failed'> {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name)
    let patience: ReturnType<typeof setTimeout> | undefined
    const settle = (result: 'gone' | 'blocked' | 'failed'): void => {
      clearTimeout(patience)
      resolve(result)
    }
    request.onsuccess = () => settle('gone')
    request.onerror = () => settle('failed')
    // Other tabs close when they are told; give them time before saying that one does not.
    request.onblocked = () => {
      patience = setTimeout(() => settle('blocked'), BLOCKED_MS)
    }
  })
}

/** Opens a database as anybody would and counts what is in it; 0 when it had to be made for that (it is removed again). */
function countRecords(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    let wasAbsent = false
    request.onupgradeneeded = event => {
      wasAbsent = event.oldVersion === 0
      if (wasAbsent) request.transaction?.abort()
    }
    request.onerror = () => (wasAbsent ? resolve(0) : reject(request.error ?? new Error('The database did not open.')))
    request.onsuccess = () => {
      const database = request.result
      const stores = [...database.objectStoreNames]
      if (stores.length === 0) {
        database.close()
        return resolve(0)
      }
      const transaction = database.transaction(stores, 'readonly')
      const counts = stores.map(store => transaction.objectStore(store).count())
      transaction.oncomplete = () => {
        database.close()
        resolve(counts.reduce((sum, count) => sum + count.result, 0))
      }
      transaction.onerror = () => reject(transaction.error ?? new Error('Counting failed.'))
    }
  })
}

async function eraseDatabase(name: string): Promise<ErasedDatabase> {
  const result = await deleteDatabase(name)
  // Opening a database whose deletion waits would wait as well.
  if (result === 'blocked') return { name, result, records: -1 }
  const records = await countRecords(name).catch(() => -1)
  return { name, result: records === 0 ? 'gone' : 'failed', records }
}

const storesOfKeys = (): readonly globalThis.Storage[] => {
  try {
    return [globalThis.localStorage, globalThis.sessionStorage].filter(store => store !== undefined)
  } catch {
    return []
  }
}

const keysIn = (store: globalThis.Storage): readonly string[] => Object.keys(store).filter(key => key.startsWith(KEY_PREFIX))

const ourKeys = (): readonly string[] => storesOfKeys().flatMap(keysIn)

const cacheNames = async (): Promise<readonly string[]> => (await globalThis.caches?.keys().catch(() => [])) ?? []

const workers = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  (await globalThis.navigator?.serviceWorker?.getRegistrations().catch(() => [])) ?? []

/** Drops all caches, those too that a worker at its end has just made again, and returns the names of all of them. */
async function dropCaches(): Promise<readonly string[]> {
  const dropped = new Set<string>()
  for (let turn = 0; turn < CACHE_TURNS; turn += 1) {
    const names = await cacheNames()
    if (names.length === 0) break
    if (turn > 0) await new Promise(resolve => setTimeout(resolve, CACHE_PAUSE_MS))
    for (const name of names) dropped.add(name)
    await Promise.allSettled(names.map(name => globalThis.caches.delete(name)))
  }
  return [...dropped]
}

/**
 * Erases everything this app keeps on this device: the databases, all caches of this origin, our keys in
 * localStorage with the canary and in sessionStorage, and the service worker; then looks again. Offer a file first: nothing here asks, and
 * nothing comes back. Never rejects; what could not be erased is in the report.
 */
export async function eraseEverything(
  databases: readonly string[],
  open: readonly Pick<Storage, 'close'>[],
): Promise<EraseReport> {
  await Promise.allSettled(open.map(storage => storage.close()))
  const erased = await Promise.all(databases.map(eraseDatabase))
  const keys = ourKeys()
  for (const store of storesOfKeys()) for (const key of keysIn(store)) store.removeItem(key)
  // The worker first: one that is still being installed would go on filling its cache.
  const registered = await workers()
  await Promise.allSettled(registered.map(worker => worker.unregister()))
  const caches = await dropCaches()
  const left = [
    ...erased.filter(one => one.result !== 'gone').map(one => `database ${one.name}`),
    ...ourKeys().map(key => `key ${key}`),
    ...(await cacheNames()).map(name => `cache ${name}`),
  ]
  return { databases: erased, caches: caches.length, keys: keys.length, workers: registered.length, left }
}
