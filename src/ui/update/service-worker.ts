import { useSyncExternalStore } from 'react'

/** What is known of the app's own copy on this device. */
export interface AppCopy {
  /** A new version waits for consent; or another window has put it to use and this one still runs the old one. */
  readonly update: 'none' | 'waiting' | 'elsewhere'
  /** Just now, for the first time, the whole app is on this device. */
  readonly isOfflineReady: boolean
}

let copy: AppCopy = { update: 'none', isOfflineReady: false }
let waiting: ServiceWorker | null = null
let isAgreed = false
const listeners = new Set<() => void>()

function tell(change: Partial<AppCopy>): void {
  copy = { ...copy, ...change }
  for (const listener of listeners) listener()
}

function watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  const look = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first installation, which takes over at once and asks nothing.
    if (worker?.state !== 'installed' || !container.controller) return
    waiting = worker
    tell({ update: 'waiting' })
  }
  look(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => look(worker))
  })
}

// A laptop may stay open for weeks.
const lookAgainMs = 60 * 60 * 1000

/**
 * Registers the worker that keeps the whole app on this device. A new version only ever waits: it is put to use by
 * `updateNow`, never by itself, and a window reloads only where somebody in it agreed.
 */
export async function startServiceWorker(container: ServiceWorkerContainer | undefined = navigator.serviceWorker): Promise<void> {
  if (!container || !import.meta.env.PROD) return
  let hadController = container.controller !== null
  container.addEventListener('controllerchange', () => {
    if (isAgreed) return location.reload()
    if (hadController) tell({ update: 'elsewhere' })
    else tell({ isOfflineReady: true })
    hadController = true
  })
  try {
    const registration = await container.register('/sw.js', { updateViaCache: 'none' })
    watch(container, registration)
    setInterval(() => void registration.update().catch(() => undefined), lookAgainMs)
  } catch {
    // No worker (a plain-http address, a policy): the app works while its server does, and says nothing untrue.
  }
}

/** The person agreed: the waiting version takes over and this window opens again with it. */
export function updateNow(): void {
  if (copy.update === 'elsewhere' || !waiting) return location.reload()
  isAgreed = true
  waiting.postMessage({ type: 'SKIP_WAITING' })
}

/** Not now; asked again when the app is opened the next time. */
export function updateLater(): void {
  tell({ update: 'none' })
}

/** The note that the app now works offline was read. */
export function offlineNoteRead(): void {
  tell({ isOfflineReady: false })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The app's own copy on this device, drawn again when it changes. */
export function useAppCopy(): AppCopy {
  return useSyncExternalStore(subscribe, () => copy)
}
