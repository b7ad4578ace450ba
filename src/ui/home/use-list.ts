import { useEffect, useState } from 'react'
import type { Device, HomeEntry } from '#session/device.ts'

/** The lines of Home, or what keeps them from being shown. */
export type Listed = readonly HomeEntry[] | 'reading' | 'failed'

// Each stored word is an event; a list of two hundred is read once for many of them.
const gatherMs = 250
// Making stale lines anew loads the heavy part; the list itself is shown before.
const refreshAfterMs = 400

/** The partnerships of a database, read again when a line changes, in this window or another, and when the day does. */
export function useList(device: Device): Listed {
  const [listed, setListed] = useState<Listed>('reading')
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<readonly HomeEntry[]> => {
      const entries = await device.list()
      if (isWanted) setListed(entries)
      return entries
    }
    const readSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void read().catch(() => undefined), gatherMs)
    }
    const refresh = (entries: readonly HomeEntry[]): void => {
      if (isWanted) void device.refresh(entries, readSoon).catch(() => undefined) // a line that stays stale says so
    }
    read().then(
      (entries) => setTimeout(() => refresh(entries), refreshAfterMs),
      () => isWanted && setListed('failed'),
    )
    const stops = [device.subscribe((event) => event.kind === 'list' && readSoon()), device.watchDay(() => void read().then(refresh, () => undefined))]
    return () => {
      isWanted = false
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [device])
  return listed
}
