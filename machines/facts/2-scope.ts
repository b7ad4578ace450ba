import { definition } from '#worksheets/2-scope/definition.worksheet.ts'
import { scopeReview } from '#worksheets/2-scope/index.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import { longDay } from '#worksheets/kit/days.ts'
import type { DateAhead, Piece, StepFacts, Warning } from '../kit/step-facts.ts'
import type { StepContext } from '../kit/step-context.ts'
import { candidateReadings, periodsDiffer } from './2-scope/readings.ts'
import { rankedOf, revisionsOf, scopeSummary } from './2-scope/scope.ts'
import { scopeEvidence } from './2-scope/evidence.ts'
import { counted, listed } from './names.ts'
import { reviewDates } from './review-dates.ts'
import { reviewFacts, type ReviewFacts } from './review-facts.ts'
import { isActive, knownBecause } from './thresholds.ts'
import { touchedIn } from './touched.ts'

export type ScopePiece = 'candidates' | 'figures' | 'ground' | 'decision' | 'definition' | 'revisions'

/** Everything that the law of step 2 asks of the workbook. It begins when review 1 was closed, and holds no outward act. */
export function scopeFacts(context: StepContext): StepFacts<ScopePiece> {
  const { book, round } = context
  const review = reviewFacts(book, round, scopeReview, scopeEvidence(book, round))
  return {
    step: 'scope', round, begun: context.gates['support-team'],
    touched: touchedIn(book, round, 'scope'),
    pieces: {
      candidates: candidatesPiece(context),
      figures: figuresPiece(context),
      ground: groundPiece(context),
      decision: decisionPiece(context),
      definition: definitionPiece(context),
      revisions: revisionsPiece(context),
    },
    ...review,
    acts: {},
    warnings: isActive(book) ? [...unwrittenRevision(context, review), ...pastRevisit(context)] : [],
    dates: [...revisitDate(context), ...reviewDates(book, round, scopeReview)],
  }
}

function piece(id: ScopePiece, state: string, done: boolean, text: string, ref: Ref): Piece {
  return { id, state, done, text, ref }
}

const sectors: Ref = { worksheet: 'candidates', field: 'sectors' }

function candidatesPiece({ book, round }: StepContext): Piece {
  const readings = candidateReadings(book, round)
  if (readings.length === 0) return piece('candidates', 'none', false, 'Name one to six sectors to look at.', sectors)
  const many = readings.length > 6 ? ' Six are plenty: drop some before you read on.' : ''
  return piece('candidates', 'listed', true, `${counted(readings.length, 'candidate')}: ${listed(readings.map((one) => one.name))}.${many}`, sectors)
}

function figuresPiece({ book, round }: StepContext): Piece {
  const readings = candidateReadings(book, round)
  const missing = readings.filter((one) => !one.figures)
  const row = missing[0]
  const ref: Ref = row ? { ...sectors, row: row.id, column: 'jobs' } : sectors
  if (readings.length === missing.length) return piece('figures', 'unread', false, 'Put in the figures: jobs, pay and concentration.', ref)
  if (missing.length > 0) return piece('figures', 'part', false, `No figures yet for ${listed(missing.map((one) => one.name))}.`, ref)
  const unsourced = readings.filter((one) => !one.sourced).length
  const source = unsourced ? ` ${counted(unsourced, 'candidate')} without a source.` : ''
  const mixed = periodsDiffer(book, round) ? ' Their periods differ: do not read them side by side.' : ''
  return piece('figures', 'read', true, `Figures stand for every candidate.${source}${mixed}`, ref)
}

function groundPiece({ book, round }: StepContext): Piece {
  const readings = candidateReadings(book, round)
  const heard = readings.filter((one) => one.heard)
  const [open] = readings
  if (heard.length === 0) {
    const ref: Ref = open ? { ...sectors, row: open.id, column: 'dataMisses' } : sectors
    return piece('ground', 'unheard', false, 'Write what you know on the ground that no figure shows.', ref)
  }
  return piece('ground', 'heard', true, `Written for ${listed(heard.map((one) => one.name))}: what the figures miss.`, sectors)
}

