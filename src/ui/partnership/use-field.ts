import { useCallback } from 'react'
import type { Json } from '#worksheets/kit/canonical.ts'
import { fieldOf, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { worksheetById } from '#worksheets/catalogue.ts'
import { sheetOf, type Field, type Ref, type Round, type Sheetful, type Workbook } from '#worksheets/workbook.ts'
import { usePartnership, useView } from './partnership-context.tsx'

/** What stands at a field or cell in a round; undefined where nothing was ever written. */
export function fieldAt(book: Workbook, round: Round, ref: Ref): Field | undefined {
  const sheet = sheetOf(book, worksheetById(ref.worksheet), round)
  if (ref.row === undefined || ref.column === undefined) return sheet.fields[ref.field]
  return sheet.tables[ref.field]?.find((row) => row.id === ref.row)?.cells[ref.column]
}

/** What a field or cell is: its words, kind and schema. Throws where the code names none such. */
export function outlineAt(ref: Ref): FieldOutline {
  return fieldOf(worksheetById(ref.worksheet), ref.field, ref.row === undefined ? undefined : ref.column)
}

/** What stands at a field or cell now, drawn again when it changes. */
export function useField(ref: Ref): Field | undefined {
  const { worksheet, field, row, column } = ref
  return useView(useCallback(
    (view) => fieldAt(view.book, view.round, { worksheet, field, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }),
    [worksheet, field, row, column],
  ))
}

/** The answers of a worksheet in the round that the partnership is in, drawn again when any of them changes. */
export function useSheet(worksheet: string): Sheetful {
  return useView(useCallback((view) => sheetOf(view.book, worksheetById(worksheet), view.round), [worksheet]))
}

/** Writes a field or cell; `basedOn` are the stamps that were on screen when the input took its value. */
export type Write = (value: Json, basedOn: readonly string[]) => void

/** The door through which the input of one field writes. */
export function useWrite(ref: Ref): Write {
  const partnership = usePartnership()
  const { worksheet, field, row, column } = ref
  return useCallback(
    (value, basedOn) => partnership.set({ worksheet, field, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) }, value, basedOn),
    [partnership, worksheet, field, row, column],
  )
}

/** All stamps of a field as it is shown. */
export function stampsOf(field: Field | undefined): readonly string[] {
  return field?.standing.map((one) => one.stamp) ?? []
}
