/** What the browser answered when asked not to throw our storage away. A refusal is the normal case. */
export type PersistAnswer = 'granted' | 'refused' | 'unsupported'

/** Room on the disk in bytes, as the browser tells it. It tells it wrongly: never a fuel gauge, never a warning. */
export interface RoomEstimate {
  readonly usage: number | null
  readonly quota: number | null
  readonly isOnlyAnEstimate: true
}

const manager = (): StorageManager | undefined => globalThis.navigator?.storage

/** Asks the browser to keep this origin's storage; Firefox asks the person, others decide by themselves. */
export async function askPersist(storage: StorageManager | undefined = manager()): Promise<PersistAnswer> {
  if (typeof storage?.persist !== 'function') return 'unsupported'
  try {
    return (await storage.persist()) ? 'granted' : 'refused'
  } catch {
    return 'refused'
  }
}

/** Whether the browser has promised to keep the storage; null when it cannot say. */
export async function isPersisted(storage: StorageManager | undefined = manager()): Promise<boolean | null> {
  if (typeof storage?.persisted !== 'function') return null
  try {
    return await storage.persisted()
  } catch {
    return null
  }
}

/** The browser's estimate of used and available bytes; null when it has none. */
export async function estimateRoom(storage: StorageManager | undefined = manager()): Promise<RoomEstimate | null> {
  if (typeof storage?.estimate !== 'function') return null
  try {
    const { usage, quota } = await storage.estimate()
    return { usage: usage ?? null, quota: quota ?? null, isOnlyAnEstimate: true }
  } catch {
    return null
  }
}
