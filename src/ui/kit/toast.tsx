import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { CloseSign } from './signs.tsx'
import css from './toast.module.css'

/** What just happened, and how to take it back. */
export interface Toast {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const shownMs = 12_000
let current: (Toast & { readonly turn: number }) | null = null
let turns = 0
const listeners = new Set<() => void>()

function put(toast: Toast | null): void {
  turns += 1
  current = toast && { ...toast, turn: turns }
  for (const listener of listeners) listener()
}

/** Shows one line at the foot of the window for twelve seconds; a newer one takes its place. */
export function showToast(toast: Toast): void {
  put(toast)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear; stands once in the app. It waits while somebody points at it or has the focus in it. */
export function Toasts(): ReactNode {
  const toast = useSyncExternalStore(subscribe, () => current)
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (!toast || isHeld) return
    const timer = setTimeout(() => put(null), shownMs)
    return () => clearTimeout(timer)
  }, [toast, isHeld])
  return (
    <output className={css['tray']}>
      {toast && (
        <div
          key={toast.turn}
          className={css['toast']}
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocus={() => hold(true)}
          onBlur={() => hold(false)}
        >
          <span>{toast.text}</span>
          {toast.action && <button type="button" className={css['act']} onClick={() => { put(null); toast.action?.run() }}>{toast.action.label}</button>}
          <button type="button" className={css['close']} aria-label="Close this message" onClick={() => put(null)}><CloseSign /></button>
        </div>
      )}
    </output>
  )
}
