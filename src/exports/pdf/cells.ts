import { shortLabel } from '#worksheets/kit/sheet-answers.ts'
import type { Answer, Cell, Column } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { leadingOf, type Area } from './fields.ts'
import type { Spot } from './flow.ts'
import { area, drawText, entryRoom, entrySize, penBox, textHeight, type EntryRoom, type Making } from './making.ts'
import type { Tag } from './tags.ts'

/** One place of a table, with the name of its field and what a screen reader says of it. */
export interface CellAt {
  readonly column: Column
  readonly cell: Cell | undefined
  readonly key: string
  readonly label: string
}

/** The room that a cell's field needs in that width; a table in small type has small entries. */
export function cellRoom(making: Making, one: CellAt, width: number, most: number, size: number): EntryRoom {
  const entry = Math.min(entrySize.cell, size)
  if (one.column.kind === 'tick') return { height: penBox + 2, size: entry }
  return entryRoom(making, one.label, textIn(one), entry, width, most)
}

function textIn({ column, cell }: CellAt): string {
  const answer = cell?.answer ?? null
  if (!answer) return ''
  return column.kind === 'tick' && typeof answer.value === 'boolean' ? '' : answer.text
}

const oneLine = (size: number): number => leadingOf(size) + 4.1
const isFigure = (column: Column): boolean => column.kind === 'number' || column.kind === 'money'
const isShort = (column: Column): boolean => isFigure(column) || column.kind === 'date' || column.kind === 'time'

/**
 * Puts the field of a cell into its area: a box to tick, a list to choose from, or room for text. In a row of the record
 * a field of one line stands as high as the first line of its neighbors.
 */
export function cellMaker(making: Making, spot: Spot, parent: Tag, one: CellAt, whole: Area, room: EntryRoom, record = false): void {
  const { column, cell, key, label } = one
  const value = cell?.answer?.value ?? null
  const lone = record && (column.kind === 'choice' || isShort(column))
  const place = lone && room.height <= oneLine(room.size) ? { ...whole, height: Math.min(whole.height, oneLine(room.size)) } : whole
  if (column.kind === 'tick') {
    const side = Math.min(penBox, place.height, place.width)
    making.form.tick(spot.page, parent, area(place.left + (place.width - side) / 2, place.top + (place.height - side) / 2, side, side), { name: key, label, on: value === true })
  } else if (column.kind === 'choice') {
    const options = [['', ' '], ...column.options.map((option) => [option.value, shortLabel(option.value, option.label)])] as [string, string][]
    making.form.list(spot.page, parent, place, { name: key, label, value: typeof value === 'string' ? value : textIn(one), size: room.size, options })
  } else {
    const text = textIn(one)
    const many = !isShort(column) || text.includes('\n') || making.faces.measure(text, { size: room.size }) > place.width - 4
    making.form.text(spot.page, parent, place, { name: key, label, value: text, size: room.size, many, align: isFigure(column) ? 'right' : 'left' })
  }
}

/** The words under a cell where people differ or where its answer does not count. */
export interface Aside {
  readonly height: number
  readonly draw: (spot: Spot, parent: Tag, left: number, top: number) => void
}

/** What stands under the field of such a cell; nothing under others. */
export function asideOf(making: Making, answer: Answer | null, width: number, size: number): Aside {
  const text = !answer ? '' : answer.differing.length > 0 ? [paper.differing, ...answer.differing.map((one) => paper.said(one.text, one.by))].join('\n')
    : answer.counts ? '' : `(${paper.doesNotCount})`
  if (text === '') return { height: 0, draw: () => undefined }
  const style = { size: size * 0.9 }
  const leading = style.size * 1.3
  const height = textHeight(making, text, style, leading, width) + 2
  return { height, draw: (spot, parent, left, top) => drawText(making, spot, parent, text, { style, leading, left, top, width }) }
}
