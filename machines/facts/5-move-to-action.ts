import { moveToActionReview } from '#worksheets/5-move-to-action/index.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { plan } from '#worksheets/5-move-to-action/plan.worksheet.ts'
import type { Act, StepContext } from '../kit/step-context.ts'
import type { DateAhead, Hold, StepFacts } from '../kit/step-facts.ts'
import { at } from './refs.ts'
import { reviewDates } from './review-dates.ts'
import { heldByReview, reviewFacts } from './review-facts.ts'
import { isActive } from './thresholds.ts'
import { touchedIn } from './touched.ts'
import { forcesOf, isOpen, type Force } from './5-move-to-action/forces.ts'
import { fullMeetingsOf, type FullMeeting } from './5-move-to-action/meetings.ts'
import { moveToActionPieces, type MoveToActionPiece } from './5-move-to-action/pieces.ts'
import { moveToActionEvidence } from './5-move-to-action/points.ts'
import { moveToActionWarnings } from './5-move-to-action/warnings.ts'

/** What step 5 lets out into the world: its plan, once review 4 is closed. */
export const moveToActionActs: readonly Act[] = [
  {
    id: 'publishPlan',
    label: 'Publish the plan',
    edits: ({ today }) => [{ ref: at('plan', 'publishedOn'), value: today }],
  },
]

/** The facts of step 5, move to action. */
export function moveToActionFacts(context: StepContext): StepFacts<MoveToActionPiece> {
  const { book, round, today, gates } = context
  const forces = forcesOf(book, round)
  const meetings = fullMeetingsOf(book, round)
  const review = reviewFacts(book, round, moveToActionReview, moveToActionEvidence(book, round, forces, meetings))
  return {
    ...review,
    step: 'move-to-action', round,
    begun: gates.launch,
    touched: touchedIn(book, round, 'move-to-action'),
    pieces: moveToActionPieces(book, round, forces, meetings),
    acts: { publishPlan: publishHolds(context, forces) },
    warnings: isActive(book) ? moveToActionWarnings(book, round, today, forces, meetings) : [],
    dates: [...datesOf(forces, meetings), ...reviewDates(book, round, moveToActionReview)],
  }
}

function publishHolds({ book, round, gates }: StepContext, forces: readonly Force[]): readonly Hold[] {
  const empty = answersOf(book, plan, round).text === undefined && !forces.some((force) => force.success)
  return [
    ...(gates.launch ? [] : [heldByReview('launch', stepWords('launch').title, 'launch-review')]),
    ...(empty ? [{ rule: 'G1', text: 'There is nothing to publish yet: write what you want to reach.', ref: at('plan', 'text') } as const] : []),
  ]
}

function datesOf(forces: readonly Force[], meetings: readonly FullMeeting[]): readonly DateAhead[] {
  return [
    ...forces.filter((force) => force.active).flatMap(forceDates),
    ...meetings.filter((one) => !one.held).map((one): DateAhead =>
      ({ on: one.on, text: 'Full meeting', kind: 'meeting', ref: at('quarterly', 'meetings', one.id, 'date'), person: null })),
  ]
}

function forceDates(force: Force): readonly DateAhead[] {
  const own = (column: string) => at('task-forces', 'forces', force.id, column)
  return [
    ...(force.nextCall ? [{ on: force.nextCall, text: `Call: ${force.title}`, kind: 'call', ref: at('task-forces', 'calls'), person: force.lead } as const] : []),
    ...(force.quickWinDue && force.quickWinDone === null && force.quickWin
      ? [{ on: force.quickWinDue, text: `Quick win due: ${force.quickWin}`, kind: 'deadline', ref: own('quickWinDone'), person: force.lead } as const]
      : []),
    ...force.actions.flatMap((action): readonly DateAhead[] =>
      action.due && isOpen(action)
        ? [{ on: action.due, text: action.action ?? `An action of ${force.title}`, kind: 'deadline', ref: at('task-forces', 'actions', action.id, 'status'), person: action.owner ?? null }]
        : []),
  ]
}
