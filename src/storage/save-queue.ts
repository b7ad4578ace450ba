import { toFailure } from './failure.ts'
import { createListeners } from './listeners.ts'
import { isPlanted } from './planted.ts'
import type { SaveError, SaveQueue, SaveState } from './storage.ts'

/** How a queue writes and what time it is. `write` resolves only after its transaction completed. */
export interface SaveQueueParts<T> {
  readonly write: (batch: readonly T[]) => Promise<void>
  readonly now: () => string
}

/** A queue that the owner may push to and stop for good. */
export interface OpenSaveQueue<T> extends SaveQueue {
  push(item: T): void
  /** What is not stored yet, also if a write is carrying it. */
  waiting(): readonly T[]
  /** No more retries. What waits stays counted as pending. */
  stop(): void
}

const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5000

/**
 * A queue that keeps each item until the write that carried it has completed, tries again for as long as the page
 * lives, and says truthfully where it stands.
 */
export function createSaveQueue<T>(parts: SaveQueueParts<T>): OpenSaveQueue<T> {
  const listeners = createListeners<SaveState>()
  const queued: T[] = []
  let waiting: { readonly upTo: number; readonly resolve: () => void }[] = []
  let stored = 0
  let failures = 0
  let running: Promise<void> | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let error: SaveError | null = null
  let lastStoredAt: string | null = null

  const state = (): SaveState => ({
    state: error !== null ? 'failing' : queued.length > 0 ? 'writing' : 'idle',
    pending: queued.length,
    error,
    lastStoredAt,
  })
  const tell = (): void => listeners.emit(state())

  const settle = (count: number): void => {
    queued.splice(0, count)
    stored += count
    failures = 0
    error = null
    lastStoredAt = parts.now()
    const reached = waiting.filter(one => one.upTo <= stored)
    waiting = waiting.filter(one => one.upTo > stored)
    tell()
    for (const one of reached) one.resolve()
  }

  const retryLater = (reason: unknown): void => {
    error = toFailure(reason).code
    failures += 1
    tell()
    if (stopped) return
    const delay = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS)
    retry = setTimeout(() => void start(), delay)
  }

  const writeAll = async (): Promise<void> => {
    while (queued.length > 0) {
      // A copy: what is pushed while this write runs belongs to the next one.
      const batch = queued.slice()
      try {
        await parts.write(batch)
        settle(batch.length)
      } catch (reason) {
        if (isPlanted('swallowed-quota') && toFailure(reason).code === 'quota') settle(batch.length)
        else {
          running = null
          retryLater(reason)
          return
        }
      }
    }
    // In the same breath as the last look at the queue: a `finally` would run later, and what is pushed between the
    // two would find a run that takes nothing any more, and wait for ever.
    running = null
  }

  const start = (): Promise<void> => {
    clearTimeout(retry)
    retry = undefined
    // A microtask later: what is pushed in one go is one write, and the write still begins before the page can freeze.
    running ??= Promise.resolve().then(writeAll)
    return running
  }

  return {
    push(item) {
      queued.push(item)
      // While failing the timer decides: a full disk must not be asked again at each key.
      if (running === null && retry === undefined && !stopped) void start()
      tell()
    },
    waiting: () => queued.slice(),
    flush: () => (queued.length === 0 && running === null ? Promise.resolve() : start()),
    saved() {
      const upTo = stored + queued.length
      if (upTo === stored) return Promise.resolve()
      return new Promise<void>(resolve => waiting.push({ upTo, resolve }))
    },
    state,
    subscribe: listener => listeners.add(listener),
    stop() {
      stopped = true
      clearTimeout(retry)
      retry = undefined
    },
  }
}
