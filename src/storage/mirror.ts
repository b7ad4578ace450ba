import type { DocumentPart, MirroredPartnership, PartnershipRow } from './storage.ts'

// Chromium keeps IndexedDB in a log that it goes on using after a crash. Killed twice in the middle of a write, it
// finds the log damaged and deletes the whole database: seen in 3 of 94 kills while writing without a pause. So the rows have a second home
// of another make on the same disk, one file a partnership.

/** Where mirrors are kept; keys are plain text. Reading what is not there gives null. */
export interface MirrorHome {
  read(key: string): Promise<Uint8Array | null>
  write(key: string, bytes: Uint8Array): Promise<void>
  remove(key: string): Promise<void>
  keys(): Promise<readonly string[]>
}

/** One partnership with all its rows. */
export interface Mirror extends MirroredPartnership {
  readonly createdAt: string
  readonly rows: Readonly<Record<DocumentPart, readonly Uint8Array[]>>
}

interface Header {
  readonly format: 1
  readonly line: Omit<MirroredPartnership, 'key' | 'bytes'>
  readonly createdAt: string
  readonly lengths: Readonly<Record<DocumentPart, readonly number[]>>
  readonly sha256: string
}

const hex = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The key of a partnership's mirror: another database of the same name never overwrites it. */
export const mirrorKey = (databaseId: string, id: string): string =>
  `${encodeURIComponent(databaseId)}/${encodeURIComponent(id)}`

/** Packs a partnership and its rows. */
export async function packMirror(
  databaseId: string, row: PartnershipRow, at: string, rows: Mirror['rows'],
): Promise<Uint8Array> {
  const payload = join([...rows.workbook, ...rows.journal])
  const header: Header = {
    format: 1,
    line: { databaseId, id: row.id, name: row.name, at, changedAt: row.changedAt, lastRow: row.lastRow },
    createdAt: row.createdAt,
    lengths: { workbook: rows.workbook.map(one => one.length), journal: rows.journal.map(one => one.length) },
    sha256: await digest(payload),
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length)
  return join([length, text, payload])
}

/** Reads a mirror; null when it is damaged, for half a document is worse than being told. */
export async function unpackMirror(key: string, bytes: Uint8Array): Promise<Mirror | null> {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
    // Written by this module and covered by its digest; any other shape fails below and counts as damaged.
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header
    const payload = bytes.slice(4 + length)
    if (header.format !== 1 || (await digest(payload)) !== header.sha256) return null
    let at = 0
    const cut = (lengths: readonly number[]): readonly Uint8Array[] =>
      lengths.map(size => payload.slice(at, (at += size)))
    const rows = { workbook: cut(header.lengths.workbook), journal: cut(header.lengths.journal) }
    if (at !== payload.length) return null
    return { ...header.line, key, bytes: payload.length, createdAt: header.createdAt, rows }
  } catch {
    return null
  }
}
