import type { Json } from '#worksheets/kit/canonical.ts'

/** The name of the map of answers in the Yjs document. Root types by name only: nested ones vanish on merge. */
export const answersMap = 'answers'
/** Identity and versions of the workbook. */
export const metaMap = 'meta'
/** The map of the journal, which is a second document (decisions 1). */
export const journalMap = 'journal'

/** A stored answer: value, the writer's own count, milliseconds, the person's id. May grow at the end. */
export type Stored = readonly [value: Json, count: number, at: number, by: string]

/** The column under which a row keeps its place in the table. */
export const orderColumn = '~order'
/** The column under which the removal of a row stands, with the stamps that the remover saw. */
export const goneColumn = '~gone'

/** `path@writer` */
export function keyOf(path: string, writer: string): string {
  return `${path}@${writer}`
}

/** The path and the writer of a stored key; undefined where it is not one of ours. */
export function partsOf(key: string): { readonly path: string; readonly writer: string } | undefined {
  const at = key.lastIndexOf('@')
  return at > 0 && at < key.length - 1 ? { path: key.slice(0, at), writer: key.slice(at + 1) } : undefined
}

/** Names one write of one writer, so that a reply can say exactly which answer it replies to. */
export function stampOf(writer: string, count: number): string {
  return `${writer}:${count}`
}

/** The stamp by which an answer was first written; one that came in from a copy has its count in its writer's name too. */
export function plainStamp(stamp: string): string {
  return stamp.replace(/~\d+:/, ':')
}

/** Whether a value found in a document is an answer as we store them; anything else is carried and not read. */
export function isStored(value: unknown): value is Stored {
  return Array.isArray(value) && value.length >= 4 && Number.isInteger(value[1]) && typeof value[2] === 'number' && typeof value[3] === 'string'
}
