import { alikeOrganizations, alikePeople, likenesses, type Likeness } from '#worksheets/kit/look-alikes.ts'
import type { Contact } from './contacts.ts'

/** A person who is in the register already. `organization` is an id among the known organizations. */
export interface KnownPerson {
  readonly id: string
  readonly name?: string | undefined
  readonly organization?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface Known {
  readonly people: readonly KnownPerson[]
  readonly organizations: readonly { readonly id: string; readonly name?: string | undefined }[]
}

/** A contact that may be somebody who is known or a contact further up in the list, by their places from 0. */
export interface SamePerson {
  readonly contact: number
  readonly as: { readonly known: string } | { readonly contact: number }
  readonly why: Likeness
}

/** A company of the list that may be a known one, or one that the list writes in another way too. */
export interface SameOrganization {
  readonly name: string
  readonly as: { readonly known: string } | { readonly name: string }
  readonly why: Likeness
}

/** What may be the same, the surest first. */
export interface Duplicates {
  readonly people: readonly SamePerson[]
  readonly organizations: readonly SameOrganization[]
}

// Ids of two kinds must not meet: known ones come from files, and may look like anything.
const listed = 'a'
const knownId = 'k'

/**
 * Who and what in a list may be in the register already or be twice in the list, by names, also across spellings
 * ("Mississippi Tooling, Inc." is "Mississippi Tooling"), e-mail addresses and phone numbers. It takes time in
 * proportion to the list and the register together.
 */
export function duplicatesIn(contacts: readonly Contact[], known: Known): Duplicates {
  const names = [...new Set(contacts.map((contact) => contact.organization).filter((name) => name !== ''))]
  const pairs = alikeOrganizations([
    ...names.map((name, at) => ({ id: `${listed}${at}`, name })),
    ...known.organizations.map((one) => ({ id: `${knownId}${one.id}`, name: one.name })),
  ])
  const groups = grouped(pairs.filter((pair) => pair.why === 'same name' || pair.why === 'written differently'))
  const places = new Map(names.map((name, at) => [name, groups(`${listed}${at}`)]))
  return { people: samePeople(contacts, known, places, groups), organizations: pairs.flatMap((pair) => sameOrganization(pair, names)).toSorted(bySureness) }
}

function samePeople(
  contacts: readonly Contact[], known: Known, places: ReadonlyMap<string, string>, groups: (id: string) => string,
): readonly SamePerson[] {
  const people = [
    ...contacts.flatMap((contact, at) => (contact.name === '' ? [] : [{ id: `${listed}${at}`, name: contact.name, email: contact.email, phone: contact.phone, at: places.get(contact.organization) ?? '' }])),
    ...known.people.map((one) => ({ id: `${knownId}${one.id}`, name: one.name, email: one.email, phone: one.phone, at: one.organization === undefined ? '' : groups(`${knownId}${one.organization}`) })),
  ]
  const pairs = alikePeople(people, (one, other) => one.at === '' || other.at === '' || one.at === other.at)
  return pairs.flatMap(({ one, other, why }): readonly SamePerson[] => {
    const [first, second] = [placeOf(one), placeOf(other)]
    if (first === null && second === null) return []
    if (first === null || second === null) return [{ contact: first ?? second ?? 0, as: { known: (first === null ? one : other).slice(1) }, why }]
    return [{ contact: Math.max(first, second), as: { contact: Math.min(first, second) }, why }]
  }).toSorted((one, other) => bySureness(one, other) || one.contact - other.contact)
}

function sameOrganization({ one, other, why }: { readonly one: string; readonly other: string; readonly why: Likeness }, names: readonly string[]): readonly SameOrganization[] {
  const [first, second] = [placeOf(one), placeOf(other)]
  if (first === null && second === null) return []
  const name = (place: number): string => names[place] ?? ''
  if (first === null || second === null) return [{ name: name(first ?? second ?? 0), as: { known: (first === null ? one : other).slice(1) }, why }]
  return [{ name: name(Math.max(first, second)), as: { name: name(Math.min(first, second)) }, why }]
}

function placeOf(id: string): number | null {
  return id.startsWith(listed) ? Number(id.slice(1)) : null
}

function bySureness(one: { readonly why: Likeness }, other: { readonly why: Likeness }): number {
  return likenesses.indexOf(one.why) - likenesses.indexOf(other.why)
}

/** Makes one group of all that pairs lead to; gives the sign of the group of an id. */
function grouped(pairs: readonly { readonly one: string; readonly other: string }[]): (id: string) => string {
  const leads = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next
    // Next time the way is short.
    if (at !== id) leads.set(id, at)
    return at
  }
  for (const { one, other } of pairs) {
    const [first, second] = [find(one), find(other)]
    if (first !== second) leads.set(first, second)
  }
  return find
}
