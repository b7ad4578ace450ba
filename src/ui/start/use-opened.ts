import { useEffect, useState } from 'react'
import type { Which } from '#session/device.ts'
import type { Partnership } from '#session/partnership.ts'
import { useDevices } from './device-context.tsx'

// What was put aside last: the same partnership is opened again only after it has let go.
let leaving: Promise<void> = Promise.resolve()

/** Resolves when every partnership that a screen put aside has stored its words and let go. */
export function whenLeft(): Promise<void> {
  return leaving
}

/** A partnership on its way: null while it opens, `not-here` where this device has none of that id. */
export type Opened = { readonly partnership: Partnership } | 'not-here' | { readonly error: unknown } | null

/** Opens a partnership while the screen stands and puts it aside, with all its words stored, when it goes. */
export function useOpened(which: Which, id: string | null): Opened {
  const devices = useDevices()
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    if (id === null) return
    let isWanted = true
    const opening = leaving.then(async () => (await devices.open(which)).open(id))
    opening.then(
      (partnership) => isWanted && setOpened(partnership ? { partnership } : 'not-here'),
      (error: unknown) => isWanted && setOpened({ error }),
    )
    return () => {
      isWanted = false
      setOpened(null)
      leaving = opening.then((partnership) => partnership?.leave(), () => undefined).catch(() => undefined)
    }
  }, [devices, which, id])
  return opened
}
