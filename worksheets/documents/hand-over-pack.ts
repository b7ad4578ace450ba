import { agreement } from '../1-support-team/agreement.worksheet.ts'
import { roster } from '../1-support-team/roster.worksheet.ts'
import { definition } from '../2-scope/definition.worksheet.ts'
import { champions } from '../3-prepare/champions.worksheet.ts'
import { convening } from '../3-prepare/convening.worksheet.ts'
import { debrief } from '../4-launch/debrief.worksheet.ts'
import { priorities } from '../4-launch/priorities.worksheet.ts'
import { room } from '../4-launch/room.worksheet.ts'
import { plan } from '../5-move-to-action/plan.worksheet.ts'
import { taskForces } from '../5-move-to-action/task-forces.worksheet.ts'
import { flags, redFlags } from '../6-sustain/red-flags.worksheet.ts'
import { reviews, stepWords } from '../catalogue.ts'
import { settings } from '../partnership/settings.worksheet.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { always, answersOf } from '../workbook.ts'
import { counted, dayOr, isForTeam, listed, listing, maySpeakOf, pageOf, paragraph, record, section } from './blocks.ts'
import { defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, nameOf, onceEach, organizationOf, personAt } from './people.ts'
import { sectorOf } from './sector.ts'
import { awaited, openGaps, openThings } from './team-lists.ts'

/** Everything that a new convener needs on the first day, and room for what is in nobody’s file. */
export const handOverPack: DocumentDefinition = defineDocument({
  id: 'hand-over-pack', title: 'Hand-over pack', step: null, circle: 'core team',
  purpose: 'For whoever takes over: where it stands, who is who, what was promised, what comes up, and what you learned.',
  reads: [],
  make: (input) => [
    pageOf(handOverPack, input, [...about(input), ...where(input), ...notices(input)], { title: 'Hand-over: where it stands', part: 'stands' }),
    pageOf(handOverPack, input, whoIsWho(input), { title: 'Hand-over: who is who', part: 'people', leftOut: ['Phone', 'E-mail'] }),
    pageOf(handOverPack, input, promises(input), { title: 'Hand-over: promises and open ends', part: 'promises', leftOut: ['Offers of the partners’ debrief'] }),
    pageOf(handOverPack, input, learned(input), { title: 'Hand-over: what we learned', part: 'learned', leftOut: ['What we will do differently', 'About our own part in the room'] }),
  ],
  checks: (input) => {
    const leaving = openThings(input).filter((one) => one.who === '')
    return [
      { id: 'meet', holds: null, ref: null, text: 'Sit down with your successor for an hour. Go through it page by page, and call the chairs together.' },
      ...(leaving.length > 0 ? [{ id: 'owners', holds: false, ref: null, text: `${counted(leaving.length, 'open thing')} ${leaving.length === 1 ? 'has' : 'have'} no owner. Name one before you go.` }] : []),
    ]
  },
})

const nothing = (text: string): Block => ({ type: 'note', text })

function about(input: DocumentInput): readonly Block[] {
  const sector = sectorOf(input)
  const { region } = answersOf(input.book, settings, always)
  const { segments, counties } = answersOf(input.book, definition, input.round)
  const inside = (rows: readonly { inOut?: 'in' | 'out' | undefined }[], name: (at: number) => string | undefined): string =>
    listed(rows.flatMap((row, at) => (row.inOut === 'in' ? (name(at) ?? []) : [])))
  return paragraph('about', [
    sector && `Sector: ${sector}`, region && `Region: ${region}`,
    inside(segments, (at) => segments[at]?.segment) && `Segments: ${inside(segments, (at) => segments[at]?.segment)}`,
    inside(counties, (at) => counties[at]?.county) && `Counties: ${inside(counties, (at) => counties[at]?.county)}`,
  ].filter(Boolean).join('\n'))
}

