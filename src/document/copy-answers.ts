import type * as Y from 'yjs'
import { answersMap, isStored, keyOf, metaMap, partsOf, plainStamp, stampOf, type Stored } from './keys.ts'

/** An answer given in a copy of a part also says what it replaced, since its document's history stays behind. */
export type StoredInCopy = readonly [...Stored, replaced: readonly string[]]

const mostReplaced = 400

/** Whether a document is a copy of a part. */
export function isCopy(doc: Y.Doc): boolean {
  return typeof doc.getMap<unknown>(metaMap).get('partOf') === 'string'
}

/** The name of the copy that a document is; empty for the team's whole document. */
export function copyName(doc: Y.Doc): string {
  return isCopy(doc) ? `copy ${String(doc.getMap<unknown>(metaMap).get('copy'))}` : ''
}

/** The ISO moment at which a copy was made from the whole; undefined for the whole itself. */
export function madeAt(doc: Y.Doc): string | undefined {
  const made = doc.getMap<unknown>(metaMap).get('made')
  return isCopy(doc) && typeof made === 'string' ? made : undefined
}

/** The stamps that an answer replaced, where it was given in a copy of a part; else null. */
export function replacedIn(stored: Stored): readonly string[] | null {
  const list: unknown = (stored as readonly unknown[])[4]
  return Array.isArray(list) ? list.filter((stamp) => typeof stamp === 'string') : null
}

/** What to store for an answer given in a copy: with all that it replaces, and what those had replaced. */
export function storedInCopy(doc: Y.Doc, path: string, basedOn: readonly string[], writer: string, stored: Stored): StoredInCopy {
  const answers = doc.getMap<unknown>(answersMap)
  const own = answers.get(keyOf(path, writer))
  const seen = isStored(own) ? [...basedOn, stampOf(writer, own[1])] : basedOn
  const before = seen.flatMap((stamp) => {
    const found = answers.get(keyOf(path, stamp.slice(0, stamp.lastIndexOf(':'))))
    return isStored(found) ? (replacedIn(found) ?? []) : []
  })
  const [value, count, at, by] = stored
  return [value, count, at, by, [...new Set([...seen, ...before])].slice(0, mostReplaced)]
}

/**
 * The answers that came into a document out of copies and were replied to there since, as `path stamp`. A copy made of
 * it carries them in its meta, so that whoever gave them learns that the team has gone on.
 */
export function takenBackIn(doc: Y.Doc): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [key, item] of doc.getMap<unknown>(answersMap)._map) {
    const parts = partsOf(key)
    const count = parts && /~(\d+)$/.exec(parts.writer)?.[1]
    if (parts && count !== undefined && item.deleted) found.add(`${parts.path} ${plainStamp(`${parts.writer}:${count}`)}`)
  }
  const carried = doc.getMap<unknown>(metaMap).get('gone')
  if (Array.isArray(carried)) for (const one of carried) if (typeof one === 'string') found.add(one)
  return found
}
