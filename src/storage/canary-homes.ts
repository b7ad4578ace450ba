import type { CanaryHome } from './storage.ts'

/** Everything this app keeps in localStorage and Cache Storage on its own account begins with this. */
export const KEY_PREFIX = 'shared-table'

async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    // A home that is closed to us (private window, policy, full) is no home; the other one may be open.
    return otherwise
  }
}

/** The canary's home in localStorage: written at once, read at once, and gone separately from the database. */
export function localStorageHome(database: string): CanaryHome {
  const key = `${KEY_PREFIX}:canary:${database}`
  return {
    read: () => quietly(async () => globalThis.localStorage.getItem(key), null),
    write: text => quietly(async () => globalThis.localStorage.setItem(key, text), undefined),
    remove: () => quietly(async () => globalThis.localStorage.removeItem(key), undefined),
  }
}

/** The canary's home in Cache Storage, under an address that the page never asks for. */
export function cacheStorageHome(database: string): CanaryHome {
  const cacheName = `${KEY_PREFIX}-canary`
  const address = `/canary/${encodeURIComponent(database)}`
  return {
    read: () =>
      quietly(async () => {
        const found = await (await globalThis.caches.open(cacheName)).match(address)
        return found === undefined ? null : await found.text()
      }, null),
    write: text =>
      quietly(async () => await (await globalThis.caches.open(cacheName)).put(address, new Response(text)), undefined),
    remove: () =>
      quietly(async () => {
        await (await globalThis.caches.open(cacheName)).delete(address)
      }, undefined),
  }
}
