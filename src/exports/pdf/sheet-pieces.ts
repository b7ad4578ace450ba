import { longDay, shortDay } from '#worksheets/kit/days.ts'
import { turnOf } from '#worksheets/kit/sheet-shape.ts'
import type { Block, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { paper as words } from '#worksheets/kit/sheet-words.ts'
import { blockPieces, headingPieces } from './block-pieces.ts'
import { lineWidth, pageRoom, type Paper, type Piece, type Spot } from './flow.ts'
import { area, base, textPieces, type Making } from './making.ts'
import { pdfWords } from './pdf-words.ts'
import { penFor, ruleGray, type Page } from './pen.ts'
import { tag, type Tag } from './tags.ts'
import { fitLine } from './typeset.ts'
import type { Faces } from './faces.ts'

const inch = 72

/** The paper of a sheet: US Letter, lying across where a table needs it, with the margins of print. */
export function paperOf(sheet: Sheet): Paper {
  const [width, height] = turnOf(sheet) === 'portrait' ? [8.5 * inch, 11 * inch] : [11 * inch, 8.5 * inch]
  return { width, height, side: 0.6 * inch, top: 0.6 * inch, bottom: 0.8 * inch }
}

/** What `making` needs of the paper. */
export function roomOf(paper: Paper): Pick<Making, 'width' | 'room'> {
  return { width: lineWidth(paper), room: pageRoom(paper) }
}

/** A sheet as pieces to be put on pages: title block, blocks in order, what its circle keeps out, what was too long. */
export function sheetPieces(making: Making, parent: Tag, sheet: Sheet, over: readonly Piece[]): readonly Piece[] {
  // In the order in which they are read, since the tree of tags grows as they are made.
  const title = sheet.letter ? [] : titlePieces(making, parent, sheet)
  const blocks = sheet.blocks.flatMap((block, at) => {
    const pieces = blockPieces(making, parent, block, at)
    return belongsTo(block, sheet.blocks[at + 1]) ? pieces.map((piece) => ({ ...piece, keep: true })) : pieces
  })
  return [...over, ...title, ...blocks, ...endPieces(making, parent, sheet)]
}

// Evidence stays with the answer that it stands under, and so does what is said beside a point of a review.
function belongsTo(block: Block, next: Block | undefined): boolean {
  if (!next || (block.type !== 'choice' && block.type !== 'evidence')) return false
  return next.type === 'evidence' || (next.type === 'line' && next.ref.row !== undefined)
}

const small = { style: { size: base * 0.9 }, leading: base * 1.22 }

function titlePieces(making: Making, parent: Tag, sheet: Sheet): readonly Piece[] {
  const rule = (space: number): Piece => ({
    space, height: 0, keep: true,
    draw: ({ pen, left, top }) => pen.rule(left, top, left + making.width, top, 1.5),
  })
  const step = sheet.step ? words.step(sheet.step.number, sheet.step.title) : words.whole
  const size = base * 1.9
  return [
    rule(0),
    ...textPieces(making, tag('P', parent), step, { ...small, space: 7, keep: true }),
    ...textPieces(making, tag('H1', parent), sheet.title, { style: { size, face: 'bold' }, leading: size * 1.2, space: 1, keep: true }),
    ...textPieces(making, tag('P', parent), sheet.subtitle, { style: { size: base }, leading: base * 1.35, space: 2, keep: true }),
    ...factPieces(making, parent, sheet),
    rule(8),
    { space: 8, height: 0, keep: true, draw: () => undefined },
  ]
}

const takesAnswers = (block: Block): boolean => ['line', 'tick', 'choice', 'table'].includes(block.type)

// Partnership and day as they are known, or a line to write on; who fills it in is a field that all sheets share, where
// there is something to fill in.
function factPieces(making: Making, parent: Tag, sheet: Sheet): readonly Piece[] {
  const { partnership, date } = sheet.facts
  const half = (making.width - 16) / 2
  const label = { size: base * 0.85 }
  const height = 18
  const tags = [tag('P', parent), tag('P', parent), tag('P', parent)] as const
  const fact = (spot: Spot, part: Tag, name: string, text: string | null, left: number, width: number): void => {
    const from = left + making.faces.measure(name, label) + 6
    spot.pen.line(part, name, label, left, spot.top, height + 4)
    if (text === null) spot.pen.rule(from, spot.top + height - 2, left + width, spot.top + height - 2, 0.75, ruleGray)
    else spot.pen.line(part, fitLine(making.faces, text, { size: base }, left + width - from), { size: base }, from, spot.top, height + 3)
  }
  const shownDate = making.blank || date === null ? null : longDay(date)
  return [
    { space: 4, height, keep: true, draw: (spot) => fact(spot, tags[0], words.partnership, partnership, spot.left, making.width) },
    {
      space: 1, height, keep: true,
      draw: (spot) => {
        const part = tags[2]
        fact(spot, tags[1], words.date, shownDate, spot.left, half)
        if (!sheet.blocks.some(takesAnswers)) {
          if (sheet.facts.madeBy !== null) fact(spot, part, words.filledInBy, sheet.facts.madeBy, spot.left + half + 16, half)
          return
        }
        const left = spot.left + half + 16
        const from = left + making.faces.measure(words.filledInBy, label) + 6
        const low = spot.top + height - 2
        spot.pen.line(part, words.filledInBy, label, left, spot.top, height + 4)
        spot.pen.rule(from, low, left + half, low, 0.75, ruleGray)
        making.form.text(spot.page, part, area(from, low - 16, left + half - from, 16), { name: 'by', label: words.filledInBy, value: '', size: 9, many: false })
      },
    },
  ]
}

function endPieces(making: Making, parent: Tag, sheet: Sheet): readonly Piece[] {
  const note = (text: string): readonly Piece[] => [
    { space: 14, height: 0, keep: true, draw: ({ pen, left, top }) => pen.rule(left, top, left + making.width, top, 0.75, ruleGray) },
    ...textPieces(making, tag('P', parent), text, { ...small, space: 5 }),
  ]
  return [
    ...(sheet.leftOut.length > 0 ? note(words.leftOut(sheet.leftOut.join(', '))) : []),
    ...(making.lacking.size > 0 ? note(pdfWords.lacking([...making.lacking].join(', '))) : []),
    ...(making.long.length > 0 ? [...headingPieces(making, parent, pdfWords.long, 2), ...textPieces(making, tag('P', parent), pdfWords.longLead, { ...small, keep: true })] : []),
    ...making.long.flatMap(({ label, text }) => [
      ...headingPieces(making, parent, label, 3),
      ...textPieces(making, tag('P', parent), text, { style: { size: 9 }, leading: 11.5 }),
    ]),
  ]
}

/** The foot of a page: partnership and sheet, page of pages, version, and for whom it is. */
export function drawFoot(page: Page, faces: Faces, paper: Paper, sheet: Sheet, number: number, count: number): void {
  if (sheet.letter) return // it goes to somebody to whom version and circle say nothing
  const pen = penFor(page, faces)
  const style = { size: 8, gray: 0.2 }
  const width = lineWidth(paper)
  const top = paper.height - paper.bottom + 14
  const right = (text: string, at: number): number => {
    const wide = faces.measure(text, style)
    pen.line(null, text, style, paper.side + width - wide, at, 11)
    return wide
  }
  const both = (left: string, end: string, at: number): void => {
    const wide = right(end, at)
    pen.line(null, fitLine(faces, left, style, width - wide - 16), style, paper.side, at, 11)
  }
  const date = sheet.facts.date === null ? null : shortDay(sheet.facts.date)
  pen.rule(paper.side, top - 3, paper.side + width, top - 3, 0.5, ruleGray)
  both(words.running(sheet.facts.partnership, sheet.title), pdfWords.page(number, count), top)
  both(sheet.facts.version === null ? words.blankOf(date) : words.version(sheet.facts.version, date), words.circle[sheet.circle], top + 11)
}
