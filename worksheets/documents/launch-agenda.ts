import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { room } from '../4-launch/room.worksheet.ts'
import { fieldOf } from '../kit/worksheet.ts'
import { isDay } from '../kit/days.ts'
import type { Block, Sheet } from '../kit/sheet-tree.ts'
import { answersOf, type RowOf } from '../workbook.ts'
import { blank, clock, clockAt, counted, fullDay, listing, minuteOf, pageOf, paragraph, section } from './blocks.ts'
import { defineDocument, type DocumentCheck, type DocumentDefinition, type DocumentInput } from './document.ts'
import { nameOf, organizationOf, personAt } from './people.ts'
import { settledAnswers } from './settled.ts'

/** The agenda for everyone in the room, and the run sheet for those who run it. */
export const launchAgenda: DocumentDefinition = defineDocument({
  id: 'launch-agenda', title: 'Launch agenda', step: 'launch', circle: 'partners',
  purpose: 'One page for everyone in the room, and a run sheet by the minute for those who run it.',
  reads: [meeting, room],
  parts: () => [{ id: 'agenda', label: 'Agenda for everyone', note: null }, { id: 'run-sheet', label: 'Run sheet for the team', note: null }],
  make: (input) => {
    const wants = (part: string): boolean => input.chosen === undefined || input.chosen.includes(part)
    const both = [...(wants('agenda') ? [agendaSheet(input)] : []), ...(wants('run-sheet') ? [runSheet(input)] : [])]
    return both.length > 0 ? both : [agendaSheet(input), runSheet(input)]
  },
  checks: (input) => agendaChecks(input),
})

interface Part {
  readonly row: RowOf<typeof room, 'agenda'>
  /** The minute of the day at which it begins, or of the meeting where no hour is set; null where it is not known. */
  readonly at: number | null
}

function partsOf(input: DocumentInput): readonly Part[] {
  const { start } = settledAnswers(input, meeting)
  let at: number | null = start ? minuteOf(start) : 0
  return answersOf(input.book, room, input.round).agenda.filter((row) => row.segment !== undefined).map((row) => {
    const part: Part = { row, at }
    at = at === null || row.minutes === undefined ? null : at + row.minutes
    return part
  })
}

