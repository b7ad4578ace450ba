import type { HurriedRow, NoteWrite } from './backend.ts'
import type { KeyRow } from './dexie-tables.ts'

// A page that is being left can send a transaction and its commit, and hear no answer. So it cannot first read the
// epoch and then decide. Instead each generation of writers has a gate: a row that only a newer app puts there. The
// blind write begins by adding that row itself; if it is there already, the addition fails, and the browser takes
// back the whole transaction.

const gate = (generation: number): string => `refused-writer:${generation}`

/** Marks a partnership whose line was not dated because its rows were written in a hurry. */
export const STALE = 'stale:'

/** The gates that an app puts up when it asks writers for a generation. */
export function gatesBelow(minWriter: number): readonly KeyRow[] {
  return Array.from({ length: Math.max(0, minWriter) }, (_, generation) => ({ key: gate(generation), value: true }))
}

/** Sends rows and notes with their commit in one go. Never throws: there is nobody left to tell. */
export function hurry(
  database: IDBDatabase, generation: number, rows: readonly HurriedRow[], notes: readonly NoteWrite[],
): void {
  try {
    const transaction = database.transaction(['device', 'updates', 'notes'], 'readwrite')
    const [device, updates, noteTable] = ['device', 'updates', 'notes'].map(name => transaction.objectStore(name))
    if (device === undefined || updates === undefined || noteTable === undefined) return
    device.add({ key: gate(generation), value: true })
    device.delete(gate(generation))
    for (const row of rows) updates.add(row)
    for (const id of new Set(rows.map(row => row.partnership))) device.put({ key: STALE + id, value: true })
    for (const note of notes) {
      if (note.text === '') noteTable.delete([note.partnership, note.place])
      else noteTable.put(note)
    }
    transaction.commit?.()
  } catch {
    // A handle that died, or a browser that is already gone: the words were in the queue until the end.
  }
}
