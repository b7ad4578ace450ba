import { answersOf, rowsOf, sheetOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { answerWords, pointsOf, type Point, type PointAnswer, type Review } from '#worksheets/kit/review.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import type { Closing, GapFacts, Hold, Manifest, PointEvidence, PointFacts, StepFacts } from '../kit/step-facts.ts'
import { changesSince, footingOf, manifestOf, restsOf } from './manifest.ts'

/** The part of a step's facts that is the same in all six: its review, its gaps, what holds it, its closing. */
export type ReviewFacts = Pick<
  StepFacts, 'points' | 'gaps' | 'holds' | 'closing' | 'signature' | 'changes' | 'manifest'
>

/** What the workbook says of the review of a step, given what its worksheets prove of each point. */
export function reviewFacts(
  book: Workbook, round: Round, review: Review, evidence: Readonly<Record<string, PointEvidence>>,
): ReviewFacts {
  const gaps = gapsOf(book, round, review)
  const points = pointsOf(review).map((point) => pointFacts(book, round, review, point, evidence[point.id], gaps))
  const manifest = manifestOf(book, round, review, points)
  const closing = latestClosing(book, round, review)
  const changes = closing?.manifest ? changesSince(book, round, review, points, closing.manifest, manifest) : []
  return {
    points, gaps, manifest, closing, changes,
    signature: closing === null ? 'none' : changes.length ? 'outdated' : 'current',
    holds: [...headerHolds(book, round, review), ...pointHolds(review, points, gaps), ...disputeHolds(book, round, review)],
  }
}

/** The named gaps of a review, complete ones and those that still miss something. */
export function gapsOf(book: Workbook, round: Round, review: Review): readonly GapFacts[] {
  return answersOf(book, review.worksheet, round).gaps.map((gap) => ({
    step: review.step, id: gap.id,
    what: gap.what ?? '', covers: gap.covers ?? [], owner: gap.owner ?? null, due: gap.due ?? null,
    reason: gap.reason ?? '', closedOn: gap.closedOn ?? null,
    complete: Boolean(gap.what && gap.covers?.length && gap.owner && gap.due && gap.reason),
  }))
}

function pointFacts(
  book: Workbook, round: Round, review: Review, point: Point, evidence: PointEvidence | undefined, gaps: readonly GapFacts[],
): PointFacts {
  const row = answersOf(book, review.worksheet, round).points.find((one) => one.id === point.id)
  const standing = rowsOf(sheetOf(book, review.worksheet, round), 'points').find((one) => one.id === point.id)
  const answer: PointAnswer | null = row?.answer ?? null
  const reason = row?.reason ?? ''
  const proposed = evidence?.proposed ?? null
  const covering = gaps.filter((gap) => gap.complete && gap.covers.includes(point.id)).map((gap) => gap.id)
  const disputed = standing?.cells['answer']?.disputed ?? false
  const contradicts = contradictsEvidence(answer, proposed)
  const answered =
    answer === 'yes' || (answer === 'does not apply' && point.mayNotApply && reason !== '') ||
    ((answer === 'partly' || answer === 'not yet') && covering.length > 0)
  return {
    id: point.id, text: point.text, answer, reason, proposed, lines: evidence?.lines ?? [],
    gaps: covering, disputed, contradicts, settled: answered && !disputed && (!contradicts || reason !== ''),
  }
}

/** Whether an answer says more or less than the evidence; where nothing is recorded, nothing is contradicted. */
export function contradictsEvidence(answer: PointAnswer | null, proposed: PointAnswer | null): boolean {
  if (proposed === null || answer === null || answer === 'does not apply') return false
  return (answer === 'yes') !== (proposed === 'yes')
}

function headerHolds(book: Workbook, round: Round, review: Review): readonly Hold[] {
  const answers = answersOf(book, review.worksheet, round)
  const at = (field: string): Ref => ({ worksheet: review.worksheet.id, field })
  return [
    ...(answers.heldOn ? [] : [{ rule: 'G2', text: 'Say on which day the review was held.', ref: at('heldOn') } as const]),
    ...(answers.facilitator ? [] : [{ rule: 'G2', text: 'Say who led the talk.', ref: at('facilitator') } as const]),
    ...(answers.present?.length ? [] : [{ rule: 'G2', text: 'Say who took part.', ref: at('present') } as const]),
  ]
}

function pointHolds(review: Review, points: readonly PointFacts[], gaps: readonly GapFacts[]): readonly Hold[] {
  return points.flatMap((point) => {
    if (point.settled) return []
    const at = (column: string): Ref => ({ worksheet: review.worksheet.id, field: 'points', row: point.id, column })
    if (point.disputed) return [{ rule: 'G2', text: `Two answers stand for ${point.id}: settle which one is the team’s.`, ref: at('answer') }]
    return [pointHold(review, point, gaps, at)]
  })
}

function pointHold(review: Review, point: PointFacts, gaps: readonly GapFacts[], at: (column: string) => Ref): Hold {
  const said = point.answer === null ? '' : answerWords[point.answer].toLowerCase()
  if (point.answer === null) return { rule: 'G2', text: `${point.id} has no answer yet: ${point.text}`, ref: at('answer') }
  if (point.answer === 'does not apply') {
    const may = pointsOf(review).find((one) => one.id === point.id)?.mayNotApply
    return may
      ? { rule: 'G2', text: `${point.id} does not apply: say why.`, ref: at('reason') }
      : { rule: 'G2', text: `${point.id} applies to every partnership: answer it with yes, partly or not yet.`, ref: at('answer') }
  }
  if (point.answer !== 'yes' && point.gaps.length === 0) {
    const begun = gaps.find((gap) => gap.covers.includes(point.id))
    const missing = begun && missingOf(begun)
    return begun && missing
      ? { rule: 'G1', text: `The gap for ${point.id} still needs ${missing.words}.`, ref: { worksheet: review.worksheet.id, field: 'gaps', row: begun.id, column: missing.column } }
      : { rule: 'G1', text: `${point.id} is “${said}”: name a gap with an owner, a day and a reason.`, ref: { worksheet: review.worksheet.id, field: 'gaps' } }
  }
  return { rule: 'G2', text: `${point.id}: the team says “${said}” and the worksheets show “${(point.proposed ?? '')}”. Say why.`, ref: at('reason') }
}

function missingOf(gap: GapFacts): { readonly words: string; readonly column: string } | undefined {
  if (!gap.what) return { words: 'a name', column: 'what' }
  if (!gap.owner) return { words: 'an owner', column: 'owner' }
  if (!gap.due) return { words: 'a day', column: 'due' }
  if (!gap.reason) return { words: 'a reason', column: 'reason' }
  return undefined
}

// Only decisions that the review rests on hold it; a disagreement elsewhere is shown and holds nothing (decisions 2).
function disputeHolds(book: Workbook, round: Round, review: Review): readonly Hold[] {
  const holds: Hold[] = []
  for (const rest of restsOf(review)) {
    const { worksheet, field, columns } = footingOf(rest)
    const sheet = sheetOf(book, worksheet, round)
    const settle = (label: string, ref: Ref): void => {
      if (!holds.some((hold) => hold.ref.worksheet === ref.worksheet && hold.ref.field === ref.field && hold.ref.row === ref.row && hold.ref.column === ref.column)) {
        holds.push({ rule: 'G2', text: `Two answers stand for “${label}”: settle which one is right.`, ref })
      }
    }
    if (!columns) {
      if (sheet.fields[field.key]?.disputed) settle(field.label, { worksheet: worksheet.id, field: field.key })
      continue
    }
    for (const row of rowsOf(sheet, field.key)) {
      for (const column of columns) {
        if (row.cells[column.key]?.disputed) settle(column.label, { worksheet: worksheet.id, field: field.key, row: row.id, column: column.key })
      }
    }
  }
  return holds
}

/** All records of closing of a review that were not withdrawn, the latest first. */
export function closingsOf(book: Workbook, round: Round, review: Review): readonly Closing[] {
  return answersOf(book, review.worksheet, round).closings
    .flatMap((row) => (row.withdrawn || !row.record ? [] : parseClosing(row.id, row.record)))
    .toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1))
}

