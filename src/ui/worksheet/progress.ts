import type { FieldOutline, Worksheet } from '#worksheets/kit/worksheet.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import type { Sheetful, Standing } from '#worksheets/workbook.ts'
import { rowsOf } from '#worksheets/workbook.ts'

/** How far a worksheet is, in counts that can be checked by looking. */
export interface Progress {
  /** First questions (not tables, not under "more") with an answer, and how many there are. */
  readonly answered: number
  readonly asked: number
  /** Each table with rows in it, and how many; preset rows count once somebody wrote in them. */
  readonly tables: readonly { readonly table: FieldOutline; readonly rows: number }[]
  readonly isEmpty: boolean
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** Counts what was written on a worksheet; a table under "more" counts only when it has rows. */
export function progressOf(worksheet: Worksheet, sheet: Sheetful): Progress {
  const fields = outline(worksheet)
  const scalars = fields.filter((field) => !field.columns && !field.more)
  const answered = scalars.filter((field) => isGiven(sheet.fields[field.key]?.value)).length
  const tables = fields.filter((field) => field.columns).map((table) => ({
    table, rows: rowsOf(sheet, table.key).filter((row) => Object.values(row.cells).some((cell) => isGiven(cell.value))).length,
  })).filter(({ rows }) => rows > 0)
  const others = fields.some((field) => field.more && isGiven(sheet.fields[field.key]?.value))
  return { answered, asked: scalars.length, tables, isEmpty: answered === 0 && tables.length === 0 && !others }
}

/** One change that still stands: which field, in which row, by whom and when. */
export interface Recent extends Standing {
  readonly field: FieldOutline
  readonly row: string | undefined
  readonly column: FieldOutline | undefined
}

/** The latest standing answers of a worksheet, one a row of a table. */
export function recentIn(worksheet: Worksheet, sheet: Sheetful, most: number): readonly Recent[] {
  const found: Recent[] = []
  for (const field of outline(worksheet)) {
    const scalar = sheet.fields[field.key]
    if (scalar) found.push({ ...scalar, field, row: undefined, column: undefined })
    for (const row of rowsOf(sheet, field.key)) {
      const latest = Object.entries(row.cells).toSorted(([, one], [, other]) => other.at - one.at)[0]
      const column = field.columns?.find((one) => one.key === latest?.[0])
      if (latest && column) found.push({ ...latest[1], field, row: row.id, column })
    }
  }
  return found.toSorted((one, other) => other.at - one.at).slice(0, most)
}
