import { daysBetween, type Day } from '#worksheets/kit/days.ts'
import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { launchDay } from '#worksheets/4-launch/launch-day.worksheet.ts'
import { quarterly } from '#worksheets/5-move-to-action/quarterly.worksheet.ts'
import { answersOf, roundNumber, type Round, type Workbook } from '#worksheets/workbook.ts'
import { namesOf, sideOfPerson, type Names } from '../names.ts'

/** One meeting of everybody: the launch, or a full meeting after it. Counts are null where nobody counted. */
export interface FullMeeting {
  readonly id: string
  readonly isLaunch: boolean
  readonly on: Day
  readonly held: boolean
  readonly business: number | null
  readonly support: number | null
  /** Business people who were ticked by name; empty where only heads were counted. */
  readonly leaders: readonly string[]
}

/** The launches of all rounds so far and the full meetings that have a date, the earliest first. */
export function fullMeetingsOf(book: Workbook, round: Round): readonly FullMeeting[] {
  return [...launchesOf(book, round), ...meetingsOf(book, round)].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

type Answers = ReturnType<typeof answersOf<typeof quarterly>>
const known = new WeakMap<Answers, { readonly names: Names; readonly meetings: readonly FullMeeting[] }>()

// Hundreds of ticks are counted again only when one of them or the register changed.
function meetingsOf(book: Workbook, round: Round): readonly FullMeeting[] {
  const own = answersOf(book, quarterly, round)
  const names = namesOf(book)
  const before = known.get(own)
  if (before?.names === names) return before.meetings
  const meetings = countMeetings(book, own)
  known.set(own, { names, meetings })
  return meetings
}

function countMeetings(book: Workbook, own: Answers): readonly FullMeeting[] {
  const came = new Map<string, Set<string>>()
  for (const row of own.attendance) {
    if (!row.came || !row.meeting || !row.person) continue
    const people = came.get(row.meeting) ?? new Set<string>()
    came.set(row.meeting, people.add(row.person))
  }
  return own.meetings.flatMap((row): readonly FullMeeting[] => {
    if (!row.date) return []
    const named = sidesOf(book, came.get(row.id) ?? new Set())
    const held = row.held ?? (row.business !== undefined || row.support !== undefined || named !== null)
    return [{
      id: row.id, isLaunch: false, on: row.date, held, leaders: named?.leaders ?? [],
      business: row.business ?? named?.leaders.length ?? null, support: row.support ?? named?.support ?? null,
    }]
  })
}

function launchesOf(book: Workbook, round: Round): readonly FullMeeting[] {
  return Array.from({ length: roundNumber(round) }, (_, index) => `r${index + 1}`).flatMap((each) => {
    const launch = launchOf(book, each)
    return launch ? [launch] : []
  })
}

/** The launch of a round as it was recorded; null before the meeting was opened. */
export function launchOf(book: Workbook, round: Round): FullMeeting | null {
  const day = answersOf(book, launchDay, round)
  const on = day.closedOn ?? day.openedOn
  if (!on) return null
  const people = answersOf(book, attendance, round)
  const named = namedAt(book, people)
  return {
    id: round, isLaunch: true, on, held: true, leaders: named?.leaders ?? [],
    business: named?.leaders.length ?? people.businessHeads ?? null, support: named?.support ?? people.supportHeads ?? null,
  }
}

type Attendance = ReturnType<typeof answersOf<typeof attendance>>
const knownSides = new WeakMap<Attendance, { readonly names: Names; readonly sides: Sides | null }>()

function namedAt(book: Workbook, people: Attendance): Sides | null {
  const names = namesOf(book)
  const before = knownSides.get(people)
  if (before?.names === names) return before.sides
  const came = new Set<string>()
  const given = new Map<string, 'industry' | 'support'>()
  for (const row of people.people) {
    if (!row.came) continue
    const id = row.person ?? row.id
    came.add(id)
    if (row.side) given.set(id, row.side)
  }
  const sides = sidesOf(book, came, given)
  knownSides.set(people, { names, sides })
  return sides
}

interface Sides {
  readonly leaders: readonly string[]
  readonly support: number
}

function sidesOf(book: Workbook, people: ReadonlySet<string>, given: ReadonlyMap<string, string> = new Map()): Sides | null {
  if (people.size === 0) return null
  const sides = [...people].map((id) => ({ id, side: given.get(id) ?? sideOfPerson(book, id) }))
  return {
    leaders: sides.filter((one) => one.side === 'industry').map((one) => one.id),
    support: sides.filter((one) => one.side === 'support').length,
  }
}

/** What the law needs of the meetings: the last one held, the next one that has a date and was not held. */
export interface MeetingState {
  readonly last: FullMeeting | null
  readonly next: FullMeeting | null
  /** From the last to the next, in days; null where one of them is missing (G8). */
  readonly apart: number | null
  /** Held meetings after the launch. */
  readonly heldSince: number
}

/** The last and the next of the full meetings. */
export function meetingState(meetings: readonly FullMeeting[]): MeetingState {
  const last = meetings.findLast((one) => one.held) ?? null
  const next = meetings.find((one) => !one.held && (last === null || one.on >= last.on)) ?? null
  return {
    last, next, apart: last && next ? daysBetween(last.on, next.on) : null,
    heldSince: meetings.filter((one) => one.held && !one.isLaunch).length,
  }
}

/** The fall from one full meeting to the next that raises a question: three tenths of the business side. */
const fall = 0.3

/** A fall in business attendance between the last two meetings held, and whom to call. */
export interface Drop {
  readonly from: FullMeeting
  readonly to: FullMeeting
  readonly before: number
  readonly after: number
  /** Leaders who came before and not this time; null where one of the meetings was only counted by head. */
  readonly missing: readonly { readonly person: string; readonly mayContact: boolean }[] | null
}

/** The fall in business attendance at the last meeting held, or null where there is none or nobody counted. */
export function dropOf(book: Workbook, meetings: readonly FullMeeting[]): Drop | null {
  const [to, from] = meetings.filter((one) => one.held).toReversed()
  if (!from || !to || from.business === null || to.business === null || from.business === 0) return null
  if (to.business > from.business * (1 - fall)) return null
  const there = new Set(to.leaders)
  const { people } = namesOf(book)
  const missing = from.leaders.length === 0 || to.leaders.length === 0
    ? null
    : from.leaders.filter((id) => !there.has(id) && !people.get(id)?.left)
      .map((person) => ({ person, mayContact: people.get(person)?.doNotContact !== true }))
  return { from, to, before: from.business, after: to.business, missing }
}
