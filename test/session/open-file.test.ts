import { expect, test } from 'vitest'
import { acceptFile, openFile, type FileAccepted, type FileChange, type FileReadable } from '#session/open-file.ts'
import { openCopy, openFileCopy } from '#session/open-copy.ts'
import { openPartnership } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import type { Storage } from '#storage/storage.ts'
import { answersOf, always } from '#worksheets/workbook.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { canonical, type Json } from '#worksheets/kit/canonical.ts'
import { fileOf, newDevice, newTeam, openGood } from './file-rig.ts'

const name = { worksheet: 'settings', field: 'name' }
const region = { worksheet: 'settings', field: 'region' }

const digestOf = (team: Partnership): string => canonical(team.view().book.sheets as unknown as Json) // a workbook is plain data
const nameIn = (team: Partnership): string | undefined => answersOf(team.view().book, settings, always).name
const stampsOf = (team: Partnership, field: string): readonly string[] => team.view().book.sheets['-/settings']?.fields[field]?.standing.map((one) => one.stamp) ?? []
const changesIn = (opened: FileReadable): readonly FileChange[] => (opened.outcome.kind === 'known' ? opened.outcome.changes : [])

function merged(accepted: FileAccepted): Extract<FileAccepted, { kind: 'merged' }> {
  if (accepted.kind !== 'merged') throw new Error(`It ended as ${accepted.kind}.`)
  return accepted
}

/** Two devices with the same partnership, both open. */
async function twoDevices(): Promise<{ readonly one: Storage; readonly other: Storage; readonly ana: Partnership; readonly bo: Partnership; readonly id: string }> {
  const { storage: one, id, team: ana } = await newTeam()
  const other = await newDevice()
  await acceptFile(other, await openGood(other, await fileOf(ana)))
  return { one, other, ana, bo: await openPartnership(other, id), id }
}

test('a file of a partnership that is not here says what is in it, and is added on consent', async () => {
  const { id, team } = await newTeam()
  team.addPerson('Ana Lopez')
  const other = await newDevice()
  const opened = await openGood(other, await fileOf(team))
  expect(opened).toMatchObject({ kind: 'new', inTrash: false, outcome: { facts: { name: 'Quad Cities manufacturing', people: 1 }, isPart: false } })
  expect(await other.listPartnerships()).toEqual([])
  expect(await acceptFile(other, opened)).toMatchObject({ kind: 'added', id })
  expect(digestOf(await openPartnership(other, id))).toBe(digestOf(team))
  expect((await other.listPartnerships())[0]).toMatchObject({ name: 'Quad Cities manufacturing' })
  expect((await team.journal()).length).toBe((await (await openPartnership(other, id)).journal()).length)
})

test('the text form of a file opens as the file does', async () => {
  const { team } = await newTeam()
  expect(await openGood(await newDevice(), await fileOf(team, 'core team', true))).toMatchObject({ kind: 'new' })
})

test('the same file twice says that nothing in it is new, and an older one that more is here', async () => {
  const { one, ana, bo } = await twoDevices()
  const before = await fileOf(bo)
  expect(await openGood(one, before)).toMatchObject({ kind: 'same' })
  ana.set(region, 'Bi-state', stampsOf(ana, 'region'))
  expect(await openGood(one, before)).toMatchObject({ kind: 'older' })
})

test('new rows, changed answers, removed rows and disagreements are each shown before anything changes', async () => {
  const { one, ana, bo } = await twoDevices()
  const kept = bo.addOrganization('Harper Machine')
  ana.set(name, 'Quad Cities makers', stampsOf(ana, 'name'))
  bo.set(name, 'Bi-state makers', stampsOf(bo, 'name'))
  bo.set(region, 'Five counties', stampsOf(bo, 'region'))
  const digest = digestOf(ana)
  const opened = await openGood(one, await fileOf(bo))
  expect(digestOf(ana)).toBe(digest)
  const changes = changesIn(opened)
  expect(changes.map((change) => [change.kind, change.label, change.before, change.after])).toEqual([
    ['disagreement', 'Name of the partnership', 'Quad Cities makers', expect.any(String)],
    ['changed', 'Region', 'Quad Cities', 'Five counties'],
    ['row', 'Organizations: Harper Machine', '', ''],
  ])
  expect(changes[0]?.sides.map((side) => side.text).toSorted()).toEqual(['Bi-state makers', 'Quad Cities makers'])
  const done = merged(await acceptFile(one, opened))
  expect(done.changes).toEqual(changes)
  expect(ana.view().book.sheets['-/settings']?.fields['name']?.disputed).toBe(true)
  expect(ana.view().book.sheets['-/register']?.tables['organizations']?.[0]?.id).toBe(kept)
  await acceptFile(one, await openGood(one, await fileOf(bo)))
})

test('after files went both ways both devices read the same', async () => {
  const { one, other, ana, bo } = await twoDevices()
  ana.addPerson('Ana Lopez')
  bo.addPerson('Bo Chen')
  merged(await acceptFile(one, await openGood(one, await fileOf(bo))))
  merged(await acceptFile(other, await openGood(other, await fileOf(ana))))
  expect(digestOf(bo)).toBe(digestOf(ana))
  expect(bo.view().walk.positions).toEqual(ana.view().walk.positions)
})

