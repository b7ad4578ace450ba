import { describe, expect, test } from 'vitest'
import { answersOf, always } from '#worksheets/workbook.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { roster } from '#worksheets/1-support-team/roster.worksheet.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import { foundPartnership } from '#session/found-partnership.ts'
import { createFromTeam } from '#session/home.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { teamOf } from '#session/same-team.ts'

async function storageWithTeam() {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1, canaryHomes: [], mirrorHome: null })
  const id = await foundPartnership(storage, { name: 'Quad Cities manufacturing', region: 'Scott and Rock Island', sector: 'Manufacturing' })
  const partnership = await openPartnership(storage, id)
  const college = partnership.addOrganization('Community college')
  const dean = partnership.addPerson('Workforce dean', { organization: college })
  partnership.addRow({ worksheet: 'roster', field: 'members' }, { person: dean, organization: college, core: true, attended: true }, dean)
  const owner = partnership.addPerson('Owner of the machine shop')
  partnership.addRow({ worksheet: 'invitees', field: 'people' }, { person: owner }, owner)
  partnership.setAll([
    { ref: { worksheet: 'settings', field: 'noticeGood' }, value: 35 },
    { ref: { worksheet: 'settings', field: 'target' }, value: 20 },
    { ref: { worksheet: 'settings', field: 'terms', row: 'champion', column: 'ours' }, value: 'sponsor' },
    { ref: { worksheet: 'roster', field: 'businessFriends' }, value: [owner] },
  ])
  return { storage, id, partnership, dean, college }
}

describe('another sector with the same team', () => {
  test('takes along the roster, whom it names, and how the team works; not the leaders, the figures or the day', async () => {
    const { storage, id, partnership, dean, college } = await storageWithTeam()
    partnership.takeOver('support-team', { on: '2027-02-02', by: 'Board', note: '' })
    await partnership.leave()
    const made = await createFromTeam(storage, id, { name: 'Quad Cities health care', region: 'Scott', sector: 'Health care' }, '2028-01-18')
    const next = await openPartnership(storage, made)
    const { book, walk } = next.view()
    expect(answersOf(book, settings, always)).toMatchObject({ name: 'Quad Cities health care', region: 'Scott', sector: 'Health care', noticeGood: 35 })
    expect(answersOf(book, settings, always).target).toBeUndefined()
    expect(answersOf(book, settings, always).terms.find((row) => row.id === 'champion')?.ours).toBe('sponsor')
    expect(answersOf(book, roster, 'r1')).toMatchObject({ members: [{ id: dean, person: dean, organization: college, core: true }] })
    expect(answersOf(book, roster, 'r1').members[0]?.attended).toBeUndefined()
    expect(answersOf(book, roster, 'r1').businessFriends).toBeUndefined()
    expect(answersOf(book, register, always).people.map((row) => row.name)).toEqual(['Workforce dean'])
    expect(answersOf(book, register, always).organizations.map((row) => row.name)).toEqual(['Community college'])
    expect([walk.positions['support-team'], walk.here]).toEqual(['closed', 'scope'])
    await next.leave()
  })

  test('leaves step 1 open where the team never closed it, and changes nothing in the other partnership', async () => {
    const { storage, id, partnership } = await storageWithTeam()
    const before = partnership.view().book
    await partnership.leave()
    expect((await teamOf(storage, id, '2028-01-18'))?.closed).toBe(null)
    const made = await createFromTeam(storage, id, { name: 'Health care' }, '2028-01-18')
    const [next, again] = await Promise.all([openPartnership(storage, made), openPartnership(storage, id)])
    expect(next.view().walk.positions['support-team']).toBe('working')
    expect(again.view().book.sheets).toEqual(before.sheets)
    await Promise.all([next.leave(), again.leave()])
  })

  test('says that a partnership is not here', async () => {
    const { storage, partnership } = await storageWithTeam()
    await partnership.leave()
    expect(await teamOf(storage, 'elsewhere', '2028-01-18')).toBe(null)
    await expect(createFromTeam(storage, 'elsewhere', { name: 'Health care' }, '2028-01-18')).rejects.toThrow('not on this device')
  })
})
