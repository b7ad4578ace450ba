import { shortDay } from '#worksheets/kit/days.ts'
import { stepWords } from '#worksheets/catalogue.ts'
import { home } from '#worksheets/6-sustain/home.worksheet.ts'
import { sustainReview } from '#worksheets/6-sustain/index.ts'
import { valueGroups, type ValueGroup } from '#worksheets/6-sustain/lasting-value.worksheet.ts'
import { redFlags } from '#worksheets/6-sustain/red-flags.worksheet.ts'
import { reviewProcess } from '#worksheets/6-sustain/review-process.worksheet.ts'
import { sustainingSteps } from '#worksheets/6-sustain/sustaining-steps.worksheet.ts'
import { answersOf, roundNumber, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Act, StepContext } from '../kit/step-context.ts'
import type { DateAhead, Hold, Piece, PointEvidence, StepFacts } from '../kit/step-facts.ts'
import { evidenceLine, evidenceOf } from './evidence.ts'
import { counted, personName } from './names.ts'
import { at } from './refs.ts'
import { reviewDates } from './review-dates.ts'
import { heldByReview, reviewFacts } from './review-facts.ts'
import { isActive } from './thresholds.ts'
import { touchedIn } from './touched.ts'
import { isNextRoundOpen, nextRound, roundPiece, yearlyWarnings } from './6-sustain/looking.ts'
import { valueGroupIds, valueOf, type GroupValue } from './6-sustain/value.ts'

export type SustainPiece = ValueGroup | 'home' | 'flags' | 'steps' | 'round'

/** What step 6 lets out into the world: calling itself sustaining (gate 5), and going round again (gate 6). */
export const sustainActs: readonly Act[] = [
  {
    id: 'declareSustaining',
    label: 'Call the partnership sustaining',
    edits: ({ today }) => [{ ref: at('home', 'sustainingSince'), value: today }],
  },
  {
    id: 'openRound',
    label: 'Open the next round',
    edits: ({ today, by, round }) => [
      { ref: at('settings', 'rounds', nextRound(round), 'openedOn'), value: today },
      ...(by ? [{ ref: at('settings', 'rounds', nextRound(round), 'by'), value: by }] : []),
    ],
  },
]

/** The facts of step 6, sustain and evolve. */
export function sustainFacts(context: StepContext): StepFacts<SustainPiece> {
  const { book, round, today, gates } = context
  const value = valueOf(book, round)
  const review = reviewFacts(book, round, sustainReview, sustainEvidence(book, round, value))
  const begun = gates['move-to-action']
  return {
    ...review,
    step: 'sustain', round, begun,
    touched: touchedIn(book, round, 'sustain'),
    pieces: {
      companies: valuePiece(value.companies), educators: valuePiece(value.educators),
      workforce: valuePiece(value.workforce), economic: valuePiece(value.economic),
      home: homePiece(book, round), flags: flagsPiece(book, round), steps: stepsPiece(book, round), round: roundPiece(book, round),
    },
    acts: { declareSustaining: declareHolds(context), openRound: openHolds(context) },
    warnings: begun && isActive(book) ? yearlyWarnings(book, round, today, review.closing) : [],
    dates: [...datesOf(book, round), ...reviewDates(book, round, sustainReview)],
  }
}

function declareHolds({ book, round, gates }: StepContext): readonly Hold[] {
  const since = answersOf(book, home, round).sustainingSince
  return [
    ...(gates['move-to-action'] ? [] : [heldByReview('move-to-action', stepWords('move-to-action').title, 'move-to-action-review')]),
    ...(since ? [{ rule: 'G1', text: `Called sustaining since ${shortDay(since)}.`, ref: at('home', 'sustainingSince') } as const] : []),
  ]
}

function openHolds({ book, round, gates }: StepContext): readonly Hold[] {
  return [
    ...(gates.sustain ? [] : [heldByReview('sustain', stepWords('sustain').title, 'sustain-review')]),
    ...(isNextRoundOpen(book, round)
      ? [{ rule: 'G1', text: `Round ${roundNumber(nextRound(round))} is open already.`, ref: at('settings', 'rounds', nextRound(round)) } as const]
      : []),
  ]
}

const pointOfGroup: Readonly<Record<ValueGroup, string>> = { companies: '6.1a', educators: '6.1b', workforce: '6.1c', economic: '6.1d' }

