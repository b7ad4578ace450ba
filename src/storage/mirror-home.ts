import { KEY_PREFIX } from './canary-homes.ts'
import type { MirrorHome } from './mirror.ts'

/** Mirrors in Cache Storage, whose files are each by themselves; null where the browser has none. */
export function cacheMirrorHome(database: string): MirrorHome | null {
  if (typeof globalThis.caches?.open !== 'function') return null
  const cache = (): Promise<Cache> => globalThis.caches.open(`${KEY_PREFIX}-mirror`)
  const folder = `/mirror/${encodeURIComponent(database)}/`
  return {
    async read(key) {
      const found = await (await cache()).match(folder + key)
      return found === undefined ? null : new Uint8Array(await found.arrayBuffer())
    },
    write: async (key, bytes) => (await cache()).put(folder + key, new Response(Uint8Array.from(bytes))),
    async remove(key) {
      await (await cache()).delete(folder + key)
    },
    async keys() {
      const paths = (await (await cache()).keys()).map(request => new URL(request.url).pathname)
      return paths.filter(path => path.startsWith(folder)).map(path => path.slice(folder.length))
    },
  }
}

/** Mirrors in memory, for tests. */
export function memoryMirrorHome(): MirrorHome {
  const kept = new Map<string, Uint8Array>()
  return {
    read: async key => kept.get(key) ?? null,
    write: async (key, bytes) => void kept.set(key, bytes),
    remove: async key => void kept.delete(key),
    keys: async () => [...kept.keys()],
  }
}
