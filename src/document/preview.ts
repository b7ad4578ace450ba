import * as Y from 'yjs'
import { formatOfDocument, mayWrite } from './format.ts'
import { answersMap, journalMap, metaMap } from './keys.ts'
import { isHarmless } from './preview-values.ts'

/** Why the document in a file is not taken, each with its own sentence on screen. */
export type PreviewFault =
  /** The bytes are no document, or one that no honest app writes. */
  | 'damaged'
  /** A part that the rest builds on is not in the file. */
  | 'incomplete'
  /** The document says that it belongs to another partnership than the file's header does. */
  | 'other-partnership'
  /** More in it than a team writes in years. */
  | 'too-much'

/** A document out of a file, on its own and looked through; nothing here has touched anybody's work. */
export interface Foreign {
  readonly doc: Y.Doc
  /** Only a newer version may write what is in it: to be looked at, never merged. */
  readonly newer: boolean
}

const mostEntries = 100_000
const longestKey = 300

/**
 * Applies the bytes of a file (V1) to a document of its own and looks at everything in it: root types, kinds and
 * sizes of values, keys, and whether anything is missing. `lenient` lets root types of a newer version be.
 */
export function openForeign(bytes: Uint8Array, id: string, lenient = false): Foreign | { readonly fault: PreviewFault } {
  const opened = applyAlone(bytes)
  if ('fault' in opened) return opened
  const { doc } = opened
  const fault = faultIn(doc, [answersMap, metaMap], lenient)
    ?? (doc.getMap<unknown>(metaMap).get('id') === id ? null : 'other-partnership')
  if (fault === null) return { doc, newer: !mayWrite(formatOfDocument(doc)) }
  doc.destroy()
  return { fault }
}

/** The same for the journal of a file. */
export function openForeignJournal(bytes: Uint8Array, lenient = false): { readonly doc: Y.Doc } | { readonly fault: PreviewFault } {
  const opened = applyAlone(bytes)
  if ('fault' in opened) return opened
  const fault = faultIn(opened.doc, [journalMap], lenient)
  if (fault === null) return opened
  opened.doc.destroy()
  return { fault }
}

function applyAlone(bytes: Uint8Array): { readonly doc: Y.Doc } | { readonly fault: PreviewFault } {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, bytes)
  } catch {
    doc.destroy()
    return { fault: 'damaged' }
  }
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return { doc }
  doc.destroy()
  return { fault: 'incomplete' }
}

function faultIn(doc: Y.Doc, maps: readonly string[], lenient: boolean): PreviewFault | null {
  let entries = 0
  for (const [name, type] of doc.share) {
    const isOurs = maps.includes(name)
    if (!isOurs && lenient) continue
    // A map keeps nothing in a row; whoever put something there made another kind of type of it.
    if (type._start !== null || (!isOurs && type._map.size > 0)) return 'damaged'
    entries += type._map.size
    if (entries > mostEntries) return 'too-much'
    for (const [key, item] of type._map) {
      if (!isKey(key) || !isValue(item)) return 'damaged'
    }
  }
  return null
}

const reaching = new Set(['__proto__', 'constructor', 'prototype'])

function isKey(key: string): boolean {
  return key.length <= longestKey && !key.split(/[/@|]/).some((part) => reaching.has(part))
}

function isValue(item: Y.Item): boolean {
  if (item.deleted) return true
  if (!(item.content instanceof Y.ContentAny) || item.length !== 1) return false
  return isHarmless(item.content.arr[0])
}
