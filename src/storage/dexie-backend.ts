import { Dexie } from 'dexie'
import type { Backend } from './backend.ts'
import type { Connection } from './dexie-connection.ts'
import { hurry } from './dexie-hurry.ts'
import { readRows, recover, replaceRows, withTrueLastRow, writeRows } from './dexie-rows.ts'
import type { Database } from './dexie-tables.ts'

async function readPurged(database: Database): Promise<readonly string[]> {
  const value = (await database.device.get('purged'))?.value
  return Array.isArray(value) ? value.map(String) : []
}

async function purgeAll(database: Database, id: string): Promise<void> {
  const everyPlace: [unknown[], unknown[]] = [[id, Dexie.minKey], [id, Dexie.maxKey]]
  await database.updates.where('[partnership+doc]').between(...everyPlace).delete()
  await database.notes.where('partnership').equals(id).delete()
  await database.snapshots.where('partnership').equals(id).delete()
  await database.partnerships.delete(id)
  await database.device.put({ key: 'purged', value: [...(await readPurged(database)), id] })
}

/** The tables of an open connection as a backend, for an app of the generation `epoch`. */
export function createDexieBackend(name: string, connection: Connection, epoch: number): Backend {
  const { read, write } = connection
  return {
    name,
    databaseId: connection.databaseId,
    access: () => connection.access(),
    close: () => connection.close(),

    writeRows: rows => writeRows(connection, rows),
    hurry(rows, notes) {
      const database = connection.handle()
      if (database !== null) hurry(database, epoch, rows, notes)
    },
    readRows: (partnership, doc, after) => readRows(connection, partnership, doc, after),
    replaceRows: (partnership, doc, make) => replaceRows(connection, partnership, doc, make),

    recover: mirror => recover(connection, mirror),

    listPartnerships: () =>
      read(['partnerships', 'updates'], async database =>
        withTrueLastRow(database, await database.partnerships.toArray()),
      ),
    partnership: id =>
      read(['partnerships', 'updates'], async database => {
        const row = await database.partnerships.get(id)
        return row === undefined ? null : ((await withTrueLastRow(database, [row]))[0] ?? null)
      }),
    changePartnership: (id, change, strict) =>
      write(strict ? 'strict' : 'relaxed', ['partnerships'], async database => {
        const old = (await database.partnerships.get(id)) ?? null
        const row = change(old)
        if (row !== null && row !== old) await database.partnerships.put(row)
        return row
      }),
    purge: (id, may) =>
      write('strict', ['partnerships', 'updates', 'notes', 'snapshots', 'device'], async database => {
        const result = may((await database.partnerships.get(id)) ?? null)
        if (result === 'purged') await purgeAll(database, id)
        return result
      }),
    purgedIds: () => read(['device'], readPurged),

    writeNotes: notes =>
      write('relaxed', ['notes'], async database => {
        // The last text of a place wins; in order, because someone may write and clear in one go.
        const latest = new Map(notes.map(note => [JSON.stringify([note.partnership, note.place]), note]))
        const all = [...latest.values()]
        await database.notes.bulkPut(all.filter(note => note.text !== ''))
        await database.notes.bulkDelete(
          all.filter(note => note.text === '').map(note => [note.partnership, note.place]),
        )
      }),
    readNotes: async partnership => {
      const rows = await read(['notes'], database => database.notes.where('partnership').equals(partnership).toArray())
      return new Map(rows.map(row => [row.place, row.text]))
    },
    readKey: async (table, key) => (await read([table], database => database[table].get(key)))?.value,
    writeKey: async (table, key, value) => {
      await write('relaxed', [table], database => database[table].put({ key, value }))
    },

    addSnapshot: snapshot => write('strict', ['snapshots'], database => database.snapshots.add(snapshot)),
    listSnapshots: async partnership => {
      const all = await read(['snapshots'], database =>
        database.snapshots.where('partnership').equals(partnership).toArray(),
      )
      return all.map(({ id, reason, at, bytes }) => ({ id, partnership, reason, at, bytes }))
    },
    readSnapshot: async id => (await read(['snapshots'], database => database.snapshots.get(id))) ?? null,
    deleteSnapshots: partnership =>
      write('strict', ['snapshots'], database => database.snapshots.where('partnership').equals(partnership).delete()),
  }
}
