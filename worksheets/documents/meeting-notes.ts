import { quarterly } from '../5-move-to-action/quarterly.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import { fieldOf } from '../kit/worksheet.ts'
import type { Block, Sheet } from '../kit/sheet-tree.ts'
import { answersOf, type RowOf } from '../workbook.ts'
import { blank, clock, clockAt, counted, dayOr, fullDay, listed, listing, minuteOf, pageOf, paragraph, section } from './blocks.ts'
import { wasHeld, type Call } from './calls.ts'
import { chosenParts, defineDocument, type DocumentDefinition, type DocumentInput, type FactForce } from './document.ts'
import { nameOf, namesOf, organizationOf, personAt } from './people.ts'

type Meeting = RowOf<typeof quarterly, 'meetings'>

const full = 'full-meeting'

/** Notes for a call or a full meeting: what the last one left, and room for this one. */
export const meetingNotes: DocumentDefinition = defineDocument({
  id: 'meeting-notes', title: 'Meeting notes', step: 'move-to-action', circle: 'partners',
  purpose: 'What the last call or meeting left to do, and room for what this one decides.',
  reads: [taskForces, quarterly],
  parts: (input) => [
    ...input.facts.forces.filter((force) => force.active).map((force) => ({ id: force.id, label: force.title, note: force.nextCall ? `Next call on ${dayOr(force.nextCall)}` : null })),
    { id: full, label: 'Full meeting of everyone', note: input.facts.nextMeeting ? `On ${dayOr(input.facts.nextMeeting)}` : null },
  ],
  make: (input) => {
    const sheets = chosenParts(meetingNotes, input).flatMap(({ id }) => {
      const force = input.facts.forces.find((one) => one.id === id)
      return id === full ? [fullSheet(input)] : force ? [callSheetOf(input, force)] : []
    })
    return sheets.length > 0 ? sheets : [fullSheet(input)]
  },
})

function callSheetOf(input: DocumentInput, force: FactForce): Sheet {
  const answers = answersOf(input.book, taskForces, input.round)
  const calls = answers.calls.filter((call) => call.force === force.id && call.date !== undefined)
  const last = calls.filter((call) => wasHeld(call)).toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)).at(-1)
  const own = answers.forces.find((row) => row.id === force.id)
  const members = answers.members.filter((row) => row.force === force.id && !row.leftOn && !personAt(input.book, row.person)?.left)
  const people = [...new Set([own?.lead, own?.coLead, own?.facilitator, ...members.map((row) => row.person)])].flatMap((id) => nameOf(input, id) ?? [])
  return pageOf(meetingNotes, input, [
    ...paragraph(`when:${force.id}`, `This call: ${force.nextCall ? fullDay(force.nextCall) : blank}`),
    ...paragraph(`aim:${force.id}`, [own?.success && `Success is: ${own.success}`, own?.quickWin && `Quick win: ${own.quickWin}${own.quickWinDone ? ` (done on ${dayOr(own.quickWinDone)})` : force.quickWinDue ? ` (due ${dayOr(force.quickWinDue)})` : ''}`].filter(Boolean).join('\n')),
    ...section('From the last call', ...lastCall(input, force.id, last), openActions(input, force.id)),
    ...(last === undefined ? section('To talk about on the first call', paragraph('first', 'What are we after?\nHow will we know that it worked?\nWhat can be done in sixty days?\nWho does what first?')) : []),
    ...section('This call', listing('Who is here', [['Name', 40], ['Here', 8]], people.map((name) => [name, '']), 3),
      listing('What we decided', [['Decision', 70]], [], 4), listing('Who does what', [['Action', 40], ['Owner', 20], ['By when', 14]], [], 5),
      paragraph('next-call', `Next call: ${blank}`)),
  ], { title: `Notes: ${force.title}`, part: force.id, subtitle: 'A short call of a task force' })
}

function lastCall(input: DocumentInput, force: string, call: Call | undefined): readonly (readonly Block[])[] {
  if (!call?.date) return []
  const present = namesOf(input, call.present)
  const counts = [call.business === undefined ? '' : `${call.business} from business`, call.support === undefined ? '' : `${call.support} from support`].filter(Boolean)
  return [
    paragraph(`last-call:${force}`, [`Held on ${fullDay(call.date)}.`, present.length > 0 ? `There: ${listed(present)}.` : counts.length > 0 ? `There: ${listed(counts)}.` : ''].filter(Boolean).join(' ')),
    paragraph(`last-decided:${force}`, call.decisions && `Decided: ${call.decisions}`),
  ]
}

