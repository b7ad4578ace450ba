import { shortDay } from '#worksheets/kit/days.ts'
import { partnerRoles } from '#worksheets/5-move-to-action/partner-roles.worksheet.ts'
import { plan } from '#worksheets/5-move-to-action/plan.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Piece } from '../../kit/step-facts.ts'
import { at } from '../refs.ts'
import { prioritiesWithout, type Force } from './forces.ts'
import { meetingState, type FullMeeting } from './meetings.ts'

export type MoveToActionPiece = 'forming' | 'defining' | 'winning' | 'partners' | 'quarterly' | 'plan'

/** Where each piece of the work of step 5 stands, in the order in which a team comes to them. */
export function moveToActionPieces(
  book: Workbook, round: Round, all: readonly Force[], meetings: readonly FullMeeting[],
): Readonly<Record<MoveToActionPiece, Piece>> {
  const forces = all.filter((force) => force.active)
  return {
    forming: forming(book, round, all, forces),
    defining: defining(forces),
    winning: winning(all, forces),
    partners: partners(book, round),
    quarterly: nextMeeting(meetings),
    plan: written(book, round, forces),
  }
}

/** `none` · `some`: a priority has no task force, or one has no lead or members · `formed` */
function forming(book: Workbook, round: Round, all: readonly Force[], forces: readonly Force[]): Piece {
  const make = (state: string, text: string, row?: string, column?: string): Piece =>
    ({ id: 'forming', state, done: state === 'formed', text, ref: at('task-forces', 'forces', row, column) })
  if (all.length === 0) return make('none', 'Form a task force for each priority: a business leader who leads, a facilitator, members.')
  const without = prioritiesWithout(book, round, all)[0]
  if (without) return make('some', `Form a task force for “${without.title}”.`)
  const leaderless = forces.find((force) => !force.lead)
  if (leaderless) return make('some', `Find a business leader who leads “${leaderless.title}”.`, leaderless.id, 'lead')
  const empty = forces.find((force) => force.balance.business + force.balance.support + force.balance.unknown < 2)
  if (empty) return { ...make('some', `List the members of “${empty.title}”.`), ref: at('task-forces', 'members') }
  return make('formed', 'Each priority has a task force with a lead and members.')
}

/** `blank` · `some` · `clear`: each task force says in a sentence what success is. */
function defining(forces: readonly Force[]): Piece {
  const vague = forces.find((force) => !force.success)
  const state = forces.every((force) => !force.success) ? 'blank' : vague ? 'some' : 'clear'
  return {
    id: 'defining', state, done: state === 'clear',
    text: vague ? `Write in one sentence what success is for “${vague.title}”.` : state === 'clear' ? 'Each task force knows what success is.' : 'Say what success is, once there is a task force.',
    ref: at('task-forces', 'forces', vague?.id, vague && 'success'),
  }
}

/** `waiting` · `chosen`: a quick win is named · `won`: one is done. */
function winning(all: readonly Force[], forces: readonly Force[]): Piece {
  const won = all.find((force) => force.quickWinDone !== null)
  const chosen = forces.find((force) => force.quickWin)
  const make = (state: string, text: string, force: Force | undefined, column: string): Piece =>
    ({ id: 'winning', state, done: state === 'won', text, ref: at('task-forces', 'forces', force?.id, force && column) })
  if (won) return make('won', `A quick win is done: ${won.quickWin || won.title}.`, won, 'quickWinDone')
  if (!chosen) return make('waiting', 'Choose a quick win that can be done within 60 days of the first call.', forces[0], 'quickWin')
  const due = chosen.quickWinDue ? `, due ${shortDay(chosen.quickWinDue)}` : ''
  return make('chosen', `Finish the quick win “${chosen.quickWin}”${due}.`, chosen, 'quickWinDone')
}

/** `unasked` · `described`: how they come in is written · `helping`: one said yes to a task force. */
function partners(book: Workbook, round: Round): Piece {
  const roles = answersOf(book, partnerRoles, round)
  const helping = roles.partners.some((row) => row.accepted === 'yes')
  const state = roles.howDrawnIn ? (helping ? 'helping' : 'described') : 'unasked'
  const text = {
    unasked: 'Write down how partners are brought in without taking over.',
    described: 'Ask a partner for what a task force needs.',
    helping: 'Partners help where a task force asked them.',
  }[state]
  return { id: 'partners', state, done: state !== 'unasked', text, ref: at('partner-roles', state === 'unasked' ? 'howDrawnIn' : 'partners') }
}

/** `undated` · `dated`: the next full meeting has a date · `met`: the last was held and the next has no date. */
function nextMeeting(meetings: readonly FullMeeting[]): Piece {
  const { next, heldSince } = meetingState(meetings)
  const make = (state: string, text: string): Piece =>
    ({ id: 'quarterly', state, done: state === 'dated', text, ref: at('quarterly', 'meetings', next?.id, next ? 'date' : undefined) })
  if (next) return make('dated', `The next full meeting is on ${shortDay(next.on)}.`)
  return heldSince ? make('met', 'Set the date of the next full meeting.') : make('undated', 'Set a date for the first full meeting after the launch.')
}

// Whether the plan went out belongs to this round: a plan of the round before is read here and was published there.
const planOfRound = { ...plan, inherits: false }

/** `unwritten` · `drafted`: there is something to show · `published` */
function written(book: Workbook, round: Round, forces: readonly Force[]): Piece {
  const published = answersOf(book, planOfRound, round).publishedOn
  const drafted = answersOf(book, plan, round).text !== undefined || forces.some((force) => force.success)
  const state = published ? 'published' : drafted ? 'drafted' : 'unwritten'
  const text = {
    unwritten: 'Write down what you want to reach.',
    drafted: 'Publish the plan, so that everyone can see it.',
    published: `The plan was published on ${shortDay(published ?? '')}.`,
  }[state]
  return { id: 'plan', state, done: state === 'published', text, ref: at('plan', published ? 'publishedOn' : 'text') }
}
