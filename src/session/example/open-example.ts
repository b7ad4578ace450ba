import { underLock } from '#storage/locks.ts'
import type { Storage } from '#storage/storage.ts'

/** What is needed of the example's device. */
interface ExampleDevice {
  readonly storage: Storage
}

const currentKey = 'setting:example'
const idOf = (count: number): string => `example-${count}`

/** Makes the example on this device the first time and returns its id. Rejects with a `StorageFailure`. */
export async function openExample({ storage }: ExampleDevice): Promise<string> {
  return alone(storage, async () => {
    const count = await currentCount(storage)
    return made(storage, count)
  })
}

/**
 * Puts the example back as it was and returns its new id. What was written into the old one goes to the trash of the
 * example's own database and, after thirty days, for good. Leave the old one first.
 */
export async function resetExample({ storage }: ExampleDevice): Promise<string> {
  return alone(storage, async () => {
    const count = await currentCount(storage)
    await storage.trash(idOf(count))
    await dropOld(storage)
    const id = await made(storage, count + 1)
    await storage.writeDevice(currentKey, count + 1)
    return id
  })
}

async function alone(storage: Storage, work: () => Promise<string>): Promise<string> {
  const done = await underLock(`${storage.name} example`, true, work)
  if (typeof done === 'symbol') throw new Error('A lock that is waited for is never busy.')
  return done
}

async function currentCount(storage: Storage): Promise<number> {
  const count = await storage.readDevice(currentKey)
  return typeof count === 'number' ? count : 1
}

// A window that was closed while the example was being written leaves half of it: the record comes last.
async function made(storage: Storage, count: number): Promise<string> {
  const id = idOf(count)
  const readyKey = `setting:example-ready:${count}`
  if ((await storage.readDevice(readyKey)) === true && (await storage.partnership(id)) !== null) return id
  const { makeExample } = await import('./make-example.ts')
  await makeExample(storage, id)
  await storage.writeDevice(readyKey, true)
  return id
}

async function dropOld(storage: Storage): Promise<void> {
  for (const row of await storage.listPartnerships()) {
    if (row.trashedAt !== null) await storage.purge(row.id, { consent: true })
  }
}
