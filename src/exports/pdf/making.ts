import type { Faces, Style } from './faces.ts'
import { fieldHeight, type Area, type Form } from './fields.ts'
import type { Piece, Spot } from './flow.ts'
import type { Tag } from './tags.ts'
import { wrap } from './typeset.ts'

/** All that the drawing of one sheet's blocks asks. Lengths in points. */
export interface Making {
  readonly faces: Faces
  readonly form: Form
  /** The place of the sheet in its file, for the names of fields. */
  readonly sheet: number
  readonly blank: boolean
  /** The width of a line and the height of a page between the margins. */
  readonly width: number
  readonly room: number
  /** Answers that are longer than their field can show; they are printed in full at the end. */
  readonly long: { readonly label: string; readonly text: string }[]
  /** Labels of answers with signs that no typeface of the file has. */
  readonly lacking: Set<string>
}

/** The size of the page's own words. */
export const base = 10.5
/** The height of a line that a pen writes on. */
export const penLine = 25.5
/** The side of a box that a pen crosses. */
export const penBox = 14.2
/** The size of what people enter, in a line and in a cell, and the least that it may shrink to. */
export const entrySize = { line: 10, cell: 9, least: 6 } as const

/** How a text is set in pieces. */
export interface Setting {
  readonly style: Style
  readonly leading: number
  readonly space?: number
  readonly indent?: number
  readonly width?: number
  /** It is not parted from what follows. */
  readonly keep?: boolean
  /** Decoration on each line, such as a bar beside it. */
  readonly beside?: (spot: Spot, height: number) => void
}

/** A text as one piece a line, so that it may go on on the next page; no line of it is left alone on a page. */
export function textPieces(making: Making, tag: Tag | null, text: string, setting: Setting): readonly Piece[] {
  const { style, leading, space = 0, indent = 0, width = making.width - indent, keep = false, beside } = setting
  const lines = wrap(making.faces, text, style, width)
  return lines.map((line, at): Piece => ({
    space: at === 0 ? space : 0, height: leading,
    keep: at === lines.length - 1 ? keep : keep || at === 0 || at === lines.length - 2,
    draw: (spot) => {
      beside?.(spot, leading)
      spot.pen.line(tag, line, style, spot.left + indent, spot.top, leading)
    },
  }))
}

/** How high a text is in lines of that width. */
export function textHeight(making: Making, text: string, style: Style, leading: number, width: number): number {
  return wrap(making.faces, text, style, width).length * leading
}

/** Draws a text line by line into a spot, from `top`. */
export function drawText(making: Making, spot: Spot, tag: Tag | null, text: string, set: { readonly style: Style; readonly leading: number; readonly left: number; readonly top: number; readonly width: number }): void {
  wrap(making.faces, text, set.style, set.width).forEach((line, at) => spot.pen.line(tag, line, set.style, set.left, set.top + at * set.leading, set.leading))
}

/** What a field for text needs to be made: its height at least, and the size at which its content fits. */
export interface EntryRoom {
  readonly height: number
  readonly size: number
}

/**
 * The room that an answer needs in a field of that width, no higher than `most`. The type shrinks where it must; what
 * does not fit even then is told in full at the end of the sheet.
 */
export function entryRoom(making: Making, label: string, text: string, size: number, width: number, most: number): EntryRoom {
  if (making.faces.lacks(text)) making.lacking.add(label)
  for (let one = size; one >= entrySize.least; one -= 0.5) {
    const height = fieldHeight(making.faces, text, one, width)
    if (height <= most) return { height, size: one }
  }
  making.long.push({ label, text })
  return { height: most, size: entrySize.least }
}

/** An area from a spot. */
export function area(left: number, top: number, width: number, height: number): Area {
  return { left, top, width, height }
}
