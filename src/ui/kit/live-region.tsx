import { useSyncExternalStore, type ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

let said = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Lets a screen reader say a sentence when it is next free. For what a key press did, not for every key. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one place that announcements go to; stands once in the app, and is there before the first word. */
export function LiveRegion(): ReactNode {
  const { text, turn } = useSyncExternalStore(subscribe, () => said)
  return (
    <VisuallyHidden>
      <output>
        {/* The same sentence twice in a row is spoken twice: a no-break space makes it new. */}
        {turn % 2 === 0 ? text : `${text}\u00a0`}
      </output>
    </VisuallyHidden>
  )
}
