import type { Mirror } from './mirror.ts'
import type {
  DocumentPart, LoadedRows, MakeCompact, PartnershipRow, PurgeResult, Snapshot, SnapshotLine, Storage, SummaryChange,
} from './storage.ts'

/** One write of a log. `known` is the last row this tab's document has seen, by which the summary is dated. */
export interface RowWrite {
  readonly partnership: string
  readonly doc: DocumentPart
  readonly updates: readonly Uint8Array[]
  readonly strict: boolean
  readonly summary: SummaryChange | null
  readonly known: number
  readonly at: string
}

/** The numbers of the rows written, and of the document's last row before them (0 when there was none). */
export interface RowsWritten {
  readonly previous: number
  readonly last: number
}

/** What replacing rows did: `previous` is the last row replaced, `last` the row that holds them all. */
export type RowsReplaced =
  | { readonly result: 'compacted'; readonly before: number; readonly previous: number; readonly last: number; readonly update: Uint8Array }
  | { readonly result: 'nothing' | 'gap'; readonly before: number }

/** An update of a page that is being left. */
export interface HurriedRow {
  readonly partnership: string
  readonly doc: DocumentPart
  readonly u: Uint8Array
}

/** A private note on its way to the disk. */
export interface NoteWrite {
  readonly partnership: string
  readonly place: string
  readonly text: string
}

/** Changes a partnership's line within one transaction; returning the same row writes nothing. */
type RowChange = (row: PartnershipRow | null) => PartnershipRow | null

/**
 * What Dexie and memory each do in their own way. Every method is one transaction, checks the epoch and the
 * database's identity in it, and resolves only after the transaction completed.
 */
export interface Backend {
  readonly name: string
  readonly databaseId: string
  access(): ReturnType<Storage['access']>
  writeRows(write: RowWrite): Promise<RowsWritten>
  /**
   * Hands updates and notes to the browser at once and does not wait: all requests and the commit leave in this call.
   * Rows may so be stored twice, and a partnership's line is not dated. Never throws; nothing tells whether it worked.
   */
  hurry(rows: readonly HurriedRow[], notes: readonly NoteWrite[]): void
  readRows(partnership: string, doc: DocumentPart, after: number): Promise<LoadedRows>
  replaceRows(partnership: string, doc: DocumentPart, make: MakeCompact): Promise<RowsReplaced>
  /** Adds a mirror's rows, and its line where there is none. */
  recover(mirror: Mirror): Promise<void>
  listPartnerships(): Promise<readonly PartnershipRow[]>
  partnership(id: string): Promise<PartnershipRow | null>
  changePartnership(id: string, change: RowChange, strict: boolean): Promise<PartnershipRow | null>
  /** Removes all of a partnership if `may` says `purged`, and remembers that it was meant. */
  purge(id: string, may: (row: PartnershipRow | null) => PurgeResult): Promise<PurgeResult>
  purgedIds(): Promise<readonly string[]>
  writeNotes(notes: readonly NoteWrite[]): Promise<void>
  readNotes(partnership: string): Promise<ReadonlyMap<string, string>>
  readKey(table: 'desk' | 'device', key: string): Promise<unknown>
  writeKey(table: 'desk' | 'device', key: string, value: unknown): Promise<void>
  addSnapshot(snapshot: Omit<Snapshot, 'id'>): Promise<number>
  listSnapshots(partnership: string): Promise<readonly SnapshotLine[]>
  readSnapshot(id: number): Promise<Snapshot | null>
  deleteSnapshots(partnership: string): Promise<number>
  close(): void
}

/** The line of a partnership after a log wrote rows: dated, and with a summary that claims no row it has not seen. */
export function rowAfterWrite(row: PartnershipRow, write: RowWrite, written: RowsWritten): PartnershipRow {
  const lastRow = write.doc === 'workbook' ? written.last : row.lastRow
  const changed: PartnershipRow = { ...row, changedAt: write.at, lastRow }
  if (write.summary === null) return changed
  const covered = written.previous <= write.known ? written.last : write.known
  return withSummary(changed, write.summary, write.doc === 'workbook' ? covered : row.summaryRow)
}

/** The line of a new partnership. */
export function newRow(id: string, name: string, at: string): PartnershipRow {
  return {
    id, name, createdAt: at, changedAt: at, trashedAt: null, summary: null, summaryRow: 0, lastRow: 0, appVersion: '',
    lastFile: null,
  }
}

/** The line of a partnership whose rows came back from a mirror; its summary no longer covers them. */
export function rowAfterRecovery(row: PartnershipRow | null, mirror: Mirror, last: number): PartnershipRow {
  const base = row ?? { ...newRow(mirror.id, mirror.name, mirror.createdAt), changedAt: mirror.changedAt }
  return { ...base, lastRow: last, summaryRow: 0 }
}

/** A partnership's line with another summary. */
export function withSummary(row: PartnershipRow, change: SummaryChange, summaryRow: number): PartnershipRow {
  return {
    ...row,
    name: change.name ?? row.name,
    summary: change.summary,
    appVersion: change.appVersion,
    summaryRow,
  }
}

/** The line after compaction: a summary that covered all old rows covers the new one. */
export function rowAfterCompaction(row: PartnershipRow, last: number): PartnershipRow {
  return { ...row, lastRow: last, summaryRow: row.summaryRow >= row.lastRow ? last : row.summaryRow }
}