function where(input: DocumentInput): readonly Block[] {
  const rows = input.facts.steps.map(({ id, stands, closedOn }) => [`${stepWords(id).number}. ${stepWords(id).title}`, stands, dayOr(closedOn)])
  const dates = input.facts.dates.filter((one) => maySpeakOf(circleOf(input), one.ref)).map((one) => [dayOr(one.on), one.text, nameOf(input, one.person ?? undefined) ?? ''])
  return [
    ...record('Six steps', [['Step', 40], ['Where it stands', 24], ['Closed on', 16]], rows),
    ...(input.facts.next && maySpeakOf(circleOf(input), input.facts.next.ref) ? paragraph('next', `Next: ${input.facts.next.text}`) : []),
    ...(dates.length > 0 ? record('Dates ahead', [['Day', 14], ['What', 46], ['Who', 20]], dates) : [nothing('No dates ahead are on record.')]),
  ]
}

function circleOf(input: DocumentInput): DocumentInput['circle'] {
  return isForTeam(handOverPack, input) ? 'core team' : 'partners'
}

function notices(input: DocumentInput): readonly Block[] {
  const rows = input.facts.attention.filter((one) => (circleOf(input) === 'core team' || !one.team) && maySpeakOf(circleOf(input), one.ref)).map((one) => [one.text])
  return record('To look at', [['Notice', 90]], rows)
}

function whoIsWho(input: DocumentInput): readonly Block[] {
  const { book, round } = input
  const agreed = answersOf(book, agreement, round)
  const conveners = [...agreed.conveners.map((row) => row.person), ...answersOf(book, convening, round).conveners.map((row) => row.person)]
  const leads = answersOf(book, taskForces, round).forces.flatMap((row) => [row.lead, row.coLead])
  const members = onceEach(book, answersOf(book, roster, round).members, (row) => row.person)
  const core = members.filter(({ row }) => row.core).map(({ who }) => who)
  const others = members.filter(({ row }) => !row.core && row.part !== 'declined').map(({ who }) => who)
  const chairs = onceEach(book, answersOf(book, champions, round).candidates, (row) => row.person).filter(({ row }) => row.status === 'yes').map(({ who }) => who)
  const facilitators = [agreed.facilitator, answersOf(book, room, round).facilitator, ...answersOf(book, taskForces, round).forces.map((row) => row.facilitator)]
  const lists = [
    peopleList(input, 'Business leaders who said yes', chairs), peopleList(input, 'Leads of task forces', leads), peopleList(input, 'Conveners', conveners),
    peopleList(input, 'Core team', core), peopleList(input, 'Others at the table', others), peopleList(input, 'Facilitators', facilitators), rolesList(input),
  ].flat()
  return lists.length > 0 ? lists : [nothing('Nobody is on record yet.')]
}

function peopleList(input: DocumentInput, label: string, ids: readonly (string | undefined)[]): readonly Block[] {
  const forTeam = isForTeam(handOverPack, input)
  const rows = [...new Set(ids)].filter((id) => nameOf(input, id) !== null).map((id) => {
    const person = personAt(input.book, id)
    const note = [person?.left ? 'has left' : '', person?.doNotContact ? 'do not call or write' : ''].filter(Boolean).join(', ')
    return [nameOf(input, id) ?? '', [person?.title, companyOf(input, id)].filter(Boolean).join(', '), ...(forTeam ? [person?.phone ?? '', person?.email ?? ''] : []), note]
  })
  return record(label, [['Name', 24], ['Organization', 26], ...(forTeam ? ([['Phone', 14], ['E-mail', 22]] as const) : []), ['Note', 14]], rows)
}

function rolesList(input: DocumentInput): readonly Block[] {
  const { book, round } = input
  const rows = onceEach(book, answersOf(book, agreement, round).roles, (row) => row.organization).flatMap(({ who, row }) => {
    const name = organizationOf(input, who)
    return name === null ? [] : [[name, row.role ?? '', row.agreed === 'yes' ? 'Agreed' : row.agreed === 'informed' ? 'Wants to be informed' : 'Not yet']]
  })
  return record('What each partner does', [['Partner', 26], ['Role', 40], ['Agreed', 16]], rows)
}

