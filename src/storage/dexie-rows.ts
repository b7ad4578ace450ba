import { rowAfterCompaction, rowAfterRecovery, rowAfterWrite, type RowsReplaced, type RowsWritten, type RowWrite } from './backend.ts'
import type { Connection } from './dexie-connection.ts'
import { STALE } from './dexie-hurry.ts'
import type { Database } from './dexie-tables.ts'
import { StorageFailure } from './failure.ts'
import type { Mirror } from './mirror.ts'
import type { DocumentPart, LoadedRows, MakeCompact, PartnershipRow } from './storage.ts'

const rowsOf = (database: Database, partnership: string, doc: DocumentPart) =>
  database.updates.where('[partnership+doc]').equals([partnership, doc])

/** The number of a document's last row, 0 when it has none; within one index value rows come in their own order. */
const lastKey = async (database: Database, partnership: string, doc: DocumentPart): Promise<number> =>
  (await rowsOf(database, partnership, doc).reverse().limit(1).primaryKeys())[0] ?? 0

/** Appends updates and dates the partnership's line in one transaction. */
export function writeRows(connection: Connection, write: RowWrite): Promise<RowsWritten> {
  const { partnership, doc } = write
  return connection.shortWrite(write.strict ? 'strict' : 'relaxed', ['updates', 'partnerships'], transaction => {
    const [updates, partnerships, device] = (['updates', 'partnerships', 'device'] as const).map(name => transaction.objectStore(name)) as [IDBObjectStore, IDBObjectStore, IDBObjectStore] // as many as were named
    device.delete(STALE + partnership)
    const row = partnerships.get(partnership) as IDBRequest<PartnershipRow | undefined> // as the table says
    // Before ours are added, so that it is the last row of others.
    const before = updates.index('[partnership+doc]').openKeyCursor(IDBKeyRange.only([partnership, doc]), 'prev')
    const added = write.updates.map(u => updates.add({ partnership, doc, u }))
    return {
      last: added.at(-1) ?? before,
      finish: (): RowsWritten => {
        if (row.result === undefined) throw new StorageFailure('gone', `The partnership ${partnership} is no longer here.`)
        const previous = Number(before.result?.primaryKey ?? 0)
        const written = { previous, last: Number(added.at(-1)?.result ?? previous) }
        partnerships.put(rowAfterWrite(row.result, write, written))
        return written
      },
    }
  })
}

/** Adds a mirror's rows, and its partnership's line where there is none, flushed to the disk. */
export function recover(connection: Connection, mirror: Mirror): Promise<void> {
  const { id, rows } = mirror
  return connection.write('strict', ['updates', 'partnerships'], async database => {
    const journal = rows.journal.map(u => ({ partnership: id, doc: 'journal' as const, u }))
    const workbook = rows.workbook.map(u => ({ partnership: id, doc: 'workbook' as const, u }))
    if (journal.length > 0) await database.updates.bulkAdd(journal)
    if (workbook.length > 0) await database.updates.bulkAdd(workbook)
    const row = (await database.partnerships.get(id)) ?? null
    await database.partnerships.put(rowAfterRecovery(row, mirror, await lastKey(database, id, 'workbook')))
  })
}

/** Gives the lines of partnerships whose last rows were written in a hurry their true last row. */
export async function withTrueLastRow(
  database: Database, rows: readonly PartnershipRow[],
): Promise<readonly PartnershipRow[]> {
  const marks = new Set(await database.device.where('key').startsWith(STALE).primaryKeys())
  if (marks.size === 0) return rows
  const dated = async (row: PartnershipRow): Promise<PartnershipRow> =>
    marks.has(STALE + row.id) ? { ...row, lastRow: await lastKey(database, row.id, 'workbook') } : row
  return await Promise.all(rows.map(dated))
}

/** Reads a document's rows after a number, and the highest number in the table, up to which this reading speaks. */
export function readRows(
  connection: Connection, partnership: string, doc: DocumentPart, after: number,
): Promise<LoadedRows> {
  return connection.read(['updates'], async database => {
    const wanted =
      after === 0
        ? rowsOf(database, partnership, doc)
        : database.updates
            .where('seq')
            .above(after)
            .and(row => row.partnership === partnership && row.doc === doc)
    const [rows, last] = await Promise.all([
      wanted.toArray(),
      database.updates.orderBy('seq').reverse().limit(1).primaryKeys(),
    ])
    return { rows: rows.map(row => row.u), lastSeq: Math.max(after, last[0] ?? 0) }
  })
}

/** Replaces all rows of a document by the one that `make` returns, in one transaction. */
export function replaceRows(
  connection: Connection, partnership: string, doc: DocumentPart, make: MakeCompact,
): Promise<RowsReplaced> {
  return connection.write('strict', ['updates', 'partnerships'], async (database): Promise<RowsReplaced> => {
    const rows = await rowsOf(database, partnership, doc).toArray()
    const previous = rows.at(-1)?.seq
    if (previous === undefined) return { result: 'nothing', before: rows.length }
    const update = make(rows.map(row => row.u))
    if (update === null || update.length === 0) return { result: 'gap', before: rows.length }
    const last = await database.updates.add({ partnership, doc, u: update })
    await database.updates.bulkDelete(rows.map(row => row.seq))
    const row = await database.partnerships.get(partnership)
    if (doc === 'workbook' && row !== undefined) await database.partnerships.put(rowAfterCompaction(row, last))
    return { result: 'compacted', before: rows.length, previous, last, update }
  })
}
