import { openJournal, readJournal } from '#document/journal.ts'
import { compactRows, openDocument, type WorkbookDocument } from '#document/workbook-document.ts'
import type { SaveState, Storage, UpdateLog } from '#storage/storage.ts'
import { walk, type Walk } from '#machines/walk.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { editingOf } from './editing.ts'
import { appVersion, randomId } from './identity.ts'
import type { Partnership, SaveLabel, View } from './partnership.ts'
import { notesOf } from './notes.ts'
import { watchSaves } from './save-states.ts'
import { openSteps } from './steps.ts'
import { stepActions } from './step-actions.ts'
import { summaryOf } from './summary.ts'
import { today, watchDay } from './today.ts'
import { undoStack } from './undo.ts'
import { openWriting } from './writing.ts'
import { filesOf } from './files.ts'
import { goLive } from './live-documents.ts'

/** What a partnership needs of the world, so that tests can give another clock. */
export interface World {
  readonly now: () => number
  readonly today: () => string
  readonly watchDay: (listener: (day: string) => void) => () => void
  readonly readOnly?: 'newer-file' | 'copy'
}

const thisWorld: World = { now: Date.now, today, watchDay }

/**
 * Opens a partnership of this device in this tab. Ties document, storage, facts and machines together: an edit goes
 * into the document, its bytes to the storage, its reading to the facts, the facts to the machines. Rejects with a
 * `StorageFailure` where the rows cannot be read.
 */
export async function openPartnership(storage: Storage, id: string, world: World = thisWorld): Promise<Partnership> {
  const document = openDocument()
  const writer = randomId()
  const journal = openJournal(writer)
  const state = viewState(document, world)
  const log = storage.log(id, 'workbook', { also: () => ({ name: nameIn(state.view().book), summary: summaryOf(state.view().book, state.view().walk), appVersion }) })
  const journalLog = storage.log(id, 'journal')
  log.onForeign((rows) => document.takeRows(rows))
  document.takeRows((await log.load()).rows)
  document.onUpdate((update) => log.append(update))
  journal.onUpdate((update) => journalLog.append(update))
  state.setWho(await readWho(storage, id))

  const undo = undoStack()
  const writing = openWriting({ document, journal, undo, writer, by: () => state.view().who ?? '', now: world.now })
  state.setUndo(() => undo.next(writing.standing)?.text ?? null)
  const editing = editingOf({ view: state.view, writing, undo })
  const notes = await notesOf(storage, id)
  const steps = openSteps(() => state.view().walk, (step, request) => stepActions({ view: state.view, editing, now: world.now })(step, request))
  const stops = [
    document.onChange(() => {
      state.changed()
      steps.takeFacts(state.view().walk)
    }),
    watchSaves([log, storage.notes], state.setSave),
    world.watchDay((day) => {
      state.setToday(day)
      steps.takeFacts(state.view().walk)
    }),
    goLive(storage, id, document),
    watchPage(log, storage),
    watchSize(log, journalLog),
    storage.subscribe((event) => {
      if (event.kind === 'read-only') state.setReadOnly('newer-version')
    }),
  ]
  if (storage.access() === 'read-only') state.setReadOnly('newer-version')
  if (world.readOnly) state.setReadOnly(world.readOnly)
  void log.compactIfDue(compactRows, 'load').catch(() => undefined) // compacting is housekeeping; the rows stay as they are
  return {
    id, view: state.view, subscribe: state.subscribe, notes, ...editing.public,
    actor: steps.actor, can: steps.can, close: steps.close, reaffirm: steps.reaffirm, withdraw: steps.withdraw, act: steps.act,
    passTo: (person) => {
      state.setWho(person)
      void storage.writeDevice(`who:${id}`, person).catch(() => undefined) // who is here is a convenience, asked again next time
    },
    journal: async () => {
      await journalLog.flush()
      return readJournal((await storage.load(id, 'journal')).rows)
    },
    saved: () => log.saved(),
    retry: async () => void (await Promise.all([log.flush(), storage.notes.flush()])),
    ...filesOf({ storage, id, document, log, journalLog, editing, undo, view: state.view }),
    previewTaken: async (edits, by) => (await import('./preview-taken.ts')).previewTaken(document, state.view(), edits, { by, now: world.now() }),
    snapshots: () => storage.listSnapshots(id),
    leave: async () => {
      for (const stop of stops) stop()
      steps.stop()
      await Promise.all([log.flush(), journalLog.flush(), storage.notes.flush()])
      journal.close()
      document.close()
    },
  }
}

