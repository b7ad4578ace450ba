import * as Y from 'yjs'
import { answersMap, isStored, metaMap, partsOf } from './keys.ts'

/**
 * A copy of a document with only the answers that may leave, made anew so that what stays out leaves no trace in
 * the bytes. It says in `partOf` that it is a part, so that it comes back answer by answer and never as updates.
 * Returns V1 bytes for a file and how many answers stayed out.
 */
export function partialCopy(whole: Uint8Array, circle: string, mayLeave: (path: string) => boolean): { readonly bytes: Uint8Array; readonly left: number; readonly out: number } {
  const source = new Y.Doc()
  Y.applyUpdate(source, whole)
  const copy = new Y.Doc()
  let left = 0
  let out = 0
  copy.transact(() => {
    const meta = copy.getMap<unknown>(metaMap)
    source.getMap<unknown>(metaMap).forEach((value, key) => meta.set(key, value))
    meta.set('partOf', circle)
    const answers = copy.getMap<unknown>(answersMap)
    source.getMap<unknown>(answersMap).forEach((stored, key) => {
      const path = partsOf(key)?.path
      if (path === undefined || !isStored(stored)) return
      if (mayLeave(path)) {
        answers.set(key, stored)
        left += 1
      } else out += 1
    })
  })
  const bytes = Y.encodeStateAsUpdate(copy)
  source.destroy()
  copy.destroy()
  return { bytes, left, out }
}
