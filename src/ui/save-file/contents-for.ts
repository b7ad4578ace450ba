import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import { outline, type FieldOutline, type Worksheet } from '#worksheets/kit/worksheet.ts'
import type { Sheetful, Workbook } from '#worksheets/workbook.ts'

/** What of one worksheet goes into a file and what stays out, by the labels of its fields, with how many answers. */
export interface SheetContents {
  readonly worksheet: string
  readonly inside: readonly string[]
  readonly outside: readonly string[]
  readonly answersInside: number
  readonly answersOutside: number
}

/** The contents of a file for a circle, worksheet by worksheet; those where nothing was written are left out. */
export function contentsFor(book: Workbook, circle: Circle): readonly SheetContents[] {
  const written = new Map<string, Sheetful[]>()
  for (const [key, sheet] of Object.entries(book.sheets)) {
    const id = key.split('/')[1] ?? ''
    written.set(id, [...(written.get(id) ?? []), sheet])
  }
  return catalogue.flatMap((worksheet) => {
    const sheets = written.get(worksheet.id) ?? []
    const contents = contentsOf(worksheetById(worksheet.id), sheets, circle)
    return contents.answersInside + contents.answersOutside > 0 ? [contents] : []
  })
}

function contentsOf(worksheet: Worksheet, sheets: readonly Sheetful[], circle: Circle): SheetContents {
  const inside: string[] = []
  const outside: string[] = []
  let answersInside = 0
  let answersOutside = 0
  const note = (label: string, leaves: boolean, answers: number): void => {
    if (answers === 0) return
    if (leaves) {
      inside.push(label)
      answersInside += answers
    } else {
      outside.push(label)
      answersOutside += answers
    }
  }
  for (const field of outline(worksheet)) {
    const leaves = circle === 'core team' || field.circle === 'partners'
    if (!field.columns) {
      note(field.label, leaves, sheets.filter((sheet) => sheet.fields[field.key]).length)
      continue
    }
    for (const column of field.columns) note(`${field.label}: ${column.label}`, leaves && (circle === 'core team' || column.circle === 'partners'), answersIn(sheets, field, column))
  }
  return { worksheet: worksheet.title, inside, outside, answersInside, answersOutside }
}

function answersIn(sheets: readonly Sheetful[], field: FieldOutline, column: FieldOutline): number {
  const rows = sheets.flatMap((sheet) => sheet.tables[field.key] ?? [])
  return rows.filter((row) => row.cells[column.key]).length
}
