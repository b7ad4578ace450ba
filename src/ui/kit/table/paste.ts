import type { Json } from '#worksheets/kit/canonical.ts'
import type { FieldOutline } from '#worksheets/kit/worksheet.ts'
import { typed } from '#worksheets/kit/typed.ts'
import type { RowValues } from '#session/partnership.ts'
import { rowIdFrom, type RowKey } from '#worksheets/kit/row-keys.ts'

/** Reads what a spreadsheet puts on the clipboard: cells divided by tabs, quotes round cells with line breaks. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at] ?? ''
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}

/** Whether a pasted text is a block of cells rather than a few words. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trim())
}

/** What a pasted cell becomes where it names somebody or something: the id under which it is found or added. */
export type Naming = (column: FieldOutline, name: string) => string

export interface PastedRow {
  readonly id?: string
  readonly values: RowValues
}

interface Pasting {
  readonly cells: readonly (readonly string[])[]
  /** The columns from the active one to the right. */
  readonly columns: readonly FieldOutline[]
  /** The ids of the lines from the active one down; more cells make new rows. */
  readonly lines: readonly string[]
  readonly key: RowKey | null
  readonly naming: Naming
}

/** The rows that a pasted block writes: those that are there by their ids, then new ones. */
export function pastedRows({ cells, columns, lines, key, naming }: Pasting): readonly PastedRow[] {
  return cells.flatMap((row, at): PastedRow[] => {
    const values: Record<string, Json> = {}
    columns.forEach((column, index) => {
      const text = row[index] ?? ''
      const isKey = key?.columns.includes(column.key) === true && lines[at] !== undefined
      if (text !== '' && !isKey) values[column.key] = pasted(column, text, naming)
    })
    if (Object.keys(values).length === 0) return []
    const id = lines[at] ?? (key ? rowIdFrom(key, values) : null)
    if (id === null && key && !key.free) return []
    return [id === null || id === undefined ? { values } : { id, values }]
  })
}

function pasted(column: FieldOutline, text: string, naming: Naming): Json {
  switch (column.kind) {
    case 'person':
    case 'organization':
    case 'row':
      return naming(column, text)
    case 'people':
    case 'organizations':
      return text.split(/[;,]/).map((name) => name.trim()).filter((name) => name !== '').map((name) => naming(column, name))
    default:
      return typed(column, text)
  }
}
