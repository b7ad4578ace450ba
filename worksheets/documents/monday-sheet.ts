import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import { launchDay } from '../4-launch/launch-day.worksheet.ts'
import { addDays, daysBetween } from '../kit/days.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { always, answersOf } from '../workbook.ts'
import { counted, dayOr, fullDay, isForTeam, maySpeakOf, pageOf, paragraph, record } from './blocks.ts'
import { defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { nameOf } from './people.ts'
import { awaited, openThings } from './team-lists.ts'

/** The week at a glance for those who keep it going; the same as text goes into a mail. */
export const mondaySheet: DocumentDefinition = defineDocument({
  id: 'monday-sheet', title: 'Monday sheet', step: null, circle: 'core team',
  purpose: 'The week at a glance: what is on, what is late, and whom to remind.',
  reads: [taskForces],
  make: (input) => [pageOf(mondaySheet, input, mondayBlocks(input), { leftOut: ['Notices for those who run the partnership'] })],
})

const week = 7

function mondayBlocks(input: DocumentInput): readonly Block[] {
  const { state } = answersOf(input.book, settings, always)
  const head = paragraph('week', `The seven days from ${fullDay(input.today)}.`)
  if (state !== undefined && state !== 'active') return [...head, { type: 'note', text: 'The partnership is not at work now, so nothing is due.' }]
  const blocks = [...thisWeek(input), ...late(input), ...dueSoon(input), ...chase(input), ...quiet(input), ...notices(input)]
  return [
    ...head, ...next(input), ...blocks,
    ...(blocks.length === 0 ? [{ type: 'note' as const, text: 'Nothing is dated for this week, nothing on record is late, and nobody owes you an answer.' }] : []),
  ]
}

function next(input: DocumentInput): readonly Block[] {
  const { next: one } = input.facts
  return one && maySpeakOf(input.circle, one.ref) ? paragraph('next', `Next: ${one.text}`) : []
}

function thisWeek(input: DocumentInput): readonly Block[] {
  const last = addDays(input.today, week - 1)
  const rows = input.facts.dates
    .filter((one) => one.on >= input.today && one.on <= last && (one.kind === 'call' || one.kind === 'meeting' || one.kind === 'review') && maySpeakOf(input.circle, one.ref))
    .map((one) => [fullDay(one.on).replace(/, \d{4}$/, ''), one.text, nameOf(input, one.person ?? undefined) ?? ''])
  return record('Calls and meetings this week', [['Day', 22], ['What', 44], ['Who', 20]], rows)
}

const thingColumns = [['What', 40], ['Who', 20], ['Due', 14], ['From', 20]] as const

function late(input: DocumentInput): readonly Block[] {
  const rows = openThings(input).filter((one) => one.due !== null && one.due < input.today)
    .map((one) => [one.what, one.who, `${dayOr(one.due)}, ${counted(daysBetween(one.due ?? input.today, input.today), 'day')} late`, one.from])
  return record('Late', thingColumns, rows)
}

function dueSoon(input: DocumentInput): readonly Block[] {
  const last = addDays(input.today, week - 1)
  const things = openThings(input).filter((one) => one.due !== null && one.due >= input.today && one.due <= last).map((one) => [one.what, one.who, dayOr(one.due), one.from])
  const others = input.facts.dates
    .filter((one) => one.kind === 'deadline' && one.ref.worksheet !== 'next-steps' && one.ref.worksheet !== 'sustaining-steps' && one.ref.worksheet !== 'task-forces' && !one.ref.worksheet.endsWith('-review'))
    .filter((one) => one.on >= input.today && one.on <= last && maySpeakOf(input.circle, one.ref))
    .map((one) => [one.text, nameOf(input, one.person ?? undefined) ?? '', dayOr(one.on), ''])
  return record('Due this week', thingColumns, [...things, ...others])
}

function chase(input: DocumentInput): readonly Block[] {
  const { book, round, facts } = input
  const callers = new Map<string, number>()
  if (!answersOf(book, launchDay, round).closedOn) {
    const callerOf = new Map(answersOf(book, invitees, round).people.map((row) => [row.person ?? row.id, row.caller]))
    for (const id of facts.toCall) {
      const caller = nameOf(input, callerOf.get(id)) ?? 'No caller named yet'
      callers.set(caller, (callers.get(caller) ?? 0) + 1)
    }
  }
  return [
    ...record('Leaders still to call', [['Who calls', 40], ['How many', 20]], Array.from(callers, ([caller, count]) => [caller, counted(count, 'leader')])),
    ...record('Answers that you wait for', [['From', 28], ['What', 36], ['Asked on', 14]], awaited(input).map((one) => [one.whom, one.what, dayOr(one.since)])),
  ]
}

function quiet(input: DocumentInput): readonly Block[] {
  const rows = input.facts.forces.filter((force) => force.active && (force.nextCall === null || force.nextCall < input.today)).map((force) => {
    const days = force.lastCall === null ? null : daysBetween(force.lastCall, input.today)
    const since = days === null ? 'None yet' : `${dayOr(force.lastCall)}${days >= input.facts.silentDays ? `, ${counted(days, 'day')} ago` : ''}`
    const lead = answersOf(input.book, taskForces, input.round).forces.find((row) => row.id === force.id)?.lead
    return [force.title, since, nameOf(input, lead) ?? '']
  })
  return record('Task forces without a next call', [['Task force', 34], ['Last call', 28], ['Lead', 20]], rows)
}

function notices(input: DocumentInput): readonly Block[] {
  const forTeam = isForTeam(mondaySheet, input)
  const rows = input.facts.attention.filter((one) => (forTeam || !one.team) && maySpeakOf(input.circle, one.ref)).map((one) => [one.text])
  return record('To look at', [['Notice', 90]], rows)
}
