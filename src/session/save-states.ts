import type { SaveQueue, SaveState } from '#storage/storage.ts'

/** Where the words of several queues stand together: the worst of them, and the latest moment of storing. */
function joinSaves(states: readonly SaveState[]): SaveState {
  const failing = states.find((one) => one.state === 'failing')
  const pending = states.reduce((sum, one) => sum + one.pending, 0)
  const stored = states.flatMap((one) => (one.lastStoredAt === null ? [] : [one.lastStoredAt]))
  return {
    state: failing ? 'failing' : states.some((one) => one.state === 'writing') ? 'writing' : 'idle',
    pending,
    error: failing?.error ?? null,
    lastStoredAt: stored.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null,
  }
}

/** Calls the listener with the joined state after each change in one of the queues; returns the way out. */
export function watchSaves(queues: readonly SaveQueue[], listener: (state: SaveState) => void): () => void {
  const stops = queues.map((queue) => queue.subscribe(() => listener(joinSaves(queues.map((one) => one.state())))))
  return () => {
    for (const stop of stops) stop()
  }
}
