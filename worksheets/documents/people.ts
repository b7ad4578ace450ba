import { register } from '../partnership/register.worksheet.ts'
import { aliasesOf, always, answersOf, resolve, type RowOf, type Workbook } from '../workbook.ts'
import type { DocumentInput } from './document.ts'

export type Person = RowOf<typeof register, 'people'>
type Organization = RowOf<typeof register, 'organizations'>

interface Register {
  readonly people: ReadonlyMap<string, Person>
  readonly organizations: ReadonlyMap<string, Organization>
}

const known = new WeakMap<object, Register>()

function registerOf(book: Workbook): Register {
  const answers = answersOf(book, register, always)
  const found = known.get(answers)
  if (found) return found
  const aliases = aliasesOf(book)
  const stays = (row: { id: string }): boolean => resolve(aliases, row.id) === row.id
  const made: Register = {
    people: new Map(answers.people.filter(stays).map((row) => [row.id, row])),
    organizations: new Map(answers.organizations.filter(stays).map((row) => [row.id, row])),
  }
  known.set(answers, made)
  return made
}

/** Everyone of the register in its order, those who were joined once. */
export function everyone(book: Workbook): readonly Person[] {
  return [...registerOf(book).people.values()]
}

/** The entry of a person; undefined where there is none. */
export function personAt(book: Workbook, id: string | undefined): Person | undefined {
  return id === undefined ? undefined : registerOf(book).people.get(resolve(aliasesOf(book), id))
}

/** A name that can stand in a letter: null where the entry is gone or has none, so that nothing stands in for it. */
export function nameOf(input: Pick<DocumentInput, 'book' | 'names'>, id: string | undefined): string | null {
  const person = personAt(input.book, id)
  return person?.name ? input.names.person(person.id) : null
}

/** The name of an organization; null where the entry is gone or has none. */
export function organizationOf(input: Pick<DocumentInput, 'book' | 'names'>, id: string | undefined): string | null {
  const found = id === undefined ? undefined : registerOf(input.book).organizations.get(resolve(aliasesOf(input.book), id))
  return found?.name ? input.names.organization(found.id) : null
}

/** Where somebody works: as a row of a list says, else as the register does. */
export function companyOf(input: Pick<DocumentInput, 'book' | 'names'>, id: string | undefined, organization?: string): string | null {
  return organizationOf(input, organization ?? personAt(input.book, id)?.organization)
}

/** `Name, job title, organization`, of what is known; null without a name. */
export function fullName(input: Pick<DocumentInput, 'book' | 'names'>, id: string | undefined, organization?: string): string | null {
  const name = nameOf(input, id)
  if (name === null) return null
  return [name, personAt(input.book, id)?.title, companyOf(input, id, organization)].filter(Boolean).join(', ')
}

/** The names of people, those without one left out. */
export function namesOf(input: Pick<DocumentInput, 'book' | 'names'>, ids: readonly string[] | undefined): readonly string[] {
  return (ids ?? []).flatMap((id) => nameOf(input, id) ?? [])
}

/** Whether somebody may be written to or called at all. */
export function mayReach(book: Workbook, id: string | undefined): boolean {
  const person = personAt(book, id)
  return person !== undefined && person.doNotContact !== true && person.left !== true
}

/** A row, and the one person or organization that it is about. */
export interface About<R> {
  readonly who: string
  readonly row: R
}

/**
 * Rows that are about one person or organization each, once each: where two entries were joined, the first row's
 * answers count and the other fills what it left open. A row without any answer is left out.
 */
export function onceEach<R extends { readonly id: string }>(book: Workbook, rows: readonly R[], idIn: (row: R) => string | undefined): readonly About<R>[] {
  const aliases = aliasesOf(book)
  const found = new Map<string, R>()
  for (const row of rows) {
    if (Object.keys(row).length === 1) continue
    const who = idIn(row) ?? resolve(aliases, row.id)
    const before = found.get(who)
    found.set(who, before ? { ...row, ...before } : row)
  }
  return Array.from(found, ([who, row]) => ({ who, row }))
}
