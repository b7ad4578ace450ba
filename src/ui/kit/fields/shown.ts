import type { Json } from '#worksheets/kit/canonical.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { fieldWords } from './words.ts'

/** Who and what the ids of the register and of other tables stand for; the same object until a name changed. */
export interface Lookup {
  readonly person: (id: string) => string
  /** What must be known of a person on every list: "do not contact", "has left"; empty where nothing is. */
  readonly mark: (id: string) => string
  readonly organization: (id: string) => string
  /** `refersTo` is `worksheet.table`. */
  readonly row: (refersTo: string, id: string) => string
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** A stored value as it is read on a screen; empty where there is none. */
export function shownValue(field: FieldOutline, value: Json | undefined, lookup: Lookup): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.map((one: Json) => shownOne(field, one, lookup)).join(', ')
  return shownOne(field, value, lookup)
}

function shownOne(field: FieldOutline, value: Json, lookup: Lookup): string {
  if (typeof value === 'number') return field.kind === 'money' ? `$${numbers.format(value)}` : numbers.format(value)
  if (typeof value === 'boolean') return value ? fieldWords.yes : ''
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (field.kind) {
    case 'date':
      return shortDay(value)
    case 'time':
      return shownTime(value)
    case 'choice':
    case 'choices':
      return field.options?.find((option) => option.value === value)?.label ?? value
    case 'person':
    case 'people':
      return lookup.person(value)
    case 'organization':
    case 'organizations':
      return lookup.organization(value)
    case 'row':
      return lookup.row(field.refersTo ?? '', value)
    default:
      return value
  }
}

/** `2:30 PM` of `14:30`; anything else as it stands. */
function shownTime(value: string): string {
  const parts = /^(\d{2}):(\d{2})$/.exec(value)
  if (!parts) return value
  const hour = Number(parts[1])
  return `${hour % 12 || 12}:${parts[2]} ${hour < 12 ? 'AM' : 'PM'}`
}

/** The text in the input of a stored value, which parses back to the same value. */
export function inputText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return numbers.format(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
