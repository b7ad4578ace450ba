import type { DocumentPart } from './storage.ts'

/** Told to other tabs after rows were stored. Numbers are row numbers; `previous` is the last one before them. */
export interface RowsMessage {
  readonly kind: 'rows'
  readonly partnership: string
  readonly doc: DocumentPart
  readonly previous: number
  readonly last: number
  /** The updates themselves, when they are small. */
  readonly updates: readonly Uint8Array[] | null
  /** True when the one row at `last` holds what the rows up to `previous` held. */
  readonly replaces: boolean
}

/** Told to other tabs after the list of partnerships changed. */
export interface ListMessage {
  readonly kind: 'list'
}

const SMALL_BYTES = 64 * 1024

/** The updates if they are small enough to travel with the message, else null. */
export function smallUpdates(updates: readonly Uint8Array[]): readonly Uint8Array[] | null {
  return updates.reduce((bytes, update) => bytes + update.length, 0) <= SMALL_BYTES ? updates : null
}

/** Reads a message from another tab, which may run another version of the app; null when it is not one of ours. */
export function readMessage(message: unknown): RowsMessage | ListMessage | null {
  if (typeof message !== 'object' || message === null) return null
  const said = message as Partial<Record<keyof RowsMessage, unknown>>
  if (said.kind === 'list') return { kind: 'list' }
  if (said.kind !== 'rows' || typeof said.partnership !== 'string') return null
  if (said.doc !== 'workbook' && said.doc !== 'journal') return null
  if (typeof said.previous !== 'number' || typeof said.last !== 'number') return null
  const updates: readonly unknown[] | null = Array.isArray(said.updates) ? said.updates : null
  return {
    kind: 'rows',
    partnership: said.partnership,
    doc: said.doc,
    previous: said.previous,
    last: said.last,
    updates: updates !== null && updates.every(one => one instanceof Uint8Array) ? updates : null,
    replaces: said.replaces === true,
  }
}
