import type { Ref } from '#worksheets/workbook.ts'

/** The place of a field, a row or a cell, for a sentence that leads there. */
export function at(worksheet: string, field: string, row?: string, column?: string): Ref {
  return { worksheet, field, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }
}
