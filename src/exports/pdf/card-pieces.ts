import { placeKey } from '#worksheets/kit/carried.ts'
import type { Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { asideOf, cellMaker, cellRoom, type CellAt } from './cells.ts'
import type { Piece, Spot } from './flow.ts'
import { area, base, drawText, textHeight, textPieces, type Making } from './making.ts'
import { ruleGray } from './pen.ts'
import { tag, type Tag } from './tags.ts'

// A card that takes more of a page than this may go on on the next one.
const wholeCard = 0.6
const pad = 9
const gap = 12
const labelStyle = { size: base * 0.8, gray: 0.13 } as const
const labelLeading = labelStyle.size * 1.3

/** A table too wide for any page: each row is a card with its fields three abreast. */
export function cardPieces(making: Making, parent: Tag, table: Table, block: number): readonly Piece[] {
  const list = tag('L', parent)
  return table.rows.flatMap((row, line) => cardOf(making, tag('LBody', tag('LI', list)), table, row, block, line))
}

function cardOf(making: Making, parent: Tag, table: Table, row: SheetRow, block: number, line: number): readonly Piece[] {
  const title = `${row.name ?? paper.rowNumber(table.rowName.slice(0, 1).toUpperCase() + table.rowName.slice(1), line + 1)}${row.kept ? ` (${paper.kept})` : ''}`
  const cells = table.columns.map((column, at): CellAt => ({ column, cell: row.cells[at], key: placeKey(making.sheet, block, line, at), label: `${title}, ${column.label}` }))
  const rows = abreast(cells)
  const sides = (spot: Spot, height: number): void => {
    spot.pen.rule(spot.left, spot.top, spot.left, spot.top + height, 0.75, ruleGray)
    spot.pen.rule(spot.left + making.width, spot.top, spot.left + making.width, spot.top + height, 0.75, ruleGray)
  }
  const across = (spot: Spot, top: number): void => spot.pen.rule(spot.left, top, spot.left + making.width, top, 0.75, ruleGray)
  const words = textPieces(making, tag('P', parent), title, { style: { size: base, face: 'bold' }, leading: base * 1.35, indent: pad, width: making.width - 2 * pad, keep: true, beside: sides })
  const edge = (space: number, height: number, top: boolean): Piece => ({
    space, height, keep: top,
    draw: (spot) => {
      sides(spot, height)
      across(spot, top ? spot.top : spot.top + height)
    },
  })
  const fields = rows.map((cellsAbreast) => cardRow(making, parent, cellsAbreast, sides))
  const whole = fields.reduce((sum, piece) => sum + piece.height, 0) <= making.room * wholeCard
  return [edge(8, 6, true), ...words, ...fields.map((piece, at) => ({ ...piece, keep: whole || at === 0 || at === fields.length - 1 })), edge(0, 8, false)]
}

// Long texts take the whole width, others a third of it.
function abreast(cells: readonly CellAt[]): readonly (readonly CellAt[])[] {
  const rows: CellAt[][] = []
  const isWide = (column: Column): boolean => column.kind === 'long text'
  for (const cell of cells) {
    const last = rows.at(-1)
    if (!last || isWide(cell.column) || last.length === 3 || last.some((one) => isWide(one.column))) rows.push([cell])
    else last.push(cell)
  }
  return rows
}

function cardRow(making: Making, parent: Tag, cells: readonly CellAt[], sides: (spot: Spot, height: number) => void): Piece {
  const inner = making.width - 2 * pad
  const third = (inner - 2 * gap) / 3
  const made = cells.map((one) => {
    const width = one.column.kind === 'long text' ? inner : third
    const room = cellRoom(making, one, width, making.room - 60, base)
    const aside = asideOf(making, one.cell?.answer ?? null, width, base * 0.86)
    const labelHeight = textHeight(making, one.column.label, labelStyle, labelLeading, width)
    const least = one.column.kind === 'long text' ? 38 : 18
    return { one, width, room, aside, labelHeight, words: tag('P', parent), fieldHeight: Math.max(room.height, one.cell?.answer ? 18 : least) }
  })
  const labels = Math.max(...made.map(({ labelHeight }) => labelHeight))
  const height = 6 + labels + Math.max(...made.map(({ fieldHeight, aside }) => fieldHeight + aside.height))
  return {
    space: 0, height: Math.min(height, making.room - 40), keep: true,
    draw: (spot) => {
      sides(spot, height)
      made.forEach(({ one, width, room, aside, fieldHeight, labelHeight, words }, at) => {
        const left = spot.left + pad + at * (third + gap)
        const top = spot.top + 6 + labels
        drawText(making, spot, words, one.column.label, { style: labelStyle, leading: labelLeading, left, top: top - labelHeight, width })
        const tick = one.column.kind === 'tick'
        if (!tick) spot.pen.rule(left, top + fieldHeight, left + width, top + fieldHeight, 0.75, ruleGray)
        cellMaker(making, spot, words, one, tick ? area(left, top + 1, 15, fieldHeight - 2) : area(left, top, width, fieldHeight), room)
        aside.draw(spot, words, left, top + fieldHeight)
      })
    },
  }
}
