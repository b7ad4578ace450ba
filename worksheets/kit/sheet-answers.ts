import type { Json } from './canonical.ts'
import { longDay, shortDay } from './days.ts'
import type { FieldOutline } from './worksheet.ts'
import type { Field } from '../workbook.ts'
import type { Answer, Differing } from './sheet-tree.ts'
import type { SheetNames } from './sheet-names.ts'

/** Where a value is read, which decides how long its text may be and whether a list's marks belong to it. */
export type Spot = 'line' | 'cell'

/** What a page shows of a field or cell: the answer for reading, and the stamps that it was read with. */
export function shown(
  field: FieldOutline, standing: Field | undefined, names: SheetNames, spot: Spot,
): { readonly answer: Answer | null; readonly basedOn: readonly string[] } {
  if (!standing) return { answer: null, basedOn: [] }
  const basedOn = standing.standing.map((one) => one.stamp)
  const differing = standing.disputed ? standing.standing.map((one): Differing => ({
    value: one.value, text: textOf(field, one.value, names, spot) || 'left empty',
    by: one.by ? names.person(one.by) : 'someone at this laptop', at: one.at,
  })) : []
  if (isEmpty(standing.value) && differing.length === 0) return { answer: null, basedOn }
  const counts = field.schema.safeParse(standing.value).success
  return { basedOn, answer: { value: standing.value, text: textOf(field, standing.value, names, spot), counts, differing } }
}

/** What a page shows of a value that nobody wrote: the one that a preset row comes with. */
export function given(field: FieldOutline, value: Json | undefined, names: SheetNames): Answer | null {
  if (value === undefined || isEmpty(value)) return null
  return { value, text: textOf(field, value, names, 'cell'), counts: true, differing: [] }
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** A stored value as words: names in place of ids, US dates and figures. What does not fit its field comes as it was typed. */
export function textOf(field: FieldOutline, value: Json, names: SheetNames, spot: Spot = 'line'): string {
  if (value === null) return ''
  if (!field.schema.safeParse(value).success) return asTyped(value)
  const mark = (id: string): string => (spot === 'cell' ? (names.mark?.(id) ?? '') : '')
  const person = (id: string): string => `${names.person(id)}${mark(id) && ` (${mark(id)})`}`
  switch (field.kind) {
    case 'text': case 'long text': return asTyped(value)
    case 'number': case 'money': return figureText(field, value)
    case 'date': return spot === 'line' ? longDay(asTyped(value)) : shortDay(asTyped(value))
    case 'time': return timeText(asTyped(value))
    case 'tick': return value === true ? 'Yes' : 'No'
    case 'choice': return optionLabel(field, asTyped(value), spot)
    case 'choices': return listOf(value).map((one) => optionLabel(field, one, spot)).join('; ')
    case 'person': return person(asTyped(value))
    case 'people': return listOf(value).map(person).join('; ')
    case 'organization': return names.organization(asTyped(value))
    case 'organizations': return listOf(value).map(names.organization).join('; ')
    case 'row': return names.row(field.refersTo ?? '', asTyped(value))
    case 'table': return ''
  }
}

function asTyped(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.map(asTyped).join('; ') : JSON.stringify(value)
}

function listOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(asTyped) : []
}

function figureText(field: FieldOutline, value: Json): string {
  if (typeof value !== 'number') return asTyped(value)
  const figure = value.toLocaleString('en-US', { maximumFractionDigits: 6 })
  if (field.unit === undefined) return figure
  return field.unit === '$' ? `$${figure}` : `${figure} ${value === 1 ? field.unit.replace(/^days\b/, 'day') : field.unit}`
}

function timeText(value: string): string {
  const [hours = 0, minutes = 0] = value.split(':').map(Number)
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'a.m.' : 'p.m.'}`
}

function optionLabel(field: FieldOutline, value: string, spot: Spot): string {
  const label = field.options?.find((option) => option.value === value)?.label ?? value
  return spot === 'cell' ? shortLabel(value, label) : label
}

/** The label of an option in a narrow place: one that begins with its own number is that number (`1.1a`). */
export function shortLabel(value: string, label: string): string {
  return label.startsWith(`${value} `) ? value : label
}
