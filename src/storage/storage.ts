import type { MirrorHome } from './mirror.ts'

// What the session sees of storage: types only, so that both the Dexie and the in-memory version answer to them
// and a screen may name a state without loading a database. Everything here is bytes and plain data.

/** The two documents of one partnership. */
export type DocumentPart = 'workbook' | 'journal'

/**
 * Why words are not stored: the disk is full, the connection is closed, a newer app owns the database, the
 * partnership (or the whole database) is no longer there, or something nobody foresaw.
 */
export type SaveError = 'quota' | 'closed' | 'epoch' | 'gone' | 'other'

/** Where the words of one queue stand. `lastStoredAt` is an ISO moment with offset, of a *completed* transaction. */
export interface SaveState {
  readonly state: 'idle' | 'writing' | 'failing'
  /** How many appended pieces are not stored yet. */
  readonly pending: number
  readonly error: SaveError | null
  readonly lastStoredAt: string | null
}

/** One line of Home. Times are ISO moments with offset; `summary` is whatever plain data the session put there. */
export interface PartnershipRow {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly changedAt: string
  readonly trashedAt: string | null
  readonly summary: unknown
  /** The last workbook row the summary covers. Older than `lastRow` means: recompute. */
  readonly summaryRow: number
  /** The last workbook row stored for this partnership. */
  readonly lastRow: number
  /** The app version that wrote the summary. */
  readonly appVersion: string
  readonly lastFile: { readonly at: string; readonly name: string } | null
}

/** What may be written to a partnership's line together with its rows, or alone. */
export interface SummaryChange {
  readonly name?: string
  readonly summary: unknown
  readonly appVersion: string
}

/** Rows as stored, first to last, and the last number that this reading covers. */
export interface LoadedRows {
  readonly rows: readonly Uint8Array[]
  readonly lastSeq: number
}

/** Turns all rows of a document into one, at once; null leaves them alone (the document has a gap). */
export type MakeCompact = (rows: readonly Uint8Array[]) => Uint8Array | null

/** What compacting did. `busy`: another tab is at it; `nothing`: there are no rows; `gap`: `make` said no. */
export interface CompactReport {
  readonly result: 'compacted' | 'busy' | 'nothing' | 'gap'
  readonly rowsBefore: number
  readonly rowsAfter: number
}

/** Rows on load above which a document is compacted, and rows appended while running. */
export const COMPACT_ON_LOAD = 200
export const COMPACT_WHILE_RUNNING = 500

/** How a log is opened. */
export interface UpdateLogOptions {
  /** Asked once a write, in the moment the write begins; what it returns is stored in the same transaction. */
  readonly also?: () => SummaryChange | null
}

/** A queue of words on their way to the disk. It never throws into the caller and never drops what it holds. */
export interface SaveQueue {
  /** Tries now, without waiting for the next retry. Resolves when that try has ended, stored or not; never rejects. */
  flush(): Promise<void>
  /** Resolves when everything appended before the call is stored; waits as long as that takes. */
  saved(): Promise<void>
  state(): SaveState
  /** Calls the listener after each change of state; returns the way out. */
  subscribe(listener: (state: SaveState) => void): () => void
}

/** The rows of one document of one partnership, as one tab sees them. There is one log per tab and document. */
export interface UpdateLog extends SaveQueue {
  readonly partnership: string
  readonly doc: DocumentPart
  /** Queues at once and returns. `strict` asks that the bytes be flushed to the disk (closings, imports). */
  append(update: Uint8Array, options?: { readonly strict?: boolean }): void
  /**
   * Hands what waits to the browser in one blind write, for a page that is being left: an ordinary write needs the
   * page to live until it is answered. The storage calls it at `pagehide`, and for each append after that.
   */
  hurry(): void
  /** Reads all rows. Subscribe with `onForeign` before, so that nothing written meanwhile is missed. */
  load(): Promise<LoadedRows>
  /** Hands over updates that other tabs stored. May repeat an update: applying must be idempotent, as in Yjs. */
  onForeign(listener: (updates: readonly Uint8Array[]) => void): () => void
  /** Reads what was stored since this tab last looked and hands it to `onForeign`: for `pageshow` and resume. */
  catchUp(): Promise<void>
  /** Compacts when the threshold of this moment is passed; null when it was not. */
  compactIfDue(make: MakeCompact, moment: 'load' | 'running'): Promise<CompactReport | null>
}

