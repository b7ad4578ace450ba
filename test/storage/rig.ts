import type { MirrorHome } from '#storage/mirror.ts'
import type { CanaryHome, DocumentPart, RowChannel, SaveError, Storage, StorageOptions } from '#storage/storage.ts'

/** A device under test: tabs can be opened on it, its disk can fail, and a reader of its own looks at what survived. */
export interface Rig {
  open(options?: Partial<StorageOptions>): Promise<Storage>
  /** The next so many writing transactions fail just before they would commit. */
  failNext(error: SaveError, times: number): void
  /** What is on the disk, read without the code under test. */
  stored(partnership: string, doc: DocumentPart): Promise<readonly string[]>
  /** What a newer app would do: ask writers and readers for a higher generation. */
  raiseEpoch(epoch: { readonly minReader: number; readonly minWriter: number }): Promise<void>
  /** Empties the database behind the back of the open tabs. */
  empty(): Promise<void>
  readonly hub: Hub
  readonly homes: readonly CanaryHome[]
  readonly mirrorHome: MirrorHome
  dispose(): Promise<void>
}

/** Tabs' messages, carried as a browser would: copied, later, never back to the sender; and it can be cut. */
export interface Hub {
  channel(): RowChannel
  cut: boolean
}

export function createHub(): Hub {
  const tabs = new Set<{ listeners: Set<(message: unknown) => void> }>()
  const hub: Hub = {
    cut: false,
    channel() {
      const own = { listeners: new Set<(message: unknown) => void>() }
      tabs.add(own)
      return {
        post(message) {
          if (hub.cut) return
          for (const tab of tabs) {
            if (tab === own) continue
            const copy: unknown = structuredClone(message)
            setTimeout(() => tab.listeners.forEach(listener => listener(copy)), Math.floor(Math.random() * 3))
          }
        },
        subscribe(listener) {
          own.listeners.add(listener)
          return () => own.listeners.delete(listener)
        },
      }
    },
  }
  return hub
}

/** A home of the canary in memory. */
export function memoryHome(): CanaryHome {
  let text: string | null = null
  return {
    read: async () => text,
    write: async next => {
      text = next
    },
    remove: async () => {
      text = null
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytes = (text: string): Uint8Array => encoder.encode(text)
export const text = (some: Uint8Array): string => decoder.decode(some)

/** Words joined by `|` are the toy document of these tests: applying one twice changes nothing. */
export const words = (rows: readonly Uint8Array[]): readonly string[] => [
  ...new Set(rows.flatMap(row => text(row).split('|'))),
].sort()

/** Compacts the toy document. */
export const join = (rows: readonly Uint8Array[]): Uint8Array => bytes(words(rows).join('|'))

/** Waits until the condition holds; throws with its name after the time (milliseconds). */
export async function until(what: string, holds: () => boolean | Promise<boolean>, time = 3000): Promise<void> {
  const end = Date.now() + time
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came true: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
