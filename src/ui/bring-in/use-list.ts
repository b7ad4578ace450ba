import { useEffect, useRef, useState } from 'react'
import type { Mapping } from '#imports/lists/mapping.ts'
import type { ListSeen, ListTaken } from '#imports/lists/list-work.ts'
import type { OpenList } from '#imports/lists/open-list.ts'
import { namesOf } from '#machines/facts/names.ts'
import type { Partnership } from '#session/partnership.ts'

export type ListState =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading'; readonly share: number }
  | { readonly stage: 'refused'; readonly why: string }
  | { readonly stage: 'read'; readonly file: File; readonly seen: ListSeen; readonly mapping: Mapping; readonly taken: ListTaken | null }

/** A list that is read in a worker and stays there, its columns as they are taken now, and who is in it. */
export function useList(partnership: Partnership) {
  const [state, set] = useState<ListState>({ stage: 'none' })
  const stop = useRef<AbortController | null>(null)
  const open = useRef<OpenList | null>(null)
  const end = (): void => {
    stop.current?.abort()
    open.current?.close()
    open.current = null
  }
  useEffect(() => () => {
    stop.current?.abort()
    open.current?.close()
  }, [])
  const take = async (file: File, list: OpenList, mapping: Mapping): Promise<void> => {
    set({ stage: 'read', file, seen: list.seen, mapping, taken: null })
    const { people, organizations } = namesOf(partnership.view().book)
    const taken = await list.take(mapping, { people: [...people.values()], organizations: [...organizations.values()] })
    if (open.current === list) set((now) => (now.stage === 'read' && now.mapping === mapping ? { ...now, taken } : now))
  }
  const read = async (file: File, tab?: string): Promise<void> => {
    end()
    const controller = new AbortController()
    stop.current = controller
    const { signal } = controller
    set({ stage: 'reading', share: 0 })
    try {
      const { openList } = await import('#imports/lists/open-list.ts')
      const list = await openList(file, file.name, { signal, onProgress: (share) => set({ stage: 'reading', share }), ...(tab === undefined ? {} : { tab }) })
      open.current = list
      await take(file, list, list.seen.mapping)
    } catch (error) {
      if (!signal.aborted) set({ stage: 'refused', why: error instanceof Error ? error.message : String(error) })
    }
  }
  return {
    state, read,
    map: (file: File, mapping: Mapping) => (open.current ? take(file, open.current, mapping) : Promise.resolve()),
    drop: () => {
      end()
      set({ stage: 'none' })
    },
  }
}
