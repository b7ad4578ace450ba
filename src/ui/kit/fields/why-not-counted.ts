import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { fieldWords } from './words.ts'

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
