import { useEffect, useRef, useState } from 'react'

/** Which view a window shows the room, and whether it does so now. */
export interface Showing {
  readonly path: string
  readonly at: number
  readonly isOn: boolean
}

interface Message {
  readonly from: 'stage' | 'desk'
  readonly showing: Showing
}

const nameOf = (partnership: string): string => `shared-table:room:${partnership}`

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('from' in data) || !('showing' in data)) return false
  const { showing } = data
  return typeof showing === 'object' && showing !== null && 'path' in showing && 'at' in showing && typeof showing.at === 'number' && 'isOn' in showing
}

/** The stage tells the other windows of this device what it shows, and goes where they lead. */
export function useStageChannel(partnership: string, path: string, at: number, go: (at: number) => void): void {
  const now = useRef({ path, at, go })
  useEffect(() => {
    now.current = { path, at, go }
  })
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const open = new BroadcastChannel(nameOf(partnership))
    channel.current = open
    const tell = (isOn: boolean): void => open.postMessage({ from: 'stage', showing: { path: now.current.path, at: now.current.at, isOn } } satisfies Message)
    open.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isMessage(event.data) || event.data.from !== 'desk') return
      if (event.data.showing.isOn && event.data.showing.path === now.current.path) now.current.go(event.data.showing.at)
      else tell(true)
    })
    tell(true)
    const end = (): void => tell(false)
    addEventListener('pagehide', end)
    return () => {
      removeEventListener('pagehide', end)
      end()
      open.close()
      channel.current = null
    }
  }, [partnership])
  useEffect(() => {
    channel.current?.postMessage({ from: 'stage', showing: { path, at, isOn: true } } satisfies Message)
  }, [path, at])
}

/** What a second window of this device shows the room, or null; and how to lead it from here. */
export function useDeskChannel(partnership: string): { readonly showing: Showing | null; readonly lead: (showing: Showing) => void } {
  const [showing, setShowing] = useState<Showing | null>(null)
  const channel = useRef<BroadcastChannel | null>(null)
  useEffect(() => {
    const open = new BroadcastChannel(nameOf(partnership))
    channel.current = open
    open.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (isMessage(event.data) && event.data.from === 'stage') setShowing(event.data.showing.isOn ? event.data.showing : null)
    })
    // Asks whether somebody is on stage already: a stage answers what it does not know with what it shows.
    open.postMessage({ from: 'desk', showing: { path: '', at: 0, isOn: false } } satisfies Message)
    return () => {
      open.close()
      channel.current = null
    }
  }, [partnership])
  const lead = (next: Showing): void => channel.current?.postMessage({ from: 'desk', showing: next } satisfies Message)
  return { showing, lead }
}
