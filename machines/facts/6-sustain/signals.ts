import { addDays, dayCount, daysBetween, shortDay, type Day } from '#worksheets/kit/days.ts'
import { sustainingSteps } from '#worksheets/6-sustain/sustaining-steps.worksheet.ts'
import type { FlagId } from '#worksheets/6-sustain/red-flags.worksheet.ts'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { counted, listed, namesOf, personName, sideOfPerson } from '../names.ts'
import { at } from '../refs.ts'
import { thresholdsOf } from '../thresholds.ts'
import { forcesOf, forceToday, type Force } from '../5-move-to-action/forces.ts'
import { dropOf, fullMeetingsOf, type FullMeeting } from '../5-move-to-action/meetings.ts'
import { fundingOf } from './funding.ts'

/** What the records show of one of the six signs, beside what the team sees. Conveners only: it may name people. */
export interface Signal {
  readonly flag: FlagId
  readonly color: 'red' | 'green'
  readonly text: string
  readonly ref: Ref
}

// Suggestions of the method's readers, not of the method: they only color a sign, and hold nothing.
const supportOwned = 0.6
const oneSource = 0.7
const shortMonths = 6
const recentDays = 183
const termDays = 90

/** The signs that figures tell of today; nothing is said where nothing is recorded. */
export function signalsOf(book: Workbook, round: Round, today: Day): readonly Signal[] {
  const forces = forcesOf(book, round)
  const active = forces.filter((force) => force.active)
  const meetings = fullMeetingsOf(book, round)
  return [
    ...takeOver(book, active, meetings), ...pullBack(book, round, active, meetings), ...thin(book, active, today),
    ...recent(forces, today), ...money(book, round), ...leaving(book, round, active, today),
  ]
}

function takeOver(book: Workbook, forces: readonly Force[], meetings: readonly FullMeeting[]): readonly Signal[] {
  const flag = 'partners-take-over'
  const outnumbered = forces.filter((force) => force.balance.majority === false)
  const led = forces.filter((force) => force.leadSide === 'support')
  const last = meetings.findLast((one) => one.held)
  const owned = ownedBy(book, forces)
  const signals: Signal[] = []
  if (outnumbered.length) signals.push({ flag, color: 'red', text: `Business is not more than half in ${listed(outnumbered.map((force) => force.title))}.`, ref: at('task-forces', 'members') })
  if (led.length) signals.push({ flag, color: 'red', text: `Led from the support side: ${listed(led.map((force) => force.title))}.`, ref: at('task-forces', 'forces') })
  if (last && last.business !== null && last.support !== null && last.support > last.business) {
    signals.push({ flag, color: 'red', text: `At the meeting of ${shortDay(last.on)}, ${last.support} came from support and ${last.business} from business.`, ref: at('quarterly', 'meetings') })
  }
  if (owned.all >= 5 && owned.support / owned.all > supportOwned) {
    signals.push({ flag, color: 'red', text: `Support partners own ${owned.support} of ${owned.all} actions.`, ref: at('task-forces', 'actions') })
  }
  if (signals.length === 0 && forces.length > 0 && forces.every((force) => force.leadSide === 'industry')) {
    signals.push({ flag, color: 'green', text: 'Business leaders lead every task force.', ref: at('task-forces', 'forces') })
  }
  return signals
}

/** Actions whose owner's side is known, and those owned from the support side. */
function ownedBy(book: Workbook, forces: readonly Force[]): { readonly all: number; readonly support: number } {
  const sides = forces.flatMap((force) => force.actions.map((action) => sideOfPerson(book, action.owner))).filter((side) => side !== undefined)
  return { all: sides.length, support: sides.filter((side) => side === 'support').length }
}

function pullBack(book: Workbook, round: Round, forces: readonly Force[], meetings: readonly FullMeeting[]): readonly Signal[] {
  const flag = 'business-pulls-back'
  const drop = dropOf(book, meetings)
  const held = answersOf(book, taskForces, round).calls.filter((call) => call.date && call.business !== undefined)
  const quiet = forces.filter((force) => {
    const last = held.filter((call) => call.force === force.id).toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1)).slice(0, 2)
    return last.length === 2 && last.every((call) => (call.business ?? 0) < 2)
  })
  return [
    ...(drop ? [{ flag, color: 'red', text: `From business came ${drop.before}, then ${drop.after}.`, ref: at('quarterly', 'meetings') } as const] : []),
    ...(quiet.length ? [{ flag, color: 'red', text: `Fewer than two from business in the last two calls: ${listed(quiet.map((force) => force.title))}.`, ref: at('task-forces', 'calls') } as const] : []),
  ]
}

function thin(book: Workbook, forces: readonly Force[], today: Day): readonly Signal[] {
  const { silentDays } = thresholdsOf(book)
  return forces.flatMap((force): readonly Signal[] => {
    const silent = forceToday(force, today).silentFor
    if (silent === null || silent <= silentDays) return []
    return [{ flag: 'attendance-thin', color: 'red', text: `${force.title}: ${dayCount(silent)} without a call.`, ref: at('task-forces', 'calls') }]
  })
}

// A result within six months is the test that outsiders use for a partnership that lasts.
function recent(forces: readonly Force[], today: Day): readonly Signal[] {
  const done = forces.flatMap((force) => [force.quickWinDone, ...force.actions.map((action) => action.doneOn ?? null)])
    .flatMap((on) => (on !== null && on <= today ? [on] : [])).toSorted()
  const last = done.at(-1)
  if (!last) return []
  const fresh = daysBetween(last, today) <= recentDays
  return [{
    flag: 'staff-agenda', color: fresh ? 'green' : 'red', ref: at('task-forces', 'actions'),
    text: fresh ? `There is something to show: the last result is of ${shortDay(last)}.` : `Nothing new to show since ${shortDay(last)}.`,
  }]
}

function money(book: Workbook, round: Round): readonly Signal[] {
  const flag = 'one-grant'
  const ref = at('home', 'funding')
  const { sources, largest, months } = fundingOf(book, round)
  const percent = largest ? Math.round(largest.share * 100) : 0
  return [
    ...(largest && largest.share > oneSource ? [{ flag, color: 'red', text: `${percent}% comes from one source: ${largest.source}.`, ref } as const] : []),
    ...(months !== null && months < shortMonths ? [{ flag, color: 'red', text: `Bringing people together is paid for ${counted(Math.floor(months), 'month')}.`, ref } as const] : []),
    ...(sources >= 3 && largest && largest.share <= oneSource ? [{ flag, color: 'green', text: `${counted(sources, 'source')} carry it.`, ref } as const] : []),
  ]
}

function leaving(book: Workbook, round: Round, forces: readonly Force[], today: Day): readonly Signal[] {
  const flag = 'leader-leaving'
  const { people } = namesOf(book)
  const gone = forces.filter((force) => force.lead !== null && people.get(force.lead)?.left)
  const ending = answersOf(book, sustainingSteps, round).leaders
    .filter((row) => row.termEnds && row.termEnds <= addDays(today, termDays) && !row.successor)
  return [
    ...gone.map((force): Signal => ({ flag, color: 'red', text: `${personName(book, force.lead ?? undefined)}, who led ${force.title}, has left.`, ref: at('task-forces', 'forces', force.id, 'lead') })),
    ...ending.map((row): Signal => ({
      flag, color: 'red', text: `The term of ${personName(book, row.person ?? row.id)} ends on ${shortDay(row.termEnds ?? '')}, and nobody is named to follow.`,
      ref: at('sustaining-steps', 'leaders', row.id, 'successor'),
    })),
  ]
}
