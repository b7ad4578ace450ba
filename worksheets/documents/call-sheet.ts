import { champions } from '../3-prepare/champions.worksheet.ts'
import { invitation } from '../3-prepare/invitation.worksheet.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { launchDay } from '../4-launch/launch-day.worksheet.ts'
import { fieldOf } from '../kit/worksheet.ts'
import { isDay } from '../kit/days.ts'
import type { Block, Sheet } from '../kit/sheet-tree.ts'
import { answersOf, type RowOf } from '../workbook.ts'
import { blank, clock, counted, dayOr, fullDay, isForTeam, listed, listing, pageOf, paragraph, section } from './blocks.ts'
import { chosenParts, defineDocument, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, fullName, mayReach, nameOf, namesOf, onceEach, organizationOf, personAt, type About } from './people.ts'
import { settledAnswers } from './settled.ts'

type Candidate = About<RowOf<typeof champions, 'candidates'>>
type Invitee = About<RowOf<typeof invitees, 'people'>>

/** Everything that one caller has to call: leaders to win as champions, and invitations to follow up. */
interface Calls {
  readonly caller: string
  readonly asks: readonly Candidate[]
  readonly followUps: readonly Invitee[]
}

const nobody = 'nobody'

/** One page for each who calls: whom, how well they know each other, what to say, and room for what came of it. */
export const callSheet: DocumentDefinition = defineDocument({
  id: 'call-sheet', title: 'Call sheet', step: 'prepare', circle: 'core team',
  purpose: 'For each of you who calls: whom, what to ask, what you may hear, and room for the answer.',
  reads: [champions, invitees, meeting],
  parts: (input) => callsOf(input).map(({ caller, asks, followUps }) => ({
    id: caller, label: callerName(input, caller), note: counted(asks.length + followUps.length, 'call'),
  })),
  make: (input) => {
    const wanted = new Set(chosenParts(callSheet, input).map((part) => part.id))
    const sheets = callsOf(input).filter(({ caller }) => wanted.has(caller)).map((calls) => sheetOf(input, calls))
    return sheets.length > 0 ? sheets : [pageOf(callSheet, input, [...toSay(input), ...outcomes(8), ...mayHear()], { state: 'blank' })]
  },
  checks: (input) => {
    const unnamed = callsOf(input).find(({ caller }) => caller === nobody)
    if (!unnamed) return []
    const count = unnamed.asks.length + unnamed.followUps.length
    return [{ id: 'caller', holds: false, text: `${counted(count, 'leader')} ${count === 1 ? 'has' : 'have'} no caller yet. Name the one of you who knows them best.`, ref: { worksheet: 'invitees', field: 'people' } }]
  },
})

const openStates: ReadonlySet<string> = new Set(['shortlisted', 'asked', 'maybe'])

function callsOf(input: DocumentInput): readonly Calls[] {
  const { book, round, facts } = input
  // Once the meeting was held there is nothing left to follow up.
  const toCall = new Set(answersOf(book, launchDay, round).closedOn ? [] : facts.toCall)
  const calls = new Map<string, { asks: Candidate[]; followUps: Invitee[] }>()
  const of = (caller: string | undefined) => {
    const key = caller && nameOf(input, caller) !== null ? caller : nobody
    const found = calls.get(key) ?? { asks: [], followUps: [] }
    calls.set(key, found)
    return found
  }
  for (const one of onceEach(book, answersOf(book, champions, round).candidates, (row) => row.person)) {
    if (openStates.has(one.row.status ?? '') && mayReach(book, one.who) && nameOf(input, one.who) !== null) of(one.row.asker).asks.push(one)
  }
  for (const one of onceEach(book, answersOf(book, invitees, round).people, (row) => row.person)) {
    if (toCall.has(one.who) && mayReach(book, one.who) && nameOf(input, one.who) !== null) of(one.row.caller).followUps.push(one)
  }
  return Array.from(calls, ([caller, lists]) => ({ caller, ...lists }))
}

function callerName(input: DocumentInput, caller: string): string {
  return caller === nobody ? 'No caller named yet' : (nameOf(input, caller) ?? '')
}

function sheetOf(input: DocumentInput, { caller, asks, followUps }: Calls): Sheet {
  return pageOf(callSheet, input, [
    ...section('Whom you ask to lead', asks.flatMap((one) => askBlocks(input, one))),
    ...(followUps.length ? toSay(input) : []),
    ...section('Whom you call about the invitation', followUpList(input, followUps)),
    ...outcomes(Math.min(12, asks.length + followUps.length)),
    ...mayHear(),
  ], {
    title: `Call sheet: ${callerName(input, caller)}`, part: caller,
    leftOut: ['Phone', 'How well the asker knows them', 'What they care about now', 'Why we ask this person', 'What they may hold against it', 'What we say then', 'From the calls'],
  })
}

