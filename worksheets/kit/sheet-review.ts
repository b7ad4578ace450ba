import { fieldOf, outline } from './worksheet.ts'
import type { answerWords, Point, Review } from './review.ts'
import { rowsOf, type Ref, type Row } from '../workbook.ts'
import { isKnown, worksheetById } from '../catalogue.ts'
import { longDay, type Day } from './days.ts'
import { answerBlock, blockOf, isWanted, mayShow, type Making } from './sheet-blocks.ts'
import { shown } from './sheet-answers.ts'
import type { Block, Choice, EvidenceList, Signature } from './sheet-tree.ts'

/** One line of evidence as the facts of the step give it. */
interface PointLine {
  readonly text: string
  readonly holds: boolean | null
  readonly refs: readonly Ref[]
}

/** What a review's page shows beside the team's answers; made by the facts, so it comes from outside this room. */
export interface ReviewRecord {
  /** The evidence of each point, by point id. */
  readonly evidence: Readonly<Record<string, readonly PointLine[]>>
  /** The closing that stands, names already in words; null where the review is not closed. */
  readonly closing: ClosingWords | null
}

export interface ClosingWords {
  readonly on: Day
  readonly ledBy: string
  readonly present: readonly string[]
  readonly recordedBy: string
  readonly role: string
  /** Something it rests on has changed since. */
  readonly outdated: boolean
}

/** The blocks of a review: header, each question with its points, gaps, lessons, and the signature. */
export function reviewBlocks(making: Making, review: Review, record: ReviewRecord | undefined): readonly Block[] {
  const fields = outline(review.worksheet)
  const header = fields.filter((field) => ['heldOn', 'facilitator', 'present'].includes(field.key))
  const after = fields.filter((field) => ['gaps', 'lessons', 'notes', 'voices'].includes(field.key))
  return [
    ...header.filter((field) => mayShow(making, field)).map((field) => blockOf(making, field)),
    ...review.questions.flatMap((question): readonly Block[] => [
      { type: 'heading', level: 2, text: `${question.id} ${question.text}` },
      ...question.points.flatMap((point) => pointBlocks(making, review, point, record?.evidence[point.id] ?? [])),
    ]),
    ...after.filter((field) => mayShow(making, field) && isWanted(making, field)).map((field) => blockOf(making, field)),
    ...(making.audience === 'paper' ? [signature(review, record?.closing ?? null)] : []),
  ]
}

function pointBlocks(making: Making, review: Review, point: Point, lines: readonly PointLine[]): readonly Block[] {
  const row = rowsOf(making.standing ?? { fields: {}, tables: {} }, 'points').find((one) => one.id === point.id)
  const evidence = evidenceOf(making, lines)
  return [answerOf(making, review, point, row), ...(evidence ? [evidence] : []), ...saidBeside(making, review, point, row)]
}

function answerOf(making: Making, review: Review, point: Point, row: Row | undefined): Block {
  const field = fieldOf(review.worksheet, 'points', 'answer')
  const block = answerBlock(making, field, refOf(review, point, 'answer'), row?.cells['answer'], `${point.id} ${point.text}`, point.help)
  if (block.type !== 'choice' || point.mayNotApply) return block
  const options = block.options.filter((option) => option.chosen || option.value !== ('does not apply' satisfies keyof typeof answerWords))
  return { ...block, options } satisfies Choice
}

// The reason has its line on blank paper; on the record it stands only where somebody gave one, and so do hands.
function saidBeside(making: Making, review: Review, point: Point, row: Row | undefined): readonly Block[] {
  const columns = outline(review.worksheet).find((field) => field.key === 'points')?.columns ?? []
  return columns.filter((column) => column.key !== 'answer' && mayShow(making, column)).flatMap((column) => {
    const blank = !making.standing && (making.more || !column.more)
    const standing = row?.cells[column.key]
    if (!blank && shown(column, standing, making.names, 'line').answer === null) return []
    return [answerBlock(making, column, refOf(review, point, column.key), standing, column.label, null)]
  })
}

function refOf(review: Review, point: Point, column: string): Ref {
  return { worksheet: review.worksheet.id, field: 'points', row: point.id, column }
}

// A line is only for those who may see everything that it speaks of; what is not known here stays in the core team.
function evidenceOf(making: Making, lines: readonly PointLine[]): EvidenceList | null {
  const seen = lines.filter((line) => line.refs.every((ref) => maySpeakOf(making, ref)))
  return seen.length ? { type: 'evidence', lines: seen.map(({ text, holds }) => ({ text, holds })) } : null
}

function maySpeakOf(making: Making, ref: Ref): boolean {
  const field = isKnown(ref.worksheet) ? outline(worksheetById(ref.worksheet)).find((one) => one.key === ref.field) : undefined
  if (!field) return making.circle === 'core team' && making.audience === 'paper'
  const column = field.columns?.find((one) => one.key === ref.column)
  return mayShow(making, field) && (!column || mayShow(making, column))
}

function signature(review: Review, closing: ClosingWords | null): Signature {
  return {
    type: 'signature',
    title: closing ? `Closed by the team on ${longDay(closing.on)}` : 'Closed by the team',
    text: closing?.outdated
      ? `Something that this review rests on has changed since. “${review.title}” needs another look.`
      : 'This is the team’s own word. It is a record, not a legal signature.',
    entries: [
      { label: 'Date', text: closing ? longDay(closing.on) : null },
      { label: 'Led by', text: closing?.ledBy ?? null },
      { label: 'Took part', text: closing ? closing.present.join('; ') : null },
      { label: 'Recorded by', text: closing?.recordedBy ?? null },
      { label: 'Role', text: closing ? closing.role || 'no role given' : null },
    ],
  }
}