function decisionPiece({ book, round }: StepContext): Piece {
  const ref: Ref = { worksheet: 'sector-decision', field: 'ranking' }
  const { first, open, next, parked } = rankedOf(book, round)
  const [one, another] = first
  if (!one) return piece('decision', 'open', false, 'Agree which sector is first.', ref)
  if (another) return piece('decision', 'first', false, `${counted(first.length, 'sector')} are marked first. Agree on one.`, ref)
  if (open.length > 0) return piece('decision', 'first', false, `First: ${one.name}. Say which is next: ${listed(open.map((each) => each.name))}.`, ref)
  const rest = [
    ...(next.length ? [`Next: ${listed(next.map((each) => each.name))}.`] : []),
    ...(parked.length ? [`Parked: ${listed(parked.map((each) => each.name))}.`] : []),
  ]
  return piece('decision', 'ranked', true, [`First: ${one.name}.`, ...rest].join(' '), ref)
}

function definitionPiece({ book, round }: StepContext): Piece {
  const answers = answersOf(book, definition, round)
  const scope = scopeSummary(book, round)
  const wanted: readonly (readonly [done: boolean, field: string, text: string])[] = [
    [scope.segmentsIn.length > 0, 'segments', 'List the segments of the industry that are in.'],
    [scope.countiesIn.length > 0, 'counties', 'List the counties that are in.'],
    [answers.whySize !== undefined, 'whySize', 'Say why this size.'],
    [answers.makesSenseToBusiness !== undefined, 'makesSenseToBusiness', 'Judge whether it makes sense to business.'],
    [answers.followsIndustry !== undefined, 'followsIndustry', 'Judge whether it follows the industry.'],
    [answers.revisitOn !== undefined, 'revisitOn', 'Set a day on which you look at it again.'],
  ]
  const open = wanted.find(([done]) => !done)
  const said = `In: ${counted(scope.segmentsIn.length, 'segment')} and ${counted(scope.countiesIn.length, 'county', 'counties')}.`
  if (!open) return piece('definition', 'defined', true, said, { worksheet: 'definition', field: 'counties' })
  const begun = wanted.some(([done]) => done)
  return piece('definition', begun ? 'region' : 'open', false, open[2], { worksheet: 'definition', field: open[1] })
}

function revisionsPiece({ book, round }: StepContext): Piece {
  const ref: Ref = { worksheet: 'definition', field: 'revisions' }
  const { dated, unfinished } = revisionsOf(book, round)
  const [row] = unfinished
  if (row !== undefined) return piece('revisions', 'undated', false, 'Finish a revision: say when and what.', { ...ref, row })
  if (dated === 0) return piece('revisions', 'none', true, 'The definition stands as it was first agreed.', ref)
  return piece('revisions', 'dated', true, `${counted(dated, 'dated revision')} of the definition.`, ref)
}

// G3: a change at the margin is welcome; what is asked for is its date, so that everyone works with the same list.
function unwrittenRevision({ book, round }: StepContext, review: ReviewFacts): readonly Warning[] {
  const { closing, changes } = review
  const moved = changes.find((change) => change.ref.worksheet === 'definition')
  const latest = revisionsOf(book, round).latest
  if (!closing || !moved || (latest !== null && latest >= closing.on)) return []
  const id = `revision:${closing.id}`
  return [{
    rule: 'G3', case: id, level: 'notice', convenersOnly: false, known: knownBecause(book, 'G3', id),
    text: 'The working definition changed since it was agreed. Write down the revision, with its date and the reason.',
    ref: { worksheet: 'definition', field: 'revisions' },
  }]
}

function pastRevisit({ book, round, today }: StepContext): readonly Warning[] {
  const { revisitOn } = answersOf(book, definition, round)
  if (revisitOn === undefined || revisitOn >= today) return []
  const id = `revisit:${revisitOn}`
  return [{
    rule: 'G3', case: id, level: 'notice', convenersOnly: false, known: knownBecause(book, 'G3', id),
    text: `You meant to look at the working definition again on ${longDay(revisitOn)}. Do so, and set the next day.`,
    ref: { worksheet: 'definition', field: 'revisitOn' },
  }]
}

function revisitDate({ book, round }: StepContext): readonly DateAhead[] {
  const { revisitOn } = answersOf(book, definition, round)
  return revisitOn === undefined
    ? []
    : [{ on: revisitOn, text: 'Look at the working definition again.', kind: 'deadline', ref: { worksheet: 'definition', field: 'revisitOn' }, person: null }]
}