/** Private notes (circle "mine"): this device only, by partnership and place; queued and retried like updates. */
export interface Notes extends SaveQueue {
  read(partnership: string): Promise<ReadonlyMap<string, string>>
  /** Queues at once; an empty text removes the note. */
  write(partnership: string, place: string, text: string): void
}

/** A copy of both documents from before something large. */
export interface SnapshotLine {
  readonly id: number
  readonly partnership: string
  readonly reason: string
  readonly at: string
  readonly bytes: number
}
export interface Snapshot extends SnapshotLine {
  readonly workbook: Uint8Array
  readonly journal: Uint8Array | null
}

/** What the canary outside the database remembers of one partnership. */
export interface KnownPartnership {
  readonly id: string
  readonly name: string
  readonly changedAt: string
  readonly lastRow: number
  readonly lastFile: { readonly at: string; readonly name: string } | null
}

/**
 * What the canary found at start. `emptied`: partnerships that were here are not; `behind`: they are here but their
 * latest rows are not. Both open recovery, never a welcome.
 */
export type CanaryReport =
  | { readonly outcome: 'fine' }
  | { readonly outcome: 'first-time' }
  | { readonly outcome: 'emptied'; readonly at: string; readonly missing: readonly KnownPartnership[] }
  | { readonly outcome: 'behind'; readonly at: string; readonly missing: readonly KnownPartnership[] }

/** A partnership in the second home, with what this database has not. `key` names it; `bytes` is its size. */
export interface MirroredPartnership {
  readonly key: string
  readonly databaseId: string
  readonly id: string
  readonly name: string
  /** When the mirror was written, and when the partnership had last changed by then. */
  readonly at: string
  readonly changedAt: string
  readonly lastRow: number
  readonly bytes: number
}

/** What happens to the database from outside. */
export type StorageEvent =
  /** A newer app wants to change the database: this tab wrote what it held and closed; reload when idle. */
  | { readonly kind: 'closed-for-newer' }
  /** A newer app wrote its epoch: this tab may read, never write. */
  | { readonly kind: 'read-only'; readonly minWriter: number }
  /** The device was erased in another tab. Nothing is written any more. */
  | { readonly kind: 'erased' }
  /** An older tab holds the database, so it cannot be opened until that window is closed. */
  | { readonly kind: 'blocked' }
  /** A line of Home changed, in this tab or another: also after each stored row, so gather several before reading. */
  | { readonly kind: 'list' }

/** Which generations of the app may read and write what this app writes. */
export interface Epoch {
  readonly minReader: number
  readonly minWriter: number
}

/** Carries messages between tabs; `sync/tab-channel.ts` has one. Nothing comes back to the tab that posted. */
export interface RowChannel {
  post(message: unknown): void
  subscribe(listener: (message: unknown) => void): () => void
}

/** A place outside the database that can hold the canary's text. Failing to read is `null`, failing to write is quiet. */
export interface CanaryHome {
  read(): Promise<string | null>
  write(text: string): Promise<void>
  remove(): Promise<void>
}

export interface StorageOptions {
  /** This app's own generation; a database whose `minWriter` is above it is never written. */
  readonly epoch: number
  /** What this app asks of others from now on; raises the stored epoch, never lowers it. */
  readonly requires?: Epoch
  readonly channel?: RowChannel
  /** Homes of the canary; the default is localStorage and Cache Storage where they exist. */
  readonly canaryHomes?: readonly CanaryHome[]
  /** Home of the mirrors (mirror.ts); the default is Cache Storage where it exists, null keeps none. */
  readonly mirrorHome?: MirrorHome | null
  /** The present moment, ISO with offset; the default is this device's clock. */
  readonly now?: () => string
  /** Where `pagehide` and `pageshow` are heard; the default is the window, where there is one. */
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly onEvent?: (event: StorageEvent) => void
}

