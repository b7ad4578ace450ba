import type { Storage } from '#storage/storage.ts'

/** What a merge tells to a partnership that is open in this very tab, since a tab does not hear its own rows. */
export interface LiveDocument {
  readonly takeRows: (rows: readonly Uint8Array[]) => void
}

const open = new WeakMap<Storage, Map<string, LiveDocument>>()

/** Makes an open partnership known to the part of the session that opens files. Returns how to forget it. */
export function goLive(storage: Storage, id: string, document: LiveDocument): () => void {
  const here = open.get(storage) ?? new Map<string, LiveDocument>()
  open.set(storage, here.set(id, document))
  return () => {
    if (here.get(id) === document) here.delete(id)
  }
}

/** The document of a partnership that is open in this tab. */
export function liveDocument(storage: Storage, id: string): LiveDocument | undefined {
  return open.get(storage)?.get(id)
}
