/** Carries plain messages between the tabs of this device. A tab never hears itself. */
export interface TabChannel {
  post(message: unknown): void
  subscribe(listener: (message: unknown) => void): () => void
  close(): void
}

/**
 * Opens the channel of one database's tabs; give it to `openStorage`. Where the browser has no BroadcastChannel, or a
 * message cannot be carried, nothing is heard and each tab reads what it missed when it is looked at again.
 */
export function openTabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, subscribe: () => () => false, close: () => undefined }
  const channel = new BroadcastChannel(`shared-table:${name}`)
  const listeners = new Set<(message: unknown) => void>()
  channel.onmessage = event => {
    for (const listener of [...listeners]) listener(event.data)
  }
  let isOpen = true
  return {
    post(message) {
      if (!isOpen) return
      try {
        channel.postMessage(message)
      } catch {
        // The rows are stored; a tab that did not hear of them finds them by their numbers.
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isOpen = false
      listeners.clear()
      channel.close()
    },
  }
}
