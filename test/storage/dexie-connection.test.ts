// First of all, because Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StorageEvent } from '#storage/storage.ts'
import { dexieRig, openRaw } from './dexie-rig.ts'
import { withBug } from './oracle.ts'
import { bytes, text, until } from './rig.ts'

let rig: Awaited<ReturnType<typeof dexieRig>>
beforeEach(async () => {
  rig = await dexieRig()
})
afterEach(() => rig.dispose())

/** How long a newer app waits for the database, at most `patience` ms; null when it waited in vain. */
async function upgradeWithin(patience: number): Promise<IDBDatabase | null> {
  const upgrade = openRaw(rig.name, 20)
  const timeout = new Promise<null>(resolve => setTimeout(() => resolve(null), patience))
  return await Promise.race([upgrade, timeout])
}

describe('a newer app wants the database', () => {
  test('this tab stores what it holds, closes, says so, and writes nothing afterwards', async () => {
    const events: StorageEvent[] = []
    const storage = await rig.open({ onEvent: event => events.push(event) })
    await storage.addPartnership('p', 'P')
    const log = storage.log('p', 'workbook')
    storage.subscribe(event => {
      // What the session still has in its hands when it is told.
      if (event.kind === 'closed-for-newer') log.append(bytes('last words'), { strict: true })
    })
    const newer = await upgradeWithin(1500)
    expect(newer).not.toBeNull()
    newer?.close()
    expect(events).toContainEqual({ kind: 'closed-for-newer' })
    expect(await rig.stored('p', 'workbook')).toEqual(['last words'])
    log.append(bytes('too late'))
    await log.flush()
    expect(log.state()).toMatchObject({ state: 'failing', error: 'epoch', pending: 1 })
    expect(storage.access()).toBe('closed')
    expect(await rig.stored('p', 'workbook')).toEqual(['last words'])
  })

  test('a tab that does not close is caught: the newer app would wait for ever', async () => {
    await withBug('no-versionchange-close', async () => {
      const storage = await rig.open()
      await storage.addPartnership('p', 'P')
      expect(await upgradeWithin(400)).toBeNull()
      await storage.close()
    })
  })

  test('even when the disk fails, the newer app does not wait longer than it takes to try', async () => {
    const storage = await rig.open()
    await storage.addPartnership('p', 'P')
    rig.failNext('quota', 1000)
    storage.log('p', 'workbook').append(bytes('w'))
    const newer = await upgradeWithin(2500)
    expect(newer).not.toBeNull()
    newer?.close()
  })

  test('a database whose tables are newer is not opened, and not patched', async () => {
    const newer = new Dexie(rig.name)
    newer.version(2).stores({ partnerships: 'id', updates: '++seq, [partnership+doc], extra', somethingNew: 'id' })
    await newer.open()
    newer.close()
    await expect(rig.open()).rejects.toMatchObject({ code: 'epoch' })
    const raw = await openRaw(rig.name)
    expect(raw.version).toBe(20)
    expect([...raw.objectStoreNames].sort()).toEqual(['partnerships', 'somethingNew', 'updates'])
    raw.close()
  })
})

describe('the device is erased in another tab', () => {
  test('this tab lets go, says so, and does not bring the database back by writing', async () => {
    const events: StorageEvent[] = []
    const storage = await rig.open({ onEvent: event => events.push(event) })
    await storage.addPartnership('p', 'P')
    await Dexie.delete(rig.name)
    await until('the tab has heard', () => events.some(event => event.kind === 'erased'))
    const log = storage.log('p', 'workbook')
    log.append(bytes('w'))
    await log.flush()
    expect(log.state()).toMatchObject({ state: 'failing', error: 'closed', pending: 1 })
    const names = (await indexedDB.databases()).map(one => one.name)
    expect(names).not.toContain(rig.name)
  })
})

describe('a dead connection', () => {
  test('is opened again, and the words that waited are stored', async () => {
    // The browser drops handles of pages that slept; the handle still looks alive to whoever holds it.
    let drops = 0
    const real = IDBDatabase.prototype.transaction
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function drop(
      this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>
    ) {
      if (args[1] === 'readwrite' && drops > 0) {
        drops -= 1
        throw new DOMException('The database connection is closing.', 'InvalidStateError')
      }
      return real.apply(this, args)
    })
    // Opened only now, because a handle keeps the function that it found.
    const storage = await rig.open()
    await storage.addPartnership('p', 'P')
    drops = 5
    const log = storage.log('p', 'workbook')
    log.append(bytes('w'))
    await log.saved()
    spy.mockRestore()
    expect(drops).toBe(0)
    expect(await rig.stored('p', 'workbook')).toEqual(['w'])
  })

  test('closed by the browser itself, it is opened again', async () => {
    const storage = await rig.open()
    await storage.addPartnership('p', 'P')
    const raw = await openRaw(rig.name)
    type Inside = IDBDatabase & { _rawDatabase: { connections: IDBDatabase[] } }
    for (const connection of [...(raw as Inside)._rawDatabase.connections]) {
      // Its types ask for the class where it takes an instance.
      forceCloseDatabase(connection as never)
    }
    const log = storage.log('p', 'workbook')
    log.append(bytes('after'), { strict: true })
    log.append(bytes('and more'))
    await log.saved()
    expect(await rig.stored('p', 'workbook')).toEqual(['after', 'and more'])
  })
})

test('words appended inside somebody else’s Dexie transaction are stored, though that one is taken back', async () => {
  const storage = await rig.open()
  await storage.addPartnership('p', 'P')
  const log = storage.log('p', 'workbook')
  const other = new Dexie(`${rig.name}-other`)
  other.version(1).stores({ things: 'id' })
  await other
    .transaction('rw', 'things', async () => {
      await other.table('things').put({ id: 1 })
      log.append(bytes('inside'))
      throw new Error('taken back')
    })
    .catch(() => undefined)
  await log.saved()
  other.close()
  expect(await rig.stored('p', 'workbook')).toEqual(['inside'])
})

test('keystrokes are relaxed; closings, snapshots and the list are flushed to the disk', async () => {
  const asked: string[] = []
  const real = IDBDatabase.prototype.transaction
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function note(
    this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>
  ) {
    if (args[1] === 'readwrite') asked.push(args[2]?.durability ?? 'default')
    return real.apply(this, args)
  })
  try {
    const storage = await rig.open()
    asked.length = 0
    await storage.addPartnership('p', 'P')
    const log = storage.log('p', 'workbook')
    log.append(bytes('key'))
    await log.saved()
    log.append(bytes('closing'), { strict: true })
    await log.saved()
    await storage.snapshotBefore('p', 'import', { workbook: bytes('w'), journal: null })
    expect(asked).toEqual(['strict', 'relaxed', 'strict', 'strict'])
  } finally {
    spy.mockRestore()
  }
})

test('two databases on one device know nothing of each other', async () => {
  const example = await dexieRig()
  const [storage, other] = [await rig.open(), await example.open()]
  await storage.addPartnership('p', 'Ours')
  await other.addPartnership('p', 'Example')
  other.log('p', 'workbook').append(bytes('example'))
  await other.log('p', 'workbook').saved()
  expect((await storage.listPartnerships()).map(row => row.name)).toEqual(['Ours'])
  expect((await storage.load('p', 'workbook')).rows.map(text)).toEqual([])
  expect(storage.databaseId).not.toBe(other.databaseId)
  await example.dispose()
})
