import { reviews, stepWords } from '../catalogue.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { launchDay } from '../4-launch/launch-day.worksheet.ts'
import { nextSteps } from '../3-prepare/next-steps.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import { sustainingSteps } from '../6-sustain/sustaining-steps.worksheet.ts'
import { convening } from '../3-prepare/convening.worksheet.ts'
import { partnerRoles } from '../5-move-to-action/partner-roles.worksheet.ts'
import type { Day } from '../kit/days.ts'
import { answersOf } from '../workbook.ts'
import type { DocumentInput } from './document.ts'
import { nameOf, onceEach, organizationOf } from './people.ts'

/** Something that somebody took on and has not done yet. */
export interface OpenThing {
  /** The same for the same thing, and different for all others of the workbook. */
  readonly id: string
  readonly what: string
  readonly who: string
  readonly due: Day | null
  /** Where it comes from, in a word or two. */
  readonly from: string
  /** Done or dropped since; only where those are asked for. */
  readonly done: boolean
}

/**
 * Everything that somebody took on and that is not done: actions, steps, gaps and lessons; the soonest first. `also` brings those
 * that are done too, each marked so.
 */
export function openThings(input: DocumentInput, also = false): readonly OpenThing[] {
  return [...forceThings(input), ...stepThings(input), ...gapsOf(input).map(({ reason: _reason, ...gap }) => gap), ...lessonsOf(input)]
    .filter((one) => also || !one.done)
    .toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : (one.due ?? '9') > (other.due ?? '9') ? 1 : 0))
}

function forceThings(input: DocumentInput): readonly OpenThing[] {
  const answers = answersOf(input.book, taskForces, input.round)
  const titleOf = (id: string | undefined): string => input.facts.forces.find((force) => force.id === id)?.title ?? 'Task force'
  const actions = answers.actions
    .filter((row) => row.action !== undefined)
    .map((row) => ({ id: `${input.round}/action/${row.id}`, done: row.doneOn !== undefined || row.status === 'done' || row.status === 'dropped', what: row.action ?? '', who: nameOf(input, row.owner) ?? '', due: row.due ?? null, from: titleOf(row.force) }))
  const wins = answers.forces.flatMap((row): readonly OpenThing[] => {
    const fact = input.facts.forces.find((force) => force.id === row.id)
    if (!row.quickWin || !fact?.active) return []
    return [{ id: `${input.round}/quick-win/${row.id}`, done: row.quickWinDone !== undefined, what: `Quick win: ${row.quickWin}`, who: nameOf(input, row.lead) ?? '', due: fact.quickWinDue, from: fact.title }]
  })
  return [...actions, ...wins]
}

// What was to be done before the launch is no longer late after it.
function launchIsOver({ book, round }: DocumentInput): boolean {
  return answersOf(book, launchDay, round).closedOn !== undefined
}

function stepThings(input: DocumentInput): readonly OpenThing[] {
  const { book, round } = input
  return [
    ...(launchIsOver(input) ? [] : answersOf(book, nextSteps, round).steps).filter((row) => row.action !== undefined && (row.due !== undefined || row.owner !== undefined))
      .map((row) => ({ id: `${round}/next-step/${row.id}`, done: row.status === 'done', what: row.action ?? '', who: nameOf(input, row.owner) ?? '', due: row.due ?? null, from: 'Before the launch' })),
    ...answersOf(book, sustainingSteps, round).steps.filter((row) => row.action !== undefined)
      .map((row) => ({ id: `${round}/sustaining-step/${row.id}`, done: row.doneOn !== undefined, what: row.action ?? '', who: nameOf(input, row.owner) ?? '', due: row.due ?? null, from: 'To sustain it' })),
  ]
}

/** The named gaps that are open, with why the team went on without. */
export function openGaps(input: DocumentInput): readonly Gap[] {
  return gapsOf(input).filter((gap) => !gap.done)
}

type Gap = OpenThing & { readonly reason: string }

function gapsOf(input: DocumentInput): readonly Gap[] {
  return reviews.flatMap((review) => answersOf(input.book, review.worksheet, input.round).gaps
    .filter((row) => row.what !== undefined)
    .map((row) => ({ id: `${input.round}/gap/${review.step}/${row.id}`, done: row.closedOn !== undefined, what: `Gap: ${row.what ?? ''}`, who: nameOf(input, row.owner) ?? '', due: row.due ?? null, from: stepWords(review.step).title, reason: row.reason ?? '' })))
}

function lessonsOf(input: DocumentInput): readonly OpenThing[] {
  return reviews.flatMap((review) => answersOf(input.book, review.worksheet, input.round).lessons
    .filter((row) => row.lesson !== undefined && (row.due !== undefined || row.owner !== undefined))
    .map((row) => ({ id: `${input.round}/lesson/${review.step}/${row.id}`, done: row.done === true, what: row.lesson ?? '', who: nameOf(input, row.owner) ?? '', due: row.due ?? null, from: stepWords(review.step).title })))
}

/** Somebody of whom an answer is awaited. */
export interface Awaited {
  readonly whom: string
  readonly what: string
  readonly since: Day | null
}

/** Partners who owe an answer: names that were asked for, a pledge, or a yes to a task force. */
export function awaited(input: DocumentInput): readonly Awaited[] {
  const { book, round } = input
  const of = (id: string, what: string, since: Day | undefined): readonly Awaited[] => {
    const whom = organizationOf(input, id)
    return whom === null ? [] : [{ whom, what, since: since ?? null }]
  }
  return [
    ...onceEach(book, launchIsOver(input) ? [] : answersOf(book, invitees, round).asks, (row) => row.partner).filter(({ row }) => row.askedOn !== undefined && row.cameBackOn === undefined)
      .flatMap(({ who, row }) => of(who, 'Names of leaders for the list', row.askedOn)),
    ...onceEach(book, answersOf(book, convening, round).pledges, (row) => row.organization).filter(({ row }) => !row.saidYes)
      .flatMap(({ who }) => of(who, 'A yes to the pledge', undefined)),
    ...answersOf(book, partnerRoles, round).partners.filter((row) => row.organization !== undefined && row.askedOn !== undefined && (row.accepted ?? 'open') === 'open')
      .flatMap((row) => of(row.organization ?? '', row.adds ?? 'Help for a task force', row.askedOn)),
  ]
}
