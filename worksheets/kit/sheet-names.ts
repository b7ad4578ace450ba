import type { Json } from './canonical.ts'
import { outline, type FieldOutline, type Worksheet } from './worksheet.ts'
import { sheetOf, type Round, type Row, type Workbook } from '../workbook.ts'
import { isKnown, worksheetById } from '../catalogue.ts'

/** How ids become names on a page. Each says so itself where an entry is gone or has no name. */
export interface SheetNames {
  readonly person: (id: string) => string
  readonly organization: (id: string) => string
  /** The name of a row of `worksheet.table`. */
  readonly row: (refersTo: string, id: string) => string
  /** A mark that belongs beside a person on every list, such as a wish not to be called; null for none. */
  readonly mark?: (person: string) => string | null
}

/** For pages without anybody's answers: ids as they are. */
export const noNames: SheetNames = { person: (id) => id, organization: (id) => id, row: (_refersTo, id) => id }

/** The names of a workbook in a round, given how it names people and organizations. */
export function namesIn(book: Workbook, round: Round, register: Omit<SheetNames, 'row'>): SheetNames {
  const row = (refersTo: string, id: string): string => rowName(book, round, register, refersTo, id, 0)
  return { ...register, row }
}

function rowName(
  book: Workbook, round: Round, register: Omit<SheetNames, 'row'>, refersTo: string, id: string, depth: number,
): string {
  const [worksheetId = '', key = '', column] = refersTo.split('.')
  const table = isKnown(worksheetId) ? tableOf(worksheetById(worksheetId), key) : undefined
  if (!table) return 'an entry of a page that is not known here'
  const preset = table.preset?.find((one) => one.id === id)
  const row = sheetOf(book, worksheetById(worksheetId), round).tables[key]?.find((one) => one.id === id)
  const columns = namingColumns(table, column, row)
  for (const one of columns) {
    const value = row?.cells[one.key]?.value ?? (preset?.values?.[one.key] as Json | undefined) // preset values are stored values
    if (typeof value !== 'string' || value === '') continue
    const name = one.kind === 'person' ? register.person(value)
      : one.kind === 'organization' ? register.organization(value)
      : one.kind === 'row' ? (depth < 3 ? rowName(book, round, register, one.refersTo ?? '', value, depth + 1) : value)
      : value
    return row?.removed ? `${name} (removed)` : name
  }
  if (preset) return preset.label
  if (!row || row.removed) return 'an entry no longer listed'
  return `a ${table.rowName ?? 'row'} without a name yet`
}

function tableOf(worksheet: Worksheet, key: string): FieldOutline | undefined {
  return outline(worksheet).find((field) => field.key === key && field.columns)
}

// A row is called by the column that the reference names, else by the row of another table whose id it bears (a task
// force by its priority), else by its first words, else by whom or what it is about.
function namingColumns(table: FieldOutline, named: string | undefined, row: Row | undefined): readonly FieldOutline[] {
  const columns = table.columns ?? []
  const wanted = columns.filter((column) => column.key === named || (column.kind === 'row' && row !== undefined && row.cells[column.key]?.value === row.id))
  const texts = columns.filter((column) => column.kind === 'text' && !column.more)
  const abouts = columns.filter((column) => column.kind === 'person' || column.kind === 'organization' || column.kind === 'row')
  return [...wanted, ...texts, ...abouts]
}
