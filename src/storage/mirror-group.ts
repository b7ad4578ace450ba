import { unpackMirror, type Mirror, type MirrorHome } from './mirror.ts'
import type { DocumentPart, MirroredPartnership } from './storage.ts'

/** What the second home holds of one partnership: its mirror, and what each tab has stored since. */
export interface MirrorGroup {
  readonly line: MirroredPartnership
  readonly createdAt: string
  readonly rows: Readonly<Record<DocumentPart, readonly Uint8Array[]>>
  /** All keys that it is made of. */
  readonly keys: readonly string[]
}

/** The key of a partnership's mirror, of which this is the mirror or a tail. */
export const wholeKeyOf = (key: string): string => key.split('/').slice(0, 2).join('/')

/** The key under which a tab keeps what it stored since the mirror was written. */
export const tailKeyOf = (wholeKey: string, tab: string): string => `${wholeKey}/${tab}`

/** The keys that belong to a partnership's mirror, its own among them. */
export async function keysOfGroup(home: MirrorHome, wholeKey: string): Promise<readonly string[]> {
  return (await home.keys()).filter(key => wholeKeyOf(key) === wholeKey)
}

async function readOne(home: MirrorHome, key: string): Promise<Mirror | null> {
  const bytes = await home.read(key)
  return bytes === null ? null : await unpackMirror(key, bytes)
}

/**
 * Reads a mirror with its tails. `unknown`: it is not there; `damaged`: it is there and cannot be trusted. Without the
 * mirror tails are nothing, for half a document is worse than being told; a damaged tail is left out.
 */
export async function readGroup(home: MirrorHome, wholeKey: string): Promise<MirrorGroup | 'unknown' | 'damaged'> {
  const bytes = await home.read(wholeKey)
  if (bytes === null) return 'unknown'
  const whole = await unpackMirror(wholeKey, bytes)
  if (whole === null) return 'damaged'
  const keys = await keysOfGroup(home, wholeKey)
  const found = await Promise.all(keys.filter(key => key !== wholeKey).map(key => readOne(home, key).catch(() => null)))
  const all = [whole, ...found.filter(one => one !== null)]
  const latest = all.reduce((best, one) => (Date.parse(one.at) > Date.parse(best.at) ? one : best))
  const { rows: _, createdAt, ...line } = whole
  return {
    line: {
      ...line,
      at: latest.at,
      changedAt: latest.changedAt,
      lastRow: Math.max(...all.map(one => one.lastRow)),
      bytes: all.reduce((sum, one) => sum + one.bytes, 0),
    },
    createdAt,
    rows: { workbook: all.flatMap(one => one.rows.workbook), journal: all.flatMap(one => one.rows.journal) },
    keys,
  }
}
