import { useSyncExternalStore } from 'react'
import type { EraseReport } from '#session/device.ts'

let report: EraseReport | null = null
const listeners = new Set<() => void>()

/** This window has erased the device: from now on it shows nothing but the report. */
export function tellErased(found: EraseReport): void {
  report = found
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What erasing found, once this window has erased the device. */
export function useErased(): EraseReport | null {
  return useSyncExternalStore(subscribe, () => report)
}
