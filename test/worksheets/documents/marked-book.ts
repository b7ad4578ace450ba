import type { Json } from '#worksheets/kit/canonical.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { catalogue } from '#worksheets/catalogue.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'

const keptByTheApp = new Set(['closings', 'aliases', 'apart', 'known', 'rounds'])
const days = ['2027-01-20', '2027-02-02', '2027-02-04', '2027-03-30', '2026-12-01', '2027-02-31']

/**
 * A workbook in which every field of every page holds an answer that names its circle and its place, and every person
 * and organization is called by the place that names them. `pick` chooses options, ticks and days.
 */
export function markedBook(pick: () => number): Workbook {
  const entries: Record<string, Json> = {}
  const named = { people: new Set<string>(), organizations: new Set<string>() }
  for (const worksheet of catalogue) {
    if (worksheet === register) continue
    const round = worksheet.step === 'partnership' ? '-' : 'r1'
    for (const field of outline(worksheet)) {
      if (keptByTheApp.has(field.key)) continue
      if (!field.columns) entries[`${round}/${worksheet.id}/${field.key}`] = valueOf(field, `${worksheet.id}.${field.key}`, field.circle, pick, named)
      for (const column of field.columns ?? []) {
        for (const row of rowsOf(field)) {
          const circle = field.circle === 'core team' ? field.circle : column.circle
          entries[`${round}/${worksheet.id}/${field.key}/${row}/${column.key}`] = valueOf(column, `${worksheet.id}.${field.key}.${row}.${column.key}`, circle, pick, named)
        }
      }
    }
  }
  entries['-/settings/state'] = 'active'
  for (const table of ['people', 'organizations'] as const) {
    for (const id of named[table]) {
      entries[`-/register/${table}/${id}/name`] = id
      for (const column of outline(register).find((field) => field.key === table)?.columns ?? []) {
        if (column.circle === 'core team') entries[`-/register/${table}/${id}/${column.key}`] = column.key === 'email' ? `«core team:register.people.email»@${named[table].size}.example` : `«core team:register.${table}.${column.key}»`
      }
    }
  }
  return buildWorkbook(entries)
}

function rowsOf(field: FieldOutline): readonly string[] {
  return field.preset?.length ? field.preset.map((row) => row.id) : ['row-1', 'row-2']
}

function valueOf(field: FieldOutline, place: string, circle: string, pick: () => number, named: { people: Set<string>; organizations: Set<string> }): Json {
  const mark = `«${circle}:${place}»`
  switch (field.kind) {
    case 'text': case 'long text': return mark
    case 'person': named.people.add(mark); return mark
    case 'people': named.people.add(mark); return [mark]
    case 'organization': named.organizations.add(mark); return mark
    case 'organizations': named.organizations.add(mark); return [mark]
    case 'row': return rowsOf(tableNamed(field.refersTo ?? ''))[pick() % 2] ?? ''
    case 'number': case 'money': return 1 + (pick() % 3)
    case 'date': return days[pick() % days.length] ?? ''
    case 'time': return ['09:30', '11:30'][pick() % 2] ?? ''
    case 'tick': return pick() % 3 > 0
    case 'choice': return field.options?.[pick() % field.options.length]?.value ?? ''
    case 'choices': return (field.options ?? []).slice(0, 1 + (pick() % 2)).map((option) => option.value)
    case 'table': return null
  }
}

function tableNamed(refersTo: string): FieldOutline {
  const [worksheet, key] = refersTo.split('.')
  const found = outline(catalogue.find((one) => one.id === worksheet) ?? settings).find((field) => field.key === key)
  if (!found) throw new Error(`There is no table ${refersTo}.`)
  return found
}

interface Placed {
  readonly field: FieldOutline
  readonly core: boolean
}
const placed: readonly Placed[] = catalogue.flatMap((worksheet) => outline(worksheet).flatMap((field): readonly Placed[] => (field.columns
  ? field.columns.map((column) => ({ field: column, core: field.circle === 'core team' || column.circle === 'core team' }))
  : [{ field, core: field.circle === 'core team' }])))
const labels = (core: boolean): readonly string[] => placed.filter((one) => one.core === core).flatMap((one) => (one.field.options ?? []).map((option) => option.label))

/** How many fields the core team keeps, and the words of their options that no other field has. */
export const documentFields = {
  core: placed.filter((one) => one.core).length,
  coreLabels: [...new Set(labels(true))].filter((label) => label.length > 10 && !labels(false).includes(label)),
}
