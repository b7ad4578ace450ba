import { useSyncExternalStore } from 'react'

/** The browser's own offer to install, which only Chromium makes; TypeScript's list of the web does not know it. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** How the app stands with this device: it runs as a program of its own, can be made one at a click, or only by the browser's menu. */
type Install = 'installed' | 'offered' | 'by hand'

let state: Install = 'by hand'
let offer: InstallOffer | null = null
const listeners = new Set<() => void>()

function tell(next: Install): void {
  state = next
  for (const listener of listeners) listener()
}

/** Listens for the browser's offer from the start, since it is made once and early; it is shown where it is asked for. */
export function watchInstall(): void {
  if (matchMedia('(display-mode: standalone)').matches) tell('installed')
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallOffer // the only event of this name
    tell('offered')
  })
  addEventListener('appinstalled', () => tell('installed'))
}

/** Puts the browser's question to the person. The offer is good for one time; a new one may come later. */
export async function install(): Promise<void> {
  const asked = offer
  if (!asked) return
  offer = null
  await asked.prompt()
  const { outcome } = await asked.userChoice
  tell(outcome === 'accepted' ? 'installed' : 'by hand')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How the app can be installed here, drawn again when the browser makes its offer. */
export function useInstall(): Install {
  return useSyncExternalStore(subscribe, () => state)
}
