import type { RowsMessage } from './row-messages.ts'
import type { DocumentPart } from './storage.ts'

/** What this tab has stored of one partnership since its mirror was written. */
export interface Tail {
  /** Takes rows that were stored. False where they are too large, or not known: then the mirror itself is due. */
  take(message: RowsMessage): boolean
  rows(): Readonly<Record<DocumentPart, readonly Uint8Array[]>>
  /** The last workbook row in it; 0 where there is none. */
  lastRow(): number
  /** How many rows are in it, to be given to `drop` once a mirror holds them. */
  count(): number
  drop(count: number): void
}

const MOST_BYTES = 256 * 1024

/** An empty tail. */
export function createTail(): Tail {
  let kept: { readonly doc: DocumentPart; readonly u: Uint8Array; readonly last: number }[] = []
  const of = (doc: DocumentPart): readonly Uint8Array[] => kept.filter(one => one.doc === doc).map(one => one.u)
  return {
    take({ doc, last, updates, replaces }) {
      if (replaces || updates === null) return false
      kept.push(...updates.map(u => ({ doc, u, last })))
      return kept.reduce((sum, one) => sum + one.u.length, 0) <= MOST_BYTES
    },
    rows: () => ({ workbook: of('workbook'), journal: of('journal') }),
    lastRow: () => kept.findLast(one => one.doc === 'workbook')?.last ?? 0,
    count: () => kept.length,
    drop(count) {
      kept = kept.slice(count)
    },
  }
}
