import { expect, test } from 'vitest'
import { openList } from '#imports/lists/open-list.ts'
import { withRole } from '#imports/lists/mapping.ts'

const file = (text: string): Blob => new Blob([text])

test('a list is opened, looked at, taken, and taken otherwise', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `Person ${at},Firm ${at},${at === 30 ? 'Müller' : 'x'}`).join('\n')
  const list = await openList(file(`Name,Company,Extra\n${rows}\n`), 'people.csv')
  expect(list.seen).toMatchObject({ name: 'people.csv', count: 40, headers: ['Name', 'Company', 'Extra'], encoding: 'utf-8', mapping: { roles: ['name', 'organization', null] } })
  expect(list.seen.rows).toHaveLength(13)
  expect(list.seen.rows.at(-1)).toEqual(['Person 30', 'Firm 30', 'Müller'])
  const known = { people: [{ id: 'p7', name: 'Person 7' }], organizations: [] }
  const taken = await list.take(list.seen.mapping, known)
  expect(taken.contacts).toHaveLength(40)
  expect(taken.duplicates.people.filter((one) => 'known' in one.as)).toEqual([{ contact: 7, as: { known: 'p7' }, why: 'same name' }])
  const otherwise = await list.take(withRole(list.seen.mapping, 0, null), known)
  expect([otherwise.contacts[0]?.name, otherwise.contacts[0]?.organization]).toEqual(['', 'Firm 0'])
  list.close()
})

test('what is no list is refused, and what was stopped stops', async () => {
  await expect(openList(file('%PDF-1.7'), 'x.csv')).rejects.toThrow('This is a PDF')
  await expect(openList(file('Name\nAna\n'), 'x.csv', { signal: AbortSignal.abort(new Error('Stopped.')) })).rejects.toThrow('Stopped.')
})
