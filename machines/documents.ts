import { stepIds } from '#worksheets/kit/worksheet.ts'
import type { DocumentFacts } from '#worksheets/documents/document.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { championFacts } from './facts/3-prepare/champions.ts'
import { inviteeFacts } from './facts/3-prepare/invitees.ts'
import { forcesOf } from './facts/5-move-to-action/forces.ts'
import { fullMeetingsOf, meetingState } from './facts/5-move-to-action/meetings.ts'
import { sideOfOrganization, sideOfPerson } from './facts/names.ts'
import { thresholdsOf } from './facts/thresholds.ts'
import type { Position } from './kit/step-facts.ts'
import type { Walk } from './walk.ts'

const stands: Readonly<Record<Position, string>> = {
  ahead: 'Not begun', working: 'At work', ready: 'Ready to close', closed: 'Closed by the team', reopened: 'Needs another look',
}

/** What the documents of a partnership need of its rules: sides, dates, calls and where each step stands. */
export function documentFacts(book: Workbook, walk: Walk): DocumentFacts {
  const { round } = walk
  const { noticeLeast, silentDays } = thresholdsOf(book)
  return {
    sideOfPerson: (id) => sideOfPerson(book, id),
    sideOfOrganization: (id) => sideOfOrganization(book, id),
    steps: stepIds.map((id) => ({ id, stands: stands[walk.positions[id]], closedOn: walk.facts[id].closing?.on ?? null })),
    next: walk.next && { text: walk.next.text, ref: walk.next.ref, team: false },
    attention: walk.attention.map(({ text, ref, convenersOnly }) => ({ text, ref, team: convenersOnly })),
    dates: walk.dates,
    signers: championFacts(book, round).signs,
    toCall: inviteeFacts(book, round).toCall,
    forces: forcesOf(book, round).map(({ id, title, active, quickWinDue, lastCall, nextCall }) => ({ id, title, active, quickWinDue, lastCall, nextCall })),
    nextMeeting: meetingState(fullMeetingsOf(book, round)).next?.on ?? null,
    noticeLeast, silentDays,
  }
}
