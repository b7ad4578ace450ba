import type { Json } from '#worksheets/kit/canonical.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { always, sheetOf, type Ref } from '#worksheets/workbook.ts'
import { namesOf } from '#machines/facts/names.ts'
import { randomId } from './identity.ts'
import type { View } from './partnership.ts'
import { plainName } from './register.ts'
import type { TakenEdit } from './returned.ts'

/** A person or company of a list that somebody has already; what the list does not say is an empty text. */
export interface ListedContact {
  /** Empty where the line is about a company and nobody in it. */
  readonly name: string
  readonly title: string
  readonly organization: string
  readonly email: string
  readonly phone: string
  readonly doNotContact: boolean
}

/** Who a contact is taken for: a person of the register by id, another contact by its place, or somebody new. */
export type TakenFor = { readonly known: string } | { readonly contact: number } | 'new'

/** The list that contacts are put on besides the register: leaders to invite, or nobody's. */
export type PutOn = 'register' | 'invitees' | 'roster'

export interface ContactsPlan {
  readonly edits: readonly TakenEdit[]
  readonly newPeople: number
  readonly newOrganizations: number
  /** People who are here already; what the register did not know of them is added, what it knows stays. */
  readonly known: number
  readonly doNotContact: number
}

/**
 * The edits that take contacts in: new people and companies, each once; for people who are here only what the register
 * does not know yet. A wish not to be written to is always taken over. `organizationFor` gives the id of a company by the
 * name in the list where it is known under another spelling.
 */
export function planContacts(
  { book, round }: Pick<View, 'book' | 'round'>, contacts: readonly ListedContact[], takenFor: readonly TakenFor[],
  { putOn, organizationFor }: { readonly putOn: PutOn; readonly organizationFor: ReadonlyMap<string, string> },
): ContactsPlan {
  const edits: TakenEdit[] = []
  const put = (list: 'people' | 'organizations', row: string, values: Readonly<Record<string, Json>>, basedOn: readonly string[] = []): void => {
    for (const [column, value] of Object.entries(values)) {
      if (value !== '' && value !== null) edits.push({ ref: { worksheet: register.id, field: list, row, column }, round: always, value, basedOn })
    }
  }
  const names = namesOf(book)
  const organizations = new Map([...names.organizations.values()].flatMap((one) => (one.name ? [[plainName(one.name), one.id] as const] : [])))
  let newOrganizations = 0
  const organizationOf = (name: string): string => {
    if (name === '') return ''
    const plain = plainName(name)
    const found = organizations.get(plain) ?? organizationFor.get(name)
    const id = found ?? randomId()
    if (found === undefined) {
      put('organizations', id, { name })
      newOrganizations += 1
    }
    organizations.set(plain, id)
    return id
  }
  const ids: string[] = []
  const met = new Set<string>()
  let newPeople = 0
  for (const [at, contact] of contacts.entries()) {
    const organization = organizationOf(contact.organization)
    if (contact.name === '') {
      ids.push('')
      continue
    }
    const taken = takenFor[at] ?? 'new'
    const id = taken === 'new' ? randomId() : 'known' in taken ? taken.known : (ids[taken.contact] ?? randomId())
    ids.push(id)
    const person = names.people.get(id)
    if (!person && !met.has(id)) newPeople += 1
    const first = !met.has(id)
    met.add(id)
    const { name, title, email, phone } = contact
    const missing = { name, title, email, phone, organization }
    const had = person as Readonly<Record<string, unknown>> | undefined
    put('people', id, Object.fromEntries(Object.entries(missing).filter(([column]) => first && had?.[column] === undefined)))
    if (contact.doNotContact && person?.doNotContact !== true) put('people', id, { doNotContact: true }, stampsAt(book, id))
    if (putOn !== 'register' && first) edits.push(...onList(book, round, putOn, id, organization))
  }
  return {
    edits, newPeople, newOrganizations, known: [...met].filter((id) => names.people.has(id)).length,
    doNotContact: contacts.filter((contact) => contact.doNotContact).length,
  }
}

function stampsAt(book: View['book'], person: string): readonly string[] {
  const row = sheetOf(book, register, always).tables['people']?.find((one) => one.id === person)
  return row?.cells['doNotContact']?.standing.map((one) => one.stamp) ?? []
}

const tables = { invitees: 'people', roster: 'members' } as const

// Whoever is on the list already keeps their row as it is.
function onList(book: View['book'], round: string, worksheet: 'invitees' | 'roster', person: string, organization: string): readonly TakenEdit[] {
  const field = tables[worksheet]
  if (book.sheets[`${round}/${worksheet}`]?.tables[field]?.some((row) => row.id === person && !row.removed)) return []
  const ref: Ref = { worksheet, field, row: person }
  return [
    { ref: { ...ref, column: 'person' }, round, value: person, basedOn: [] },
    ...(organization ? [{ ref: { ...ref, column: 'organization' }, round, value: organization, basedOn: [] }] : []),
  ]
}
