import { shortLabel } from '#worksheets/kit/sheet-answers.ts'
import { columnsAcross, isCards, isTight, nameWidth } from '#worksheets/kit/sheet-shape.ts'
import type { Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { cardTables } from './cards.ts'
import { cellPlace, inlinePlace, markOf, type Spot } from './cell.ts'
import { cellOf, rowOf, shared, tableOf } from './frame.ts'
import { differing, millimeters, p, run, type Pen } from './pen.ts'
import { el, val, type Xml } from './xml.ts'

/** A table: its head is repeated on each page and no row is torn. Too wide for any page, each row is a card. */
export function tableBlock(pen: Pen, table: Table, at: Spot, blank: boolean): Xml {
  const writable = blank || table.rows.some((row) => row.id === null)
  return p('Heading2', run(table.label))
    + (table.help ? p('SheetHelp', run(table.help)) : '')
    + (writable ? legend(table.columns) : '')
    + (table.rows.length === 0 ? p('SheetNote', run(paper.noRows(table.rowName))) : isCards(table) ? cardTables(pen, table, at) : grid(pen, table, at, blank))
}

// On paper nothing pops open, so the words that the columns know stand above them; columns that share them, together.
function legend(columns: readonly Column[]): Xml {
  const labels = new Map<string, readonly string[]>()
  for (const column of columns) {
    const options = column.options.map((option) => shortLabel(option.value, option.label)).join(' · ')
    if (options) labels.set(options, [...(labels.get(options) ?? []), column.label])
  }
  return [...labels].map(([options, of]) => p('SheetHelp', run(paper.write(of.join(', '), options)))).join('')
}

interface Grid {
  readonly pen: Pen
  readonly table: Table
  readonly at: Spot
  readonly blank: boolean
  readonly tight: boolean
  readonly across: readonly Column[]
  readonly below: readonly Column[]
  /** Of all columns, that of the names among them. */
  readonly widths: readonly number[]
}

function grid(pen: Pen, table: Table, at: Spot, blank: boolean): Xml {
  const across = table.columns.slice(0, columnsAcross(table))
  const shares = [...(table.names === null ? [] : [nameWidth(table)]), ...across.map((column) => column.width)]
  const drawn: Grid = { pen, table, at, blank, tight: isTight(table), across, below: table.columns.slice(across.length), widths: shared(shares, pen.width) }
  return tableOf(drawn.widths, table.label, headRow(drawn) + table.rows.map((row, line) => gridRow(drawn, row, line)).join(''))
}

const thickUnder = el('w:tcBorders', {}, el('w:bottom', { 'w:val': 'single', 'w:sz': 12, 'w:space': 0, 'w:color': '000000' })) + val('vAlign', 'bottom')

function headRow({ table, across, widths, tight, blank }: Grid): Xml {
  const style = tight ? 'SheetColumnTight' : 'SheetColumn'
  const heads = [...(table.names === null ? [] : [run(table.names)]), ...across.map((column) => columnHead(column, blank))]
  return rowOf(heads.map((head, index) => cellOf(widths[index] ?? 0, p(style, head), { more: thickUnder })).join(''), { head: true })
}

function columnHead(column: Column, blank: boolean): Xml {
  const unit = unitWords(column)
  return run(column.label) + (unit === null ? '' : run(` ${paper.inFigures(unit)}`, 'SheetLight')) + (blank && column.withheld ? run(` ${paper.withheld}`, 'SheetLight') : '')
}

// “Minutes in minutes” says it once too often.
function unitWords(column: Column): string | null {
  if (column.unit === null) return null
  const unit = column.unit === '$' ? 'US dollars' : column.unit
  return column.label.toLowerCase().includes(unit.toLowerCase()) ? null : unit
}

// More letters than this in a cell may make its row higher than a page.
const longCell = 1500

function gridRow(drawn: Grid, row: SheetRow, line: number): Xml {
  const { pen, table, across, widths, tight, blank } = drawn
  const kept = row.kept ? run(` ${paper.kept}`, 'SheetAside') : ''
  const names = table.names === null ? 0 : 1
  const name = names === 0 ? '' : cellOf(widths[0] ?? 0, p(tight ? 'SheetNameTight' : 'SheetName', run(row.name ?? '') + kept))
  const cells = across.map((column, index) => {
    const spot = { cell: row.cells[index], column, mark: markOf(drawn, row, line, index) }
    const after = index === 0 && names === 0 ? kept : ''
    return cellOf(widths[index + names] ?? 0, cellPlace(pen, spot, tight ? 'SheetCellTight' : 'SheetCell', { after, blank, more: alignOf(column) }), { more: blank ? val('vAlign', 'center') : '' })
  })
  const tearable = row.cells.some((cell) => (cell.answer?.text.length ?? 0) > longCell)
  const height = blank || row.id === null ? millimeters(pen, 9) : 0
  return rowOf(name + cells.join(''), { height, tearable }) + belowRow(drawn, row, line, tearable)
}

// What a long list has beyond the columns that fit follows under the row, each with its label.
function belowRow({ pen, table, at, across, below, widths, tight }: Grid, row: SheetRow, line: number, tearable: boolean): Xml {
  const style = tight ? 'SheetCellTight' : 'SheetCell'
  const more = below.flatMap((column, index) => {
    const cell = row.cells[across.length + index]
    if (!cell?.answer) return []
    const spot = { cell, column, mark: markOf({ table, at }, row, line, across.length + index) }
    return [p(style, run(`${column.label}: `, 'SheetLight') + inlinePlace(pen, spot)) + differing(cell.answer)]
  })
  if (more.length === 0) return ''
  const dotted = el('w:tcBorders', {}, el('w:top', { 'w:val': 'dotted', 'w:sz': 6, 'w:space': 0, 'w:color': '6B6B6B' }))
  return rowOf(cellOf(widths.reduce((sum, width) => sum + width, 0), more.join(''), { span: widths.length, more: dotted }), { tearable })
}

function alignOf(column: Column): Xml {
  return column.kind === 'number' || column.kind === 'money' ? val('jc', 'right') : column.kind === 'tick' ? val('jc', 'center') : ''
}