function nameIn(book: Workbook): string {
  const name = book.sheets['-/settings']?.fields['name']?.value
  return typeof name === 'string' ? name : ''
}

async function readWho(storage: Storage, id: string): Promise<string | null> {
  const who = await storage.readDevice(`who:${id}`).catch(() => null)
  return typeof who === 'string' ? who : null
}

/** The view and its listeners: made anew only when something was changed, and only when somebody looks. */
function viewState(document: WorkbookDocument, world: World) {
  const listeners = new Set<() => void>()
  let walked: { readonly book: Workbook; readonly day: string; readonly walk: Walk } | undefined
  let day = world.today()
  let who: string | null = null
  let save: SaveLabel = { state: 'saved', at: null }
  let readOnly: 'newer-version' | 'newer-file' | 'copy' | null = null
  let undoText: () => string | null = () => null
  let view: View | undefined

  const changed = (): void => {
    view = undefined
    for (const listener of listeners) listener()
  }
  const walkOf = (book: Workbook): Walk => {
    if (walked?.book !== book || walked.day !== day) walked = { book, day, walk: walk(book, day) }
    return walked.walk
  }
  const make = (): View => {
    const book = document.workbook()
    const here = walkOf(book)
    const closed = book.readOnly ? 'newer-version' : readOnly
    const text = undoText()
    return {
      book, walk: here, round: here.round, today: day, who, mayWrite: closed === null,
      // Words that cannot be stored any more are told first: they are in this window only.
      save: closed === null || save.state === 'failing' ? save : { state: 'read-only', why: closed }, undo: text === null ? null : { text },
    }
  }
  return {
    view: (): View => (view ??= make()),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed,
    setToday: (next: string) => {
      day = next
      changed()
    },
    setWho: (next: string | null) => {
      who = next
      changed()
    },
    setSave: (next: SaveState) => {
      const label = labelOf(next)
      if (label.state === save.state && label.state !== 'failing' && label.state !== 'saved') return
      save = label
      changed()
    },
    setReadOnly: (why: 'newer-version' | 'newer-file' | 'copy') => {
      readOnly = why
      changed()
    },
    setUndo: (next: () => string | null) => {
      undoText = next
    },
  }
}

function labelOf(save: SaveState): SaveLabel {
  if (save.state === 'failing') return { state: 'failing', error: save.error ?? 'other', pending: save.pending }
  return save.state === 'writing' || save.pending > 0 ? { state: 'saving' } : { state: 'saved', at: save.lastStoredAt }
}

// What the page was about to lose is written; what other tabs wrote while it slept is read.
function watchPage(log: UpdateLog, storage: Storage): () => void {
  const flush = (): void => void log.flush()
  const settle = (): void => void log.flush().then(() => storage.keepMirrors()).catch(() => undefined) // the second copy is tried again
  const wake = (): void => void log.catchUp().catch(() => undefined) // the log says by itself that reading failed
  const page = typeof document === 'undefined' ? undefined : document
  const onVisible = (): void => (page?.visibilityState === 'hidden' ? settle() : wake())
  page?.addEventListener('visibilitychange', onVisible)
  page?.addEventListener('resume', wake)
  globalThis.addEventListener?.('pagehide', flush)
  globalThis.addEventListener?.('pageshow', wake)
  return () => {
    page?.removeEventListener('visibilitychange', onVisible)
    page?.removeEventListener('resume', wake)
    globalThis.removeEventListener?.('pagehide', flush)
    globalThis.removeEventListener?.('pageshow', wake)
  }
}

// A long note typed word by word is megabytes of rows and kilobytes compacted, so compact while running too.
function watchSize(...logs: readonly UpdateLog[]): () => void {
  const timer = setInterval(() => {
    for (const log of logs) void log.compactIfDue(compactRows, 'running').catch(() => undefined) // housekeeping, tried again
  }, 30_000)
  return () => clearInterval(timer)
}
