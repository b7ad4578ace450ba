import type { Pen, Page } from './pen.ts'

/** Something to be put on a page in one go: a line of text, a row of a table, a field with its label. */
export interface Piece {
  /** White space over it in points; none where it begins a page. */
  readonly space: number
  readonly height: number
  /** It is not parted from what follows. */
  readonly keep: boolean
  readonly draw: (spot: Spot) => void
  /** What is repeated over it where it begins a page, such as the head of its table. */
  readonly head?: Piece | undefined
  /** It begins a page of its own. */
  readonly opens?: boolean | undefined
}

/** Where a piece is drawn. */
export interface Spot {
  readonly pen: Pen
  readonly page: Page
  readonly left: number
  readonly top: number
}

/** The paper of one sheet, in points. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly top: number
  readonly bottom: number
}

/** How wide a line may be on that paper. */
export function lineWidth(paper: Paper): number {
  return paper.width - 2 * paper.side
}

/** How much fits on one page of that paper. */
export function pageRoom(paper: Paper): number {
  return paper.height - paper.top - paper.bottom
}

/** Puts the pieces on pages from the first of which `newPage` gives; nothing that is to be kept together is parted if a page can hold it. */
export function pour(pieces: readonly Piece[], paper: Paper, newPage: () => { readonly page: Page; readonly pen: Pen }): void {
  let { page, pen } = newPage()
  let top = paper.top
  let fresh = true
  const end = paper.height - paper.bottom
  const put = (piece: Piece): void => {
    const at = fresh ? top : top + piece.space
    piece.draw({ pen, page, left: paper.side, top: at })
    top = at + piece.height
    fresh = false
  }
  const turn = (next: Piece): void => {
    const made = newPage()
    page = made.page
    pen = made.pen
    top = paper.top
    fresh = true
    if (next.head) put(next.head)
  }
  let sure = 0
  pieces.forEach((piece, at) => {
    if (at >= sure) {
      const group = together(pieces, at, pageRoom(paper) - (piece.head?.height ?? 0))
      sure = group.end
      if (!fresh && (piece.opens || top + piece.space + group.height > end + 0.01)) turn(piece)
    } else if (!fresh && top + piece.space + piece.height > end + 0.01) turn(piece)
    put(piece)
  })
}

// A piece with all that it must not be parted from, or as much of that as one page can hold.
function together(pieces: readonly Piece[], from: number, room: number): { readonly height: number; readonly end: number } {
  let height = pieces[from]?.height ?? 0
  let end = from + 1
  for (; pieces[end - 1]?.keep === true; end += 1) {
    const next = pieces[end]
    if (!next || next.opens || height + next.space + next.height > room) break
    height += next.space + next.height
  }
  return { height, end }
}
