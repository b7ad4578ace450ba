import { describe, expect, test } from 'vitest'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import { planContacts, type ListedContact, type TakenFor } from '#session/contacts.ts'
import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership } from '#session/open-partnership.ts'

const contact = (over: Partial<ListedContact>): ListedContact => ({ name: '', title: '', organization: '', email: '', phone: '', doNotContact: false, ...over })
const none = new Map<string, string>()

async function opened() {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1, canaryHomes: [], mirrorHome: null })
  return openPartnership(storage, await foundPartnership(storage, { name: 'Quad Cities manufacturing' }))
}
const peopleIn = (partnership: Awaited<ReturnType<typeof opened>>) => answersOf(partnership.view().book, register, always).people

describe('a list of people taken in', () => {
  test('adds each person and each company once, in one step to take back', async () => {
    const partnership = await opened()
    const list = [
      contact({ name: 'Ana Ruiz', organization: 'Arsenal Optics', email: 'ana@arsenal.example', title: 'Owner' }),
      contact({ name: 'Bo Lund', organization: 'ARSENAL OPTICS' }),
      contact({ name: 'Ana Ruiz', organization: 'Arsenal Optics', phone: '563 555 0100' }),
      contact({ organization: 'Bluff Bearings' }),
    ]
    const plan = planContacts(partnership.view(), list, ['new', 'new', { contact: 0 }, 'new'], { putOn: 'invitees', organizationFor: none })
    expect(plan).toMatchObject({ newPeople: 2, newOrganizations: 2, known: 0 })
    partnership.takeIn(plan.edits, '', 'Took in a list')
    expect(peopleIn(partnership).map((one) => [one.name, one.email, one.title])).toEqual([['Ana Ruiz', 'ana@arsenal.example', 'Owner'], ['Bo Lund', undefined, undefined]])
    const rows = () => (partnership.view().book.sheets['r1/invitees']?.tables['people'] ?? []).filter((row) => !row.removed)
    expect(rows().map((row) => row.id)).toEqual(peopleIn(partnership).map((one) => one.id))
    expect(partnership.undo()).toBe('Took in a list')
    expect([peopleIn(partnership), rows()]).toEqual([[], []])
  })

  test('adds to a person who is here only what was not known, and always a wish not to be written to', async () => {
    const partnership = await opened()
    const ana = partnership.addPerson('Ana Ruiz', { title: 'President', doNotContact: false })
    const takenFor: TakenFor[] = [{ known: ana }]
    const plan = planContacts(partnership.view(), [contact({ name: 'Ana M. Ruiz', title: 'Owner', email: 'ana@arsenal.example', doNotContact: true })], takenFor, { putOn: 'register', organizationFor: none })
    expect(plan).toMatchObject({ newPeople: 0, known: 1, doNotContact: 1 })
    partnership.takeIn(plan.edits, '', 'Took in a list')
    expect(peopleIn(partnership)).toMatchObject([{ id: ana, name: 'Ana Ruiz', title: 'President', email: 'ana@arsenal.example', doNotContact: true }])
  })

  test('takes a company under another spelling for the one that is here', async () => {
    const partnership = await opened()
    const here = partnership.addOrganization('Mississippi Tooling')
    const plan = planContacts(partnership.view(), [contact({ name: 'Cy Day', organization: 'Mississippi Tooling, Inc.' })], ['new'], { putOn: 'register', organizationFor: new Map([['Mississippi Tooling, Inc.', here]]) })
    expect(plan.newOrganizations).toBe(0)
    partnership.takeIn(plan.edits, '', 'Took in a list')
    expect(peopleIn(partnership)).toMatchObject([{ name: 'Cy Day', organization: here }])
  })

  test('leaves the row of somebody who is on the list of leaders already', async () => {
    const partnership = await opened()
    const ana = partnership.addPerson('Ana Ruiz')
    partnership.addRow({ worksheet: 'invitees', field: 'people' }, { person: ana, reply: 'yes' }, ana)
    const plan = planContacts(partnership.view(), [contact({ name: 'Ana Ruiz' })], [{ known: ana }], { putOn: 'invitees', organizationFor: none })
    expect(plan.edits).toEqual([])
  })

  test('five thousand people are one transaction', async () => {
    const partnership = await opened()
    const list = Array.from({ length: 5000 }, (_, at) => contact({ name: `Person ${at}`, organization: `Company ${at % 900}`, email: `p${at}@example.com` }))
    const began = performance.now()
    const plan = planContacts(partnership.view(), list, list.map(() => 'new'), { putOn: 'register', organizationFor: none })
    const planned = performance.now()
    partnership.takeIn(plan.edits, '', 'Took in a list')
    console.log(`5,000 contacts: planned in ${Math.round(planned - began)} ms, taken in in ${Math.round(performance.now() - planned)} ms`)
    expect(peopleIn(partnership)).toHaveLength(5000)
    partnership.undo()
    expect(peopleIn(partnership)).toHaveLength(0)
  })
})
