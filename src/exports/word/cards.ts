import type { Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { cellPlace, markOf, type Spot } from './cell.ts'
import { cellOf, rowOf, shared, tableOf } from './frame.ts'
import { millimeters, p, run, type Pen } from './pen.ts'
import type { Xml } from './xml.ts'

interface Card {
  readonly pen: Pen
  readonly table: Table
  readonly at: Spot
  readonly row: SheetRow
  readonly line: number
  readonly widths: readonly number[]
}

/** Each row as a small table of its own: its name as the head, then label and answer twice a line. */
export function cardTables(pen: Pen, table: Table, at: Spot): Xml {
  const widths = shared([19, 31, 19, 31], pen.width)
  return table.rows.map((row, line) => card({ pen, table, at, row, line, widths })).join(p('SheetNote', ''))
}

// A card with more fields than this may go on on the next page; a smaller one is kept whole.
const wholeCard = 15

function card(drawn: Card): Xml {
  const { table, row, line, pen, widths } = drawn
  const title = row.name ?? paper.rowNumber(table.rowName.slice(0, 1).toUpperCase() + table.rowName.slice(1), line + 1)
  const kept = row.kept ? run(` ${paper.kept}`, 'SheetAside') : ''
  const head = rowOf(cellOf(pen.width, p('SheetColumn', run(title) + kept), { span: 4 }), { head: true })
  const filled = row.id !== null && row.cells.some((cell) => cell.answer)
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ index }) => !filled || row.cells[index]?.answer)
  const all = lines(shown)
  const whole = shown.length <= wholeCard
  return tableOf(widths, `${table.label}: ${title}`, head + all.map((fields, index) => cardLine(drawn, fields, { filled, keepNext: whole && index < all.length - 1 })).join(''))
}

interface Shown {
  readonly column: Column
  readonly index: number
}

// Two fields a line, but a long text has a line to itself.
function lines(fields: readonly Shown[]): readonly (readonly Shown[])[] {
  const all: Shown[][] = []
  for (const field of fields) {
    const last = all.at(-1)
    if (last?.length === 1 && last[0]?.column.kind !== 'long text' && field.column.kind !== 'long text') last.push(field)
    else all.push([field])
  }
  return all
}

function cardLine(drawn: Card, fields: readonly Shown[], { filled, keepNext }: { readonly filled: boolean; readonly keepNext: boolean }): Xml {
  const { row, pen, widths } = drawn
  const cells = fields.map(({ column, index }, at) => {
    const span = fields.length === 1 ? 3 : 1
    const room = span === 1 ? widths[at * 2 + 1] : (widths[1] ?? 0) + (widths[2] ?? 0) + (widths[3] ?? 0)
    const spot = { cell: row.cells[index], column, mark: markOf(drawn, row, drawn.line, index) }
    return cellOf(widths[at * 2] ?? 0, p('SheetName', run(column.label, 'SheetLight'), { keepNext })) + cellOf(room ?? 0, cellPlace(pen, spot, 'SheetCell', { blank: !filled, keepNext }), { span })
  })
  const long = fields[0]?.column.kind === 'long text'
  const tearable = fields.some(({ index }) => (row.cells[index]?.answer?.text.length ?? 0) > 1500)
  return rowOf(cells.join(''), { height: filled ? 0 : millimeters(pen, long ? 16 : 8), tearable })
}
