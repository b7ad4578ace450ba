import { register, industryKinds, type OrganizationKind, type Side } from '#worksheets/partnership/register.worksheet.ts'
import { aliasesOf, always, answersOf, resolve, type RowOf, type Workbook } from '#worksheets/workbook.ts'

export type Person = RowOf<typeof register, 'people'>
export type Organization = RowOf<typeof register, 'organizations'>

/** The register by id, with joined entries under the id that stayed. */
export interface Names {
  readonly people: ReadonlyMap<string, Person>
  readonly organizations: ReadonlyMap<string, Organization>
}

const known = new WeakMap<object, Names>()

/** Everyone in the register. */
export function namesOf(book: Workbook): Names {
  const answers = answersOf(book, register, always)
  const found = known.get(answers)
  if (found) return found
  const aliases = aliasesOf(book)
  const stays = (row: { id: string }): boolean => resolve(aliases, row.id) === row.id
  const made: Names = {
    people: new Map(answers.people.filter(stays).map((row) => [row.id, row])),
    organizations: new Map(answers.organizations.filter(stays).map((row) => [row.id, row])),
  }
  known.set(answers, made)
  return made
}

/** The name of a person as it is shown; says so where the entry is gone or has no name. */
export function personName(book: Workbook, id: string | undefined): string {
  if (!id) return 'someone at this laptop'
  const person = namesOf(book).people.get(resolve(aliasesOf(book), id))
  return person?.name ?? (person ? 'someone without a name yet' : 'someone no longer listed')
}

/** The name of an organization as it is shown; says so where the entry is gone or has no name. */
export function organizationName(book: Workbook, id: string | undefined): string {
  if (!id) return 'no organization'
  const organization = namesOf(book).organizations.get(resolve(aliasesOf(book), id))
  return organization?.name ?? (organization ? 'an organization without a name yet' : 'an organization no longer listed')
}

/** The side that the kinds of an organization suggest: industry where any kind is of industry; undefined without kinds. */
function sideOfKinds(kinds: readonly OrganizationKind[] | undefined): Side | undefined {
  if (!kinds?.length) return undefined
  return kinds.some((kind) => kind in industryKinds) ? 'industry' : 'support'
}

/** The side of an organization: as the team set it, else as its kinds suggest. */
export function sideOfOrganization(book: Workbook, id: string | undefined): Side | undefined {
  const organization = id === undefined ? undefined : namesOf(book).organizations.get(id)
  return organization?.side ?? sideOfKinds(organization?.kinds)
}

/** The side of a person: as the team set it, else that of the organization; undefined where nothing tells. */
export function sideOfPerson(book: Workbook, id: string | undefined): Side | undefined {
  const person = id === undefined ? undefined : namesOf(book).people.get(id)
  return person?.side ?? sideOfOrganization(book, person?.organization)
}

/** `A`, `A and B`, `A, B and C` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** `1 company`, `3 companies`; the plural is given where it is not made with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
