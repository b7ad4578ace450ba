import { addDays, isDay } from '#worksheets/kit/days.ts'
import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { invitation } from '#worksheets/3-prepare/invitation.worksheet.ts'
import { nextSteps } from '#worksheets/3-prepare/next-steps.worksheet.ts'
import { prepareReview } from '#worksheets/3-prepare/index.ts'
import { meeting } from '#worksheets/3-prepare/meeting.worksheet.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { aliasesOf, answersOf, sheetOf, type Ref } from '#worksheets/workbook.ts'
import type { Act, StepContext } from '../kit/step-context.ts'
import type { DateAhead, Hold, StepFacts } from '../kit/step-facts.ts'
import { championFacts } from './3-prepare/champions.ts'
import { prepareEvidence } from './3-prepare/evidence.ts'
import { meetingFacts, noticeOf } from './3-prepare/meeting.ts'
import { preparePieces, type PreparePiece } from './3-prepare/pieces.ts'
import { prepareWarnings } from './3-prepare/warnings.ts'
import { oneEach } from './evidence.ts'
import { organizationName, personName } from './names.ts'
import { reviewDates } from './review-dates.ts'
import { heldByReview, reviewFacts } from './review-facts.ts'
import { isActive, thresholdsOf } from './thresholds.ts'
import { touchedIn } from './touched.ts'

/** Everything that the law of step 3 asks of the workbook. It has begun once the scope was closed. */
export function prepareFacts(context: StepContext): StepFacts<PreparePiece> {
  const { book, round, gates } = context
  return {
    step: 'prepare', round,
    begun: gates.scope,
    touched: touchedIn(book, round, 'prepare'),
    pieces: preparePieces(book, round),
    ...reviewFacts(book, round, prepareReview, prepareEvidence(book, round)),
    acts: { askChampion: askHolds(context), finalizeInvitation: finalizeHolds(context) },
    warnings: prepareWarnings(context),
    dates: isActive(book) ? [...datesAhead(context), ...reviewDates(book, round, prepareReview)] : [],
  }
}

/** The outward acts of step 3 (G1). Asking is one decision for all candidates; whom to ask is a matter of the list. */
export const prepareActs: readonly Act[] = [
  {
    id: 'askChampion', label: 'Begin to ask champions',
    edits: ({ today }) => [{ ref: { worksheet: 'champions', field: 'askingSince' }, value: today }],
  },
  {
    id: 'finalizeInvitation', label: 'Make the invitation final',
    edits: ({ today }) => [{ ref: { worksheet: 'invitation', field: 'finalizedOn' }, value: today }],
  },
]

function askHolds({ gates }: StepContext): readonly Hold[] {
  return gates['support-team'] ? [] : [heldByReview('support-team', stepWords('support-team').title, 'support-team-review')]
}

function finalizeHolds({ book, round, gates }: StepContext): readonly Hold[] {
  const { when, where } = meetingFacts(book, round)
  const signs = championFacts(book, round).signs.length > 0
  const disputed = ['date', 'start', 'host', 'place'].filter((field) => sheetOf(book, meeting, round).fields[field]?.disputed)
  const at = (worksheet: string, field: string): Ref => ({ worksheet, field })
  return [
    ...(gates.scope ? [] : [heldByReview('scope', stepWords('scope').title, 'scope-review')]),
    ...(signs ? [] : [{ rule: 'G1', text: 'The letter needs a business leader who said yes and signs it.', ref: at('champions', 'candidates') } as const]),
    ...(when ? [] : [{ rule: 'G1', text: 'The letter needs the day and the time of the launch.', ref: at('meeting', 'date') } as const]),
    ...(where ? [] : [{ rule: 'G1', text: 'The letter needs a host or a place.', ref: at('meeting', 'host') } as const]),
    ...disputed.map((field): Hold => ({ rule: 'G1', text: 'Two answers stand for when and where the launch is: settle which one is right.', ref: at('meeting', field) })),
  ]
}

function datesAhead(context: StepContext): readonly DateAhead[] {
  return [...launchDates(context), ...askingDates(context), ...stepDates(context)]
}

function launchDates({ book, round }: StepContext): readonly DateAhead[] {
  const { date, start, host } = meetingFacts(book, round)
  const { noticeGood, noticeLeast } = thresholdsOf(book)
  const letter = answersOf(book, invitation, round)
  const none = noticeOf(book, round, noticeLeast).sentOn === null
  const dates: DateAhead[] = []
  if (date !== null) {
    const where = host ? ` at ${organizationName(book, host)}` : ''
    dates.push({ on: date, text: `The launch${where}.`, kind: 'meeting', ref: { worksheet: 'meeting', field: start ? 'date' : 'start' }, person: null })
    if (none) dates.push({ on: addDays(date, -noticeGood), text: 'Last day to send the letters in good time.', kind: 'deadline', ref: { worksheet: 'invitation', field: 'sentOn' }, person: null })
  }
  if (letter.replyBy !== undefined && isDay(letter.replyBy)) {
    dates.push({ on: letter.replyBy, text: 'Replies to the invitation are due.', kind: 'deadline', ref: { worksheet: 'invitees', field: 'people' }, person: letter.replyTo ?? null })
  }
  return dates
}

function askingDates({ book, round }: StepContext): readonly DateAhead[] {
  return oneEach(answersOf(book, champions, round).candidates, aliasesOf(book), (row) => row.person)
    .flatMap(({ who, row }): DateAhead[] => (row.followUpOn === undefined || row.status === 'yes' || row.status === 'no' ? [] : [{
      on: row.followUpOn, text: `Talk again with ${personName(book, who)}.`, kind: 'call', person: row.asker ?? null,
      ref: { worksheet: 'champions', field: 'candidates', row: row.id, column: 'followUpOn' },
    }]))
}

function stepDates({ book, round }: StepContext): readonly DateAhead[] {
  return answersOf(book, nextSteps, round).steps.flatMap((row): DateAhead[] => (row.due === undefined || row.status === 'done' ? [] : [{
    on: row.due, text: `${row.action ?? 'A next step without words yet'}.`, kind: 'deadline', person: row.owner ?? null,
    ref: { worksheet: 'next-steps', field: 'steps', row: row.id, column: 'status' },
  }]))
}
