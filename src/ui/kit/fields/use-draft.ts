import { useEffect, useReducer, useRef, useState } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field } from '#worksheets/workbook.ts'
import { createDraft, type DraftHost } from './draft.ts'

/** What an input needs to show and to tell. */
export interface DraftInput {
  readonly text: string
  readonly type: (text: string) => void
  readonly focus: () => void
  readonly blur: () => void
  /** Writes a value that was picked, not typed, in place of anything typed. */
  readonly flush: () => void
}

interface Binding {
  readonly field: Field | undefined
  /** The text of the stored value, as it is shown while nobody types. */
  readonly shown: string
  readonly parse: (text: string) => Json
  readonly write: (value: Json, basedOn: readonly string[]) => void
  readonly ripe?: (text: string) => boolean
  /** What the first key replaced, where typing opened the input (a cell of a table). */
  readonly start?: string | undefined
}

/** Ties one text input to one field: see `draft.ts` for when it writes and when it takes what others wrote. */
export function useDraft(binding: Binding): DraftInput {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const host = useRef<DraftHost>(null as unknown as DraftHost) // set on the next line, before anybody reads it
  host.current = { parse: binding.parse, write: binding.write, changed: draw, ...(binding.ripe ? { ripe: binding.ripe } : {}) }
  const [draft] = useState(() => createDraft(() => host.current))
  draft.take(binding.field)
  const { start } = binding
  useEffect(() => {
    if (start !== undefined) draft.type(start)
    return () => draft.flush()
  }, [draft, start])
  return { text: draft.text() ?? binding.shown, type: draft.type, focus: draft.focus, blur: draft.blur, flush: draft.flush }
}
