import type { Storage } from '#storage/storage.ts'
import type { Partnership } from './partnership.ts'

/** The circle "mine": notes of this device, kept apart from the workbook on purpose, so no file can carry them. */
export async function notesOf(storage: Storage, id: string): Promise<Partnership['notes']> {
  const texts = new Map(await storage.notes.read(id))
  const listeners = new Set<() => void>()
  return {
    read: (place) => texts.get(place) ?? '',
    write: (place, text) => {
      texts.set(place, text)
      storage.notes.write(id, place, text)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
