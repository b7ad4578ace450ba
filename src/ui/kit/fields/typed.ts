import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { isDay } from '#worksheets/kit/days.ts'
import { fieldWords } from './words.ts'

/**
 * The stored value of a text that somebody typed or pasted into a field of that kind; null where it is empty. What does
 * not parse is stored as it was typed, so that nothing is lost: it does not count until it does.
 */
export function typed(field: FieldOutline, text: string): Json {
  const trimmed = text.trim()
  if (trimmed === '') return null
  switch (field.kind) {
    case 'number':
    case 'money':
      return typedNumber(field, trimmed)
    case 'date':
      return typedDay(trimmed)
    case 'time':
      return typedTime(trimmed)
    case 'tick':
      return typedTick(trimmed)
    case 'choice':
      return typedOption(field, trimmed)
    case 'choices':
      return trimmed.split(/[;,]/).map((part) => typedOption(field, part.trim())).filter((part) => part !== '')
    default:
      return text
  }
}

function typedNumber(field: FieldOutline, text: string): Json {
  if (field.withheld && /^w(ithheld)?$/i.test(text)) return 'withheld'
  const plain = text.replace(/^\$/, '').replace(/[\s,\u00a0]/g, '').replace(/%$/, '')
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
  return Number.isFinite(value) ? value : text
}

/** `2/9/2027`, `2-9-27` or `2027-02-09`; months come first, as in the US. */
function typedDay(text: string): Json {
  if (isDay(text)) return text
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text)
  if (!parts) return text
  const [, month = '', date = '', year = ''] = parts
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : text
}

/** `14:30`, `2:30 pm` or `9 am` */
function typedTime(text: string): Json {
  const parts = /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text)
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return text
  const half = parts[3]?.toLowerCase()
  const given = Number(parts[1])
  const hour = half === 'p' && given < 12 ? given + 12 : half === 'a' && given === 12 ? 0 : given
  return hour > 23 || Number(parts[2] ?? 0) > 59 ? text : `${String(hour).padStart(2, '0')}:${parts[2] ?? '00'}`
}

function typedTick(text: string): Json {
  if (/^(yes|y|x|true|1|✓|✔)$/i.test(text)) return true
  return /^(no|n|false|0|-)$/i.test(text) ? false : text
}

function typedOption(field: FieldOutline, text: string): string {
  const wanted = text.toLowerCase()
  const found = field.options?.find((option) => option.value.toLowerCase() === wanted || option.label.toLowerCase() === wanted)
  return found?.value ?? text
}

/** Why a stored value does not count as an answer of its field, in a sentence; null where it does or is empty. */
export function whyNotCounted(field: FieldOutline, value: Json | undefined): string | null {
  if (value === undefined || value === null || value === '' || field.schema.safeParse(value).success) return null
  switch (field.kind) {
    case 'number':
    case 'money':
      return typeof value === 'number' ? fieldWords.outOfRange : fieldWords.notNumber
    case 'date':
      return fieldWords.notDay
    case 'time':
      return fieldWords.notTime
    case 'choice':
    case 'choices':
      return fieldWords.notOption
    default:
      return fieldWords.doesNotFit
  }
}
