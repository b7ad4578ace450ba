import { initialsOf, lettersApart, lettersOf, organizationWords, personWords, slipsAllowed, slipsBetween, tellingOf, wordsOf } from './look-alike-names.ts'

/** Why two entries look like one, the surest first. */
export const likenesses = ['same name', 'same e-mail', 'written differently', 'words swapped', 'initials', 'close spelling', 'same phone', 'same name elsewhere'] as const
export type Likeness = (typeof likenesses)[number]

/** Two entries that may be the same one, by their ids; `one` is the lesser of the two. */
export interface LookAlike {
  readonly kind: 'people' | 'organizations'
  readonly one: string
  readonly other: string
  readonly why: Likeness
}

/** As much of an organization as it takes to compare it. */
export interface ComparedOrganization {
  readonly id: string
  readonly name?: string | undefined
}

/** As much of a person as it takes to compare them. */
export interface ComparedPerson extends ComparedOrganization {
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** A word that so many names share says nothing; neither does a phone that so many people share. */
const crowded = 250
const sharedPhone = 4

/** A text that two entries share whichever of them comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
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
  readonly telling: string
  readonly letters: number
}

function nameOf(id: string, typed: string, words: readonly string[]): Named {
  const run = words.join('')
  return { id, typed, words, run, telling: tellingOf(words), letters: lettersOf(run) }
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

// In a group that is larger than any that says something, each is paired with the first alone: still in one chain.
function eachPair<T>(list: readonly (readonly T[])[], visit: (one: T, other: T) => void): void {
  for (const group of list) {
    group.forEach((one, at) => {
      if (at > 0 && group.length > crowded) return
      for (let next = at + 1; next < group.length; next += 1) visit(one, group[next] as T) // next is below the length
    })
  }
}

/** Every text that is left when one letter is left out: two names with one slip between them share one. */
function withoutOneLetter(run: string): readonly string[] {
  if (run.length < 5) return []
  return [run, ...Array.from(run, (_, at) => run.slice(0, at) + run.slice(at + 1))]
}

/**
 * Pairs of organizations whose names look the same. Names are compared only within groups that share a key, so that five
 * thousand take well under a second; the same holds for people.
 */
export function alikeOrganizations(all: readonly ComparedOrganization[]): readonly LookAlike[] {
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

/**
 * Pairs of people who look the same. `mayBeTogether` says whether two may work at one place: of those who may not, only
 * the same e-mail, the same phone and the same name are told.
 */
export function alikePeople<P extends ComparedPerson>(all: readonly P[], mayBeTogether: (one: P, other: P) => boolean): readonly LookAlike[] {
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

// Letters are compared before slips are counted, which takes a hundred times as long and is needed for one pair in fifty.
function isClose(one: Named, other: Named): boolean {
  const most = slipsAllowed(Math.min(one.run.length, other.run.length))
  if (most === 0 || Math.abs(one.run.length - other.run.length) > most || lettersApart(one.letters, other.letters) > 2 * most) return false
  return one.telling === other.telling && slipsBetween(one.run, other.run, most) <= most
}

function sureName(one: Named, other: Named): Likeness {
  return wordsOf(one.typed).join(' ') === wordsOf(other.typed).join(' ') ? 'same name' : 'written differently'
}

function mailOf(person: ComparedPerson): string {
  return person.email?.includes('@') ? person.email.trim().toLowerCase() : ''
}

function phoneOf(person: ComparedPerson): string {
  const digits = person.phone?.replace(/\D/g, '') ?? ''
  return digits.length >= 7 ? digits.slice(-10) : ''
}
