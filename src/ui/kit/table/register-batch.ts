import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { namesOf } from '#machines/facts/names.ts'
import { randomId } from '#session/identity.ts'
import type { Partnership, RowValues } from '#session/partnership.ts'
import { plainName } from '#session/register.ts'
import type { Naming, PastedRow } from './paste.ts'
import { tableWords } from './words.ts'

type List = 'people' | 'organizations'

const listOf = (column: FieldOutline): List | null =>
  column.kind === 'person' || column.kind === 'people' ? 'people'
    : column.kind === 'organization' || column.kind === 'organizations' ? 'organizations' : null

/**
 * Names of a pasted block: those in the register by their id, new ones with an id that is written for all of them at once.
 * One by one, three hundred names would each be a change that every screen has to follow.
 */
export function registerBatch(partnership: Partnership): { readonly naming: Naming; readonly write: (rows: readonly PastedRow[]) => void } {
  const { book } = partnership.view()
  const names = namesOf(book)
  const known: Readonly<Record<List, Map<string, string>>> = { people: new Map(), organizations: new Map() }
  for (const list of ['people', 'organizations'] as const) {
    for (const { id, name } of names[list].values()) if (name && !known[list].has(plainName(name))) known[list].set(plainName(name), id)
  }
  const fresh: Record<List, { readonly id: string; readonly name: string }[]> = { people: [], organizations: [] }
  return {
    naming: (column, name) => {
      const list = listOf(column)
      if (!list) return name
      const found = known[list].get(plainName(name))
      if (found !== undefined) return found
      const id = randomId()
      known[list].set(plainName(name), id)
      fresh[list].push({ id, name })
      return id
    },
    write: (rows) => {
      const employer = employersIn(rows)
      if (fresh.organizations.length) partnership.addRows({ worksheet: register.id, field: 'organizations' }, fresh.organizations.map(({ id, name }) => ({ id, values: { name } })), tableWords.brought(fresh.organizations.length))
      if (fresh.people.length) {
        partnership.addRows({ worksheet: register.id, field: 'people' }, fresh.people.map(({ id, name }) => {
          const organization = employer.get(id)
          return { id, values: { name, ...(organization === undefined ? {} : { organization }) } }
        }), tableWords.brought(fresh.people.length))
      }
    },
  }
}

// The columns in which a table says whose employer it is.
const employerColumns = ['organization', 'company'] as const

function employersIn(rows: readonly PastedRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { values } of rows) {
    const person = values['person']
    const employer = employerColumns.map((column) => values[column]).find((value) => typeof value === 'string')
    if (typeof person === 'string' && typeof employer === 'string') found.set(person, employer)
  }
  return found
}

/** What the register knows already of the person a new row is about, for the columns that this table has. */
export function knownOf(partnership: Partnership, table: FieldOutline, values: RowValues): RowValues {
  const person = values['person']
  const column = table.columns?.find((one) => one.kind === 'organization' && (employerColumns as readonly string[]).includes(one.key))
  if (typeof person !== 'string' || !column || values[column.key] !== undefined) return {}
  const organization = namesOf(partnership.view().book).people.get(person)?.organization
  return organization === undefined ? {} : { [column.key]: organization }
}