test('what is written while the preview is read is part of the merge', async () => {
  const { one, ana, bo } = await twoDevices()
  bo.set(name, 'Bi-state makers', stampsOf(bo, 'name'))
  const opened = await openGood(one, await fileOf(bo))
  expect(changesIn(opened)[0]?.kind).toBe('changed')
  ana.set(name, 'Quad Cities makers', stampsOf(ana, 'name'))
  expect(merged(await acceptFile(one, opened)).changes[0]?.kind).toBe('disagreement')
})

test('a merge reaches the partnership where it is open, in this tab and in another, and after it is opened again', async () => {
  const { one, ana, bo, id } = await twoDevices()
  bo.set(name, 'Bi-state makers', stampsOf(bo, 'name'))
  merged(await acceptFile(one, await openGood(one, await fileOf(bo))))
  expect(nameIn(ana)).toBe('Bi-state makers')
  await ana.leave()
  expect(nameIn(await openPartnership(one, id))).toBe('Bi-state makers')
  expect((await one.partnership(id))?.name).toBe('Bi-state makers')
})

test('a copy of what was there before a merge opens, and nothing in it can be changed', async () => {
  const { one, ana, bo } = await twoDevices()
  bo.set(name, 'Bi-state makers', stampsOf(bo, 'name'))
  const digest = digestOf(ana)
  const { snapshot } = merged(await acceptFile(one, await openGood(one, await fileOf(bo))))
  const copy = await openCopy(one, snapshot)
  expect(copy && digestOf(copy.partnership)).toBe(digest)
  expect(copy?.partnership.view()).toMatchObject({ mayWrite: false, save: { state: 'read-only', why: 'copy' } })
  await copy?.partnership.leave()
})

test('a file of a partnership in the trash says so, and taking it in brings the partnership back', async () => {
  const { one, bo, id } = await twoDevices()
  await one.trash(id)
  bo.set(name, 'Bi-state makers', stampsOf(bo, 'name'))
  const opened = await openGood(one, await fileOf(bo))
  expect(opened).toMatchObject({ kind: 'known', inTrash: true })
  merged(await acceptFile(one, opened))
  expect((await one.partnership(id))?.trashedAt).toBeNull()
})

test('a file that a newer version must write opens as a copy to be read', async () => {
  const { team } = await newTeam()
  const { seal } = await import('#sync/seal.ts')
  const { unseal, ENVELOPE_LIMITS } = await import('#sync/unseal.ts')
  const unsealed = await unseal(await fileOf(team), { reader: 1, writer: 1, ...ENVELOPE_LIMITS })
  if (unsealed.kind !== 'unsealed') throw new Error('An honest file was refused.')
  const storage = await newDevice()
  const opened = await openGood(storage, new Blob([await seal({ ...unsealed.header, minWriter: 2, appVersion: '9.0.0' }, unsealed.parts)]))
  expect(opened.kind).toBe('copy')
  const copy = await openFileCopy(opened)
  expect(copy?.view()).toMatchObject({ mayWrite: false, save: { why: 'newer-file' } })
  expect(copy && nameIn(copy)).toBe('Quad Cities manufacturing')
  expect(await acceptFile(storage, opened)).toMatchObject({ kind: 'nothing-new' })
  expect(await storage.listPartnerships()).toEqual([])
})

test('when the disk is full a file is not taken in, and the failure says why', async () => {
  const { createMemoryDisk, openMemoryStorage } = await import('#storage/memory.ts')
  const { ana } = await twoDevices()
  const disk = createMemoryDisk()
  const storage = await openMemoryStorage(disk, { epoch: 1, canaryHomes: [] })
  const opened = await openGood(storage, await fileOf(ana))
  await storage.addPartnership(opened.header.partnership.id, 'There already')
  disk.failing = { error: 'quota', times: 0 }
  const again = await openGood(storage, await fileOf(ana))
  disk.failing = { error: 'quota', times: 1000 }
  await expect(acceptFile(storage, again)).rejects.toMatchObject({ code: 'quota' })
  disk.failing = { error: 'quota', times: 0 }
})

test('a partners’ file added on another device comes back answer by answer', async () => {
  const { storage: one, id, team: ana } = await newTeam()
  const person = ana.addPerson('Ana Lopez', { phone: '563 555 0100' })
  const partner = await newDevice()
  const opened = await openGood(partner, await fileOf(ana, 'partners'))
  expect(opened).toMatchObject({ kind: 'new', outcome: { isPart: true } })
  await acceptFile(partner, opened)
  const theirs = await openPartnership(partner, id)
  expect(theirs.view().book.sheets['-/register']?.tables['people']?.[0]?.cells['phone']).toBeUndefined()
  theirs.set(region, 'Five counties', stampsOf(theirs, 'region'))
  ana.set(name, 'Quad Cities makers', stampsOf(ana, 'name'))
  const back = await openGood(one, await fileOf(theirs, 'partners'))
  expect(back).toMatchObject({ kind: 'known', outcome: { byAnswers: true } })
  expect(changesIn(back).map((change) => [change.kind, change.before, change.after])).toEqual([['changed', 'Quad Cities', 'Five counties']])
  merged(await acceptFile(one, back))
  expect(nameIn(ana)).toBe('Quad Cities makers')
  expect(ana.view().book.sheets['-/settings']?.fields['region']).toMatchObject({ value: 'Five counties', disputed: false })
  expect(ana.view().book.sheets['-/register']?.tables['people']?.find((row) => row.id === person)?.cells['phone']?.value).toBe('563 555 0100')
  expect((await openFile(one, await fileOf(theirs, 'partners'))).kind).toBe('older')
})
