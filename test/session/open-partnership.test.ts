import { describe, expect, it } from 'vitest'
import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership, type World } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import { homeList } from '#session/home.ts'
import { appVersion } from '#session/identity.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import type { Storage } from '#storage/storage.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { reviewOf } from '#worksheets/catalogue.ts'
import { always, answersOf, type Ref } from '#worksheets/workbook.ts'
import { namesOf } from '#machines/facts/names.ts'
import { memoryRig } from '../storage/memory-rig.ts'
import { until } from '../storage/rig.ts'
import packageJson from '../../package.json' with { type: 'json' }

const people: Ref = { worksheet: register.id, field: 'people' }
const name: Ref = { worksheet: settings.id, field: 'name' }

function world(day = '2027-02-02'): World {
  let time = Date.parse('2027-02-02T15:00:00Z')
  return { now: () => (time += 1000), today: () => day, watchDay: () => () => undefined }
}

async function opened(): Promise<{ storage: Storage; id: string; partnership: Partnership }> {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1 })
  const id = await foundPartnership(storage, { name: 'Quad Cities manufacturing', region: 'Scott, Rock Island, Henry and Mercer' })
  return { storage, id, partnership: await openPartnership(storage, id, world()) }
}

function stampsAt(partnership: Partnership, field: string): readonly string[] {
  return partnership.view().book.sheets['-/settings']?.fields[field]?.standing.map((one) => one.stamp) ?? []
}

