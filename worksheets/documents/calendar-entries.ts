import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { invitation } from '../3-prepare/invitation.worksheet.ts'
import { launchDay } from '../4-launch/launch-day.worksheet.ts'
import { quarterly } from '../5-move-to-action/quarterly.worksheet.ts'
import { reviewProcess } from '../6-sustain/review-process.worksheet.ts'
import { definition } from '../2-scope/definition.worksheet.ts'
import { isDay, type Day } from '../kit/days.ts'
import { answersOf, sheetOf } from '../workbook.ts'
import { callsAhead } from './calls.ts'
import type { DocumentInput } from './document.ts'
import { nameOf, organizationOf } from './people.ts'
import { settledAnswers } from './settled.ts'
import { openThings } from './team-lists.ts'

export const calendarKinds = { launch: 'The launch', calls: 'Calls of the task forces', meetings: 'Full meetings', deadlines: 'Deadlines' } as const
export type CalendarKind = keyof typeof calendarKinds

/** One entry of a calendar, by the clock of the place where it is. */
export interface CalendarEntry {
  /** The same for the same thing however its day or name changes, and different for all others of the workbook. */
  readonly id: string
  readonly kind: CalendarKind
  readonly title: string
  readonly on: Day
  /** `HH:MM`; both null for the whole day. */
  readonly from: string | null
  readonly to: string | null
  readonly place: string
  readonly note: string
  /** It was taken off: a calendar that holds it is told so. */
  readonly cancelled: boolean
}

/** All entries ahead of today, or taken off, that partners may see: the launch, calls, full meetings and deadlines. */
export function calendarEntries(input: DocumentInput): readonly CalendarEntry[] {
  return [...launchEntries(input), ...callEntries(input), ...meetingEntries(input), ...deadlineEntries(input)]
    .filter((entry) => isDay(entry.on) && entry.on >= input.today)
    .toSorted((one, other) => (one.on + (one.from ?? '') < other.on + (other.from ?? '') ? -1 : 1))
}

const wholeDay = { from: null, to: null, place: '', note: '', cancelled: false } as const

function launchEntries(input: DocumentInput): readonly CalendarEntry[] {
  const { date, start, end, host, place, address, arrival } = settledAnswers(input, meeting)
  if (date === undefined || answersOf(input.book, launchDay, input.round).closedOn) return []
  const hours = start === undefined ? {} : { from: start, to: end !== undefined && end > start ? end : later(start, 120) }
  return [{
    ...wholeDay, ...hours, id: `${input.round}/launch`, kind: 'launch', title: 'Launch: a meeting of business leaders', on: date,
    place: [organizationOf(input, host), place, address].filter(Boolean).join(', '), note: arrival ?? '',
  }]
}

// A short call is an hour at most; it is put down as that, so that nothing else is set right after it.
function callEntries(input: DocumentInput): readonly CalendarEntry[] {
  return callsAhead(input).map((call) => ({
    ...wholeDay, ...(call.at === null ? {} : { from: call.at, to: later(call.at, 60) }),
    id: `${input.round}/call/${call.of}/${call.number}`, kind: 'calls', on: call.on, title: `${call.number === 1 ? 'First call' : 'Call'}: ${call.title}`,
    note: nameOf(input, call.lead) === null ? '' : `Led by ${nameOf(input, call.lead) ?? ''}`,
  }))
}

function meetingEntries(input: DocumentInput): readonly CalendarEntry[] {
  const { meetings, agenda } = answersOf(input.book, quarterly, input.round)
  const minutes = agenda.reduce((sum, row) => sum + (row.minutes ?? 0), 0)
  const rows = meetings.filter((row) => !row.held && row.date !== undefined).map((row): CalendarEntry => ({
    ...wholeDay, ...(row.start === undefined ? {} : { from: row.start, to: later(row.start, minutes || 105) }),
    id: `meeting/${row.id}`, kind: 'meetings', title: 'Full meeting', on: row.date ?? '', place: [organizationOf(input, row.host), row.place].filter(Boolean).join(', '),
  }))
  const removed = (sheetOf(input.book, quarterly, input.round).tables['meetings'] ?? []).flatMap((row): readonly CalendarEntry[] => {
    const date = row.cells['date']?.value
    return row.removed && typeof date === 'string' ? [{ ...wholeDay, id: `meeting/${row.id}`, kind: 'meetings', title: 'Full meeting', on: date, cancelled: true }] : []
  })
  return [...rows, ...removed]
}

function deadlineEntries(input: DocumentInput): readonly CalendarEntry[] {
  const { book, round } = input
  const { replyBy, replyTo } = settledAnswers(input, invitation)
  const looks = [
    { id: `${round}/replies`, title: 'Replies to the invitation are due', on: replyBy, who: replyTo },
    { id: 'yearly-review', title: 'Yearly review of the partnership', on: answersOf(book, reviewProcess, round).nextReview, who: answersOf(book, reviewProcess, round).leader },
    { id: `${round}/scope`, title: 'Look at the working definition again', on: answersOf(book, definition, round).revisitOn, who: undefined },
  ].flatMap(({ id, title, on, who }): readonly CalendarEntry[] => (on === undefined ? [] : [{ ...wholeDay, id, kind: 'deadlines', title, on, note: ownerWords(nameOf(input, who) ?? '', '') }]))
  const things = openThings(input, true).flatMap(({ id, what, who, due, from, done }): readonly CalendarEntry[] =>
    (due === null ? [] : [{ ...wholeDay, id, kind: 'deadlines', title: `Due: ${what}`, on: due, note: ownerWords(who, from), cancelled: done }]))
  return [...looks, ...things]
}

function ownerWords(who: string, from: string): string {
  return [who, from].filter((part) => part !== '').join(' · ')
}

/** The time some minutes later, at most the last minute of the day. */
function later(time: string, minutes: number): string {
  const [hours = 0, start = 0] = time.split(':').map(Number)
  const end = Math.min(hours * 60 + start + minutes, 1439)
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
