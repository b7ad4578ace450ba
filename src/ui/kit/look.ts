import { useSyncExternalStore } from 'react'

/** `system` follows the device. The look belongs to this device and is in no file. */
export type Theme = 'system' | 'light' | 'dark'

interface Look {
  readonly theme: Theme
  readonly projector: boolean
}

// The prefix is the storage's own, so that erasing this device takes the key along.
const themeKey = 'shared-table:theme'
const projectorKey = 'shared-table:projector'

function read(from: () => Storage, key: string): string | null {
  try {
    return from().getItem(key)
  } catch {
    // A browser that keeps nothing for us still shows the page; it only forgets the look.
    return null
  }
}

function keep(from: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) from().removeItem(key)
    else from().setItem(key, value)
  } catch {
    // As above.
  }
}

const device = (): Storage => localStorage
const tab = (): Storage => sessionStorage

let look: Look = { theme: 'system', projector: false }
const listeners = new Set<() => void>()

function show(next: Look): void {
  look = next
  const { dataset } = document.documentElement
  if (look.theme === 'system') delete dataset['theme']
  else dataset['theme'] = look.theme
  if (look.projector) dataset['projector'] = ''
  else delete dataset['projector']
  for (const listener of listeners) listener()
}

/** Puts on the theme of this device, and projector view where this tab had it before it was loaded again. */
export function startLook(): void {
  const theme = read(device, themeKey)
  show({ theme: theme === 'light' || theme === 'dark' ? theme : 'system', projector: read(tab, projectorKey) === 'on' })
}

/** Chooses the theme for this device. */
export function setTheme(theme: Theme): void {
  keep(device, themeKey, theme === 'system' ? null : theme)
  show({ ...look, theme })
}

/** Turns projector view on or off, in this tab. */
export function setProjector(projector: boolean): void {
  keep(tab, projectorKey, projector ? 'on' : null)
  show({ ...look, projector })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this tab is shown to a room: a screen then draws only what its own list allows (decisions 26). */
export function useProjector(): boolean {
  return useSyncExternalStore(subscribe, () => look.projector)
}

/** The theme chosen on this device. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => look.theme)
}
