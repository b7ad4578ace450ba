import { createContext } from 'react'

/** The key of localStorage under which a window says that it is open on a partnership; erased with all else of ours. */
const keyOf = (partnership: string, tab: string): string => `shared-table:at-work:${partnership}:${tab}`

/**
 * Whether a window was at work on a partnership and ended without leaving it: a dead battery, a killed browser. The mark
 * is in localStorage, which can still be cleared while a page is being left; a hidden page has stored its words already and
 * counts as left. A lock that the browser lets go of with its window tells a mark left behind from another window's.
 */
export async function wasInterrupted(partnership: string): Promise<boolean> {
  const prefix = keyOf(partnership, '')
  const marks = readMarks(prefix)
  if (marks.length === 0) return false
  const held = new Set((await navigator.locks?.query().catch(() => undefined))?.held?.map((lock) => lock.name))
  const left = marks.filter((mark) => !held.has(mark))
  for (const mark of left) localStorage.removeItem(mark)
  return left.length > 0 && navigator.locks !== undefined
}

function readMarks(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return [] // a browser that gives no localStorage: then nothing is said
  }
}

/** Marks this window as at work on a partnership while it is seen; returns how to leave. */
export function markAtWork(partnership: string): () => void {
  const key = keyOf(partnership, crypto.randomUUID())
  const mark = (): void => {
    try {
      if (document.visibilityState === 'visible') localStorage.setItem(key, '1')
      else localStorage.removeItem(key)
    } catch {
      // Full or forbidden: the work itself is stored elsewhere, only the sentence after a crash is missing.
    }
  }
  const leave = (): void => localStorage.removeItem(key)
  let letGo: () => void = () => undefined
  void navigator.locks?.request(key, () => new Promise<void>((resolve) => {
    letGo = resolve
  })).catch(() => undefined)
  mark()
  addEventListener('pagehide', leave)
  addEventListener('pageshow', mark)
  document.addEventListener('visibilitychange', mark)
  return () => {
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', mark)
    document.removeEventListener('visibilitychange', mark)
    leave()
    letGo()
  }
}

/** Whether the screens below say that the last work ended without warning, and how to put that aside. */
export const InterruptedContext = createContext<{ readonly is: boolean; readonly putAside: () => void }>({ is: false, putAside: () => undefined })
