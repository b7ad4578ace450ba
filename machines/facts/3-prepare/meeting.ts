import { addDays, daysBetween, isDay, type Day } from '#worksheets/kit/days.ts'
import { invitation } from '#worksheets/3-prepare/invitation.worksheet.ts'
import { meeting } from '#worksheets/3-prepare/meeting.worksheet.ts'
import { aliasesOf, answersOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import type { Side } from '#worksheets/partnership/register.worksheet.ts'
import { oneEach } from '../evidence.ts'
import { sideOfOrganization } from '../names.ts'
import { inviteeFacts } from './invitees.ts'

export type DateChange = RowOf<typeof meeting, 'dateChanges'>

/** When and where the launch is; each null where it is not known yet. */
export interface MeetingFacts {
  readonly date: Day | null
  readonly start: string | null
  readonly end: string | null
  readonly host: string | null
  readonly hostSide: Side | null
  readonly place: string | null
  readonly suitsChairs: boolean
  readonly placeReason: string | null
  readonly when: boolean
  readonly where: boolean
}

/** Reads the page of date and place; a day that the calendar does not have is not known. */
export function meetingFacts(book: Workbook, round: Round): MeetingFacts {
  const answers = answersOf(book, meeting, round)
  const date = answers.date !== undefined && isDay(answers.date) ? answers.date : null
  const [start, host, place] = [answers.start ?? null, answers.host ?? null, answers.place ?? null]
  return {
    date, start, end: answers.end ?? null, host, place,
    hostSide: sideOfOrganization(book, answers.host) ?? null,
    suitsChairs: answers.suitsChairs ?? false, placeReason: answers.placeReason ?? null,
    when: date !== null && start !== null, where: host !== null || place !== null,
  }
}

/** How long before the day the letters went out. */
export interface Notice {
  /** The day of the mailing as recorded, else the day by which half of the letters had gone. */
  readonly sentOn: Day | null
  readonly days: number | null
  readonly letters: number
  /** People whose own letter gives them less notice than `least` days, by id. */
  readonly short: readonly string[]
}

/** The notice that the letters give for the day as it stands now (G4). `least` in days. */
export function noticeOf(book: Workbook, round: Round, least: number): Notice {
  const { date } = meetingFacts(book, round)
  const { rows } = inviteeFacts(book, round)
  const sent = rows.flatMap(({ row }) => row.sentOn ?? []).toSorted()
  const recorded = answersOf(book, invitation, round).sentOn
  const sentOn = recorded !== undefined && isDay(recorded) ? recorded : (sent[Math.floor((sent.length - 1) / 2)] ?? null)
  // Days compare as text, which is much faster than counting them for each of some hundred letters.
  const last = date === null ? null : addDays(date, -least)
  const short = last === null ? [] : rows.filter(({ row }) => row.sentOn !== undefined && row.sentOn > last)
  return {
    sentOn, letters: sent.length, short: short.map(({ who }) => who),
    days: date === null || sentOn === null ? null : daysBetween(sentOn, date),
  }
}

/** What a change of date or place after sending has left to do. */
export interface ChangeFacts {
  /** The latest change on record. */
  readonly change: DateChange | null
  /** People who hold a letter with the old date or place and were not told yet, by id. */
  readonly holders: readonly string[]
  readonly told: number
  /** Holders whom nobody shall call or write to again; they are in no list of calls. */
  readonly silenced: number
  /** The letters, or the record, name another day than the plan: the change is not on record. */
  readonly unrecorded: { readonly said: Day; readonly planned: Day } | null
}

/**
 * Who still holds the old date (G4). A letter sent on the very day of the change counts as an old one, since nobody
 * can tell; people whose letter went out later hold the new one.
 */
export function changeFacts(book: Workbook, round: Round): ChangeFacts {
  const { date } = meetingFacts(book, round)
  const { rows, doNotContact, sent } = inviteeFacts(book, round)
  const letter = answersOf(book, invitation, round)
  const change = latest(answersOf(book, meeting, round).dateChanges)
  const said = change?.now ?? letter.saysDate
  const unrecorded = date !== null && said !== undefined && said !== date && (sent > 0 || letter.sentOn !== undefined)
    ? { said, planned: date }
    : null
  if (!change) return { change: null, holders: [], told: 0, silenced: 0, unrecorded }
  const heard = new Map(oneEach(letter.told, aliasesOf(book), (row) => row.person).map(({ who, row }) => [who, row]))
  const quiet = new Set(doNotContact)
  const holders: string[] = []
  let [told, silenced] = [0, 0]
  for (const { who, row } of rows) {
    if (!row.sentOn || (change.decidedOn && row.sentOn > change.decidedOn)) continue
    const answer = heard.get(who)
    if (answer && (answer.change === change.id || (!answer.change && answer.on && answer.on >= (change.decidedOn ?? '')))) told++
    else if (quiet.has(who)) silenced++
    else holders.push(who)
  }
  return { change, holders, told, silenced, unrecorded }
}

// A change without a day is the newest: it was only just begun.
function latest(changes: readonly DateChange[]): DateChange | null {
  return changes
    .filter((row) => row.now !== undefined || row.place !== undefined)
    .reduce<DateChange | null>((last, row) => (!last || (row.decidedOn ?? '9') >= (last.decidedOn ?? '9') ? row : last), null)
}