function promises(input: DocumentInput): readonly Block[] {
  const { book, round } = input
  const leaders = answersOf(book, priorities, round).priorities.filter((row) => row.title !== undefined).map((row) => [row.title ?? '', nameOf(input, row.champion) ?? '', row.promise ?? ''])
  const things = openThings(input).filter((one) => !one.what.startsWith('Gap: ')).map((one) => [one.what, one.who, dayOr(one.due), one.from])
  const gaps = openGaps(input).map((one) => [one.what.replace(/^Gap: /, ''), one.who, dayOr(one.due), one.reason])
  const pledges = onceEach(book, answersOf(book, convening, round).pledges, (row) => row.organization)
    .flatMap(({ who, row }) => (organizationOf(input, who) !== null && row.saidYes && (row.brings ?? row.condition) ? [[organizationOf(input, who) ?? '', row.brings ?? '', row.condition ?? '']] : []))
  const blocks = [
    ...record('Promises of business leaders', [['Priority', 28], ['Who', 22], ['Promise', 36]], leaders),
    ...record('Open, with an owner and a day', [['What', 38], ['Who', 20], ['Due', 12], ['From', 20]], things),
    ...record('Open gaps', [['What is missing', 34], ['Who sees to it', 20], ['By', 12], ['Why we went on', 26]], gaps),
    ...record('Answers that you wait for', [['From', 28], ['What', 36], ['Asked on', 14]], awaited(input).map((one) => [one.whom, one.what, dayOr(one.since)])),
    ...record('What partners could bring', [['Partner', 26], ['What', 34], ['In its own words', 26]], pledges),
    ...heldOffers(input),
  ]
  return blocks.length > 0 ? blocks : [nothing('No promise and no open end is on record.')]
}

// Offers wait with the core team until a task force asks for one.
function heldOffers(input: DocumentInput): readonly Block[] {
  if (!isForTeam(handOverPack, input)) return []
  const rows = answersOf(input.book, debrief, input.round).notes.filter((row) => row.offer !== undefined).map((row) => [organizationOf(input, row.organization) ?? '', row.offer ?? ''])
  return record('Offers held back until a task force asks', [['Partner', 28], ['Offer', 56]], rows)
}

function learned(input: DocumentInput): readonly Block[] {
  const { book, round } = input
  const forTeam = isForTeam(handOverPack, input)
  const lessons = reviews.flatMap((review) => answersOf(book, review.worksheet, round).lessons.filter((row) => row.lesson !== undefined)
    .map((row) => [row.kind === 'keep' ? 'Keep' : row.kind === 'change' ? 'Change' : '', row.lesson ?? '', stepWords(review.step).title, row.done ? 'Done' : '']))
  const decisions = answersOf(book, plan, round).decisions.filter((row) => row.decision !== undefined).map((row) => [dayOr(row.on), row.decision ?? '', row.by ?? ''])
  const red = answersOf(book, redFlags, round).flags.filter((row) => row.answer === 'red').map((row) => [flags.find((one) => one.id === row.id)?.label ?? '', row.note ?? '', row.response ?? '', nameOf(input, row.owner) ?? ''])
  return [
    ...record('Lessons of the reviews', [['Keep or change', 12], ['Lesson', 46], ['Step', 24], ['State', 8]], lessons),
    ...paragraph('rehearsal', forTeam ? answersOf(book, room, round).rehearsalLessons : undefined),
    ...paragraph('debrief', forTeam ? answersOf(book, debrief, round).lessons : undefined),
    ...record('Decisions', [['Day', 14], ['Decision', 46], ['By', 22]], decisions),
    ...record('Red flags', [['Sign', 30], ['Note', 22], ['What we do', 22], ['Who', 14]], red),
    ...section('What is in no file', paragraph('advice', 'Whom to call first, what each chair cares about, what to leave alone.'), listing('What I would tell you', [['Whom or what', 24], ['What you should know', 56]], [], 8)),
  ]
}
