import { fileURLToPath } from 'node:url'
import type { Partnership } from '#session/partnership.ts'
import type { Field, Workbook } from '#worksheets/workbook.ts'

/** The folder that holds what each release wrote, one folder a version. Nothing in it is ever changed. */
export const releases = fileURLToPath(new URL('releases/', import.meta.url))

/** What a release saw in what it wrote; every later one has to see the same. */
export interface Stands {
  /** By path, every answer that stands: value, person, milliseconds, most recent first. */
  readonly answers: Readonly<Record<string, readonly (readonly [value: unknown, by: string, at: number])[]>>
  /** By path of the row: removed, or kept though somebody removed it. */
  readonly rows: Readonly<Record<string, 'removed' | 'kept'>>
  readonly positions: Readonly<Record<string, string>>
  readonly journal: number
}

/** What stands in a partnership, in plain data that does not depend on how this version arranges a workbook. */
export async function whatStands(partnership: Partnership): Promise<Stands> {
  const { book, walk } = partnership.view()
  const journal = await partnership.journal()
  return { answers: answersIn(book), rows: rowsIn(book), positions: { ...walk.positions }, journal: journal.length }
}

function answersIn(book: Workbook): Stands['answers'] {
  const said = (field: Field) => field.standing.map(({ value, by, at }) => [value, by, at] as const)
  const found = Object.entries(book.sheets).flatMap(([sheet, { fields, tables }]) => [
    ...Object.entries(fields).map(([key, field]) => [`${sheet}/${key}`, said(field)] as const),
    ...Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, field]) => [`${sheet}/${table}/${row.id}/${column}`, said(field)] as const))),
  ])
  return Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function rowsIn(book: Workbook): Stands['rows'] {
  return Object.fromEntries(Object.entries(book.sheets).flatMap(([sheet, { tables }]) =>
    Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) => {
      const state = row.removed ? 'removed' : row.kept ? 'kept' : null
      return state === null ? [] : [[`${sheet}/${table}/${row.id}`, state] as const]
    }))))
}
