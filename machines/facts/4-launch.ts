import { addDays, workingDaysBetween, type Day } from '#worksheets/kit/days.ts'
import { launchReview } from '#worksheets/4-launch/index.ts'
import { summary } from '#worksheets/4-launch/summary.worksheet.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { answersOf } from '#worksheets/workbook.ts'
import type { Act, StepContext } from '../kit/step-context.ts'
import type { DateAhead, StepFacts } from '../kit/step-facts.ts'
import { launchEvidence } from './4-launch/evidence.ts'
import { launchPieces, type LaunchPiece } from './4-launch/pieces.ts'
import { dayFacts, priorityFacts } from './4-launch/priorities.ts'
import { launchWarnings, withTaskForce } from './4-launch/warnings.ts'
import { at } from './refs.ts'
import { reviewDates } from './review-dates.ts'
import { heldByReview, reviewFacts } from './review-facts.ts'
import { isActive, thresholdsOf } from './thresholds.ts'
import { touchedIn } from './touched.ts'

/** Everything that the law of step 4 asks of the workbook. It has begun once the preparation was closed. */
export function launchFacts(context: StepContext): StepFacts<LaunchPiece> {
  const { book, round, gates } = context
  return {
    step: 'launch', round,
    begun: gates.prepare,
    touched: touchedIn(book, round, 'launch'),
    pieces: launchPieces(book, round),
    ...reviewFacts(book, round, launchReview, launchEvidence(book, round)),
    acts: { startLaunch: gates.prepare ? [] : [heldByReview('prepare', stepWords('prepare').title, 'prepare-review')] },
    warnings: launchWarnings(context),
    dates: isActive(book) ? [...datesAhead(context), ...reviewDates(book, round, launchReview)] : [],
  }
}

/** The outward act of step 4 (G1): opening the meeting. */
export const launchActs: readonly Act[] = [
  {
    id: 'startLaunch', label: 'Open the meeting',
    edits: ({ today }) => [{ ref: { worksheet: 'launch-day', field: 'openedOn' }, value: today }],
  },
]

function datesAhead({ book, round }: StepContext): readonly DateAhead[] {
  const { closedOn } = dayFacts(book, round)
  const formed = withTaskForce(book, round)
  const calls = priorityFacts(book, round).lines.flatMap((line): DateAhead[] => (line.firstCall === null || formed.has(line.id) ? [] : [{
    on: line.firstCall, text: `First call: ${line.title}`, kind: 'call', ref: at('priorities', 'priorities', line.id, 'firstCall'), person: line.champion,
  }]))
  if (closedOn === null || answersOf(book, summary, round).sentOn) return calls
  const due = afterWorkingDays(closedOn, thresholdsOf(book).summaryTarget)
  return [{ on: due, text: 'The summary should be out.', kind: 'deadline', ref: at('summary', 'sentOn'), person: null }, ...calls]
}

function afterWorkingDays(from: Day, days: number): Day {
  let on = from
  // A target of many days is a slip of the keyboard; the loop ends in any case.
  for (let step = 0; workingDaysBetween(from, on) < days && step < 60; step++) on = addDays(on, 1)
  return on
}
