import { KEY_PREFIX } from './canary-homes.ts'
import type { MirrorHome } from './mirror.ts'

/**
 * Mirrors in Cache Storage, whose files are each by themselves; null where the browser has none. A put first drops what
 * stood at its address, and a kill in between would leave nothing. So each writing has an address of its own, with a
 * turn at its end, and the one before goes only after it.
 */
export function cacheMirrorHome(database: string): MirrorHome | null {
  if (typeof globalThis.caches?.open !== 'function') return null
  const cache = (): Promise<Cache> => globalThis.caches.open(`${KEY_PREFIX}-mirror`)
  const folder = `/mirror/${encodeURIComponent(database)}/`
  const known = new Map<string, readonly number[]>()

  /** The turns of a key that are there, the latest first. */
  const turnsOf = async (key: string): Promise<readonly number[]> => {
    const found = known.get(key)
    if (found !== undefined) return found
    const requests = await (await cache()).keys(folder + key, { ignoreSearch: true })
    return requests.map(request => Number(new URL(request.url).search.slice(1))).toSorted((one, other) => other - one)
  }
  const addressOf = (key: string, turn: number): string => `${folder}${key}${turn === 0 ? '' : `?${turn}`}`
  const drop = async (key: string, turns: readonly number[]): Promise<void> => {
    const here = await cache()
    for (const turn of turns) await here.delete(addressOf(key, turn))
  }

  return {
    async read(key) {
      known.delete(key)
      for (const turn of await turnsOf(key)) {
        const bytes = await wholeOf(await (await cache()).match(addressOf(key, turn)))
        if (bytes !== null) return bytes
      }
      return null
    },
    async write(key, bytes) {
      const before = await turnsOf(key)
      const turn = (before[0] ?? 0) + 1
      const headers = { 'x-length': String(bytes.length) }
      await (await cache()).put(addressOf(key, turn), new Response(Uint8Array.from(bytes), { headers }))
      known.set(key, [turn])
      await drop(key, before)
    },
    async remove(key) {
      known.delete(key)
      const turns = await turnsOf(key)
      known.delete(key)
      await drop(key, turns)
    },
    async keys() {
      const paths = (await (await cache()).keys()).map(request => new URL(request.url).pathname)
      const ours = paths.filter(path => path.startsWith(folder)).map(path => path.slice(folder.length))
      return [...new Set(ours)]
    },
  }
}

/** The bytes of an answer if they are all there: a kill may have cut the writing short. */
async function wholeOf(answer: Response | undefined): Promise<Uint8Array | null> {
  if (answer === undefined) return null
  const bytes = await answer.arrayBuffer().catch(() => null)
  const length = answer.headers.get('x-length')
  return bytes !== null && (length === null || Number(length) === bytes.byteLength) ? new Uint8Array(bytes) : null
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
