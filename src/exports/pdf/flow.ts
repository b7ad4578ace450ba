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
  pieces.forEach((piece, at) => {
    const begins = at === 0 || pieces[at - 1]?.keep !== true
    const wanted = begins ? chain(pieces, at) : piece.height
    const whole = wanted <= pageRoom(paper) - (piece.head?.height ?? 0) ? wanted : piece.height
    const fits = top + piece.space + whole <= end + 0.01
    if (!fresh && (piece.opens || !fits)) turn(piece)
    put(piece)
  })
}

// The height of a piece with all that it must not be parted from.
function chain(pieces: readonly Piece[], from: number): number {
  let height = pieces[from]?.height ?? 0
  for (let at = from; pieces[at]?.keep === true && at + 1 < pieces.length; at += 1) height += (pieces[at + 1]?.space ?? 0) + (pieces[at + 1]?.height ?? 0)
  return height
}
