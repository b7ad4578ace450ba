import { newRow, withSummary, type Backend, type NoteWrite } from './backend.ts'
import { cacheStorageHome, localStorageHome } from './canary-homes.ts'
import { createCanaryKeeper } from './canary-keeper.ts'
import { StorageFailure } from './failure.ts'
import { lastWords } from './last-words.ts'
import { lazyMirrors } from './lazy-mirrors.ts'
import { createListeners, type Listeners } from './listeners.ts'
import { BUSY, underLock } from './locks.ts'
import { localMoment } from './moment.ts'
import { readMessage, type ListMessage, type RowsMessage } from './row-messages.ts'
import { createSaveQueue } from './save-queue.ts'
import type {
  CompactReport, DocumentPart, MakeCompact, Notes, PartnershipRow, PurgeResult, Storage, StorageEvent, StorageOptions,
} from './storage.ts'
import { createUpdateLog, type OpenLog } from './update-log.ts'

const TRASH_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
const OWN_KEYS: ReadonlySet<string> = new Set(['epoch', 'databaseId', 'purged'])

/** What the backend and the storage made from it share. */
export interface StorageParts {
  readonly events: Listeners<StorageEvent>
  readonly now: () => string
}

/** The listeners and the clock that the options ask for. */
export function storageParts(options: StorageOptions): StorageParts {
  const events = createListeners<StorageEvent>()
  if (options.onEvent !== undefined) events.add(options.onEvent)
  return { events, now: options.now ?? (() => localMoment()) }
}

/** Whether a partnership may be removed for good; clocks go wrong, so a day in the future is too early as well. */
function mayPurge(row: PartnershipRow | null, now: string): PurgeResult {
  if (row === null) return 'unknown'
  if (row.trashedAt === null) return 'not-in-trash'
  return Date.parse(now) - Date.parse(row.trashedAt) >= TRASH_DAYS * DAY_MS ? 'purged' : 'too-early'
}

function createNotes(backend: Backend, now: () => string, isLeaving: () => boolean) {
  const queue = createSaveQueue<NoteWrite>({ now, write: notes => backend.writeNotes(notes) })
  const hurry = (): void => {
    const notes = queue.waiting()
    if (notes.length > 0) backend.hurry([], notes)
  }
  const notes: Notes = {
    flush: queue.flush,
    saved: queue.saved,
    state: queue.state,
    subscribe: queue.subscribe,
    read: partnership => backend.readNotes(partnership),
    write(partnership, place, text) {
      queue.push({ partnership, place, text })
      if (isLeaving()) hurry()
    },
  }
  return { notes, hurry, stop: queue.stop }
}

/** Watches whether the page is being left; `onLeave` is called when it begins, `onShow` when it is seen again after all. */
function watchLeaving(page: StorageOptions['page'], onLeave: () => void, onShow: () => void): { is: () => boolean; stop: () => void } {
  let isLeaving = false
  const hide = (): void => {
    isLeaving = true
    onLeave()
  }
  const show = (): void => {
    if (isLeaving) onShow()
    isLeaving = false
  }
  // Before the listeners of anybody else, so that what they append on their way out already goes the short way.
  page?.addEventListener('pagehide', hide, { capture: true })
  page?.addEventListener('pageshow', show, { capture: true })
  return {
    is: () => isLeaving,
    stop() {
      page?.removeEventListener('pagehide', hide, { capture: true })
      page?.removeEventListener('pageshow', show, { capture: true })
    },
  }
}

const thisPage = (): StorageOptions['page'] =>
  typeof globalThis.addEventListener === 'function' && 'onpagehide' in globalThis ? globalThis : undefined

