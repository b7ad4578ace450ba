import { debrief } from '#worksheets/4-launch/debrief.worksheet.ts'
import { opportunities } from '#worksheets/4-launch/opportunities.worksheet.ts'
import { room } from '#worksheets/4-launch/room.worksheet.ts'
import { summary } from '#worksheets/4-launch/summary.worksheet.ts'
import { shortDay } from '#worksheets/kit/days.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Piece } from '../../kit/step-facts.ts'
import { pieceOf } from '../evidence.ts'
import { counted, listed } from '../names.ts'
import { at } from '../refs.ts'
import { agendaArithmetic, seats } from './agenda.ts'
import { attendanceFacts } from './attendance.ts'
import { marksCheck, marksSentence } from './marks.ts'
import { dayFacts, priorityFacts, type DayFacts, type PriorityFacts } from './priorities.ts'

export type LaunchPiece =
  | 'room' | 'agenda' | 'rehearsal'
  | 'attendance' | 'ideas' | 'marks' | 'priorities' | 'meeting'
  | 'debrief' | 'summary' | 'calls'

/** The pieces of work of step 4: three before, four on the day and its closing, three after. */
export function launchPieces(book: Workbook, round: Round): Readonly<Record<LaunchPiece, Piece>> {
  const found = priorityFacts(book, round)
  const { phase } = dayFacts(book, round)
  return {
    room: behind(phase, roomPiece(book, round)),
    agenda: behind(phase, agendaPiece(book, round)),
    rehearsal: behind(phase, rehearsalPiece(book, round)),
    attendance: attendancePiece(book, round),
    ideas: ideasPiece(book, round),
    marks: marksPiece(book, round, found),
    priorities: prioritiesPiece(found),
    meeting: meetingPiece(book, round),
    debrief: debriefPiece(book, round),
    summary: summaryPiece(book, round),
    calls: callsPiece(found),
  }
}

// Nobody sets up a room for a meeting that has begun, so it is not asked for any more.
function behind(phase: DayFacts['phase'], piece: Piece): Piece {
  return phase === 'before' || piece.done ? piece : { ...piece, done: true, text: 'The meeting has begun without it.' }
}

function roomPiece(book: Workbook, round: Round): Piece {
  const { facilitator, scribe } = answersOf(book, room, round)
  const { inner, outer, saidYes, enough, balanced } = seats(book, round)
  const missing = [...(inner === null ? ['seats for business'] : []), ...(facilitator ? [] : ['a facilitator']), ...(scribe ? [] : ['a scribe'])]
  const ref = at('room', inner === null ? 'innerSeats' : facilitator ? 'scribe' : 'facilitator')
  if (missing.length === 3) return pieceOf('room', 'bare', false, 'Set up the room: seats, a facilitator, a scribe.', ref)
  if (missing.length) return pieceOf('room', 'partly', false, `The room still needs ${listed(missing)}.`, ref)
  const tight = enough === false ? ` ${saidYes} said yes: bring more chairs.` : balanced === false ? ' More partners than business would sit here.' : ''
  const around = outer === null ? '' : `, ${outer} around it`
  return pieceOf('room', 'set', true, `${inner} seats at the inner table${around}.${tight}`, at('room', 'innerSeats'))
}

function agendaPiece(book: Workbook, round: Round): Piece {
  const { planned, booked, fits } = agendaArithmetic(book, round)
  const ref = at('room', 'agenda')
  if (fits === null || booked === null) return pieceOf('agenda', 'unchecked', false, `The agenda takes ${planned} minutes. Set from when to when the meeting is.`, at('meeting', 'end'))
  return fits
    ? pieceOf('agenda', 'fits', true, `The agenda takes ${planned} of ${booked} minutes.`, ref)
    : pieceOf('agenda', 'over', false, `The agenda takes ${planned} minutes, and ${booked} are booked. Shorten it.`, ref)
}

function rehearsalPiece(book: Workbook, round: Round): Piece {
  const { rehearsedOn } = answersOf(book, room, round)
  return rehearsedOn
    ? pieceOf('rehearsal', 'done', true, `Rehearsed on ${shortDay(rehearsedOn)}.`, at('room', 'rehearsedOn'))
    : pieceOf('rehearsal', 'open', false, 'Rehearse the meeting once with your team.', at('room', 'rehearsedOn'))
}

function attendancePiece(book: Workbook, round: Round): Piece {
  const { business, support, unknown } = attendanceFacts(book, round)
  const { phase } = dayFacts(book, round)
  if (business === null) {
    return phase === 'before'
      ? pieceOf('attendance', 'uncounted', false, 'Open the meeting when the leaders sit down.', at('launch-day', 'openedOn'))
      : pieceOf('attendance', 'uncounted', false, 'Tick off who came, and add walk-ins.', at('attendance', 'people'))
  }
  const rest = unknown ? ` Of ${counted(unknown, 'person', 'people')} the side is not known.` : ''
  return pieceOf('attendance', 'counted', true, `${business} from business and ${support ?? 'an unknown number'} from the support side came.${rest}`, at('attendance', 'people'))
}

