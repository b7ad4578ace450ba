/** Answer of `underLock` when another tab holds the lock and nobody wanted to wait. */
export const BUSY = Symbol('busy')

/**
 * Runs `work` while no other tab of this origin runs work of the same name. Without Web Locks it simply runs: the
 * transaction inside is whole by itself, the lock only saves two tabs from doing the same work.
 */
export async function underLock<T>(name: string, wait: boolean, work: () => Promise<T>): Promise<T | typeof BUSY> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return await work()
  return await locks.request(name, { ifAvailable: !wait }, async lock => (lock === null ? BUSY : await work()))
}
