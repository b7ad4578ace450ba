import { placeKey } from '#worksheets/kit/carried.ts'
import { shortLabel } from '#worksheets/kit/sheet-answers.ts'
import type { Cell, Column, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { agreedPlace, differing, doesNotFit, listPlace, p, textPlace, tickPlace, type Mark, type Pen } from './pen.ts'
import type { ParagraphStyle } from './styles.ts'
import type { Xml } from './xml.ts'

/** Where a table stands: positions of its sheet in the file and of its block in the sheet. */
export interface Spot {
  readonly sheet: number
  readonly block: number
}

/** A cell with its column and its mark. */
export interface CellSpot {
  readonly cell: Cell | undefined
  readonly column: Column
  readonly mark: Mark
}

/** The mark of a cell, named by its column and the row. */
export function markOf({ table, at }: { readonly table: Table; readonly at: Spot }, row: SheetRow, line: number, column: number): Mark {
  const label = table.columns[column]?.label ?? ''
  return { key: placeKey(at.sheet, at.block, line, column), alias: `${label}, ${row.name ?? paper.rowNumber(table.rowName, line + 1)}` }
}

interface PlaceLook {
  /** What follows the answer. */
  readonly after?: Xml
  /** Somebody is to write here with a pen. */
  readonly blank: boolean
  readonly more?: Xml
  readonly keepNext?: boolean
}

/** What a cell holds, as paragraphs. */
export function cellPlace(pen: Pen, spot: CellSpot, style: ParagraphStyle, { after = '', blank, more = '', keepNext = false }: PlaceLook): Xml {
  const { cell, column, mark } = spot
  const disputed = differing(cell?.answer ?? null)
  if (disputed === '') return p(style, inlinePlace(pen, spot, blank) + after, { more, keepNext })
  if (column.kind === 'tick') return p(style, inlinePlace(pen, spot, blank) + after, { more, keepNext }) + disputed
  return disputed + p(style, agreedPlace(pen, mark) + after)
}

/** The answer itself, in a line with other words. */
export function inlinePlace(pen: Pen, { cell, column, mark }: CellSpot, blank = false): Xml {
  const answer = cell?.answer ?? null
  if (column.kind === 'tick' && (answer === null || answer.counts)) return tickPlace(pen, mark, answer?.value === true, blank ? 14 : 11)
  const text = answer?.text ?? ''
  const place = column.kind === 'choice' ? listPlace(pen, mark, text, column.options.map((option) => shortLabel(option.value, option.label))) : textPlace(pen, mark, text)
  return place + (answer ? doesNotFit(answer) : '')
}