function ideasPiece(book: Workbook, round: Round): Piece {
  const { opportunities: first, requirements: second, clusters } = answersOf(book, opportunities, round)
  const count = (rows: readonly { readonly text?: string | undefined }[]): number => rows.filter((row) => row.text).length
  const [found, takes, groups] = [count(first), count(second), clusters.filter((row) => row.title).length]
  if (found === 0) return pieceOf('ideas', 'none', false, 'Ask where this industry can grow here, and write down every answer.', at('opportunities', 'opportunities'))
  if (takes === 0) return pieceOf('ideas', 'opportunities', false, `${counted(found, 'opportunity', 'opportunities')}. Ask next what it takes.`, at('opportunities', 'requirements'))
  const lines = `${counted(found, 'opportunity', 'opportunities')} and ${counted(takes, 'line')} on what they take`
  return groups === 0
    ? pieceOf('ideas', 'requirements', false, `${lines}. Group them with the leaders.`, at('opportunities', 'clusters'))
    : pieceOf('ideas', 'grouped', true, `${lines}, in ${counted(groups, 'group')}.`, at('opportunities', 'clusters'))
}

function marksPiece(book: Workbook, round: Round, { lines }: PriorityFacts): Piece {
  const check = marksCheck(book, round)
  const ref = at('marks', 'counts')
  if (check.counted === null) {
    const named = lines.length > 0
    return pieceOf('marks', 'none', named, named ? 'Priorities were named without marks.' : 'Have each business leader place marks, and count them.', ref)
  }
  if (check.holds === null) return pieceOf('marks', 'counting', false, marksSentence(check), at('marks', 'voters'))
  return check.holds
    ? pieceOf('marks', 'agreed', true, marksSentence(check), ref)
    : pieceOf('marks', 'mismatch', false, `${marksSentence(check)} Count again before you announce it.`, ref)
}

function prioritiesPiece({ lines, notOwned }: PriorityFacts): Piece {
  const ref = at('priorities', 'priorities')
  if (lines.length === 0) return pieceOf('priorities', 'none', false, 'Name the priorities that got the most marks.', ref)
  return notOwned.length
    ? pieceOf('priorities', 'named', false, `Not yet owned: ${listed(notOwned.map((line) => line.title))}. Ask which business leader takes it.`, ref)
    : pieceOf('priorities', 'owned', true, `${counted(lines.length, 'priority', 'priorities')}, each taken by a business leader.`, ref)
}

function meetingPiece(book: Workbook, round: Round): Piece {
  const { phase, closedOn } = dayFacts(book, round)
  if (phase === 'before') return pieceOf('meeting', 'before', false, 'Open the meeting when the leaders sit down.', at('launch-day', 'openedOn'))
  if (phase === 'onTheDay') return pieceOf('meeting', 'onTheDay', false, 'The meeting is open. Close it when the leaders have gone.', at('launch-day', 'closedOn'))
  return pieceOf('meeting', 'after', true, `The launch was held on ${shortDay(closedOn ?? '')}.`, at('launch-day', 'closedOn'))
}

function debriefPiece(book: Workbook, round: Round): Piece {
  const { heldOn, notes } = answersOf(book, debrief, round)
  const offers = notes.filter((row) => row.offer).length
  const kept = offers ? ` ${counted(offers, 'offer')} kept until a task force asks.` : ''
  return heldOn
    ? pieceOf('debrief', 'held', true, `The partners talked it over.${kept}`, at('debrief', 'notes'))
    : pieceOf('debrief', 'open', false, 'Talk it over with the partners while it is fresh.', at('debrief', 'heldOn'))
}

function summaryPiece(book: Workbook, round: Round): Piece {
  const { approvedBy, sentOn } = answersOf(book, summary, round)
  if (sentOn) return pieceOf('summary', 'sent', true, `The summary was sent on ${shortDay(sentOn)}.`, at('summary', 'sentOn'))
  return approvedBy
    ? pieceOf('summary', 'approved', false, 'A chair approved the summary. Send it to everyone who came.', at('summary', 'sentOn'))
    : pieceOf('summary', 'open', false, 'Write the summary and have a chair approve it.', at('summary', 'approvedBy'))
}

function callsPiece({ lines, withCall }: PriorityFacts): Piece {
  const ref = at('priorities', 'priorities')
  if (lines.length > 0 && withCall === lines.length) return pieceOf('calls', 'all', true, 'Every priority has a day for its first call.', ref)
  const open = lines.filter((line) => line.firstCall === null).map((line) => line.title)
  return withCall > 0
    ? pieceOf('calls', 'some', false, `Set the first call for ${listed(open)}.`, ref)
    : pieceOf('calls', 'none', false, 'Set a short first call for each priority, two to four weeks after the launch.', ref)
}
