import Papa from 'papaparse'
import type { Cell, Listing, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'

/**
 * A table as the bytes of a CSV file: UTF-8 with its mark, lines ended as Windows does, every cell in quotes, a heading
 * row, then the rows that hold something. Days are `2027-02-09`, times `14:30`, figures bare. A cell that a spreadsheet
 * could take for a formula gets a `'` in front, which our own reader takes off again; tell people that.
 */
export function toCsv(table: Table | Listing): Uint8Array {
  const lines = table.type === 'table' ? linesOfTable(table) : [table.columns.map((column) => column.label), ...table.rows]
  return new TextEncoder().encode(`\ufeff${Papa.unparse(lines.map((line) => line.map(defused)), { quotes: true, newline: '\r\n' })}\r\n`)
}

function linesOfTable(table: Table): readonly (readonly string[])[] {
  const names = table.names === null ? [] : [table.names]
  const rows = table.rows.filter((row) => row.name !== null || row.cells.some((cell) => cell.answer !== null))
  return [[...names, ...table.columns.map((column) => column.label)], ...rows.map((row) => [...(table.names === null ? [] : [row.name ?? '']), ...texts(row)])]
}

/**
 * The text with a `'` before each place where a spreadsheet may see a formula begin: at the start, and after a line
 * break or a sign that divides cells. A text that has such a `'` already gets one more, so that nothing is lost.
 */
export function defused(text: string): string {
  return text.replaceAll(/(?<=^|[\r\n\t;,|])(?='*[=+\-@＝＋－＠])|^(?='*[\t\r])/g, "'")
}

function texts(row: SheetRow): readonly string[] {
  return row.cells.map(textOf)
}

function textOf({ answer }: Cell): string {
  if (answer === null) return ''
  if (typeof answer.value === 'number') return String(answer.value)
  return answer.counts && typeof answer.value === 'string' && /^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(answer.value) ? answer.value : answer.text
}
