import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import type { SnapshotLine, Storage } from '#storage/storage.ts'
import { epoch } from './identity.ts'
import type { FileReadable } from './open-file.ts'
import { openPartnership } from './open-partnership.ts'
import type { Partnership } from './partnership.ts'
import { today, watchDay } from './today.ts'

interface Rows {
  readonly workbook: Uint8Array
  readonly journal: Uint8Array | null
}

/** Opens a copy that was kept before something large, to be read: nothing in it can be changed. Null where it is gone. */
export async function openCopy(storage: Storage, snapshot: number): Promise<{ readonly partnership: Partnership; readonly line: SnapshotLine } | null> {
  const found = await storage.readSnapshot(snapshot)
  if (!found) return null
  const { id, partnership, reason, at, bytes } = found
  return { partnership: await openRows(partnership, found, 'copy'), line: { id, partnership, reason, at, bytes } }
}

/** Opens what is in a file without taking it in, to be read. Null where there is nothing to show beside what is here. */
export async function openFileCopy(opened: FileReadable): Promise<Partnership | null> {
  const { outcome, header } = opened
  if (outcome.kind !== 'copy' && outcome.kind !== 'new') return null
  const { workbook, journal } = outcome.rows
  if (workbook === null) return null
  return openRows(header.partnership.id, { workbook, journal }, outcome.kind === 'copy' ? 'newer-file' : 'copy')
}

// A disk in memory of its own: whatever a copy would write, it writes there, and it is gone when the copy is closed.
async function openRows(id: string, { workbook, journal }: Rows, readOnly: 'copy' | 'newer-file'): Promise<Partnership> {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch, canaryHomes: [] })
  await storage.addPartnership(id, '')
  if (workbook.length > 0) storage.log(id, 'workbook').append(workbook)
  if (journal) storage.log(id, 'journal').append(journal)
  await Promise.all([storage.log(id, 'workbook').saved(), storage.log(id, 'journal').saved()])
  const partnership = await openPartnership(storage, id, { now: Date.now, today, watchDay, readOnly })
  return {
    ...partnership,
    leave: async () => {
      await partnership.leave()
      await storage.close()
    },
  }
}
