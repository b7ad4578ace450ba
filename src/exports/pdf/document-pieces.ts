import type { Listing, Paragraph, Tents } from '#worksheets/kit/sheet-tree.ts'
import type { Piece, Spot } from './flow.ts'
import { base, drawText, penLine, textHeight, textPieces, type Making } from './making.ts'
import { headOf, tag, type Tag } from './tags.ts'
import { wrap } from './typeset.ts'

const leading = base * 1.35

/** Running text of a document, with its line breaks as they are. */
export function paragraphPieces(making: Making, parent: Tag, text: Paragraph['text']): readonly Piece[] {
  return textPieces(making, tag('P', parent), text, { style: { size: base }, leading, space: 8 })
}

const pad = { across: 5, down: 4 } as const
const cellStyle = { size: base * 0.95 } as const
const cellLeading = cellStyle.size * 1.3
const headStyle = { size: base * 0.95, face: 'bold' } as const

/** A table for reading or for pen: its head is repeated, and a row is parted only where it is higher than a page. */
export function listingPieces(making: Making, parent: Tag, listing: Listing): readonly Piece[] {
  const table = tag('Table', parent)
  const all = listing.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = listing.columns.map((column) => (making.width * column.width) / Math.max(all, 1))
  const caption = textPieces(making, tag('Caption', table), listing.label, { style: { size: base, face: 'bold' }, leading, space: 8, keep: true })
  const headTag = tag('TR', table)
  const heads = listing.columns.map(() => tag('TH', headTag, headOf.column))
  const head = rowPiece(making, listing.columns.map((column) => column.label), widths, heads, { style: headStyle, space: 2, keep: true, strong: true, least: 0 })
  const again = rowPiece(making, listing.columns.map((column) => column.label), widths, null, { style: headStyle, space: 0, keep: true, strong: true, least: 0 })
  const texts = [...listing.rows, ...Array.from({ length: listing.room }, () => listing.columns.map(() => ''))]
  const rows = texts.flatMap((row, at) => {
    const cells = tag('TR', table)
    const tags = row.map(() => tag('TD', cells))
    return parts(making, row, widths, making.room - head.height).map((part) => ({
      ...rowPiece(making, part, widths, tags, { style: cellStyle, space: 0, keep: false, strong: false, least: at < listing.rows.length ? 0 : penLine - 2 * pad.down }), head: again,
    }))
  })
  return [...caption, head, ...rows]
}

// A row that no page can hold, as several that can.
function parts(making: Making, row: readonly string[], widths: readonly number[], room: number): readonly (readonly string[])[] {
  const most = Math.max(1, Math.floor((room - 2 * pad.down) / cellLeading))
  const lines = row.map((text, at) => wrap(making.faces, text, cellStyle, (widths[at] ?? 0) - 2 * pad.across))
  const count = Math.max(1, ...lines.map((one) => Math.ceil(one.length / most)))
  return count === 1 ? [row] : Array.from({ length: count }, (_, part) => lines.map((one) => one.slice(part * most, (part + 1) * most).join('\n')))
}

interface RowSetting {
  readonly style: { readonly size: number; readonly face?: 'bold' }
  readonly space: number
  readonly keep: boolean
  readonly strong: boolean
  readonly least: number
}

function rowPiece(making: Making, row: readonly string[], widths: readonly number[], tags: readonly Tag[] | null, set: RowSetting): Piece {
  const height = Math.max(set.least, ...row.map((text, at) => textHeight(making, text, set.style, cellLeading, (widths[at] ?? 0) - 2 * pad.across))) + 2 * pad.down
  return {
    space: set.space, height, keep: set.keep,
    draw: (spot) => {
      let left = spot.left
      row.forEach((text, at) => {
        const width = widths[at] ?? 0
        spot.pen.frame(left, spot.top, width, height, 0.75, 0.3)
        drawText(making, spot, tags?.[at] ?? null, text, { style: set.style, leading: cellLeading, left: left + pad.across, top: spot.top + pad.down, width: width - 2 * pad.across })
        left += width
      })
      if (set.strong) spot.pen.rule(spot.left, spot.top + height, left, spot.top + height, 1.5)
    },
  }
}

// Two on a page with a hand's breadth left for cutting.
const tentHeight = 331

/** Name tents: the name twice, the upper one upside down, with a line to fold and one to cut. */
export function tentPieces(making: Making, parent: Tag, tents: Tents): readonly Piece[] {
  return tents.tents.map((one): Piece => {
    const part = tag('P', parent)
    return {
      space: 4, height: tentHeight, keep: false,
      draw: (spot) => {
        const fold = spot.top + tentHeight / 2
        const middle = spot.left + making.width / 2
        spot.pen.upsideDown(middle, fold, () => side(making, spot, null, one, fold))
        side(making, spot, part, one, fold)
        spot.pen.rule(spot.left, fold, spot.left + making.width, fold, 0.5, 0.6, '1 3')
        spot.pen.rule(spot.left, spot.top + tentHeight, spot.left + making.width, spot.top + tentHeight, 0.5, 0.4, '4 3')
      },
    }
  })
}

function side(making: Making, spot: Spot, words: Tag | null, one: Tents['tents'][number], top: number): void {
  const size = fitting(making, one.name, 40)
  const under = fitting(making, one.under, 18)
  const all = size * 1.2 + under * 1.5
  const from = top + (tentHeight / 2 - all) / 2
  const center = (text: string, style: { size: number; face?: 'bold' }, at: number): void =>
    spot.pen.line(words, text, style, spot.left + (making.width - making.faces.measure(text, style)) / 2, at, style.size * 1.2)
  center(one.name, { size, face: 'bold' }, from)
  center(one.under, { size: under }, from + size * 1.2 + under * 0.3)
}

function fitting(making: Making, text: string, size: number): number {
  const wide = making.faces.measure(text, { size, face: 'bold' })
  return wide > making.width ? Math.max(10, (size * making.width) / wide) : size
}
