import { useCallback, useMemo } from 'react'
import { organizationKinds, sideWords } from '#worksheets/partnership/register.worksheet.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import { fieldOf, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { aliasesOf, resolve, sheetOf, type Workbook } from '#worksheets/workbook.ts'
import { namesOf, sideOfOrganization, sideOfPerson } from '#machines/facts/names.ts'
import { rowLabel } from '#machines/facts/manifest.ts'
import type { View } from '#session/partnership.ts'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import type { Entry } from './matches.ts'
import type { Lookup } from './shown.ts'
import { fieldWords } from './words.ts'

interface Seen {
  readonly view: View
  /** The parts of the view that decide the names; a later view with the same parts says the same. */
  readonly parts: readonly unknown[]
}

const sameParts = ({ parts: one }: Seen, { parts: other }: Seen): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])

function tableOf(refersTo: string) {
  const [worksheet = '', key = ''] = refersTo.split('.')
  const found = worksheetById(worksheet)
  return { worksheet: found, table: fieldOf(found, key) }
}

function partsFor(fields: readonly FieldOutline[]) {
  const tables = [...new Set(fields.flatMap((field) => (field.refersTo ? [field.refersTo] : [])))]
  return (view: View): Seen => ({
    view,
    parts: [
      namesOf(view.book), aliasesOf(view.book), view.round,
      ...tables.map((refersTo) => sheetOf(view.book, tableOf(refersTo).worksheet, view.round)),
    ],
  })
}

/** What the ids in these fields stand for; the same object until a name or a row that they refer to changed. */
export function useLookup(fields: readonly FieldOutline[]): Lookup {
  const seen = useView(useMemo(() => partsFor(fields), [fields]), sameParts)
  return useMemo(() => lookupOf(seen.view), [seen])
}

function lookupOf({ book, round }: View): Lookup {
  const { people, organizations } = namesOf(book)
  const aliases = aliasesOf(book)
  return {
    person: (id) => people.get(resolve(aliases, id))?.name ?? id,
    mark: (id) => {
      const person = people.get(resolve(aliases, id))
      return person?.doNotContact ? fieldWords.doNotContact : person?.left ? fieldWords.hasLeft : ''
    },
    organization: (id) => organizations.get(resolve(aliases, id))?.name ?? id,
    row: (refersTo, id) => {
      const { worksheet, table } = tableOf(refersTo)
      const row = sheetOf(book, worksheet, round).tables[table.key]?.find((one) => one.id === id)
      return rowLabel(book, row, table) || table.preset?.find((one) => one.id === id)?.label || id
    },
  }
}

/** Everything that can be picked in a field: people, organizations, rows of another table, or its options. */
export function useEntries(field: FieldOutline): readonly Entry[] {
  const seen = useView(useMemo(() => partsFor([field]), [field]), sameParts)
  return useMemo(() => entriesOf(seen.view, field), [field, seen])
}

function entriesOf({ book, round }: View, field: FieldOutline): readonly Entry[] {
  switch (field.kind) {
    case 'person':
    case 'people':
      return peopleEntries(book)
    case 'organization':
    case 'organizations':
      return organizationEntries(book)
    case 'row': {
      const { worksheet, table } = tableOf(field.refersTo ?? '')
      const rows = sheetOf(book, worksheet, round).tables[table.key]?.filter((row) => !row.removed) ?? []
      const presets = (table.preset ?? []).filter((preset) => !rows.some((row) => row.id === preset.id))
      return [
        ...presets.map((preset) => ({ value: preset.id, label: preset.label })),
        ...rows.map((row) => ({ value: row.id, label: rowLabel(book, row, table) || row.id })),
      ]
    }
    default:
      return (field.options ?? []).map((option) => ({ value: option.value, label: option.label, ...(option.help ? { note: option.help } : {}) }))
  }
}

const byLabel = (one: Entry, other: Entry): number => one.label.localeCompare(other.label, 'en-US')

function peopleEntries(book: Workbook): readonly Entry[] {
  const { people, organizations } = namesOf(book)
  return [...people.values()].filter((person) => person.name).map((person) => {
    const side = sideOfPerson(book, person.id)
    const note = [
      person.organization ? organizations.get(person.organization)?.name : undefined, side ? sideWords[side].toLowerCase() : undefined,
      person.left ? fieldWords.hasLeft : undefined, person.doNotContact ? fieldWords.doNotContact : undefined,
    ].filter(Boolean).join(' · ')
    return { value: person.id, label: person.name ?? '', note }
  }).toSorted(byLabel)
}

function organizationEntries(book: Workbook): readonly Entry[] {
  return [...namesOf(book).organizations.values()].filter((one) => one.name).map((one) => {
    const side = sideOfOrganization(book, one.id)
    const note = [side ? sideWords[side].toLowerCase() : '', ...(one.kinds ?? []).map((kind) => organizationKinds[kind])].filter(Boolean).join(' · ')
    return { value: one.id, label: one.name ?? '', note }
  }).toSorted(byLabel)
}

/** The name of a person as a byline shows it, drawn again when it changes. */
export function usePersonName(): (id: string) => string {
  const names = useView(useCallback((view: View) => namesOf(view.book), []))
  const partnership = usePartnership()
  return useCallback(
    (id) => (id === '' ? 'Someone at this laptop' : names.people.get(resolve(aliasesOf(partnership.view().book), id))?.name ?? 'Someone no longer listed'),
    [names, partnership],
  )
}
