import { aliasesOf, always, resolve, rowsOf, type Workbook } from '#worksheets/workbook.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { namesOf, type Organization, type Person } from '#machines/facts/names.ts'
import { initialsOf, isToldApart, organizationWords, personWords, slipsAllowed, slipsBetween, wordsOf } from './look-alike-names.ts'

/** Why two entries look like one, the surest first. */
export const likenesses = ['same name', 'same e-mail', 'written differently', 'words swapped', 'initials', 'close spelling', 'same phone', 'same name elsewhere'] as const
export type Likeness = (typeof likenesses)[number]

/** Two entries of the register that may be the same one. */
export interface LookAlike {
  readonly kind: 'people' | 'organizations'
  readonly one: string
  readonly other: string
  readonly why: Likeness
}

const mostOffered = 300
/** A word that so many names share says nothing; neither does a phone that so many people share. */
const crowded = 250
const sharedPhone = 4

/**
 * Pairs of people and organizations that look the same and were neither joined nor kept apart, the surest first.
 * Names are compared only within groups that share a key, so that five thousand take well under a second.
 */
export function lookAlikes(book: Workbook): readonly LookAlike[] {
  const { people, organizations } = namesOf(book)
  const apart = apartIn(book)
  const companies = alikeOrganizations([...organizations.values()]).filter((pair) => !apart.has(pairKey(pair.one, pair.other)))
  const sameCompany = new Set(companies.map((pair) => pairKey(pair.one, pair.other)))
  const aliases = aliasesOf(book)
  const where = (person: Person): string => (person.organization === undefined ? '' : resolve(aliases, person.organization))
  const persons = alikePeople([...people.values()], (one, other) => {
    const [here, there] = [where(one), where(other)]
    return here === '' || there === '' || here === there || sameCompany.has(pairKey(here, there))
  }).filter((pair) => !apart.has(pairKey(pair.one, pair.other)))
  return [...companies, ...persons].toSorted(bySureness).slice(0, mostOffered)
}

function bySureness(one: LookAlike, other: LookAlike): number {
  return likenesses.indexOf(one.why) - likenesses.indexOf(other.why) || (pairKey(one.one, one.other) < pairKey(other.one, other.other) ? -1 : 1)
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
}

function apartIn(book: Workbook): ReadonlySet<string> {
  const sheet = book.sheets[`${always}/${register.id}`]
  return new Set(sheet ? rowsOf(sheet, 'apart').map((row) => row.id) : [])
}

/** The surest likeness of each pair, gathered. */
interface Found {
  readonly add: (one: string, other: string, why: Likeness) => void
  readonly pairs: () => readonly LookAlike[]
}

function gather(kind: LookAlike['kind']): Found {
  const found = new Map<string, LookAlike>()
  return {
    add: (one, other, why) => {
      if (one === other) return
      const key = pairKey(one, other)
      const known = found.get(key)
      if (known && likenesses.indexOf(known.why) <= likenesses.indexOf(why)) return
      const [first, second] = one < other ? [one, other] : [other, one]
      found.set(key, { kind, one: first, other: second, why })
    },
    pairs: () => [...found.values()],
  }
}

interface Named {
  readonly id: string
  readonly typed: string
  readonly words: readonly string[]
  readonly run: string
}

function nameOf(id: string, typed: string, words: readonly string[]): Named {
  return { id, typed, words, run: words.join('') }
}

function groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[], most = crowded): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === '') continue
      const group = byKey.get(key)
      if (group) group.push(item)
      else byKey.set(key, [item])
    }
  }
  return [...byKey.values()].filter((group) => group.length > 1 && group.length <= most)
}

function eachPair<T>(list: readonly (readonly T[])[], visit: (one: T, other: T) => void): void {
  for (const group of list) {
    group.forEach((one, at) => {
      for (let next = at + 1; next < group.length; next += 1) visit(one, group[next] as T) // next is below the length
    })
  }
}

/** Every text that is left when one letter is left out: two names with one slip between them share one. */
function withoutOneLetter(run: string): readonly string[] {
  if (run.length < 5) return []
  return [run, ...Array.from(run, (_, at) => run.slice(0, at) + run.slice(at + 1))]
}

