import { isKnown, worksheetById } from '#worksheets/catalogue.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import type { Ref } from '#worksheets/workbook.ts'

/** The field, or the whole table, that a place belongs to; undefined where this version has none. */
export function fieldAt(ref: Ref): FieldOutline | undefined {
  return isKnown(ref.worksheet) ? outline(worksheetById(ref.worksheet)).find((field) => field.key === ref.field) : undefined
}