// Without an hour the clock runs from 0:00, which is how far into the meeting a part begins.
function clockOf(input: DocumentInput, at: number | null): string {
  if (at === null) return ''
  return settledAnswers(input, meeting).start ? clockAt(at) : `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
}

function whereAndWhen(input: DocumentInput): string {
  const { date, start, end, host, place, address } = settledAnswers(input, meeting)
  const hours = start ? (end ? `${clock(start)} to ${clock(end)}` : clock(start)) : blank
  return [
    `${date && isDay(date) ? fullDay(date) : blank}, ${hours}`,
    [organizationOf(input, host), place, address].filter(Boolean).join(', ') || blank,
  ].join('\n')
}

/** Who leads a part; nobody who has left or has no name. */
function leadOf(input: DocumentInput, id: string | undefined): string {
  return personAt(input.book, id)?.left ? '' : (nameOf(input, id) ?? '')
}

function agendaSheet(input: DocumentInput): Sheet {
  const rows = partsOf(input).map(({ row, at }) => [clockOf(input, at), row.segment ?? '', leadOf(input, row.lead)])
  return pageOf(launchAgenda, input, [
    ...paragraph('when-and-where', whereAndWhen(input)),
    ...paragraph('rules', 'Leaders talk, and partners listen. One idea at a time, in your own words. We begin and end on time.'),
    ...listing('Agenda', [['Time', 12], ['What', 44], ['Who leads', 24]], rows),
    ...paragraph('take-home', 'Before we go we will have a few priorities, a name beside each, and a day for each first call.'),
  ], { title: 'Agenda', part: 'agenda', subtitle: 'A meeting of business leaders' })
}

function runSheet(input: DocumentInput): Sheet {
  const answers = answersOf(input.book, room, input.round)
  const parts = partsOf(input)
  const capture = (value: string | undefined): string => (value === undefined || value === 'none' ? '' : (fieldOf(room, 'agenda', 'capture').options?.find((one) => one.value === value)?.label ?? ''))
  const rows = parts.map(({ row, at }) => [
    clockOf(input, at), row.minutes === undefined ? '' : String(row.minutes), row.segment ?? '', leadOf(input, row.lead), row.prompt ?? '', capture(row.capture),
  ])
  const total = parts.reduce((sum, { row }) => sum + (row.minutes ?? 0), 0)
  const people = [['Facilitator', answers.facilitator], ['Scribe', answers.scribe], ['Second scribe', answers.secondScribe], ['Timekeeper', answers.timekeeper], ['Greeter', answers.greeter]] as const
  return pageOf(launchAgenda, input, [
    ...paragraph('when-and-where', whereAndWhen(input)),
    ...listing('Who does what', [['Task', 24], ['Who', 40]], people.map(([task, who]) => [task, leadOf(input, who)])),
    ...section('Before they come', paragraph('before', 'Half an hour ahead: the greeter is at the door, the sign-in sheet and the tents are out, coffee is on. No head table, no slides.'), foodOf(answers.food)),
    ...listing(`By the minute: ${counted(total, 'minute')}`, [['Time', 11], ['Minutes', 9], ['Part', 24], ['Who leads', 17], ['The question asked', 28], ['Write down', 11]], rows),
    ...section('When it gets hard', listing('Moves', [['If', 34], ['Then', 46]], [
      ['a partner begins to answer', 'Thank them, and turn back to the inner table.'],
      ['one leader talks most', 'Go once around the table, a minute each.'],
      ['all ideas are about hiring', 'Ask what else holds growth back.'],
      ['it turns into complaints', 'Ask what they could do if that were mended.'],
      ['it goes quiet', 'Let pairs talk for two minutes.'],
    ])),
    ...section('When they have gone', paragraph('after', afterWords(input))),
  ], { title: 'Run sheet', part: 'run-sheet', subtitle: 'For those who run the meeting' })
}

function foodOf(food: string | undefined): readonly Block[] {
  return paragraph('food', food && `Coffee and food: ${food}`)
}

function afterWords(input: DocumentInput): string {
  const wait = 'Partners stay for half an hour. Each says what they heard. Offers are written down and kept until a task force asks.'
  return partsOf(input).length > 0 ? `${wait} Agree today who writes the summary, and who of the chairs reads it.` : wait
}

const leastForChampions = 8
const leastShare = 65

function agendaChecks(input: DocumentInput): readonly DocumentCheck[] {
  const { start, end } = settledAnswers(input, meeting)
  const rows = partsOf(input).map(({ row }) => row)
  const sum = (of: readonly { minutes?: number | undefined }[]): number => of.reduce((all, row) => all + (row.minutes ?? 0), 0)
  const total = sum(rows)
  const booked = start && end && end > start ? minuteOf(end) - minuteOf(start) : null
  const business = total === 0 ? null : Math.round((sum(rows.filter((row) => row.speaks === 'business')) * 100) / total)
  const support = sum(rows.filter((row) => row.speaks === 'support'))
  const place = (id: string): number => rows.findIndex((row) => row.id === id)
  const champions = rows.find((row) => row.id === 'champions')?.minutes ?? 0
  const gone = rows.filter((row) => personAt(input.book, row.lead)?.left)
  const ref = { worksheet: 'room', field: 'agenda' }
  const check = (id: string, holds: boolean | null, good: string, todo: string): DocumentCheck => ({ id, holds, text: holds === false ? todo : good, ref })
  return [
    check('total', booked === null ? null : total === booked, booked === null ? `The parts add up to ${counted(total, 'minute')}. Set both hours of the meeting to check them.` : `The parts add up to the ${counted(total, 'minute')} that are booked.`,
      `The parts add up to ${counted(total, 'minute')}, and ${booked ?? 0} are booked. ${total > (booked ?? 0) ? 'Shorten a part, so that you end on time.' : 'You have minutes to spare: give them to the leaders, or end sooner.'}`),
    check('minutes', rows.every((row) => row.minutes !== undefined), 'Each part has its minutes.', 'Some parts have no minutes, so the clock stops there. Give each its minutes.'),
    check('business', business === null ? null : business >= leastShare, `Leaders talk for ${business ?? 0} percent of the time.`, `Leaders talk for ${business ?? 0} percent of the time. Two thirds or more is good: shorten what others say.`),
    check('support', support === 0, 'No part belongs to partners: they listen.', `${counted(support, 'minute')} belong to partners. Move that to the time after the leaders have gone.`),
    check('order', place('opportunities') < 0 || place('requirements') < 0 ? null : place('opportunities') < place('requirements'), 'Opportunities come before what it takes.', 'Put opportunities before what it takes to seize them.'),
    check('champions', champions >= leastForChampions, 'There is time to find who takes what.', `Give eight minutes or more to “Who takes what”. It has ${champions}.`),
    ...(gone.length ? [check('gone', false, '', `${gone.map((row) => nameOf(input, row.lead) ?? 'Somebody').join(', ')} has left the company and still leads a part. Ask somebody else.`)] : []),
  ]
}
