/** A list of listeners that a failing listener cannot break. */
export interface Listeners<T> {
  add(listener: (value: T) => void): () => void
  emit(value: T): void
  count(): number
}

/** Tells the page about an error of somebody else's code without stopping ours. */
export function reportLoudly(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error)
  else
    queueMicrotask(() => {
      throw error
    })
}

/** Makes an empty list of listeners. */
export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>()
  return {
    add(listener) {
      // A wrapper, so that the same function may listen twice and each way out removes its own.
      const entry = (value: T): void => listener(value)
      all.add(entry)
      return () => all.delete(entry)
    },
    emit(value) {
      for (const listener of [...all]) {
        try {
          listener(value)
        } catch (error) {
          reportLoudly(error)
        }
      }
    },
    count: () => all.size,
  }
}