function sustainEvidence(book: Workbook, round: Round, value: Readonly<Record<ValueGroup, GroupValue>>): Readonly<Record<string, PointEvidence>> {
  const own = answersOf(book, home, round)
  const process = answersOf(book, reviewProcess, round)
  const looked = own.options.filter((row) => row.organization ?? row.other).length
  const decided = own.decision !== undefined && own.why !== undefined
  const leader = process.leader
  return {
    ...Object.fromEntries(valueGroupIds.map((group) => [pointOfGroup[group], evidenceOf(valueLines(value[group]))])),
    '6.2': evidenceOf([
      evidenceLine('options', looked ? `${counted(looked, 'home')} looked at.` : 'No home was looked at yet.', looked === 0 ? null : looked > 1, at('home', 'options')),
      evidenceLine('decision', decided ? `Decided: ${own.decision}` : 'No decision with its reason is written down.', decided ? true : null, at('home', own.decision ? 'why' : 'decision')),
    ]),
    '6.3': evidenceOf([
      evidenceLine('how', process.how ? 'It is written down how you look back and renew.' : 'Nobody wrote down yet how you look back and renew.', process.how ? true : null, at('review-process', 'how')),
      evidenceLine('next', process.nextReview ? `The next review is on ${shortDay(process.nextReview)}.` : 'The next review has no day.', process.nextReview ? true : null, at('review-process', 'nextReview')),
      evidenceLine('leader', leader ? `${personName(book, leader)} leads it.` : 'Nobody leads it yet.', leader ? true : null, at('review-process', 'leader')),
    ]),
  }
}

function valueLines({ group, evidence, sees }: GroupValue) {
  const who = valueGroups[group]
  return [
    evidenceLine('evidence', evidence ? `${who}: it is written down what shows the value.` : `${who}: nothing is written down yet.`, evidence ? true : null, at('lasting-value', group)),
    ...(sees.answered
      ? [evidenceLine('voices', `${who}: ${sees.yes} of ${counted(sees.answered, 'voice')} see lasting value, ${sees.partly} in part.`, sees.yes * 2 > sees.answered, at('lasting-value', 'voices'))]
      : []),
  ]
}

/** `unheard` · `heard`: somebody answered · `shown`: it is written down what shows it. */
function valuePiece({ group, evidence, voices }: GroupValue): Piece {
  const who = valueGroups[group]
  const state = evidence ? 'shown' : voices ? 'heard' : 'unheard'
  const text = {
    unheard: `${who}: ask some of them what the partnership is worth to them.`,
    heard: `${who}: ${counted(voices, 'voice')} heard. Write down what shows the value.`,
    shown: `${who}: what shows the value is written down.`,
  }[state]
  return { id: group, state, done: state === 'shown', text, ref: at('lasting-value', state === 'unheard' ? 'voices' : group) }
}

/** `unconsidered` · `weighing` · `decided` · `sustaining` */
function homePiece(book: Workbook, round: Round): Piece {
  const own = answersOf(book, home, round)
  const make = (state: string, done: boolean, text: string, field: string): Piece => ({ id: 'home', state, done, text, ref: at('home', field) })
  if (own.sustainingSince) return make('sustaining', true, `Sustaining since ${shortDay(own.sustainingSince)}.`, 'sustainingSince')
  if (own.decision && own.why) return make('decided', true, 'The home is decided.', 'decision')
  if (own.options.length || own.decision) return make('weighing', false, 'Decide on a home, and say why.', own.decision ? 'why' : 'decision')
  return make('unconsidered', false, 'Look at two or three homes for the partnership.', 'options')
}

/** `unasked` · `looked`: the team answered at least one of the signs. */
function flagsPiece(book: Workbook, round: Round): Piece {
  const answered = answersOf(book, redFlags, round).flags.filter((row) => row.answer)
  const red = answered.filter((row) => row.answer === 'red' && !row.closedOn).length
  const text = answered.length === 0 ? 'Look at the six signs of trouble together.' : red ? `${counted(red, 'red flag')} open.` : 'No red flag is open.'
  return { id: 'flags', state: answered.length ? 'looked' : 'unasked', done: answered.length > 0, text, ref: at('red-flags', 'flags') }
}

/** `unwritten` · `written` */
function stepsPiece(book: Workbook, round: Round): Piece {
  const steps = answersOf(book, sustainingSteps, round).steps.filter((row) => row.action)
  const state = steps.length ? 'written' : 'unwritten'
  const text = steps.length ? `${counted(steps.length, 'next step')} written down.` : 'Write down what you do next so that it goes on.'
  return { id: 'steps', state, done: steps.length > 0, text, ref: at('sustaining-steps', 'steps') }
}

function datesOf(book: Workbook, round: Round): readonly DateAhead[] {
  const { nextReview, leader } = answersOf(book, reviewProcess, round)
  return [
    ...(nextReview ? [{ on: nextReview, text: 'Yearly review', kind: 'review', ref: at('review-process', 'nextReview'), person: leader ?? null } as const] : []),
    ...answersOf(book, sustainingSteps, round).steps.flatMap((row): readonly DateAhead[] =>
      row.due && !row.doneOn
        ? [{ on: row.due, text: row.action ?? 'A next step', kind: 'deadline', ref: at('sustaining-steps', 'steps', row.id, 'doneOn'), person: row.owner ?? null }]
        : []),
  ]
}
