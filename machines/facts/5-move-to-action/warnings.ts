import { dayCount, addDays, shortDay, type Day } from '#worksheets/kit/days.ts'
import type { Round, Workbook } from '#worksheets/workbook.ts'
import type { Warning } from '../../kit/step-facts.ts'
import { at } from '../refs.ts'
import { warning } from '../warnings.ts'
import { counted, personName } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'
import { forceToday, type Force } from './forces.ts'
import { dropOf, meetingState, type FullMeeting } from './meetings.ts'

/** What calls for attention in step 5 today (G5, G6, G7, G8, G11). */
export function moveToActionWarnings(
  book: Workbook, round: Round, today: Day, forces: readonly Force[], meetings: readonly FullMeeting[],
): readonly Warning[] {
  const launch = meetings.find((one) => one.isLaunch && one.id === round)?.on ?? null
  return [
    ...forces.filter((force) => force.active).flatMap((force) => [
      ...majority(book, force), ...leader(book, force), ...quickWin(book, force, today), ...calls(book, force, today, launch),
    ]),
    ...nextMeeting(book, today, meetings),
    ...fewer(book, meetings),
  ]
}

// G5: told to conveners, never on a shared screen.
function majority(book: Workbook, force: Force): readonly Warning[] {
  const { business, support, majority: holds } = force.balance
  if (holds !== false) return []
  return [warning(book, {
    rule: 'G5', case: `${force.id}:${business}-${support}`, level: 'notice', convenersOnly: true,
    text: `${force.title}: ${business} from business and ${support} from the support side. Business should be more than half.`,
    ref: at('task-forces', 'members'),
  })]
}

function leader(book: Workbook, force: Force): readonly Warning[] {
  if (force.leadSide !== 'support' || !force.lead) return []
  return [warning(book, {
    rule: 'G11', case: `lead:${force.id}:${force.lead}`, level: 'notice', convenersOnly: true,
    text: `${force.title} is led by ${personName(book, force.lead)}, a support partner. A business leader should lead it.`,
    ref: at('task-forces', 'forces', force.id, 'lead'),
  })]
}

function quickWin(book: Workbook, force: Force, today: Day): readonly Warning[] {
  if (force.quickWinDone !== null) return []
  if (forceToday(force, today).quickWinLate && force.quickWinDue) {
    return [warning(book, {
      rule: 'G6', case: `late:${force.id}:${force.quickWinDue}`, level: 'alarm',
      text: `${force.title}: the quick win was due on ${shortDay(force.quickWinDue)}.`,
      ref: at('task-forces', 'forces', force.id, 'quickWinDone'),
    })]
  }
  if (force.quickWin || force.firstCall === null) return []
  return [warning(book, {
    rule: 'G6', case: `none:${force.id}`, level: 'notice',
    text: `${force.title}: the first call was held and no quick win is named.`,
    ref: at('task-forces', 'forces', force.id, 'quickWin'),
  })]
}

function calls(book: Workbook, force: Force, today: Day, launch: Day | null): readonly Warning[] {
  const { silentDays } = thresholdsOf(book)
  const silent = forceToday(force, today).silentFor
  if (silent !== null && silent > silentDays) {
    return [warning(book, {
      rule: 'G7', case: `silent:${force.id}:${force.lastCall ?? ''}`, level: 'notice',
      text: `${force.title}: ${dayCount(silent)} without a call.`, ref: at('task-forces', 'calls'),
    })]
  }
  return force.firstCall === null ? firstCall(book, force, today, launch) : []
}

// From the launch on: a first call that nobody set, or that passed without a record.
function firstCall(book: Workbook, force: Force, today: Day, launch: Day | null): readonly Warning[] {
  const due = force.planned ?? (launch && addDays(launch, thresholdsOf(book).callsTo))
  if (!due || today <= due) return []
  return [warning(book, {
    rule: 'G7', case: `first:${force.id}:${due}`, level: 'alarm',
    text: force.planned ? `${force.title}: the first call was set for ${shortDay(due)}. Was it held?` : `${force.title}: no first call is set, and ${shortDay(due)} has passed.`,
    ref: at('task-forces', 'calls'),
  })]
}

function nextMeeting(book: Workbook, today: Day, meetings: readonly FullMeeting[]): readonly Warning[] {
  const { last, next, apart } = meetingState(meetings)
  const { quarterDays } = thresholdsOf(book)
  if (!last) return []
  if (!next) {
    return [warning(book, {
      rule: 'G8', case: `none:${last.id}:${last.on}`, level: 'notice',
      text: 'The next full meeting has no date yet.', ref: at('quarterly', 'meetings'),
    })]
  }
  const ref = at('quarterly', 'meetings', next.id, 'date')
  if (next.on < today) {
    return [warning(book, { rule: 'G8', case: `past:${next.id}:${next.on}`, level: 'alarm', text: `The full meeting of ${shortDay(next.on)} has passed. Was it held?`, ref })]
  }
  if (apart === null || apart <= quarterDays) return []
  return [warning(book, {
    rule: 'G8', case: `far:${next.id}:${next.on}`, level: 'notice',
    text: `The next full meeting is ${dayCount(apart)} after the last one. You wanted no more than ${quarterDays}.`, ref,
  })]
}

// Beat 37 of the year: the drop is raised with the list to call, which a screen takes from `dropOf`.
function fewer(book: Workbook, meetings: readonly FullMeeting[]): readonly Warning[] {
  const drop = dropOf(book, meetings)
  if (!drop) return []
  const list = drop.missing?.length ? ` ${counted(drop.missing.length, 'leader')} to call.` : ''
  return [warning(book, {
    rule: 'G8', case: `fewer:${drop.to.id}:${drop.before}-${drop.after}`, level: 'notice', convenersOnly: true,
    text: `${drop.after} from business came on ${shortDay(drop.to.on)}, and ${drop.before} the time before.${list}`,
    ref: at('quarterly', 'attendance'),
  })]
}