describe('a partnership in a tab', () => {
  it('holds its first answers and stands at step 1', async () => {
    const { partnership } = await opened()
    expect(answersOf(partnership.view().book, settings, always).name).toBe('Quad Cities manufacturing')
    expect(partnership.view().walk.here).toBe('support-team')
    expect(partnership.view().walk.positions['support-team']).toBe('working')
    expect(partnership.view().walk.positions.scope).toBe('ahead')
  })

  it('says that words are not stored before it says that a newer version forbids more of them', async () => {
    const rig = await memoryRig()
    const storage = await rig.open()
    const partnership = await openPartnership(storage, await foundPartnership(storage, { name: 'Quad Cities' }), world())
    await rig.raiseEpoch({ minReader: 1, minWriter: 2 })
    partnership.set(name, 'Late words', stampsAt(partnership, 'name'))
    await until('the label says it', () => partnership.view().save.state === 'failing')
    expect(partnership.view()).toMatchObject({ mayWrite: false, save: { state: 'failing', error: 'epoch', pending: 1 } })
    expect(answersOf(partnership.view().book, settings, always).name).toBe('Late words')
    await rig.dispose()
  })

  it('calls nothing saved while a private note is not', async () => {
    const rig = await memoryRig()
    const storage = await rig.open()
    const partnership = await openPartnership(storage, await foundPartnership(storage, { name: 'Quad Cities' }), world())
    rig.failNext('quota', 2)
    partnership.notes.write('case-for-change', 'Ask the mayor first')
    await until('the label says it', () => partnership.view().save.state === 'failing')
    await until('it is stored after all', () => partnership.view().save.state === 'saved')
    await rig.dispose()
  })

  it('is the same after it was put aside and opened again', async () => {
    const { storage, id, partnership } = await opened()
    partnership.set(name, 'Quad Cities makers', stampsAt(partnership, 'name'))
    const before = partnership.view().book.sheets
    await partnership.leave()
    const again = await openPartnership(storage, id, world())
    expect(again.view().book.sheets).toEqual(before)
  })

  it('takes an answer back while it stands alone, and not after somebody answered', async () => {
    const { storage, id, partnership } = await opened()
    partnership.set(name, 'A', stampsAt(partnership, 'name'))
    partnership.set(name, 'B', stampsAt(partnership, 'name'))
    expect(partnership.undo()).toBe('Changed “Name of the partnership”')
    expect(answersOf(partnership.view().book, settings, always).name).toBe('A')
    partnership.set(name, 'C', stampsAt(partnership, 'name'))
    await partnership.saved()
    const other = await openPartnership(storage, id, world())
    expect(other.undo()).toBeNull()
  })

  it('adds people and organizations once, whatever the spelling', async () => {
    const { partnership } = await opened()
    const one = partnership.addPerson('Ana Díaz', { title: 'Coordinator' })
    expect(partnership.addPerson('ana diaz')).toBe(one)
    expect(partnership.addOrganization('Quad City Die, Inc.')).toBe(partnership.addOrganization('Quad City Die Inc'))
    expect(namesOf(partnership.view().book).people.size).toBe(1)
  })

  it('reads joined people as one, and as two when they are taken apart', async () => {
    const { partnership } = await opened()
    const [ana = '', anna = ''] = partnership.addRows(people, [{ values: { name: 'Ana' } }, { values: { name: 'Anna' } }])
    const facilitator: Ref = { worksheet: 'support-team-review', field: 'facilitator' }
    partnership.set(facilitator, anna, [])
    partnership.join('people', anna, ana)
    const review = reviewOf('support-team').worksheet
    expect(answersOf(partnership.view().book, review, 'r1').facilitator).toBe(ana)
    expect(namesOf(partnership.view().book).people.size).toBe(1)
    partnership.unjoin(anna)
    expect(answersOf(partnership.view().book, review, 'r1').facilitator).toBe(anna)
  })

  it('brings a removed row back as it was', async () => {
    const { partnership } = await opened()
    const ana = partnership.addPerson('Ana', { title: 'Coordinator' })
    partnership.removeRow(people, ana)
    expect(namesOf(partnership.view().book).people.size).toBe(0)
    partnership.restoreRow(people, ana)
    expect(namesOf(partnership.view().book).people.get(ana)?.title).toBe('Coordinator')
  })

  it('keeps the order in which rows were put', async () => {
    const { partnership } = await opened()
    const [a = '', b = '', c = ''] = partnership.addRows(people, ['a', 'b', 'c'].map((value) => ({ values: { name: value } })))
    partnership.moveRow(people, c, a)
    expect([...namesOf(partnership.view().book).people.keys()]).toEqual([c, a, b])
    partnership.moveRow(people, c, null)
    expect([...namesOf(partnership.view().book).people.keys()]).toEqual([a, b, c])
  })

  it('tells in its journal who changed what, from what to what, once in ten minutes', async () => {
    const { partnership } = await opened()
    const ana = partnership.addPerson('Ana')
    partnership.passTo(ana)
    partnership.set(name, 'Quad Cities m', stampsAt(partnership, 'name'))
    partnership.set(name, 'Quad Cities makers', stampsAt(partnership, 'name'))
    const entries = (await partnership.journal()).filter((entry) => entry.path === '-/settings/name')
    expect(entries).toMatchObject([{ by: ana, from: 'Quad Cities manufacturing', to: 'Quad Cities makers' }])
  })

  it('removes a person for good: no byte of the rows and no copy holds the name', async () => {
    const { storage, id, partnership } = await opened()
    const leader = partnership.addPerson('Zebedee Quillfeather', { phone: '563 555 0100' })
    await partnership.journal()
    await storage.snapshotBefore(id, 'test', { workbook: new TextEncoder().encode('Zebedee Quillfeather'), journal: null })
    await partnership.removePersonForGood(leader)
    const rows = [...(await storage.load(id, 'workbook')).rows, ...(await storage.load(id, 'journal')).rows]
    const text = rows.map((row) => new TextDecoder().decode(row)).join()
    expect(text).not.toContain('Quillfeather')
    expect(text).not.toContain('555 0100')
    expect(await partnership.snapshots()).toEqual([])
  })

  it('closes a step through its machine only when nothing holds it', async () => {
    const { partnership } = await opened()
    const ana = partnership.addPerson('Ana', { title: 'Coordinator' })
    expect(partnership.can('support-team', 'closing')).toBe(false)
    expect(partnership.close('support-team', { recordedBy: ana })).toBe(false)
    answerAll(partnership, ana)
    expect(partnership.view().walk.facts['support-team'].holds).toEqual([])
    expect(partnership.view().walk.positions['support-team']).toBe('ready')
    expect(partnership.close('support-team', { recordedBy: ana })).toBe(true)
    expect(partnership.view().walk.positions['support-team']).toBe('closed')
    expect(partnership.view().walk.facts['support-team'].closing).toMatchObject({ kind: 'closed', on: '2027-02-02', recordedBy: ana, role: 'Coordinator' })
    expect(partnership.view().walk.positions.scope).toBe('working')
    expect(partnership.undo(), 'a closing is a record that undo leaves alone').not.toBe('Closed a review')
  })

  it('withdraws a closing with a reason, and keeps the record', async () => {
    const { partnership } = await opened()
    const ana = partnership.addPerson('Ana')
    answerAll(partnership, ana)
    partnership.close('support-team', { recordedBy: ana })
    expect(partnership.withdraw('support-team', { recordedBy: ana, note: 'Recorded on the wrong day' })).toBe(true)
    expect(partnership.view().walk.positions['support-team']).toBe('ready')
    expect(partnership.view().book.sheets['r1/support-team-review']?.tables['closings']).toHaveLength(1)
  })

  it('withdraws a closing that was reaffirmed since as one, so that the review is open as the screen says', async () => {
    const { partnership } = await opened()
    const ana = partnership.addPerson('Ana')
    answerAll(partnership, ana)
    partnership.close('support-team', { recordedBy: ana })
    partnership.setAll([{ ref: { worksheet: 'case-for-change', field: 'case' }, value: 'Four of us call on one shop.' }])
    expect(partnership.view().walk.positions['support-team']).toBe('reopened')
    expect(partnership.reaffirm('support-team', { recordedBy: ana })).toBe(true)
    expect(partnership.view().walk.positions['support-team']).toBe('closed')
    expect(partnership.withdraw('support-team', { recordedBy: ana, note: 'Both were wrong' })).toBe(true)
    expect(partnership.view().walk.facts['support-team'].closing).toBe(null)
    expect(partnership.view().walk.positions['support-team']).toBe('ready')
  })

  it('records a step as done before, which nothing reopens', async () => {
    const { partnership } = await opened()
    partnership.takeOver('support-team', { on: '2025-05-01', by: 'the former convener', note: 'Before the software' })
    expect(partnership.view().walk.positions['support-team']).toBe('closed')
    expect(partnership.view().walk.facts['support-team'].closing?.kind).toBe('taken-over')
    expect(partnership.view().walk.here).toBe('scope')
  })

  it('stands on Home with where it is and what comes next', async () => {
    const { storage, partnership } = await opened()
    partnership.set(name, 'Quad Cities makers', stampsAt(partnership, 'name'))
    await partnership.saved()
    const [entry] = await homeList(storage, '2027-02-02')
    expect(entry).toMatchObject({ name: 'Quad Cities makers', region: 'Scott, Rock Island, Henry and Mercer', stale: false })
    expect(entry?.where).toBe('Step 1, Build your regional support team: at work')
    expect(entry?.next).toBeTruthy()
  })

  it('carries the version of the package', () => {
    expect(appVersion).toBe(packageJson.version)
  })
})

function answerAll(partnership: Partnership, by: string): void {
  const worksheet = 'support-team-review'
  partnership.setAll([
    { ref: { worksheet, field: 'heldOn' }, value: '2027-02-02' },
    { ref: { worksheet, field: 'facilitator' }, value: by },
    { ref: { worksheet, field: 'present' }, value: [by] },
    ...pointsOf(reviewOf('support-team')).flatMap((point) => [
      { ref: { worksheet, field: 'points', row: point.id, column: 'answer' }, value: 'yes' },
      { ref: { worksheet, field: 'points', row: point.id, column: 'reason' }, value: 'We talked it through.' },
    ]),
  ])
}
