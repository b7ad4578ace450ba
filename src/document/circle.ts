import * as Y from 'yjs'
import type { Json } from '#worksheets/kit/canonical.ts'
import { isCopy, replacedIn, takenBackIn } from './copy-answers.ts'
import { answersMap, isStored, metaMap, partsOf, type Stored } from './keys.ts'

/**
 * A copy of a document with only the answers that may leave, made anew so that what stays out leaves no trace in
 * the bytes. It says in `partOf` that it is a part, so that it comes back answer by answer and never as updates
 * (`answer-merge.ts`). `leaves` gives what of a value may leave, or undefined. `made` is the ISO moment of making. Returns V1 bytes for a file, how many answers are in it and
 * how many stayed out.
 */
export function partialCopy(
  whole: Uint8Array, circle: string, leaves: (path: string, value: Json) => Json | undefined, made = '',
): { readonly bytes: Uint8Array; readonly left: number; readonly out: number } {
  const source = new Y.Doc()
  Y.applyUpdate(source, whole)
  const copy = new Y.Doc()
  let left = 0
  let out = 0
  copy.transact(() => {
    writeMeta(source, copy, circle, (path) => leaves(path, null) !== undefined, made)
    const answers = copy.getMap<unknown>(answersMap)
    const again = isCopy(source)
    source.getMap<unknown>(answersMap).forEach((stored, key) => {
      const path = partsOf(key)?.path
      if (path === undefined || !isStored(stored)) return
      const value = leaves(path, stored[0])
      if (value === undefined) out += 1
      else {
        answers.set(key, asSent(value, stored, again))
        left += 1
      }
    })
  })
  const bytes = Y.encodeStateAsUpdate(copy)
  source.destroy()
  copy.destroy()
  return { bytes, left, out }
}

function writeMeta(source: Y.Doc, copy: Y.Doc, circle: string, mayLeave: (path: string) => boolean, made: string): void {
  const meta = copy.getMap<unknown>(metaMap)
  const again = isCopy(source)
  source.getMap<unknown>(metaMap).forEach((value, key) => meta.set(key, value))
  const gone = [...takenBackIn(source)].filter((one) => mayLeave(one.slice(0, one.lastIndexOf(' '))))
  if (gone.length > 0) meta.set('gone', gone)
  else meta.delete('gone')
  meta.set('partOf', circle)
  // Names this very copy: two made apart share no history, and their updates must not be mixed.
  meta.set('copy', String(copy.clientID))
  // A copy of a copy knows no more of the team's work than the first one did.
  if (!again) meta.set('made', made)
}

// What is in a copy from the start was not given in it; in a copy of a copy, what was given in the first stays marked.
function asSent(value: Json, stored: Stored, again: boolean): Stored | readonly [...Stored, readonly string[]] {
  const [, count, at, by] = stored
  const replaced = again ? replacedIn(stored) : null
  return replaced ? [value, count, at, by, replaced] : [value, count, at, by]
}
