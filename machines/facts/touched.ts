import type { StepId } from '#worksheets/kit/worksheet.ts'
import { reviewOf, worksheetsOf } from '#worksheets/catalogue.ts'
import type { Round, Sheetful, Workbook } from '#worksheets/workbook.ts'

/** Whether somebody wrote something on a step in this round, its review included. */
export function touchedIn(book: Workbook, round: Round, step: StepId): boolean {
  return [...worksheetsOf(step), reviewOf(step).worksheet].some((worksheet) => holdsAnything(book.sheets[`${round}/${worksheet.id}`]))
}

function holdsAnything(sheet: Sheetful | undefined): boolean {
  if (!sheet) return false
  return (
    Object.values(sheet.fields).some((field) => field.value !== null) ||
    Object.values(sheet.tables).some((rows) => rows.some((row) => !row.removed))
  )
}