function latestClosing(book: Workbook, round: Round, review: Review): Closing | null {
  return closingsOf(book, round, review)[0] ?? null
}

const parsed = new Map<string, Closing>()

// Foreign bytes end up here too, so a record that does not read is no record.
function parseClosing(id: string, record: string): readonly Closing[] {
  const known = parsed.get(record)
  if (known) return [{ ...known, id }]
  try {
    const read: unknown = JSON.parse(record)
    if (!isClosing(read)) return []
    parsed.set(record, read)
    return [{ ...read, id }]
  } catch {
    return []
  }
}

function isClosing(value: unknown): value is Closing {
  if (typeof value !== 'object' || value === null) return false
  const { kind, on, at, recordedBy, present, manifest } = value as Partial<Record<keyof Closing, unknown>> // each is checked here
  return (
    (kind === 'closed' || kind === 'reaffirmed' || kind === 'taken-over') && typeof on === 'string' && typeof at === 'number' &&
    typeof recordedBy === 'string' && Array.isArray(present) && (kind === 'taken-over' || isManifest(manifest))
  )
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false
  const { format, digests, evidence } = value as Partial<Record<keyof Manifest, unknown>> // each is checked here
  return format === 1 && typeof digests === 'object' && digests !== null && typeof evidence === 'object' && evidence !== null
}

/** Whether the gate after a step is open: its review was closed, also if it now needs another look (decisions 14). */
export function gateIsOpen(book: Workbook, round: Round, review: Review): boolean {
  return closingsOf(book, round, review).length > 0
}

/** The sentence that an act is held by the review of an earlier step. */
export function heldByReview(step: StepId, title: string, reviewWorksheet: string): Hold {
  return { rule: 'G1', text: `Held until the review of “${title}” (step ${stepIds.indexOf(step) + 1}) is closed.`, ref: { worksheet: reviewWorksheet, field: 'points' } }
}
