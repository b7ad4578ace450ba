import { addDays, shortDay, type Day } from '#worksheets/kit/days.ts'
import { rubric } from '#worksheets/1-support-team/rubric.worksheet.ts'
import { reassessment } from '#worksheets/6-sustain/reassessment.worksheet.ts'
import { reviewProcess } from '#worksheets/6-sustain/review-process.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf, roundNumber, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Closing, Piece, Warning } from '../../kit/step-facts.ts'
import { at } from '../refs.ts'
import { warning } from '../warnings.ts'

/** The round that follows: `r2` after `r1`. */
export function nextRound(round: Round): Round {
  return `r${roundNumber(round) + 1}`
}

/** Whether the round after this one has been opened. */
export function isNextRoundOpen(book: Workbook, round: Round): boolean {
  const next = nextRound(round)
  return answersOf(book, settings, always).rounds.some((row) => row.id === next && row.openedOn !== undefined)
}

/** What is still missing of the yearly re-assessment, in the words of its page; null before it was begun. */
export function missingOfLook(book: Workbook, round: Round): readonly { readonly field: string; readonly text: string }[] | null {
  const own = answersOf(book, reassessment, round)
  const judged = own.priorities.filter((row) => row.verdict).length
  const scored = own.teamEngagement !== undefined && own.teamCoordination !== undefined && own.teamPathways !== undefined
  const parts = [
    { field: 'heldOn', there: own.heldOn !== undefined, text: 'Say on which day you looked again.' },
    { field: 'teamEngagement', there: scored, text: 'Score the three dimensions again.' },
    { field: 'priorities', there: judged > 0, text: 'Say what becomes of each priority.' },
    { field: 'scopeLook', there: own.scopeLook !== undefined, text: 'Say whether sector and region still fit.' },
  ]
  return parts.every((part) => !part.there) ? null : parts.filter((part) => !part.there)
}

/** `unplanned` · `planned`: a day and a leader · `looking` · `looked` · `again`: the next round is open. It goes round and never ends. */
export function roundPiece(book: Workbook, round: Round): Piece {
  const make = (state: string, done: boolean, text: string, worksheet: string, field: string): Piece =>
    ({ id: 'round', state, done, text, ref: at(worksheet, field) })
  if (isNextRoundOpen(book, round)) return make('again', true, 'The next round is open.', 'review-process', 'nextReview')
  const { nextReview, leader } = answersOf(book, reviewProcess, round)
  const missing = missingOfLook(book, round)
  const first = missing?.[0]
  if (first) return make('looking', false, first.text, 'reassessment', first.field)
  const planned = nextReview !== undefined && leader !== undefined
  if (missing) {
    return planned
      ? make('looked', true, `You looked again. The next review is on ${shortDay(nextReview)}.`, 'review-process', 'nextReview')
      : make('looked', false, 'You looked again. Set the next review, and who leads it.', 'review-process', nextReview ? 'leader' : 'nextReview')
  }
  return planned
    ? make('planned', true, `The next review is on ${shortDay(nextReview)}.`, 'review-process', 'nextReview')
    : make('unplanned', false, 'Set the day of the next yearly review, and who leads it.', 'review-process', nextReview ? 'leader' : 'nextReview')
}

/** The three scores of the rubric as first agreed and as agreed again; null where the team agreed on none. */
export function rubricThenAndNow(book: Workbook, round: Round) {
  const then = answersOf(book, rubric, round)
  const now = answersOf(book, reassessment, round)
  return {
    engagement: { then: then.teamEngagement ?? null, now: now.teamEngagement ?? null },
    coordination: { then: then.teamCoordination ?? null, now: now.teamCoordination ?? null },
    pathways: { then: then.teamPathways ?? null, now: now.teamPathways ?? null },
  } as const
}

/** G9: the yearly look has a day, not past and not more than a year after the last one. */
export function yearlyWarnings(book: Workbook, round: Round, today: Day, closing: Closing | null): readonly Warning[] {
  const { nextReview } = answersOf(book, reviewProcess, round)
  const heldOn = answersOf(book, reassessment, round).heldOn
  const ref = at('review-process', 'nextReview')
  if (!nextReview) {
    return [warning(book, { rule: 'G9', case: `none:${round}`, level: 'notice', text: 'The next yearly review has no day yet.', ref })]
  }
  if (nextReview < today && (heldOn === undefined || heldOn < nextReview)) {
    return [warning(book, { rule: 'G9', case: `late:${nextReview}`, level: 'alarm', text: `The yearly review was set for ${shortDay(nextReview)}. Was it held?`, ref })]
  }
  const last = heldOn ?? closing?.on
  if (!last || nextReview <= addDays(last, 366)) return []
  return [warning(book, { rule: 'G9', case: `far:${nextReview}`, level: 'notice', text: `The next review, on ${shortDay(nextReview)}, is more than a year after the last one.`, ref })]
}
