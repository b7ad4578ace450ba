import { KEY_PREFIX } from './canary-homes.ts'
import type { DocumentPart } from './storage.ts'

/** What a page could not see stored before it was left, kept where it can be written in that very moment. */
export interface LastWords {
  /** Keeps what waits in place of what was kept before; nothing waiting forgets it. Never throws. */
  readonly keep: (updates: readonly Uint8Array[]) => void
  /** What other windows, gone by now, had kept of the same document, and the way to forget it once it is stored. */
  readonly take: () => { readonly updates: readonly Uint8Array[]; readonly forget: () => void }
}

// Far more than a person types between two writes, and little beside what the browser gives.
const most = 500_000

/**
 * The last words of one document. An ordinary write that is under way when a page is left dies with it, and a write that
 * is sent after it waits behind it and dies too; localStorage is written before the page is gone. Only an app of the same
 * generation reads them, since a newer one may have other rows. What is read twice is the same words: updates may repeat.
 */
export function lastWords(database: string, epoch: number, partnership: string, doc: DocumentPart): LastWords {
  const prefix = `${KEY_PREFIX}:last-words:${database}:${epoch}:${partnership}:${doc}:`
  const own = `${prefix}${crypto.randomUUID()}`
  let isKept = false
  return {
    keep(updates) {
      try {
        if (updates.length === 0) {
          if (isKept) localStorage.removeItem(own)
        } else {
          const text = updates.map(toText).join(' ')
          if (text.length <= most) localStorage.setItem(own, text)
        }
        isKept = updates.length > 0
      } catch {
        // No room, or none for us: the ordinary ways are tried all the same.
      }
    },
    take() {
      const keys = keysOf(prefix).filter(key => key !== own)
      return {
        updates: keys.flatMap(key => (localStorage.getItem(key) ?? '').split(' ').flatMap(toBytes)),
        forget: () => keys.forEach(key => localStorage.removeItem(key)),
      }
    },
  }
}

function keysOf(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix))
  } catch {
    return []
  }
}

function toText(update: Uint8Array): string {
  let text = ''
  for (const byte of update) text += String.fromCharCode(byte)
  return btoa(text)
}

// What somebody else put there is no update, and is left out.
function toBytes(text: string): readonly Uint8Array[] {
  try {
    return text === '' ? [] : [Uint8Array.from(atob(text), sign => sign.charCodeAt(0))]
  } catch {
    return []
  }
}
