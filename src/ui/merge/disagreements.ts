import { catalogue } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { sheetOf, type Ref, type Workbook } from '#worksheets/workbook.ts'
import { rowLabel } from '#machines/facts/manifest.ts'

/** A place where a team has something to settle. */
export interface OpenPlace {
  readonly ref: Ref
  readonly kind: 'disagreement' | 'kept'
  readonly worksheet: string
  readonly label: string
}

/** Every place of a round, and of what belongs to no round, where two answers stand or a removed row was kept. */
export function openPlaces(book: Workbook, round: string): readonly OpenPlace[] {
  return catalogue.flatMap((worksheet) => {
    const sheet = sheetOf(book, worksheet, round)
    return outline(worksheet).flatMap((field): readonly OpenPlace[] => {
      const ref: Ref = { worksheet: worksheet.id, field: field.key }
      if (!field.columns) return sheet.fields[field.key]?.disputed ? [{ ref, kind: 'disagreement', worksheet: worksheet.title, label: field.label }] : []
      return (sheet.tables[field.key] ?? []).filter((row) => !row.removed).flatMap((row) => {
        const label = `${field.label}: ${rowLabel(book, row, field) || `one ${field.rowName ?? 'row'}`}`
        const place = { ...ref, row: row.id }
        const cells = (field.columns ?? []).filter((column) => row.cells[column.key]?.disputed).map((column): OpenPlace => (
          { ref: { ...place, column: column.key }, kind: 'disagreement', worksheet: worksheet.title, label: `${label}, ${column.label}` }))
        return row.kept ? [...cells, { ref: place, kind: 'kept' as const, worksheet: worksheet.title, label }] : cells
      })
    })
  })
}
