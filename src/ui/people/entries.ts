import { organizationKinds, sideWords } from '#worksheets/partnership/register.worksheet.ts'
import { aliasesOf, resolve, type Workbook } from '#worksheets/workbook.ts'
import { namesOf, organizationName, sideOfOrganization, sideOfPerson } from '#machines/facts/names.ts'
import { plainName } from '#session/register.ts'
import { peopleWords } from './words.ts'

export type Kind = 'people' | 'organizations'
export type Filter = keyof typeof peopleWords.filters

/** One line of the register. */
export interface Entry {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly about: string
  /** Words that mark the entry on every list. */
  readonly marks: readonly string[]
  readonly missing: readonly string[]
  /** Entries that were joined to this one: id and name. */
  readonly joined: readonly { readonly id: string; readonly name: string }[]
  readonly plain: string
  readonly fits: Readonly<Record<Filter, boolean>>
}

/** The register as lines, by name. */
export function entriesOf(book: Workbook, kind: Kind): readonly Entry[] {
  const joined = joinedTo(book, kind)
  const made = kind === 'people' ? peopleOf(book, joined) : organizationsOf(book, joined)
  return made.toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'))
}

type Joined = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>

function joinedTo(book: Workbook, kind: Kind): Joined {
  const aliases = aliasesOf(book)
  const rows = book.sheets['-/register']?.tables[kind] ?? []
  const found = new Map<string, { id: string; name: string }[]>()
  for (const from of aliases.keys()) {
    const to = resolve(aliases, from)
    const row = rows.find((one) => one.id === from)
    if (!row || to === from) continue
    const name = row.cells['name']?.value
    found.set(to, [...(found.get(to) ?? []), { id: from, name: typeof name === 'string' ? name : peopleWords.noName }])
  }
  return found
}

function peopleOf(book: Workbook, joined: Joined): readonly Entry[] {
  return [...namesOf(book).people.values()].map((person) => {
    const side = sideOfPerson(book, person.id)
    const where = person.organization ? organizationName(book, person.organization) : ''
    const missing = [
      ...(person.name ? [] : [peopleWords.missing.name]), ...(person.organization ? [] : [peopleWords.missing.organization]),
      ...(person.phone || person.email ? [] : [peopleWords.missing.reach]),
    ]
    return {
      id: person.id, kind: 'people', name: person.name ?? peopleWords.noName, joined: joined.get(person.id) ?? [], missing,
      about: [person.title, where, side && peopleWords.side(sideWords[side])].filter(Boolean).join(' · '),
      marks: [...(person.doNotContact ? [peopleWords.doNotContact] : []), ...(person.left ? [peopleWords.left] : [])],
      plain: plainName(`${person.name ?? ''} ${where}`),
      fits: { all: true, missing: missing.length > 0, contact: person.doNotContact === true, left: person.left === true },
    }
  })
}

function organizationsOf(book: Workbook, joined: Joined): readonly Entry[] {
  return [...namesOf(book).organizations.values()].map((one) => {
    const side = sideOfOrganization(book, one.id)
    const missing = [...(one.name ? [] : [peopleWords.missing.name]), ...(one.kinds?.length ? [] : [peopleWords.missing.kinds])]
    return {
      id: one.id, kind: 'organizations', name: one.name ?? peopleWords.noName, joined: joined.get(one.id) ?? [], missing, marks: [],
      about: [(one.kinds ?? []).map((kind) => organizationKinds[kind]).join(', '), one.county, side && peopleWords.side(sideWords[side])].filter(Boolean).join(' · '),
      plain: plainName(one.name ?? ''), fits: { all: true, missing: missing.length > 0, contact: false, left: false },
    }
  })
}

/** The entries that a person looks for: by any part of a name, in any order of its words. */
export function found(entries: readonly Entry[], text: string, filter: Filter): readonly Entry[] {
  const wanted = plainName(text).split(' ').filter(Boolean)
  return entries.filter((entry) => entry.fits[filter] && wanted.every((word) => entry.plain.includes(word)))
}