function alikeOrganizations(all: readonly Organization[]): readonly LookAlike[] {
  const found = gather('organizations')
  const named = all.flatMap((one) => (one.name ? [nameOf(one.id, one.name, organizationWords(one.name))] : []))
  eachPair(groups(named, (one) => [one.run], Infinity), (one, other) => found.add(one.id, other.id, sureName(one, other)))
  eachPair(groups(named, (one) => [[...one.words].toSorted().join(' ')]), (one, other) => found.add(one.id, other.id, 'words swapped'))
  eachPair(groups(named, (one) => (one.words.length === 1 && one.run.length >= 3 ? [one.run] : [initialsOf(one.words)])), (one, other) => {
    if (one.words.length === 1 || other.words.length === 1) found.add(one.id, other.id, 'initials')
  })
  eachPair(closeGroups(named), (one, other) => {
    if (isClose(one, other)) found.add(one.id, other.id, 'close spelling')
  })
  return found.pairs()
}

function alikePeople(all: readonly Person[], mayBeTogether: (one: Person, other: Person) => boolean): readonly LookAlike[] {
  const found = gather('people')
  const byId = new Map(all.map((one) => [one.id, one]))
  const named = all.flatMap((one) => (one.name ? [nameOf(one.id, one.name, personWords(one.name))] : []))
  const together = (one: Named, other: Named): boolean => {
    const [here, there] = [byId.get(one.id), byId.get(other.id)]
    return here !== undefined && there !== undefined && mayBeTogether(here, there)
  }
  const add = (one: Named, other: Named, why: Likeness): void => {
    if (together(one, other)) found.add(one.id, other.id, why)
  }
  eachPair(groups(named, (one) => [one.run], Infinity), (one, other) => found.add(one.id, other.id, together(one, other) ? sureName(one, other) : 'same name elsewhere'))
  eachPair(groups(named, (one) => (one.words.length > 1 ? [[...one.words].toSorted().join(' ')] : [])), (one, other) => add(one, other, 'words swapped'))
  eachPair(groups(named, (one) => (one.words.length > 1 ? [`${one.words[0]?.[0] ?? ''} ${one.words.at(-1) ?? ''}`] : [])), (one, other) => {
    if (one.words[0]?.length === 1 || other.words[0]?.length === 1) add(one, other, 'initials')
  })
  eachPair(closeGroups(named), (one, other) => {
    if (isClose(one, other)) add(one, other, 'close spelling')
  })
  eachPair(groups(all, (one) => [mailOf(one)], sharedPhone), (one, other) => found.add(one.id, other.id, 'same e-mail'))
  eachPair(groups(all, (one) => [phoneOf(one)], sharedPhone), (one, other) => found.add(one.id, other.id, 'same phone'))
  return found.pairs()
}

// One slip anywhere; or two where a word is written the same, or where each of two words has one of them.
function closeGroups(named: readonly Named[]): readonly (readonly Named[])[] {
  const oneSlip = groups(named, (one) => withoutOneLetter(one.run))
  const byWord = groups(named, (one) => (one.words.length > 1 ? one.words.filter((word) => word.length > 2) : []))
  const oneEach = groups(named, (one) => {
    const [first = '', ...others] = one.words
    return others.length > 0 ? withoutOneLetter(first).map((left) => `${left} ${others.at(-1)?.[0] ?? ''}`) : []
  })
  return [...oneSlip, ...byWord, ...oneEach]
}

function isClose(one: Named, other: Named): boolean {
  const most = slipsAllowed(Math.min(one.run.length, other.run.length))
  return most > 0 && !isToldApart(one.words, other.words) && slipsBetween(one.run, other.run, most) <= most
}

function sureName(one: Named, other: Named): Likeness {
  return wordsOf(one.typed).join(' ') === wordsOf(other.typed).join(' ') ? 'same name' : 'written differently'
}

function mailOf(person: Person): string {
  return person.email?.includes('@') ? person.email.trim().toLowerCase() : ''
}

function phoneOf(person: Person): string {
  const digits = person.phone?.replace(/\D/g, '') ?? ''
  return digits.length >= 7 ? digits.slice(-10) : ''
}
