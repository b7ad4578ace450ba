import { canonical, type Json } from '#worksheets/kit/canonical.ts'
import type { Field } from '#worksheets/workbook.ts'

/** Milliseconds after the last key, and at most after the first one, until what was typed is written. */
const restAfterLastKey = 300
const mostAfterFirstKey = 600

/** What a draft needs from around it; tests bring a clock of their own. */
export interface DraftHost {
  /** The stored value of what was typed. */
  readonly parse: (text: string) => Json
  readonly write: (value: Json, basedOn: readonly string[]) => void
  /** Called when the text on screen changed. */
  readonly changed: () => void
  /** False where half a value would be written while it is being typed, as in a date: it waits for `blur`. */
  readonly ripe?: (text: string) => boolean
}

/**
 * A small buffer between the keys and the workbook. It keeps what is being typed, writes it after a short rest, and
 * takes a teammate's change only into a field that nobody is typing in.
 */
export interface Draft {
  /** The text to show while somebody types, or null where the workbook's own value is shown. */
  readonly text: () => string | null
  /** Tells what stands in the workbook now. Call it on each drawing. */
  readonly take: (field: Field | undefined) => void
  readonly type: (text: string) => void
  readonly focus: () => void
  /** Writes at once and lets go of the text. */
  readonly blur: () => void
  /** Writes what waits, if anything does. */
  readonly flush: () => void
}

const waiting = new Set<Draft>()
const watchers = new Set<() => void>()

/** Whether something typed is still in an input and nowhere else. */
export function isDraftWaiting(): boolean {
  return waiting.size > 0
}

/** Calls the listener when an input begins to hold words back and when the last one has handed them on. */
export function watchDrafts(listener: () => void): () => void {
  watchers.add(listener)
  return () => watchers.delete(listener)
}

function wait(draft: Draft, isWaiting: boolean): void {
  const before = waiting.size
  if (isWaiting) waiting.add(draft)
  else waiting.delete(draft)
  if ((before === 0) !== (waiting.size === 0)) for (const watcher of watchers) watcher()
}

/** Writes everything that is still in an input: before the page is hidden, left, closed or saved. */
export function flushDrafts(): void {
  for (const draft of waiting) draft.flush()
}

/** Flushes all drafts when the page is hidden or left. Returns how to stop. */
export function flushWhenHidden(page: Window): () => void {
  const hidden = (): void => {
    if (page.document.visibilityState === 'hidden') flushDrafts()
  }
  page.addEventListener('pagehide', flushDrafts)
  page.document.addEventListener('visibilitychange', hidden)
  return () => {
    page.removeEventListener('pagehide', flushDrafts)
    page.document.removeEventListener('visibilitychange', hidden)
  }
}

/** Makes the draft of one input. */
export function createDraft(host: () => DraftHost): Draft {
  let text: string | null = null
  let pending = false
  let focused = false
  let basedOn: readonly string[] = []
  let written: { readonly key: string; readonly stamps: string } | null = null
  let shownStamps = ''
  let firstKey = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = (): void => {
    clearTimeout(timer)
    timer = undefined
    wait(draft, false)
    if (!pending || text === null) return
    pending = false
    const value = host().parse(text)
    written = { key: canonical(value), stamps: shownStamps }
    host().write(value, basedOn)
  }

  const draft: Draft = {
    text: () => text,
    take: (field) => {
      const standing = field?.standing ?? []
      shownStamps = standing.map((one) => one.stamp).join()
      if (text === null) basedOn = standing.map((one) => one.stamp)
      if (text === null || pending || !written) return
      const mine = standing.filter((one) => canonical(one.value) === written?.key)
      if (mine.length) {
        basedOn = mine.map((one) => one.stamp)
        if (!focused) text = null
      } else if (shownStamps !== written.stamps) {
        text = null
      }
      if (text === null) {
        written = null
        basedOn = standing.map((one) => one.stamp)
      }
    },
    type: (next) => {
      text = next
      if (!pending) firstKey = Date.now()
      pending = true
      wait(draft, true)
      clearTimeout(timer)
      if (host().ripe?.(next) ?? true) {
        timer = setTimeout(write, Math.max(0, Math.min(restAfterLastKey, firstKey + mostAfterFirstKey - Date.now())))
      }
      host().changed()
    },
    focus: () => {
      focused = true
    },
    blur: () => {
      focused = false
      write()
      host().changed()
    },
    flush: write,
  }
  return draft
}
