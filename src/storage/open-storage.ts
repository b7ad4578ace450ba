import { connect } from './dexie-connection.ts'
import { createDexieBackend } from './dexie-backend.ts'
import { makeStorage, storageParts } from './make-storage.ts'
import type { Storage, StorageOptions } from './storage.ts'

/**
 * Opens (or makes) a database of this device. Rejects with a `StorageFailure`: `epoch` when a newer app no longer
 * lets this one read it, `closed` or `other` when the browser does not give it.
 */
export async function openStorage(name: string, options: StorageOptions): Promise<Storage> {
  const parts = storageParts(options)
  const connection = await connect(name, options, parts.events)
  const storage = makeStorage(createDexieBackend(name, connection, options.epoch), options, parts)
  connection.beforeYield(() => storage.flushAll())
  return storage
}
