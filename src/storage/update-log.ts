import type { Backend } from './backend.ts'
import type { LastWords } from './last-words.ts'
import { createListeners, reportLoudly } from './listeners.ts'
import { smallUpdates, type RowsMessage } from './row-messages.ts'
import { createSaveQueue } from './save-queue.ts'
import {
  COMPACT_ON_LOAD, COMPACT_WHILE_RUNNING,
  type CompactReport, type DocumentPart, type MakeCompact, type SummaryChange, type UpdateLog, type UpdateLogOptions,
} from './storage.ts'

/** What a log needs from the storage it belongs to. */
export interface LogParts {
  readonly backend: Backend
  readonly now: () => string
  readonly post: (message: RowsMessage) => void
  readonly compact: (make: MakeCompact) => Promise<CompactReport>
  /** True from `pagehide` on, until the page is shown again. */
  readonly isLeaving: () => boolean
  /** Where words are kept that a page could not see stored before it was left. */
  readonly lastWords: LastWords
}

interface Item {
  readonly update: Uint8Array
  readonly strict: boolean
}

/** A log as its storage sees it. */
export interface OpenLog extends UpdateLog {
  /** Takes a message about rows of this document, from another tab or from compacting in this one. */
  heard(message: RowsMessage): void
  /** Takes other options from now on: a partnership that was put aside and opened again has another summary. */
  use(options: UpdateLogOptions): void
  /** The page is seen again after it was left: its own queue lives on. */
  shown(): void
  stop(): void
}

/** Opens the log of one document. Nothing is read until `load`, and nothing is lost if it is never called. */
export function createUpdateLog(
  partnership: string,
  doc: DocumentPart,
  parts: LogParts,
  first: UpdateLogOptions = {},
): OpenLog {
  let options = first
  const foreign = createListeners<readonly Uint8Array[]>()
  // Every row of this document up to this number has reached this tab.
  let known = 0
  let rowCount = 0
  let appended = 0
  let catching: Promise<void> | null = null
  let again = false

  // Home's summary is a cache: a mistake in making it must never keep words from being stored.
  const askSummary = (): SummaryChange | null => {
    try {
      return options.also?.() ?? null
    } catch (error) {
      reportLoudly(error)
      return null
    }
  }

  const queue = createSaveQueue<Item>({
    now: parts.now,
    async write(batch) {
      const updates = batch.map(item => item.update)
      const strict = batch.some(item => item.strict)
      const summary = askSummary()
      const written = await parts.backend.writeRows({
        partnership, doc, updates, strict, summary, known, at: parts.now(),
      })
      rowCount += updates.length
      appended += updates.length
      parts.post({ kind: 'rows', partnership, doc, ...written, updates: smallUpdates(updates), replaces: false })
      if (written.previous <= known) known = Math.max(known, written.last)
      else if (foreign.count() > 0) catchUp().catch(() => undefined)
    },
  })

  const hurried = new WeakSet<Item>()
  const hurry = (): void => {
    // All that waits, also what a write is carrying: it dies with the page.
    parts.lastWords.keep(queue.waiting().map(item => item.update))
    const items = queue.waiting().filter(item => !hurried.has(item))
    for (const item of items) hurried.add(item)
    if (items.length > 0) parts.backend.hurry(items.map(item => ({ partnership, doc, u: item.update })), [])
  }

  const readOnwards = async (): Promise<void> => {
    try {
      do {
        again = false
        const { rows, lastSeq } = await parts.backend.readRows(partnership, doc, known)
        if (rows.length > 0) foreign.emit(rows)
        known = Math.max(known, lastSeq)
      } while (again)
    } finally {
      // Here and not in a `finally` of the promise: whoever asks in between must not wait for a reading that is over.
      catching = null
    }
  }

  const catchUp = (): Promise<void> => {
    again = catching !== null
    catching ??= readOnwards()
    return catching
  }

  const heard = (message: RowsMessage): void => {
    if (message.last <= known) return
    const isNext = message.previous <= known
    if (isNext && message.replaces) {
      known = message.last
      return
    }
    // Before anybody listens, `load` will read these rows itself.
    if (foreign.count() === 0) return
    if (isNext && message.updates !== null) {
      foreign.emit(message.updates)
      known = message.last
      rowCount += message.updates.length
    } else catchUp().catch(() => undefined)
  }

  return {
    partnership,
    doc,
    append(update, { strict = false } = {}) {
      // A copy: the caller may reuse or transfer its bytes before the write begins.
      queue.push({ update: update.slice(), strict })
      if (parts.isLeaving()) hurry()
    },
    hurry,
    use(next) {
      options = next
    },
    async load() {
      const loaded = await parts.backend.readRows(partnership, doc, 0)
      rowCount = loaded.rows.length
      known = Math.max(known, loaded.lastSeq)
      const left = parts.lastWords.take()
      if (left.updates.length === 0) return loaded
      for (const update of left.updates) queue.push({ update, strict: true })
      void queue.saved().then(left.forget)
      return { ...loaded, rows: [...loaded.rows, ...left.updates] }
    },
    onForeign: listener => foreign.add(listener),
    catchUp,
    async compactIfDue(make, moment) {
      const isDue = moment === 'load' ? rowCount > COMPACT_ON_LOAD : appended > COMPACT_WHILE_RUNNING
      if (!isDue) return null
      const report = await parts.compact(make)
      // Also when another tab is at it or there is a gap: ask again after as many rows, not at each one.
      appended = 0
      rowCount = report.rowsAfter
      return report
    },
    heard,
    shown: () => parts.lastWords.keep([]),
    flush: queue.flush,
    saved: queue.saved,
    state: queue.state,
    subscribe: queue.subscribe,
    stop: queue.stop,
  }
}
