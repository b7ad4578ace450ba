import { useEffect, useRef, useState } from 'react'
import type { Partnership } from '#session/partnership.ts'
import { namesOf } from '#machines/facts/names.ts'

// The room of imports is loaded late, so its types are named late too.
type FoundContacts = import('#imports/import-jobs.ts').FoundContacts
export type ReadListing = import('#imports/import-jobs.ts').ReadListing

export type ListState =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading'; readonly share: number }
  | { readonly stage: 'refused'; readonly why: string }
  | { readonly stage: 'read'; readonly file: File; readonly listing: ReadListing; readonly found: FoundContacts | null }

/** A list that is read in a worker, its columns as they are taken now, and who is in it. */
export function useList(partnership: Partnership) {
  const [state, set] = useState<ListState>({ stage: 'none' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const begin = (): AbortSignal => {
    stop.current?.abort()
    stop.current = new AbortController()
    return stop.current.signal
  }
  const find = async (file: File, listing: ReadListing): Promise<void> => {
    const signal = begin()
    set({ stage: 'read', file, listing, found: null })
    const { people, organizations } = namesOf(partnership.view().book)
    const known = { people: [...people.values()], organizations: [...organizations.values()] }
    const { runImport } = await import('#imports/run-import.ts')
    await runImport('contacts', { ...listing, known }, file.size, { signal }).then(
      (found) => set({ stage: 'read', file, listing, found }),
      (error: unknown) => !signal.aborted && set({ stage: 'refused', why: wordsOf(error) }),
    )
  }
  const read = async (file: File, tab?: string): Promise<void> => {
    const signal = begin()
    set({ stage: 'reading', share: 0 })
    const { runImport } = await import('#imports/run-import.ts')
    try {
      const listing = await runImport('list', { file, options: tab === undefined ? {} : { tab } }, file.size, { signal, onProgress: (share) => set({ stage: 'reading', share }) })
      await find(file, listing)
    } catch (error) {
      if (!signal.aborted) set({ stage: 'refused', why: wordsOf(error) })
    }
  }
  return {
    state, read, find,
    drop: () => {
      stop.current?.abort()
      set({ stage: 'none' })
    },
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
