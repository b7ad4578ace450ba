import { addDays, type Day } from '#worksheets/kit/days.ts'
import { summary } from '#worksheets/4-launch/summary.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { championFacts } from './champions.ts'
import { convenerFacts } from './convening.ts'
import { inviteeFacts } from './invitees.ts'
import { meetingFacts } from './meeting.ts'

/** One line of the countdown to the launch. `days` is counted from the launch, negative before it. */
export interface CountdownLine {
  readonly id: string
  readonly days: number
  readonly on: Day
  readonly text: string
  /** Null where the workbook cannot know. */
  readonly done: boolean | null
  readonly ref: Ref
}

/** The countdown for the date as it stands; empty while there is none. */
export function countdown(book: Workbook, round: Round): readonly CountdownLine[] {
  const { date, when, where } = meetingFacts(book, round)
  if (date === null) return []
  const champions = championFacts(book, round)
  const list = inviteeFacts(book, round)
  const calls = (which: 'call1' | 'call2'): boolean | null =>
    list.sent === 0 ? null : list.rows.every(({ who, row }) => !row.sentOn || row.reply !== undefined || row[which] !== undefined || list.doNotContact.includes(who))
  const line = (id: string, days: number, text: string, done: boolean | null, worksheet: string, field: string): CountdownLine =>
    ({ id, days, on: addDays(date, days), text, done, ref: { worksheet, field } })
  return [
    line('convener', -70, 'The convener is confirmed.', convenerFacts(book, round).state === 'pledged', 'convening', 'conveners'),
    line('asked', -60, 'The first business leaders are asked.', champions.asked > 0, 'champions', 'candidates'),
    line('recruited', -49, 'The chairs are won.', champions.yes.length > 0, 'champions', 'candidates'),
    line('date', -45, 'Day, time and host are set with the chairs.', when && where, 'meeting', 'date'),
    line('list', -35, 'The invitation list is final.', list.listed === 0 ? false : null, 'invitees', 'people'),
    line('letters', -30, 'The letters go out.', list.sent > 0 && list.unsent === 0, 'invitees', 'people'),
    line('first-calls', -21, 'First calls to those who have not answered.', calls('call1'), 'invitees', 'people'),
    line('second-calls', -14, 'Second calls.', calls('call2'), 'invitees', 'people'),
    line('headcount', -7, 'The number of seats is known.', null, 'room', 'innerSeats'),
    line('reminder', -2, 'A chair reminds everyone who said yes.', null, 'invitees', 'people'),
    line('launch', 0, 'The launch.', null, 'launch-day', 'openedOn'),
    line('summary', 1, 'The summary goes out.', answersOf(book, summary, round).sentOn !== undefined, 'summary', 'sentOn'),
    line('calls-from', 14, 'First calls of the task forces can begin.', null, 'priorities', 'priorities'),
    line('calls-to', 28, 'All first calls are held.', null, 'priorities', 'priorities'),
  ]
}
