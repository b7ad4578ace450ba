import { placeKey } from '#worksheets/kit/carried.ts'
import { shortLabel } from '#worksheets/kit/sheet-answers.ts'
import { columnsAcross, isCards, isTight, nameWidth } from '#worksheets/kit/sheet-shape.ts'
import type { Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { cardPieces } from './card-pieces.ts'
import { asideOf, cellMaker, cellRoom, type CellAt } from './cells.ts'
import type { Piece, Spot } from './flow.ts'
import { area, base, drawText, penLine, textHeight, textPieces, type Making } from './making.ts'
import { ruleGray } from './pen.ts'
import { headOf, tag, type Tag } from './tags.ts'

/** A table as fields: a grid with its head repeated on each page, or a card a row where it is too wide for any page. */
export function tablePieces(making: Making, parent: Tag, table: Table, at: number): readonly Piece[] {
  const writable = making.blank || table.rows.some((row) => row.id === null)
  const set = { style: { size: base * 0.9, gray: 0.13 }, leading: base * 1.22, keep: true }
  return [
    ...textPieces(making, tag('H2', parent), table.label, { style: { size: base * 1.2, face: 'bold' }, leading: base * 1.56, space: 14, keep: true }),
    ...(table.help ? textPieces(making, tag('P', parent), table.help, { ...set, space: 2 }) : []),
    ...(writable ? legends(table.columns).flatMap((text) => textPieces(making, tag('P', parent), text, { ...set, space: 2 })) : []),
    ...(table.rows.length === 0 ? textPieces(making, tag('P', parent), paper.noRows(table.rowName), { ...set, keep: false, space: 4 })
      : isCards(table) ? cardPieces(making, parent, table, at) : gridPieces(making, parent, table, at)),
  ]
}

// The words that the columns know; columns that share them, together.
function legends(columns: readonly Column[]): readonly string[] {
  const labels = new Map<string, readonly string[]>()
  for (const column of columns) {
    const options = column.options.map((option) => shortLabel(option.value, option.label)).join(' · ')
    if (options) labels.set(options, [...(labels.get(options) ?? []), column.label])
  }
  return [...labels].map(([options, of]) => paper.write(of.join(', '), options))
}

/** What all rows of one grid share. */
interface Grid {
  readonly table: Table
  readonly block: number
  readonly across: readonly Column[]
  readonly below: readonly Column[]
  /** The width of the names of preset rows, 0 without, and of each column. */
  readonly nameWide: number
  readonly widths: readonly number[]
  readonly size: number
}

const pad = { across: 4, down: 3 } as const

function gridPieces(making: Making, parent: Tag, table: Table, block: number): readonly Piece[] {
  const count = columnsAcross(table)
  const size = base * (isTight(table) ? 0.74 : 0.86)
  const across = table.columns.slice(0, count)
  const [nameWide = 0, ...widths] = shares(making, table, across, size)
  const grid: Grid = { table, block, across, below: table.columns.slice(count), nameWide, widths, size }
  const part = tag('Table', parent)
  const head = headPiece(making, tag('TR', part), grid)
  const again = { ...headPiece(making, null, grid), space: 0 }
  const rows = table.rows.map((row, line) => rowPiece(making, tag('TR', part), grid, row, line, again))
  // Neither the first nor the last row is left alone on a page.
  return [{ ...head, space: 4 }, ...rows.map((row, at) => ({ ...row, keep: rows.length > 1 && (at === 0 || at === rows.length - 2) }))]
}

// A column gets its share of the width; one whose longest word would be torn takes what it lacks from the others.
function shares(making: Making, table: Table, across: readonly Column[], size: number): readonly number[] {
  const wishes = [table.names === null ? 0 : nameWidth(table), ...across.map((column) => column.width)]
  const least = [0, ...across.map((column) => Math.max(...`${headText(column, making.blank)} x`.split(/[\s/-]+/).map((word) => making.faces.measure(word, { size, face: 'bold' }))) + 2 * pad.across + 1)]
  const all = wishes.reduce((sum, one) => sum + one, 0)
  const widths = wishes.map((one) => (one / all) * making.width)
  const lack = widths.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0)
  const spare = widths.reduce((sum, width, at) => sum + Math.max(0, width - (least[at] ?? 0)), 0)
  if (lack === 0 || spare <= lack) return widths
  return widths.map((width, at) => {
    const floor = least[at] ?? 0
    return width < floor ? floor : width - ((width - floor) * lack) / spare
  })
}

function headText(column: Column, blank: boolean): string {
  const words = column.unit === '$' ? 'US dollars' : column.unit
  const unit = words === null || column.label.toLowerCase().includes(words.toLowerCase()) ? '' : ` ${paper.inFigures(words)}`
  return `${column.label}${unit}${blank && column.withheld ? ` ${paper.withheld}` : ''}`
}

function headPiece(making: Making, row: Tag | null, grid: Grid): Piece {
  const style = { size: grid.size, face: 'bold' } as const
  const leading = grid.size * 1.3
  const named = grid.table.names !== null
  const cells = [...(named ? [{ text: grid.table.names ?? '', width: grid.nameWide }] : []), ...grid.across.map((column, at) => ({ text: headText(column, making.blank), width: grid.widths[at] ?? 0 }))]
  const tags = cells.map(() => row && tag('TH', row, headOf.column))
  const heights = cells.map((cell) => textHeight(making, cell.text, style, leading, cell.width - 2 * pad.across))
  const height = Math.max(...heights) + 2 * pad.down
  return {
    space: 0, height, keep: true,
    draw: (spot) => {
      let left = spot.left
      cells.forEach((cell, at) => {
        spot.pen.frame(left, spot.top, cell.width, height, 0.75, ruleGray)
        drawText(making, spot, tags[at] ?? null, cell.text, { style, leading, left: left + pad.across, top: spot.top + height - pad.down - (heights[at] ?? 0), width: cell.width - 2 * pad.across })
        left += cell.width
      })
      spot.pen.rule(spot.left, spot.top + height, left, spot.top + height, 1.5)
    },
  }
}

