import { describe, expect, test } from 'vitest'
import type { Contact } from '#imports/lists/contacts.ts'
import { contactsFrom } from '#imports/lists/contacts.ts'
import { duplicatesIn, type Known } from '#imports/lists/duplicates.ts'
import { mappingFor } from '#imports/lists/mapping.ts'
import { readList } from '#imports/lists/read-list.ts'

const nobody: Known = { people: [], organizations: [] }

function contact(name: string, organization = '', more: Partial<Contact> = {}): Contact {
  return { name, organization, title: '', email: '', phone: '', doNotContact: false, line: 2, ...more }
}

describe('who is in the register or twice in a list', () => {
  test('a company in another spelling, with its legal form or without', () => {
    const known: Known = { people: [], organizations: [{ id: 'o1', name: 'Mississippi Tooling' }, { id: 'o2', name: 'River Foundry' }] }
    const { organizations } = duplicatesIn([contact('Ana', 'Mississippi Tooling, Inc.'), contact('Bo', 'River Foundry'), contact('Cy', 'Mississipi Tooling Co'), contact('Di', 'Quite Another')], known)
    expect(organizations.filter((one) => 'known' in one.as)).toEqual([
      { name: 'River Foundry', as: { known: 'o2' }, why: 'same name' },
      { name: 'Mississippi Tooling, Inc.', as: { known: 'o1' }, why: 'written differently' },
      { name: 'Mississipi Tooling Co', as: { known: 'o1' }, why: 'close spelling' },
    ])
  })

  test('a person by name, by spelling, by e-mail; the same name in another company is said to be elsewhere', () => {
    const known: Known = { people: [{ id: 'p1', name: 'Ana Ruiz', organization: 'o1', email: 'ana@example.com' }], organizations: [{ id: 'o1', name: 'Arsenal Optics' }] }
    const { people } = duplicatesIn([
      contact('Ruiz, Ana', 'Arsenal Optics LLC'), contact('Anna Ruiz', ''), contact('A. Somebody', '', { email: 'ANA@example.com ' }), contact('Ana Ruiz', 'Elsewhere Inc'), contact('Zed', 'Arsenal Optics'),
    ], known)
    expect(people.filter((one) => 'known' in one.as).toSorted((one, other) => one.contact - other.contact).map((one) => [one.contact, one.why])).toEqual([[0, 'written differently'], [1, 'close spelling'], [2, 'same e-mail'], [3, 'same name elsewhere']])
  })

  test('a person who is twice in the list points at the one further up', () => {
    const { people } = duplicatesIn([contact('Bo Chen', 'Chen'), contact('Di', 'Chen'), contact('Bo Chen', 'Chen LLC')], nobody)
    expect(people).toEqual([{ contact: 2, as: { contact: 0 }, why: 'same name' }])
  })

  test('nobody is like anybody in a list of different people', () => {
    const found = duplicatesIn([contact('Ana Ruiz', 'Arsenal'), contact('Bo Chen', 'Chen'), contact('', 'Foundry')], { people: [{ id: 'p', name: 'Dana Cole' }], organizations: [{ id: 'o', name: 'Polymers' }] })
    expect(found).toEqual({ people: [], organizations: [] })
  })
})

const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 'vo', 'ze', 'dan', 'fer', 'gol', 'har', 'jin', 'kal', 'mon', 'pet', 'ros', 'win', 'cor', 'bel', 'mar', 'sta', 'gre', 'tho', 'wil', 'bro', 'cla', 'del']

// Names of invented syllables, as many and as unlike as those of a region; the same for the same number.
function nameNumber(at: number, length: number): string {
  return Array.from({ length }, (_, place) => syllables[Math.imul(at + 1, 2654435761 + place * 40503) >>> 27] ?? 'ba').join('')
}

function list(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) => `${nameNumber(at % 401, 2)},${nameNumber(at * 7, 3)},${nameNumber(at % 1499, 2)} ${nameNumber(at % 1499 + 9000, 3)} Inc,p${at}@example.com,563-555-${String(at).padStart(5, '0')}`)
  return new TextEncoder().encode(`First Name,Last Name,Company,Email,Phone\n${lines.join('\n')}\n`)
}

async function milliseconds(rows: number): Promise<number> {
  const bytes = list(rows)
  const known: Known = { people: Array.from({ length: 500 }, (_, at) => ({ id: `p${at}`, name: `${nameNumber(at, 2)} ${nameNumber(at * 3, 3)}` })), organizations: Array.from({ length: 300 }, (_, at) => ({ id: `o${at}`, name: `${nameNumber(at, 3)} Works` })) }
  const began = performance.now()
  const table = await readList(bytes, 'list.csv')
  const contacts = contactsFrom(table, mappingFor(table.headers, table.rows))
  duplicatesIn(contacts, known)
  expect(contacts).toHaveLength(rows)
  return performance.now() - began
}

test('four times as many rows take about four times as long', async () => {
  await milliseconds(1000)
  const small = Math.min(await milliseconds(2500), await milliseconds(2500), await milliseconds(2500))
  const large = Math.min(await milliseconds(10_000), await milliseconds(10_000))
  console.info(`2,500 rows: ${Math.round(small)} ms, 10,000 rows: ${Math.round(large)} ms`)
  expect(large / small).toBeLessThan(10)
})
