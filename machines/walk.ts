import { initialTransition } from 'xstate'
import { reviews, stepWords } from '#worksheets/catalogue.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { asItIs, sayer, type Say } from '#worksheets/partnership/terms.ts'
import { always, answersOf, firstRound, roundNumber, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { daysBetween, type Day } from '#worksheets/kit/days.ts'
import { supportTeamFacts } from './facts/1-support-team.ts'
import { scopeFacts } from './facts/2-scope.ts'
import { prepareFacts } from './facts/3-prepare.ts'
import { launchFacts } from './facts/4-launch.ts'
import { moveToActionFacts } from './facts/5-move-to-action.ts'
import { sustainFacts } from './facts/6-sustain.ts'
import { gateIsOpen } from './facts/review-facts.ts'
import { isActive } from './facts/thresholds.ts'
import { supportTeamMachine } from './1-support-team.machine.ts'
import { scopeMachine } from './2-scope.machine.ts'
import { prepareMachine } from './3-prepare.machine.ts'
import { launchMachine } from './4-launch.machine.ts'
import { moveToActionMachine } from './5-move-to-action.machine.ts'
import { sustainMachine } from './6-sustain.machine.ts'
import { remembering } from './kit/remember.ts'
import type { StepContext } from './kit/step-context.ts'
import type { DateAhead, GapFacts, Position, StepFacts, Warning } from './kit/step-facts.ts'
import { inOwnWords } from './named-facts.ts'

/** The six charts, by step. */
export const machines = {
  'support-team': supportTeamMachine,
  scope: scopeMachine,
  prepare: prepareMachine,
  launch: launchMachine,
  'move-to-action': moveToActionMachine,
  sustain: sustainMachine,
} as const

const factsOf = remembering({
  'support-team': supportTeamFacts,
  scope: scopeFacts,
  prepare: prepareFacts,
  launch: launchFacts,
  'move-to-action': moveToActionFacts,
  sustain: sustainFacts,
})

/** What calls for attention, and the one thing to do next, in a sentence that leads somewhere. */
export interface Pointer {
  readonly step: StepId
  readonly text: string
  readonly ref: Ref
}

export interface Attention extends Pointer {
  readonly level: 'alarm' | 'notice'
  readonly convenersOnly: boolean
  /** Set where a warning can be answered with "we know, because …". */
  readonly warning: Warning | null
}

/** Where each of the six steps stands, and what that means for today. */
export interface Walk {
  readonly round: Round
  readonly today: Day
  readonly active: boolean
  readonly facts: Readonly<Record<StepId, StepFacts>>
  readonly positions: Readonly<Record<StepId, Position>>
  /** The step that the team is at: the first at work, also where an earlier one needs another look; the last where all are closed. */
  readonly here: StepId
  readonly next: Pointer | null
  readonly attention: readonly Attention[]
  readonly gaps: readonly GapFacts[]
  readonly dates: readonly DateAhead[]
}

/** The round that the partnership is in: the last one that was opened. */
export function roundOf(book: Workbook): Round {
  let last = 1
  for (const row of answersOf(book, settings, always).rounds) {
    if (/^r\d+$/.test(row.id) && row.openedOn) last = Math.max(last, roundNumber(row.id))
  }
  return last === 1 ? firstRound : `r${last}`
}

/** Where a step stands, asked of its chart without starting it. */
export function positionOf(step: StepId, facts: StepFacts): Position {
  const known = positions.get(facts)
  if (known) return known
  const [snapshot] = initialTransition(machines[step], { facts })
  const position = positionIn(snapshot.value)
  positions.set(facts, position)
  return position
}

const positions = new WeakMap<StepFacts, Position>()

/** The position in the value of a step's snapshot. */
export function positionIn(value: unknown): Position {
  const position: unknown = typeof value === 'object' && value !== null && 'position' in value ? value.position : value
  // `working` has regions, so it comes as an object with that one key; the others come as their name.
  return (typeof position === 'string' ? position : Object.keys(position ?? {})[0]) as Position
}

/** Asks the six steps in order where they stand. The same workbook and day always give the same walk (promise 4). */
export function walk(book: Workbook, today: Day): Walk {
  const round = roundOf(book)
  const gates = Object.fromEntries(reviews.map((review) => [review.step, gateIsOpen(book, round, review)])) as Record<StepId, boolean>
  const context: StepContext = { book, round, today, gates }
  const say = sayer(book)
  const facts = Object.fromEntries(stepIds.map((step) => [step, inOwnWords(factsOf(step, context), say)])) as Record<StepId, StepFacts>
  const positions = Object.fromEntries(stepIds.map((step) => [step, positionOf(step, facts[step])])) as Record<StepId, Position>
  const active = isActive(book)
  const here = stepIds.find((step) => atWork(positions[step])) ?? stepIds.find((step) => positions[step] !== 'closed') ?? 'sustain'
  const gaps = stepIds.flatMap((step) => facts[step].gaps)
  return {
    round, today, active, facts, positions, here, gaps,
    next: active ? said(nextThing(facts, positions), say) : null,
    attention: active ? attentionOf(facts, gaps, today).map((one) => said(one, say)) : [],
    dates: stepIds.flatMap((step) => facts[step].dates).filter((date) => date.on >= today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  }
}

function said<T extends { readonly text: string } | null>(one: T, say: Say): T {
  return one === null || say === asItIs ? one : { ...one, text: say(one.text) }
}

function atWork(position: Position): boolean {
  return position === 'working' || position === 'ready'
}

// The step at work: its first piece that is not done, else its review. Where none is at work, what a closed one asks for
// again; while one is, that stands under attention.
function nextThing(facts: Walk['facts'], positions: Walk['positions']): Pointer | null {
  const step = stepIds.find((one) => atWork(positions[one]))
  if (step !== undefined) return nextIn(step, facts[step], positions[step])
  const reopened = stepIds.find((one) => positions[one] === 'reopened')
  if (reopened === undefined) return null
  const change = facts[reopened].changes[0]
  const text = `“${stepWords(reopened).title}” needs another look: ${change?.text ?? 'something it rests on changed.'}`
  return { step: reopened, text, ref: { worksheet: `${reopened}-review`, field: 'points' } }
}

function nextIn(step: StepId, facts: StepFacts, position: Position): Pointer {
  const { title } = stepWords(step)
  const review: Ref = { worksheet: `${step}-review`, field: 'points' }
  if (position === 'ready') return { step, text: `Close the review of “${title}”: everything it needs is there.`, ref: review }
  const piece = Object.values(facts.pieces).find((one) => !one.done)
  return piece ? { step, text: piece.text, ref: piece.ref } : { step, text: `Hold the review of “${title}” with your team.`, ref: review }
}

function attentionOf(facts: Walk['facts'], gaps: readonly GapFacts[], today: Day): readonly Attention[] {
  const late = gaps
    .filter((gap) => gap.closedOn === null && gap.due !== null && gap.due < today)
    .map((gap): Attention => ({
      step: gap.step, level: 'alarm', convenersOnly: false, warning: null,
      text: `The gap “${gap.what}” was due ${lateWords(gap.due ?? today, today)}.`,
      ref: { worksheet: `${gap.step}-review`, field: 'gaps', row: gap.id },
    }))
  const reopened = stepIds.filter((step) => facts[step].signature === 'outdated').map((step): Attention => ({
    step, level: 'notice', convenersOnly: false, warning: null,
    text: `“${stepWords(step).title}” needs another look.`,
    ref: facts[step].changes[0]?.ref ?? { worksheet: `${step}-review`, field: 'points' },
  }))
  const warnings = stepIds.flatMap((step) =>
    facts[step].warnings.filter((warning) => warning.known === null).map((warning): Attention => ({
      step, level: warning.level, convenersOnly: warning.convenersOnly, warning, text: warning.text, ref: warning.ref,
    })))
  return [...late, ...reopened, ...warnings].toSorted((a, b) => Number(b.level === 'alarm') - Number(a.level === 'alarm'))
}

function lateWords(due: Day, today: Day): string {
  const days = daysBetween(due, today)
  return days === 1 ? 'yesterday' : `${days} days ago`
}