function rowPiece(making: Making, parent: Tag, grid: Grid, row: SheetRow, line: number, head: Piece): Piece {
  const cellOf = (column: Column, index: number): CellAt => ({
    column, cell: row.cells[index], key: placeKey(making.sheet, grid.block, line, index),
    label: `${row.name ?? paper.rowNumber(grid.table.rowName, line + 1)}, ${column.label}`,
  })
  const most = making.room - head.height - 110
  const cells = grid.across.map((column, at) => {
    const one = cellOf(column, at)
    const width = grid.widths[at] ?? 0
    return { one, width, room: cellRoom(making, one, width - 2, most, grid.size), aside: asideOf(making, one.cell?.answer ?? null, width - 2 * pad.across, grid.size) }
  })
  const name = `${row.name ?? ''}${row.kept ? `${row.name === null ? '' : ' '}(${paper.kept})` : ''}`
  const nameStyle = { size: grid.size }
  const leading = grid.size * 1.3
  const nameHeight = grid.nameWide > 0 ? textHeight(making, name, nameStyle, leading, grid.nameWide - 2 * pad.across) + 2 * pad.down : 0
  const keptAlone = row.kept && grid.nameWide === 0
  const least = making.blank || row.id === null ? penLine : leading + 2 * pad.down
  const high = Math.max(least, nameHeight, ...cells.map(({ room, aside }) => Math.min(room.height + 2 + aside.height, most)))
  const below = belowRow(making, grid, row, cellOf)
  const keptHeight = keptAlone ? leading + 2 : 0
  const nameTag = grid.nameWide > 0 ? tag('TH', parent, headOf.row) : null
  const tags = cells.map(() => tag('TD', parent))
  const belowTag = below.height > 0 ? tag('TD', parent) : parent
  return {
    space: 0, height: high + below.height + keptHeight, keep: false, head,
    draw: (spot) => {
      let left = spot.left
      if (nameTag) {
        spot.pen.frame(left, spot.top, grid.nameWide, high, 0.75, ruleGray)
        drawText(making, spot, nameTag, name, { style: nameStyle, leading, left: left + pad.across, top: spot.top + pad.down, width: grid.nameWide - 2 * pad.across })
        left += grid.nameWide
      }
      cells.forEach(({ one, width, room, aside }, at) => {
        const mine = tags[at] ?? parent
        spot.pen.frame(left, spot.top, width, high, 0.75, ruleGray)
        cellMaker(making, spot, mine, one, area(left + 1, spot.top + 1, width - 2, high - 2 - aside.height), room, !making.blank && row.id !== null)
        aside.draw(spot, mine, left + pad.across, spot.top + high - aside.height - 1)
        left += width
      })
      if (keptAlone) spot.pen.line(tags[0] ?? null, paper.kept, { size: grid.size * 0.9 }, spot.left + pad.across, spot.top + high, leading)
      below.draw(spot, belowTag, spot.top + high + keptHeight)
    },
  }
}

interface Below {
  readonly height: number
  readonly draw: (spot: Spot, parent: Tag, top: number) => void
}

// What a long list has beyond the columns side by side stands under its row: what was answered, and all of an empty row.
function belowRow(making: Making, grid: Grid, row: SheetRow, cellOf: (column: Column, index: number) => CellAt): Below {
  const wanted = grid.below.flatMap((column, at) => {
    const one = cellOf(column, grid.across.length + at)
    return one.cell?.answer || row.id === null ? [one] : []
  })
  if (wanted.length === 0) return { height: 0, draw: () => undefined }
  const [indent, labelStyle] = [14, { size: grid.size * 0.95 }]
  const width = making.width - indent - 4
  const labelWide = Math.min(150, Math.max(...wanted.map((one) => making.faces.measure(one.column.label, labelStyle))) + 8)
  const rows = wanted.map((one) => {
    const room = cellRoom(making, one, width - labelWide, making.room / 3, grid.size)
    return { one, room, height: Math.max(room.height, textHeight(making, one.column.label, labelStyle, grid.size * 1.3, labelWide - 8), grid.size * 1.3 + 4) }
  })
  const height = rows.reduce((sum, one) => sum + one.height + 1, 3)
  return {
    height,
    draw: (spot, parent, top) => {
      spot.pen.frame(spot.left, top, making.width, height, 0.75, ruleGray)
      let at = top + 2
      for (const { one, room, height: high } of rows) {
        const words = tag('P', parent)
        drawText(making, spot, words, one.column.label, { style: labelStyle, leading: grid.size * 1.3, left: spot.left + indent, top: at + 2, width: labelWide - 8 })
        spot.pen.rule(spot.left + indent + labelWide, at + high, spot.left + making.width - 4, at + high, 0.5, 0.7)
        cellMaker(making, spot, words, one, area(spot.left + indent + labelWide, at, width - labelWide, high), room)
        at += high + 1
      }
    },
  }
}
