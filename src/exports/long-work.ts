/** How long work is watched: told how far it is, from 0 to 1, and stopped by a signal. */
export interface Watch {
  readonly onProgress?: ((share: number) => void) | undefined
  /** Once it is aborted the work throws its reason. */
  readonly signal?: AbortSignal | undefined
}

// Shorter than a frame, so that a page that works here stays smooth.
const breath = 12

/**
 * For long work in pieces: called after each piece with the share that is done, it tells so, lets other things happen
 * when the last time was a while ago, and throws where the work was stopped.
 */
export function watched({ onProgress, signal }: Watch): (share: number) => Promise<void> {
  let last = performance.now()
  return async (share) => {
    signal?.throwIfAborted()
    if (performance.now() - last < breath) return
    onProgress?.(share)
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
    last = performance.now()
  }
}
