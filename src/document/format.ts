import type * as Y from 'yjs'
import { metaMap } from './keys.ts'

/** The shape of documents that this version writes. Raised only when an older version would misread it. */
const documentFormat = 1

/** The least format that may write a document; 1 where nothing is said. */
export function formatOfDocument(doc: Y.Doc): number {
  const least = doc.getMap<unknown>(metaMap).get('minWriter')
  return typeof least === 'number' ? least : 1
}

/** Older code never writes newer data: whether this version may write a document of that format. */
export function mayWrite(minWriter: number): boolean {
  return minWriter <= documentFormat
}