export type PurgeResult = 'purged' | 'not-in-trash' | 'too-early' | 'unknown'

/** One database on this device. Every promise rejects with a `StorageFailure` (failure.ts) and nothing else. */
export interface Storage {
  readonly name: string
  /** The random name this database was given when it was made. */
  readonly databaseId: string
  access(): 'read-write' | 'read-only' | 'closed'
  subscribe(listener: (event: StorageEvent) => void): () => void

  listPartnerships(): Promise<readonly PartnershipRow[]>
  partnership(id: string): Promise<PartnershipRow | null>
  /** Adds a line; an id that is already here is left as it is. Strict. */
  addPartnership(id: string, name: string): Promise<PartnershipRow>
  /** Stores a summary that covers the rows up to `coversRow`; one older than what is stored changes nothing. */
  putSummary(id: string, change: SummaryChange, coversRow: number): Promise<void>
  noteFile(id: string, file: { readonly at: string; readonly name: string }): Promise<void>
  trash(id: string): Promise<void>
  restore(id: string): Promise<void>
  /** Removes a partnership for good: thirty days in the trash, and the person's consent. */
  purge(id: string, consent: { readonly consent: true }): Promise<PurgeResult>

  /** The log of one document; the same one each time within a tab. The options given last are those that hold. */
  log(partnership: string, doc: DocumentPart, options?: UpdateLogOptions): UpdateLog
  load(partnership: string, doc: DocumentPart): Promise<LoadedRows>
  rowsAfter(partnership: string, doc: DocumentPart, seq: number): Promise<LoadedRows>
  /** Replaces all rows by one. `wait` waits for another tab that is at it instead of answering `busy`. */
  compact(partnership: string, doc: DocumentPart, make: MakeCompact, wait?: boolean): Promise<CompactReport>

  readonly notes: Notes
  readDesk(key: string): Promise<unknown>
  writeDesk(key: string, value: unknown): Promise<void>
  readDevice(key: string): Promise<unknown>
  /** Refuses the storage's own keys (`epoch`, `databaseId`, `purged`). */
  writeDevice(key: string, value: unknown): Promise<void>

  /** Keeps a copy of both documents, flushed to the disk; the caller goes on only after it. Returns its id. */
  snapshotBefore(
    partnership: string,
    reason: string,
    documents: { readonly workbook: Uint8Array; readonly journal: Uint8Array | null },
  ): Promise<number>
  listSnapshots(partnership: string): Promise<readonly SnapshotLine[]>
  readSnapshot(id: number): Promise<Snapshot | null>
  /** Removes all snapshots of a partnership: part of removing a person for good. Returns how many there were. */
  deleteSnapshots(partnership: string): Promise<number>

  checkCanary(): Promise<CanaryReport>
  /**
   * Writes the canary now; it is also written, throttled, after each write. A loss stays in it until `forgetLoss`:
   * set it only when the person has seen what is missing and has chosen what to do.
   */
  keepCanary(options?: { readonly forgetLoss?: boolean }): Promise<void>
  /** Mirrors that hold words this database has lost: look here when the canary says `emptied` or `behind`. */
  mirrors(): Promise<readonly MirroredPartnership[]>
  /**
   * Puts a mirror's rows into this database: back into its list if it is not there, added to what is there otherwise
   * (updates may be applied twice). `damaged`: nothing was written.
   */
  recoverFromMirror(key: string): Promise<'recovered' | 'damaged' | 'unknown'>
  /** Removes a mirror that nobody wants back. */
  forgetMirror(key: string): Promise<void>
  /** Writes mirrors that are due now, instead of within seconds: after a closing, or when the page is hidden. */
  keepMirrors(): Promise<void>
  /** Tries to write everything that waits, then closes. */
  close(): Promise<void>
}
