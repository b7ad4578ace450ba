import type { Json } from './canonical.ts'
import { isDay } from './days.ts'
import type { FieldOutline } from './worksheet.ts'

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
      return typedOptions(field, trimmed)
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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `2/9/2027`, `2-9-27`, `2027-02-09`, `Feb 9, 2027` or `Tuesday, February 9, 2027`; months come first, as in the US. */
function typedDay(text: string): Json {
  if (isDay(text)) return text
  const named = /^(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  if (named) {
    const month = months.indexOf(named[1]?.slice(0, 3).toLowerCase() ?? '') + 1
    const day = `${named[3]}-${String(month).padStart(2, '0')}-${(named[2] ?? '').padStart(2, '0')}`
    return isDay(day) ? day : text
  }
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

/** Options divided by semicolons, lines or commas; a comma that belongs to an option's own words divides nothing. */
function typedOptions(field: FieldOutline, text: string): readonly string[] {
  const found: string[] = []
  for (const part of text.split(/[;\n]/)) {
    const words = part.split(',')
    for (let from = 0; from < words.length;) {
      let to = words.length
      while (to > from + 1 && !isOption(field, words.slice(from, to).join(','))) to -= 1
      found.push(typedOption(field, words.slice(from, to).join(',').trim()))
      from = to
    }
  }
  return [...new Set(found.filter((one) => one !== ''))]
}

function isOption(field: FieldOutline, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return field.options?.some((option) => option.value.toLowerCase() === wanted || option.label.toLowerCase() === wanted) === true
}