function askBlocks(input: DocumentInput, { who, row }: Candidate): readonly Block[] {
  const forTeam = isForTeam(callSheet, input)
  const label = (key: string, value: string | undefined): string => fieldOf(champions, 'candidates', key).options?.find((one) => one.value === value)?.label ?? ''
  const ways = [row.signs && 'sign the invitation', row.welcomes && 'welcome everyone', row.hosts && 'host', row.callsPeers && 'call other leaders'].filter((one) => typeof one === 'string')
  const { askText, promiseText } = answersOf(input.book, champions, input.round)
  const knows = [listed(namesOf(input, row.knownBy)), forTeam && row.relationship ? `You: ${label('relationship', row.relationship)}.` : ''].filter(Boolean).join('. ')
  const line = (key: string, words: string, text: string | undefined): readonly Block[] => paragraph(`${key}:${who}`, text && `${words}: ${text}`)
  return [
    { type: 'heading', level: 3, text: fullName(input, who, row.company) ?? '' },
    ...line('phone', 'Phone', forTeam ? personAt(input.book, who)?.phone : undefined),
    ...line('knows', 'Who knows them', knows || undefined),
    ...line('hook', 'What they care about now', forTeam ? row.hook : undefined),
    ...line('why', 'Why them', forTeam ? row.whyYou : undefined),
    ...line('ask', 'What you ask', ways.length ? `Would you ${listed(ways)}?` : askText),
    ...line('promise', 'What we will not do', promiseText),
    ...line('objection', 'What they may hold against it', forTeam && row.objection ? label('objection', row.objection) : undefined),
    ...line('answer', 'What you say then', forTeam ? (row.reply ?? usualReply(row.objection)) : undefined),
    ...line('since', 'Asked on', dayOr(row.askedOn) || undefined),
    ...line('again', 'Talk again on', dayOr(row.followUpOn) || undefined),
  ]
}

function toSay(input: DocumentInput): readonly Block[] {
  const { date, start, host } = settledAnswers(input, meeting)
  const { replyBy } = settledAnswers(input, invitation)
  const day = date && isDay(date) ? fullDay(date) : blank
  const at = organizationOf(input, host)
  return section('What to say', [
    ...paragraph('say-hello', 'Say who you are and how you know each other. Ask if this is a good minute.'),
    ...paragraph('say-letter', 'Ask if the letter came. Say whose names stand under it.'),
    ...paragraph('say-day', `Say when it is: ${day}, ${start ? clock(start) : blank}${at ? `, at ${at}` : ''}.`),
    ...paragraph('say-ask', `Ask: “Will you come yourself?”${replyBy && isDay(replyBy) && replyBy >= input.today ? ` We need to know by ${fullDay(replyBy)}.` : ''}`),
    ...paragraph('say-listen', 'Then listen. If they say no, thank them and ask who else should be there.'),
  ])
}

function followUpList(input: DocumentInput, followUps: readonly Invitee[]): readonly Block[] {
  const forTeam = isForTeam(callSheet, input)
  const result = (key: string, value: string | undefined): string => fieldOf(invitees, 'people', key).options?.find((one) => one.value === value)?.label ?? ''
  const before = (day: string | undefined, key: string, value: string | undefined): string => [dayOr(day), result(key, value)].filter(Boolean).join(': ')
  const rows = followUps.map(({ who, row }) => [
    nameOf(input, who) ?? '', companyOf(input, who, row.organization) ?? '',
    listed((row.knownBy ?? []).flatMap((id) => organizationOf(input, id) ?? [])),
    [before(row.call1, 'call1Result', row.call1Result), before(row.call2, 'call2Result', row.call2Result), row.reply === 'maybe' ? 'Said maybe' : '', forTeam ? (row.callNote ?? '') : ''].filter(Boolean).join('. '),
    ...(forTeam ? [personAt(input.book, who)?.phone ?? ''] : []), '',
  ])
  return listing('Leaders', [['Leader', 22], ['Company', 20], ['Known by', 18], ['So far', 20], ...(forTeam ? [['Phone', 14] as const] : []), ['Comes?', 10]], rows)
}

function outcomes(room: number): readonly Block[] {
  return section('What came of it', listing('Calls', [['Leader', 22], ['Day', 12], ['Answer', 16], ['What they said, and what is next', 40]], [], Math.max(4, room)))
}

type Objection = NonNullable<Candidate['row']['objection']>

/** What leaders often say, and an answer that holds. Our own words; whoever calls says it in theirs. */
const replies: Readonly<Record<Exclude<Objection, 'other'>, readonly [they: string, you: string]>> = {
  time: ['I have no time.', 'It is one meeting, it starts and ends on time, and you set what it is about. If that day is bad, tell me what day is good.'],
  another: ['Not one more group.', 'Others ask you to come to their table. This one is yours: leaders choose what it works on.'],
  rivals: ['My rivals will be there.', 'Yes, some will. You only talk about what none of you can fix alone. Nobody has to share what is private.'],
  gain: ['What do I get out of it?', 'Name one thing that holds your company back. If others name it too, you will not fix it alone.'],
  government: ['It is run by the government.', 'Public partners will sit around the table and listen. Leaders run the talk.'],
  before: ['We tried that, and nothing came of it.', 'What went wrong? Each idea here needs a leader who takes it, or it is dropped.'],
}

function usualReply(objection: Objection | undefined): string | undefined {
  return objection === undefined || objection === 'other' ? undefined : replies[objection][1]
}

function mayHear(): readonly Block[] {
  return section('What you may hear', listing('If they say this', [['They say', 28], ['You can say', 52]], Object.values(replies)))
}
