import { room } from '#worksheets/4-launch/room.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { inviteeFacts } from '../3-prepare/invitees.ts'
import { meetingFacts } from '../3-prepare/meeting.ts'

/** The minutes of the agenda against the time that is booked. Minutes are null where they are not known. */
export interface AgendaArithmetic {
  readonly planned: number
  readonly booked: number | null
  /** True where the agenda ends when the meeting does, or sooner. */
  readonly fits: boolean | null
  /** Share of the minutes in which business leaders talk, in percent; null where no part has minutes. */
  readonly businessShare: number | null
  readonly supportMinutes: number
  readonly opportunitiesFirst: boolean
}

/** Adds up the agenda. */
export function agendaArithmetic(book: Workbook, round: Round): AgendaArithmetic {
  const rows = answersOf(book, room, round).agenda
  const { start, end } = meetingFacts(book, round)
  const minutesOf = (kind?: string): number => rows.reduce((sum, row) => sum + (kind === undefined || row.speaks === kind ? (row.minutes ?? 0) : 0), 0)
  const planned = minutesOf()
  const booked = start === null || end === null || end <= start ? null : minuteOfDay(end) - minuteOfDay(start)
  const place = (id: string): number => rows.findIndex((row) => row.id === id && (row.minutes ?? 0) > 0)
  const [first, second] = [place('opportunities'), place('requirements')]
  return {
    planned, booked, fits: booked === null ? null : planned <= booked,
    businessShare: planned === 0 ? null : Math.round((minutesOf('business') * 100) / planned),
    supportMinutes: minutesOf('support'), opportunitiesFirst: first >= 0 && (second < 0 || first < second),
  }
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Seats against what is expected: inner ones for those who said yes, and no more outer than inner. */
export interface Seats {
  readonly inner: number | null
  readonly outer: number | null
  readonly saidYes: number
  readonly enough: boolean | null
  readonly balanced: boolean | null
}

/** Checks the seats of the room. */
export function seats(book: Workbook, round: Round): Seats {
  const { innerSeats, outerSeats } = answersOf(book, room, round)
  const { yes } = inviteeFacts(book, round)
  return {
    inner: innerSeats ?? null, outer: outerSeats ?? null, saidYes: yes,
    enough: innerSeats === undefined ? null : innerSeats >= yes,
    balanced: innerSeats === undefined || outerSeats === undefined ? null : outerSeats <= innerSeats,
  }
}