/** Everything of a storage that does not depend on where the bytes are, over a backend that says where. */
export function makeStorage(backend: Backend, options: StorageOptions, { events, now }: StorageParts): Storage & {
  /** Starts a last try for all that waits; resolves when it has ended. */
  flushAll(): Promise<void>
} {
  const homes = options.canaryHomes ?? [localStorageHome(backend.name), cacheStorageHome(backend.name)]
  const canary = createCanaryKeeper(backend, homes, options.epoch, now)
  const mirrors = lazyMirrors(backend, options.mirrorHome, now)
  const logs = new Map<string, OpenLog>()
  const leaving = watchLeaving(options.page ?? thisPage(), () => {
    ownNotes.hurry()
    for (const log of logs.values()) log.hurry()
  }, () => {
    for (const log of logs.values()) log.shown()
  })
  const ownNotes = createNotes(backend, now, leaving.is)
  const { notes } = ownNotes
  const logKey = (partnership: string, doc: DocumentPart): string => `${doc} ${partnership}`

  const post = (message: RowsMessage | ListMessage): void => {
    options.channel?.post(message)
    events.emit({ kind: 'list' })
    canary.touch()
    if (message.kind === 'rows') mirrors.touch(message)
  }
  const stopHearing = options.channel?.subscribe(said => {
    const message = readMessage(said)
    if (message === null) return
    if (message.kind === 'rows') {
      logs.get(logKey(message.partnership, message.doc))?.heard(message)
      mirrors.heard(message)
    }
    events.emit({ kind: 'list' })
  })

  const compact = async (
    partnership: string, doc: DocumentPart, make: MakeCompact, wait = false,
  ): Promise<CompactReport> => {
    const lock = `${backend.name} compact ${logKey(partnership, doc)}`
    const done = await underLock(lock, wait, () => backend.replaceRows(partnership, doc, make))
    if (done === BUSY) return { result: 'busy', rowsBefore: 0, rowsAfter: 0 }
    if (done.result !== 'compacted') return { result: done.result, rowsBefore: done.before, rowsAfter: done.before }
    const message: RowsMessage = {
      kind: 'rows', partnership, doc, previous: done.previous, last: done.last, updates: null, replaces: true,
    }
    logs.get(logKey(partnership, doc))?.heard(message)
    post(message)
    return { result: 'compacted', rowsBefore: done.before, rowsAfter: 1 }
  }

  const change = async (
    id: string, strict: boolean, how: (row: PartnershipRow) => PartnershipRow,
  ): Promise<void> => {
    await backend.changePartnership(id, row => (row === null ? null : how(row)), strict)
    post({ kind: 'list' })
  }

  const flushAll = async (): Promise<void> => {
    await Promise.all([notes.flush(), ...[...logs.values()].map(log => log.flush())])
  }

  return {
    name: backend.name,
    databaseId: backend.databaseId,
    access: () => backend.access(),
    subscribe: listener => events.add(listener),
    flushAll,

    listPartnerships: () => backend.listPartnerships(),
    partnership: id => backend.partnership(id),
    async addPartnership(id, name) {
      const row = await backend.changePartnership(id, old => old ?? newRow(id, name, now()), true)
      post({ kind: 'list' })
      // The first sign of a partnership outside the database does not wait.
      await canary.keep(false).catch(() => undefined)
      return row ?? newRow(id, name, now())
    },
    putSummary: (id, summary, coversRow) =>
      change(id, false, row => (coversRow < row.summaryRow ? row : withSummary(row, summary, coversRow))),
    noteFile: (id, file) => change(id, false, row => ({ ...row, lastFile: { at: file.at, name: file.name } })),
    trash: id => change(id, true, row => ({ ...row, trashedAt: row.trashedAt ?? now() })),
    restore: id => change(id, true, row => ({ ...row, trashedAt: null })),
    async purge(id) {
      const result = await underLock(`${backend.name} purge ${id}`, true, () =>
        backend.purge(id, row => mayPurge(row, now())),
      )
      if (result === BUSY) return 'unknown'
      if (result !== 'purged') return result
      await mirrors.remove(id).catch(() => undefined)
      post({ kind: 'list' })
      return result
    },

    log(partnership, doc, logOptions) {
      const key = logKey(partnership, doc)
      const open = logs.get(key)
      if (open !== undefined) {
        if (logOptions) open.use(logOptions)
        return open
      }
      const log = createUpdateLog(
        partnership, doc,
        { backend, now, post, compact: make => compact(partnership, doc, make), isLeaving: leaving.is, lastWords: lastWords(backend.name, options.epoch, partnership, doc) },
        logOptions,
      )
      logs.set(key, log)
      // Words of a page that was left in a hurry are in the database and not yet in the second home.
      mirrors.due(partnership)
      return log
    },
    load: (partnership, doc) => backend.readRows(partnership, doc, 0),
    rowsAfter: (partnership, doc, seq) => backend.readRows(partnership, doc, seq),
    compact,

    notes,
    readDesk: key => backend.readKey('desk', key),
    writeDesk: (key, value) => backend.writeKey('desk', key, value),
    readDevice: key => backend.readKey('device', key),
    writeDevice: (key, value) =>
      OWN_KEYS.has(key)
        ? Promise.reject(new StorageFailure('other', `The key ${key} belongs to the storage itself.`))
        : backend.writeKey('device', key, value),

    snapshotBefore: (partnership, reason, { workbook, journal }) =>
      backend.addSnapshot({
        partnership, reason, at: now(), workbook, journal, bytes: workbook.length + (journal?.length ?? 0),
      }),
    listSnapshots: partnership => backend.listSnapshots(partnership),
    readSnapshot: id => backend.readSnapshot(id),
    deleteSnapshots: partnership => backend.deleteSnapshots(partnership),

    checkCanary: () => canary.check(),
    keepCanary: ({ forgetLoss = false } = {}) => canary.keep(forgetLoss),
    mirrors: () => mirrors.lines(),
    async recoverFromMirror(key) {
      const result = await mirrors.recover(key)
      if (result === 'recovered') post({ kind: 'list' })
      return result
    },
    forgetMirror: key => mirrors.forget(key),
    keepMirrors: () => mirrors.keep(),
    async close() {
      await flushAll()
      if (backend.access() !== 'closed') {
        await Promise.all([canary.keep(false).catch(() => undefined), mirrors.keep()])
      }
      canary.stop()
      mirrors.stop()
      stopHearing?.()
      leaving.stop()
      for (const queue of [ownNotes, ...logs.values()]) queue.stop()
      backend.close()
    },
  }
}
