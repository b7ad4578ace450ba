import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StorageFailure } from '#storage/failure.ts'
import { mirrorKey, packMirror } from '#storage/mirror.ts'
import type { SaveState, Storage, StorageEvent } from '#storage/storage.ts'
import { isQuotaSilent, lostAfterAck, withBug, writtenAgainstEpoch } from './oracle.ts'
import { bytes, join, text, until, words, type Rig } from './rig.ts'

const NOON = '2027-03-01T12:00:00-06:00'

/** What every storage must do, whatever its disk is made of. */
export function storageAcceptance(kind: string, createRig: () => Promise<Rig>): void {
  let rig: Rig
  beforeEach(async () => {
    rig = await createRig()
  })
  afterEach(() => rig.dispose())

  const openWith = async (...ids: readonly string[]): Promise<Storage> => {
    const storage = await rig.open()
    for (const id of ids) await storage.addPartnership(id, `Partnership ${id}`)
    return storage
  }

  describe(`${kind}: words are stored`, () => {
    test('what saved() has answered for is on the disk, in order', async () => {
      const log = (await openWith('p')).log('p', 'workbook')
      for (let n = 0; n < 20; n += 1) log.append(bytes(`w${n}`))
      await log.saved()
      expect(await rig.stored('p', 'workbook')).toEqual(Array.from({ length: 20 }, (_, n) => `w${n}`))
      expect(log.state()).toMatchObject({ state: 'idle', pending: 0, error: null })
    })

    test('words appended while a write is on its way are stored too, each once', async () => {
      const log = (await openWith('p')).log('p', 'workbook')
      for (let n = 0; n < 60; n += 1) {
        log.append(bytes(`w${n}`))
        if (n % 3 === 0) await new Promise(resolve => setTimeout(resolve, 0))
      }
      await log.saved()
      expect(await rig.stored('p', 'workbook')).toEqual(Array.from({ length: 60 }, (_, n) => `w${n}`))
    })

    test('bytes that the caller reuses after appending are stored as they were', async () => {
      const log = (await openWith('p')).log('p', 'workbook')
      const reused = bytes('good')
      log.append(reused)
      reused.fill(0)
      await log.saved()
      expect(await rig.stored('p', 'workbook')).toEqual(['good'])
    })

    test.each(['quota', 'other', 'closed'] as const)('a disk that fails (%s) loses nothing and says so', async error => {
      const log = (await openWith('p')).log('p', 'workbook')
      const seen: SaveState[] = []
      log.subscribe(state => seen.push(state))
      // A dead connection is healed within one try of the queue: three openings each.
      rig.failNext(error, kind === 'dexie' && error === 'closed' ? 6 : 2)
      log.append(bytes('first'))
      await until('the log says that it fails', () => log.state().state === 'failing')
      expect(await rig.stored('p', 'workbook')).toEqual([])
      log.append(bytes('second'))
      await log.saved()
      expect(await rig.stored('p', 'workbook')).toEqual(['first', 'second'])
      expect(seen.some(state => state.error === error && state.pending > 0)).toBe(true)
      expect(log.state().lastStoredAt).not.toBeNull()
    })

    test('a log that was closed keeps its words and never throws into the caller', async () => {
      const storage = await openWith('p')
      const log = storage.log('p', 'workbook')
      await storage.close()
      expect(() => log.append(bytes('late'))).not.toThrow()
      await log.flush()
      expect(log.state()).toMatchObject({ state: 'failing', error: 'closed', pending: 1 })
    })

    test('closing stores what still waits', async () => {
      const storage = await openWith('p')
      storage.log('p', 'workbook').append(bytes('last words'), { strict: true })
      await storage.close()
      expect(await rig.stored('p', 'workbook')).toEqual(['last words'])
    })

    test('a mistake in making the summary does not keep words from being stored', async () => {
      const storage = await openWith('p')
      const reported = globalThis.reportError
      let loud = 0
      globalThis.reportError = () => (loud += 1)
      try {
        const log = storage.log('p', 'workbook', {
          also: () => {
            throw new Error('summary')
          },
        })
        log.append(bytes('words'))
        await log.saved()
      } finally {
        globalThis.reportError = reported
      }
      expect(await rig.stored('p', 'workbook')).toEqual(['words'])
      expect(loud).toBe(1)
    })

    test('workbook and journal, and two partnerships, are kept apart', async () => {
      const storage = await openWith('p', 'q')
      storage.log('p', 'workbook').append(bytes('pw'))
      storage.log('p', 'journal').append(bytes('pj'))
      storage.log('q', 'workbook').append(bytes('qw'))
      await Promise.all([
        storage.log('p', 'workbook').saved(), storage.log('p', 'journal').saved(), storage.log('q', 'workbook').saved(),
      ])
      expect(await rig.stored('p', 'journal')).toEqual(['pj'])
      expect((await storage.load('q', 'workbook')).rows.map(text)).toEqual(['qw'])
    })
  })

  describe(`${kind}: a page that is being left`, () => {
    test('hands over what waits, and what is appended on the way out, without waiting for an answer', async () => {
      const page = new EventTarget()
      const storage = await rig.open({ page })
      await storage.addPartnership('p', 'P')
      const log = storage.log('p', 'workbook')
      rig.failNext('quota', 1)
      log.append(bytes('waits'))
      await until('it waits', () => log.state().state === 'failing')
      page.dispatchEvent(new Event('pagehide'))
      log.append(bytes('on the way out'))
      storage.notes.write('p', 'w1', 'my note')
      await until('all is there', async () => (await rig.stored('p', 'workbook')).includes('on the way out'))
      expect(await rig.stored('p', 'workbook')).toContain('waits')
      await until('the note is there', async () => (await storage.notes.read('p')).get('w1') === 'my note')
    })

    test('the list knows that the last rows are newer than the summary', async () => {
      const page = new EventTarget()
      const storage = await rig.open({ page })
      await storage.addPartnership('p', 'P')
      const log = storage.log('p', 'workbook', { also: () => ({ summary: 1, appVersion: '1' }) })
      log.append(bytes('before'))
      await log.saved()
      // The ordinary write fails and rests, so it is not what dates the line.
      rig.failNext('other', 1)
      log.append(bytes('out'))
      await until('it rests', () => log.state().state === 'failing')
      page.dispatchEvent(new Event('pagehide'))
      const row = async () => await storage.partnership('p')
      await until('the row is written', async () => (await rig.stored('p', 'workbook')).includes('out'))
      expect((await row())?.lastRow).toBeGreaterThan((await row())?.summaryRow ?? Infinity)
    })

    test('writes nothing when a newer app has forbidden it in the meantime', async () => {
      const page = new EventTarget()
      const storage = await rig.open({ page })
      await storage.addPartnership('p', 'P')
      await rig.raiseEpoch({ minReader: 1, minWriter: 2 })
      page.dispatchEvent(new Event('pagehide'))
      storage.log('p', 'workbook').append(bytes('old words'))
      storage.notes.write('p', 'w1', 'old note')
      await storage.log('p', 'workbook').flush()
      await new Promise(resolve => setTimeout(resolve, 30))
      expect(await rig.stored('p', 'workbook')).toEqual([])
      expect((await storage.notes.read('p')).size).toBe(0)
    })

    test('shown again, it writes as before', async () => {
      const page = new EventTarget()
      const storage = await rig.open({ page })
      await storage.addPartnership('p', 'P')
      page.dispatchEvent(new Event('pagehide'))
      page.dispatchEvent(new Event('pageshow'))
      const log = storage.log('p', 'workbook')
      log.append(bytes('back'))
      await log.saved()
      expect(await rig.stored('p', 'workbook')).toEqual(['back'])
    })
  })

  describe(`${kind}: two tabs`, () => {
    test('each tab gets what the other stored, also when both write at once', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const seen = [new Set<string>(), new Set<string>()] as const
      const logs = [a.log('p', 'workbook'), b.log('p', 'workbook')] as const
      for (const [index, log] of logs.entries()) {
        log.onForeign(updates => words(updates).forEach(word => seen[index as 0 | 1].add(word)))
        await log.load()
      }
      for (let n = 0; n < 40; n += 1) {
        for (const [index, log] of logs.entries()) {
          log.append(bytes(`${index}-${n}`))
          seen[index as 0 | 1].add(`${index}-${n}`)
        }
        if (n % 4 === 0) await new Promise(resolve => setTimeout(resolve, 1))
      }
      await Promise.all(logs.map(log => log.saved()))
      await until('both have 80 words', () => seen.every(one => one.size === 80))
    })

    test('a tab that heard nothing reads what it missed', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const log = b.log('p', 'workbook')
      const seen: string[] = []
      log.onForeign(updates => seen.push(...words(updates)))
      await log.load()
      rig.hub.cut = true
      a.log('p', 'workbook').append(bytes('unheard'))
      await a.log('p', 'workbook').saved()
      await log.catchUp()
      expect(seen).toEqual(['unheard'])
      seen.length = 0
      await log.catchUp()
      expect(seen).toEqual([])
    })

    test('a message that went missing is noticed with the next one', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const log = b.log('p', 'workbook')
      const seen = new Set<string>()
      log.onForeign(updates => words(updates).forEach(word => seen.add(word)))
      await log.load()
      const other = a.log('p', 'workbook')
      rig.hub.cut = true
      other.append(bytes('missing'))
      await other.saved()
      rig.hub.cut = false
      other.append(bytes('next'))
      await other.saved()
      await until('both words are here', () => seen.has('missing') && seen.has('next'))
    })

    test('an update too large for a message arrives all the same', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const log = b.log('p', 'workbook')
      let got = 0
      log.onForeign(updates => (got += updates.reduce((sum, update) => sum + update.length, 0)))
      await log.load()
      a.log('p', 'workbook').append(new Uint8Array(200_000).fill(65))
      await until('200,000 bytes are here', () => got === 200_000)
    })

    test('a listener that fails does not stop the log', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const log = b.log('p', 'workbook')
      const reported = globalThis.reportError
      globalThis.reportError = () => undefined
      const seen: string[] = []
      log.onForeign(() => {
        throw new Error('applying failed')
      })
      log.onForeign(updates => seen.push(...words(updates)))
      a.log('p', 'workbook').append(bytes('one'))
      await until('the second listener hears', () => seen.length > 0)
      globalThis.reportError = reported
    })
  })

  describe(`${kind}: Home's summary`, () => {
    const summary = (n: number) => ({ summary: { n }, appVersion: '1.0.0' })

    test('is stored with the rows it covers', async () => {
      const storage = await openWith('p')
      const log = storage.log('p', 'workbook', { also: () => ({ ...summary(7), name: 'Renamed' }) })
      log.append(bytes('w'))
      await log.saved()
      const row = await storage.partnership('p')
      expect(row).toMatchObject({ name: 'Renamed', summary: { n: 7 }, appVersion: '1.0.0' })
      expect(row?.summaryRow).toBe(row?.lastRow)
      expect(row?.lastRow).toBeGreaterThan(0)
    })

    test('a failed write leaves neither rows nor summary', async () => {
      const storage = await openWith('p')
      const log = storage.log('p', 'workbook', { also: () => summary(1) })
      rig.failNext('other', 1)
      log.append(bytes('w'))
      await until('it fails', () => log.state().state === 'failing')
      expect(await storage.partnership('p')).toMatchObject({ summary: null, lastRow: 0 })
    })

    test('does not claim rows of another tab that it has not seen', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      await b.log('p', 'workbook').load()
      rig.hub.cut = true
      a.log('p', 'workbook').append(bytes('unseen'))
      await a.log('p', 'workbook').saved()
      const log = b.log('p', 'workbook')
      log.append(bytes('mine'))
      await log.saved()
      await b.putSummary('p', summary(2), 0)
      const row = await b.partnership('p')
      expect(row?.summaryRow).toBeLessThan(row?.lastRow ?? 0)
    })

    test('an older summary does not replace a newer one', async () => {
      const storage = await openWith('p')
      await storage.putSummary('p', summary(5), 50)
      await storage.putSummary('p', summary(4), 40)
      expect(await storage.partnership('p')).toMatchObject({ summary: { n: 5 }, summaryRow: 50 })
    })
  })

  describe(`${kind}: compacting`, () => {
    const fill = async (storage: Storage, count: number): Promise<void> => {
      const log = storage.log('p', 'workbook')
      for (let n = 0; n < count; n += 1) log.append(bytes(`w${String(n).padStart(4, '0')}`))
      await log.saved()
    }

    test('replaces all rows by one, and the words are the same', async () => {
      const storage = await openWith('p')
      await fill(storage, 30)
      const before = words((await storage.load('p', 'workbook')).rows)
      expect(await storage.compact('p', 'workbook', join)).toEqual({ result: 'compacted', rowsBefore: 30, rowsAfter: 1 })
      const after = await storage.load('p', 'workbook')
      expect(after.rows).toHaveLength(1)
      expect(words(after.rows)).toEqual(before)
      const row = await storage.partnership('p')
      expect(row?.lastRow).toBe(after.lastSeq)
    })

    test('leaves rows alone when there is a gap, when there are none, and when making fails', async () => {
      const storage = await openWith('p')
      expect((await storage.compact('p', 'workbook', join)).result).toBe('nothing')
      await fill(storage, 5)
      expect((await storage.compact('p', 'workbook', () => null)).result).toBe('gap')
      await expect(storage.compact('p', 'workbook', () => {
        throw new Error('making')
      })).rejects.toBeInstanceOf(StorageFailure)
      rig.failNext('quota', 1)
      await expect(storage.compact('p', 'workbook', join)).rejects.toMatchObject({ code: 'quota' })
      expect(await rig.stored('p', 'workbook')).toHaveLength(5)
    })

    test('does not touch the other document or another partnership', async () => {
      const storage = await openWith('p', 'q')
      await fill(storage, 3)
      for (const [id, doc] of [['p', 'journal'], ['q', 'workbook']] as const) {
        storage.log(id, doc).append(bytes('x'))
        storage.log(id, doc).append(bytes('y'))
        await storage.log(id, doc).saved()
      }
      await storage.compact('p', 'workbook', join)
      expect(await rig.stored('p', 'journal')).toEqual(['x', 'y'])
      expect(await rig.stored('q', 'workbook')).toEqual(['x', 'y'])
    })

    test('both tabs go on writing and compacting, and every word is kept in both', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const tabs = [a, b].map(storage => ({ storage, log: storage.log('p', 'workbook'), seen: new Set<string>() }))
      for (const tab of tabs) {
        tab.log.onForeign(updates => words(updates).forEach(word => tab.seen.add(word)))
        await tab.log.load()
      }
      for (let n = 0; n < 60; n += 1) {
        for (const [index, tab] of tabs.entries()) {
          tab.log.append(bytes(`${index}-${n}`))
          tab.seen.add(`${index}-${n}`)
        }
        if (n % 10 === 0) await Promise.all(tabs.map(tab => tab.storage.compact('p', 'workbook', join)))
        if (n % 4 === 0) await new Promise(resolve => setTimeout(resolve, 1))
      }
      await Promise.all(tabs.map(tab => tab.log.saved()))
      await until('both have 120 words', () => tabs.every(tab => tab.seen.size === 120))
      expect(words((await a.load('p', 'workbook')).rows)).toHaveLength(120)
    })

    test('a tab that was away finds the one row that replaced what it missed', async () => {
      const [a, b] = [await openWith('p'), await rig.open()]
      const log = b.log('p', 'workbook')
      const seen = new Set<string>()
      log.onForeign(updates => words(updates).forEach(word => seen.add(word)))
      await log.load()
      rig.hub.cut = true
      await fill(a, 10)
      await a.compact('p', 'workbook', join)
      await log.catchUp()
      expect(seen.size).toBe(10)
    })

    test('is due above 200 rows on load and above 500 appended rows while running, not before', async () => {
      const storage = await openWith('p')
      await fill(storage, 200)
      const log = storage.log('p', 'workbook')
      await log.load()
      expect(await log.compactIfDue(join, 'load')).toBeNull()
      log.append(bytes('one more'))
      await log.saved()
      await log.load()
      expect(await log.compactIfDue(join, 'load')).toMatchObject({ result: 'compacted', rowsBefore: 201 })
      await fill(storage, 500)
      expect(await log.compactIfDue(join, 'running')).toBeNull()
      log.append(bytes('yet one more'))
      await log.saved()
      expect(await log.compactIfDue(join, 'running')).toMatchObject({ result: 'compacted', rowsBefore: 502 })
    })
  })

  describe(`${kind}: partnerships`, () => {
    test('adding one twice changes nothing, and the list has it once', async () => {
      const storage = await openWith('p')
      await storage.addPartnership('p', 'Another name')
      expect((await storage.listPartnerships()).map(row => row.name)).toEqual(['Partnership p'])
    })

    test('goes to the trash and comes back with every word', async () => {
      const storage = await openWith('p')
      storage.log('p', 'workbook').append(bytes('w'))
      await storage.log('p', 'workbook').saved()
      await storage.trash('p')
      expect((await storage.partnership('p'))?.trashedAt).not.toBeNull()
      await storage.restore('p')
      expect((await storage.partnership('p'))?.trashedAt).toBeNull()
      expect(await rig.stored('p', 'workbook')).toEqual(['w'])
    })

    test('is removed for good only after thirty days in the trash', async () => {
      let now = NOON
      const storage = await rig.open({ now: () => now })
      await storage.addPartnership('p', 'P')
      await storage.addPartnership('q', 'Q')
      storage.log('p', 'workbook').append(bytes('w'))
      await storage.log('p', 'workbook').saved()
      expect(await storage.purge('p', { consent: true })).toBe('not-in-trash')
      await storage.trash('p')
      now = '2027-03-31T11:59:59-06:00'
      expect(await storage.purge('p', { consent: true })).toBe('too-early')
      now = '2026-01-01T00:00:00-06:00'
      expect(await storage.purge('p', { consent: true })).toBe('too-early')
      now = '2027-03-31T12:00:00-06:00'
      expect(await storage.purge('p', { consent: true })).toBe('purged')
      expect(await storage.purge('p', { consent: true })).toBe('unknown')
      expect(await rig.stored('p', 'workbook')).toEqual([])
      expect((await storage.listPartnerships()).map(row => row.id)).toEqual(['q'])
    })

    test('words for a partnership that was removed elsewhere are kept and reported, not written into nothing', async () => {
      const storage = await rig.open()
      const log = storage.log('nowhere', 'workbook')
      log.append(bytes('w'))
      await log.flush()
      expect(log.state()).toMatchObject({ state: 'failing', error: 'gone', pending: 1 })
      expect(await rig.stored('nowhere', 'workbook')).toEqual([])
    })

    test('the list says that it changed, in this tab and in the other', async () => {
      const [a, b] = [await rig.open(), await rig.open()]
      const events: StorageEvent[] = []
      a.subscribe(event => events.push(event))
      b.subscribe(event => events.push(event))
      await a.addPartnership('p', 'P')
      await until('both have heard', () => events.filter(event => event.kind === 'list').length >= 2)
    })

    test('remembers the last file', async () => {
      const storage = await openWith('p')
      await storage.noteFile('p', { at: NOON, name: 'Quad Cities.sharedtable' })
      expect((await storage.partnership('p'))?.lastFile).toEqual({ at: NOON, name: 'Quad Cities.sharedtable' })
    })
  })

  describe(`${kind}: a newer app`, () => {
    test('an older tab writes nothing once the newer app forbids it, says so, and still reads', async () => {
      const storage = await openWith('p')
      const log = storage.log('p', 'workbook')
      log.append(bytes('before'))
      await log.saved()
      const events: StorageEvent[] = []
      storage.subscribe(event => events.push(event))
      await rig.raiseEpoch({ minReader: 1, minWriter: 2 })
      log.append(bytes('after'))
      await log.flush()
      expect(log.state()).toMatchObject({ state: 'failing', error: 'epoch', pending: 1 })
      await expect(storage.trash('p')).rejects.toMatchObject({ code: 'epoch' })
      await expect(storage.writeDesk('k', 1)).rejects.toMatchObject({ code: 'epoch' })
      expect(storage.access()).toBe('read-only')
      expect(events).toContainEqual({ kind: 'read-only', minWriter: 2 })
      expect((await storage.load('p', 'workbook')).rows.map(text)).toEqual(['before'])
      expect(await rig.stored('p', 'workbook')).toEqual(['before'])
    })

    test('an older app opens what it may read, and is turned away from what it may not', async () => {
      await (await openWith('p')).close()
      await rig.raiseEpoch({ minReader: 1, minWriter: 3 })
      const storage = await rig.open()
      expect(storage.access()).toBe('read-only')
      expect(await storage.listPartnerships()).toHaveLength(1)
      await rig.raiseEpoch({ minReader: 2, minWriter: 3 })
      await expect(rig.open()).rejects.toMatchObject({ code: 'epoch' })
      expect((await rig.open({ epoch: 3 })).access()).toBe('read-write')
    })

    test('raises the epoch by what it asks, and never lowers it', async () => {
      await rig.open({ epoch: 4, requires: { minReader: 2, minWriter: 4 } })
      expect((await rig.open({ epoch: 5, requires: { minReader: 1, minWriter: 1 } })).access()).toBe('read-write')
      expect((await rig.open({ epoch: 3 })).access()).toBe('read-only')
    })
  })

  describe(`${kind}: a database that vanished`, () => {
    test('a first start is a first start, and afterwards all is fine', async () => {
      const storage = await rig.open()
      expect(await storage.checkCanary()).toEqual({ outcome: 'first-time' })
      await storage.addPartnership('p', 'Quad Cities')
      expect(await storage.checkCanary()).toEqual({ outcome: 'fine' })
    })

    test('an emptied database is told from a new one, with the names of what was here', async () => {
      const first = await openWith('p', 'q')
      await first.noteFile('p', { at: NOON, name: 'p.sharedtable' })
      await first.close()
      await rig.empty()
      const storage = await rig.open()
      const report = await storage.checkCanary()
      expect(report).toMatchObject({ outcome: 'emptied', missing: [{ id: 'p', name: 'Partnership p' }, { id: 'q' }] })
      expect(report.outcome === 'emptied' && report.missing[0]?.lastFile?.name).toBe('p.sharedtable')
    })

    test('the trace of a loss stays, whatever is written afterwards, until somebody answers it', async () => {
      await (await openWith('p')).close()
      await rig.empty()
      const storage = await openWith('new')
      await storage.keepCanary()
      expect(await storage.checkCanary()).toMatchObject({ outcome: 'emptied', missing: [{ id: 'p' }] })
      await storage.keepCanary({ forgetLoss: true })
      expect(await storage.checkCanary()).toEqual({ outcome: 'fine' })
    })

    test('what was removed on purpose is not a loss', async () => {
      let now = NOON
      const storage = await rig.open({ now: () => now })
      await storage.addPartnership('p', 'P')
      await storage.trash('p')
      now = '2027-05-01T12:00:00-05:00'
      await storage.purge('p', { consent: true })
      expect((await storage.checkCanary()).outcome).not.toBe('emptied')
    })

    test('one home of the canary is enough', async () => {
      await (await openWith('p')).close()
      await rig.homes[0]?.remove()
      await rig.empty()
      expect((await (await rig.open()).checkCanary()).outcome).toBe('emptied')
      await rig.homes[1]?.write('{ not a canary')
      expect((await (await rig.open()).checkCanary()).outcome).toBe('first-time')
    })

    test('a tab never writes the rest of a document into the empty database that took its place', async () => {
      const storage = await openWith('p')
      const log = storage.log('p', 'workbook')
      log.append(bytes('base'))
      await log.saved()
      await rig.empty()
      log.append(bytes('edit that builds on it'))
      await log.flush()
      expect(log.state()).toMatchObject({ state: 'failing', error: 'gone', pending: 1 })
      await expect(storage.load('p', 'workbook')).rejects.toMatchObject({ code: 'gone' })
      expect(await rig.stored('p', 'workbook')).toEqual([])
    })
  })

  describe(`${kind}: the second home`, () => {
    const fill = async (storage: Storage, ...list: readonly string[]): Promise<void> => {
      for (const word of list) storage.log('p', 'workbook').append(bytes(word))
      storage.log('p', 'journal').append(bytes('entry'))
      await Promise.all([storage.log('p', 'workbook').saved(), storage.log('p', 'journal').saved()])
    }

    test('brings back every row of an emptied database', async () => {
      const first = await openWith('p', 'q')
      await fill(first, 'a', 'b', 'c')
      await first.keepMirrors()
      await rig.empty()
      const storage = await rig.open()
      expect((await storage.checkCanary()).outcome).toBe('emptied')
      const [line] = (await storage.mirrors()).filter(one => one.id === 'p')
      expect(line).toMatchObject({ name: 'Partnership p' })
      expect(await storage.recoverFromMirror(line?.key ?? '')).toBe('recovered')
      expect(await rig.stored('p', 'workbook')).toEqual(['a', 'b', 'c'])
      expect(await rig.stored('p', 'journal')).toEqual(['entry'])
      const row = await storage.partnership('p')
      expect(row).toMatchObject({ name: 'Partnership p', summaryRow: 0 })
      expect(row?.lastRow).toBeGreaterThan(0)
      expect((await storage.mirrors()).filter(one => one.id === 'p')).toEqual([])
    })

    test('has nothing to offer while all is well', async () => {
      const storage = await openWith('p')
      await fill(storage, 'a')
      await storage.keepMirrors()
      expect(await storage.mirrors()).toEqual([])
      await fill(storage, 'b')
      expect(await storage.mirrors()).toEqual([])
    })

    test('is not overwritten by the empty database that came after', async () => {
      await (await openWith('p')).close()
      const first = await rig.open()
      await fill(first, 'old')
      await first.close()
      await rig.empty()
      const storage = await openWith('p')
      await fill(storage, 'new')
      await storage.keepMirrors()
      const [line] = await storage.mirrors()
      expect(await storage.recoverFromMirror(line?.key ?? '')).toBe('recovered')
      expect([...(await rig.stored('p', 'workbook'))].sort()).toEqual(['new', 'old'])
    })

    test('is not overwritten by a database that has lost its latest rows', async () => {
      const storage = await openWith('p')
      await fill(storage, 'a')
      await storage.close()
      const row = await (await rig.open()).partnership('p')
      if (row === null) throw new Error('the partnership is here')
      const more = await packMirror(storage.databaseId, { ...row, lastRow: row.lastRow + 5 }, NOON, {
        workbook: [bytes('a'), bytes('lost')], journal: [],
      })
      await rig.mirrorHome.write(mirrorKey(storage.databaseId, 'p'), more)
      const later = await rig.open()
      await fill(later, 'b')
      await later.keepMirrors()
      const [line] = await later.mirrors()
      expect(await later.recoverFromMirror(line?.key ?? '')).toBe('recovered')
      expect(words((await later.load('p', 'workbook')).rows)).toEqual(['a', 'b', 'lost'])
      expect(await later.mirrors()).toEqual([])
    })

    test('a damaged mirror is called damaged and brings nothing', async () => {
      const first = await openWith('p')
      await fill(first, 'a', 'b')
      await first.close()
      const key = (await rig.mirrorHome.keys())[0] ?? ''
      const kept = (await rig.mirrorHome.read(key)) ?? new Uint8Array()
      kept[kept.length - 2] = 0
      await rig.empty()
      const storage = await rig.open()
      expect(await storage.recoverFromMirror(key)).toBe('damaged')
      expect(await storage.recoverFromMirror('no/such')).toBe('unknown')
      expect(await rig.stored('p', 'workbook')).toEqual([])
      expect(await storage.mirrors()).toEqual([])
    })

    test('has each word soon after it was stored, and not only when a whole copy is due', async () => {
      const storage = await openWith('p')
      await fill(storage, 'a')
      await storage.keepMirrors()
      for (const word of ['b', 'c']) await fill(storage, word)
      await until('the tail is written', async () => (await rig.mirrorHome.keys()).length === 2)
      await fill(storage, 'd')
      await until('the tail has the last word', async () => {
        const tail = (await rig.mirrorHome.keys()).find(key => key.split('/').length === 3) ?? ''
        return text((await rig.mirrorHome.read(tail)) ?? bytes('')).includes('bcd')
      })
      await rig.empty()
      const later = await rig.open()
      const [line] = await later.mirrors()
      expect(await later.recoverFromMirror(line?.key ?? '')).toBe('recovered')
      expect(words(await later.load('p', 'workbook').then(loaded => loaded.rows))).toEqual(['a', 'b', 'c', 'd'])
      expect(await later.mirrors()).toEqual([])
    })

    test('a whole copy takes in what each tab had stored since the last one', async () => {
      const [one, other] = [await openWith('p'), await rig.open()]
      await fill(one, 'a')
      await fill(other, 'b')
      await one.keepMirrors()
      await other.keepMirrors()
      await fill(one, 'c')
      await fill(other, 'd')
      await until('both tails are written', async () => (await rig.mirrorHome.keys()).length === 3)
      await one.keepMirrors()
      expect(await rig.mirrorHome.keys()).toHaveLength(1)
      const kept = await rig.mirrorHome.read((await rig.mirrorHome.keys())[0] ?? '')
      expect(text(kept ?? bytes(''))).toContain('abcd')
    })

    test('what was removed for good is removed there too', async () => {
      let now = NOON
      const storage = await rig.open({ now: () => now })
      await storage.addPartnership('p', 'P')
      await fill(storage, 'a')
      await storage.keepMirrors()
      expect(await rig.mirrorHome.keys()).toHaveLength(1)
      await storage.trash('p')
      now = '2027-05-01T12:00:00-05:00'
      await storage.purge('p', { consent: true })
      expect(await rig.mirrorHome.keys()).toEqual([])
    })

    test('follows compaction, so that what was cleared does not live on in it', async () => {
      const storage = await openWith('p')
      await fill(storage, 'secret', 'stays')
      await storage.keepMirrors()
      await fill(storage, 'secret again')
      await storage.compact('p', 'workbook', () => bytes('stays'))
      await storage.keepMirrors()
      expect(await rig.mirrorHome.keys()).toHaveLength(1)
      const kept = await rig.mirrorHome.read((await rig.mirrorHome.keys())[0] ?? '')
      expect(text(kept ?? bytes(''))).not.toContain('secret')
    })
  })

  describe(`${kind}: notes, desk, device and snapshots`, () => {
    test('private notes are kept by place, the last text wins, an empty one removes it', async () => {
      const storage = await openWith('p')
      storage.notes.write('p', 'w1', 'first')
      storage.notes.write('p', 'w1', 'second')
      storage.notes.write('p', 'w2', 'gone soon')
      storage.notes.write('q', 'w1', 'other')
      storage.notes.write('p', 'w2', '')
      await storage.notes.saved()
      expect([...(await storage.notes.read('p'))]).toEqual([['w1', 'second']])
    })

    test('a private note survives a failing disk', async () => {
      const storage = await openWith('p')
      rig.failNext('quota', 2)
      storage.notes.write('p', 'w1', 'mine')
      await until('the notes say that they fail', () => storage.notes.state().error === 'quota')
      await storage.notes.saved()
      expect((await storage.notes.read('p')).get('w1')).toBe('mine')
    })

    test('desk and device keep plain data; the storage’s own keys are refused', async () => {
      const storage = await rig.open()
      await storage.writeDesk('p', { open: '1.1' })
      await storage.writeDevice('theme', 'dark')
      expect(await storage.readDesk('p')).toEqual({ open: '1.1' })
      expect(await storage.readDevice('theme')).toBe('dark')
      expect(await storage.readDesk('nothing')).toBeUndefined()
      await expect(storage.writeDevice('epoch', { minWriter: 0 })).rejects.toBeInstanceOf(StorageFailure)
    })

    test('a snapshot keeps both documents, is listed with its size, and can be removed with its partnership’s others', async () => {
      const storage = await openWith('p')
      const id = await storage.snapshotBefore('p', 'import', { workbook: bytes('wb'), journal: bytes('j') })
      await storage.snapshotBefore('p', 'merge', { workbook: bytes('wb2'), journal: null })
      expect(await storage.listSnapshots('p')).toMatchObject([{ id, reason: 'import', bytes: 3 }, { reason: 'merge' }])
      const snapshot = await storage.readSnapshot(id)
      expect(text(snapshot?.workbook ?? bytes(''))).toBe('wb')
      expect(await storage.deleteSnapshots('p')).toBe(2)
      expect(await storage.readSnapshot(id)).toBeNull()
    })
  })

  describe(`${kind}: the tests would see these bugs`, () => {
    test('nothing that was acknowledged is lost; acknowledging before the commit is caught', async () => {
      expect(await withBug(null, () => lostAfterAck(rig, 'other'))).toEqual([])
      const other = await createRig()
      expect(await withBug('ack-before-commit', () => lostAfterAck(other, 'other'))).not.toEqual([])
      await other.dispose()
    })

    test('nothing is written against the epoch; leaving the check out is caught', async () => {
      expect(await withBug(null, () => writtenAgainstEpoch(rig))).toEqual([])
      const other = await createRig()
      expect(await withBug('epoch-off', () => writtenAgainstEpoch(other))).not.toEqual([])
      await other.dispose()
    })

    test('a full disk is told and loses nothing; a swallowed quota error is caught both ways', async () => {
      expect(await withBug(null, () => isQuotaSilent(rig))).toBe(false)
      const [silent, lossy] = [await createRig(), await createRig()]
      expect(await withBug('swallowed-quota', () => isQuotaSilent(silent))).toBe(true)
      expect(await withBug('swallowed-quota', () => lostAfterAck(lossy, 'quota'))).not.toEqual([])
      await Promise.all([silent.dispose(), lossy.dispose()])
    })
  })
}