function openActions(input: DocumentInput, force: string | null): readonly Block[] {
  const state = (value: string | undefined): string => fieldOf(taskForces, 'actions', 'status').options?.find((one) => one.value === value)?.label ?? ''
  const rows = answersOf(input.book, taskForces, input.round).actions
    .filter((row) => (force === null || row.force === force) && row.action !== undefined && row.doneOn === undefined && row.status !== 'done' && row.status !== 'dropped')
    .map((row) => [row.action ?? '', nameOf(input, row.owner) ?? '', dayOr(row.due), state(row.status), ''])
  return listing('Still to do', [['Action', 34], ['Owner', 18], ['Due', 12], ['State', 12], ['Now', 14]], rows)
}

function fullSheet(input: DocumentInput): Sheet {
  const answers = answersOf(input.book, quarterly, input.round)
  const dated = answers.meetings.filter((row) => row.date !== undefined).toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))
  const last = dated.findLast((row) => row.held)
  const next = dated.find((row) => row.date === input.facts.nextMeeting)
  return pageOf(meetingNotes, input, [
    ...paragraph('when', meetingWords(input, next)),
    ...section('From the last full meeting', ...lastMeeting(last)),
    ...agenda(input, next?.start),
    ...section('Each task force: progress, a win, one ask', listing('Reports', [['Task force', 22], ['Progress', 26], ['Win', 18], ['Ask', 18]],
      input.facts.forces.filter((force) => force.active).map((force) => [force.title, '', '', '']), input.facts.forces.length > 0 ? 0 : 5)),
    ...section('How business is', listing('Once around the table', [['Company', 26], ['Hiring', 12], ['Orders', 12], ['What worries them most', 30]], [], 10)),
    ...section('This meeting', listing('What we decided', [['Decision', 70]], [], 5), listing('Who does what', [['Action', 40], ['Owner', 20], ['By when', 14]], [], 6),
      paragraph('next-meeting', `Next full meeting: ${blank}`)),
  ], { title: 'Notes: full meeting', part: full, subtitle: 'A meeting of everyone in the partnership' })
}

function meetingWords(input: DocumentInput, next: Meeting | undefined): string {
  const day = input.facts.nextMeeting ? fullDay(input.facts.nextMeeting) : blank
  const where = [organizationOf(input, next?.host), next?.place].filter(Boolean).join(', ')
  return [`This meeting: ${day}${next?.start ? `, ${clock(next.start)}` : ''}`, where].filter(Boolean).join('\n')
}

function lastMeeting(last: Meeting | undefined): readonly (readonly Block[])[] {
  if (!last?.date) return []
  const counts = [last.business === undefined ? '' : counted(last.business, 'person', 'people').concat(' from business'), last.support === undefined ? '' : `${last.support} from support`].filter(Boolean)
  return [
    paragraph('last-meeting', [`Held on ${fullDay(last.date)}.`, counts.length > 0 ? `There: ${listed(counts)}.` : ''].filter(Boolean).join(' ')),
    paragraph('last-decided', last.decisions && `Decided: ${last.decisions}`),
  ]
}

function agenda(input: DocumentInput, start: string | undefined): readonly Block[] {
  const labels = new Map((fieldOf(quarterly, 'agenda').preset ?? []).map((row) => [row.id, row.label]))
  let at: number | null = start ? minuteOf(start) : null
  const rows = answersOf(input.book, quarterly, input.round).agenda.map((row) => {
    const time = at === null ? '' : clockAt(at)
    at = at === null || row.minutes === undefined ? null : at + row.minutes
    return [time, row.minutes === undefined ? '' : String(row.minutes), labels.get(row.id) ?? row.note ?? '', nameOf(input, row.who) ?? '', labels.has(row.id) ? (row.note ?? '') : '']
  })
  return section('Agenda', listing('Parts', [['Time', 11], ['Minutes', 9], ['Part', 30], ['Who', 16], ['Note', 20]], rows))
}
