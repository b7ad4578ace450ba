import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { attendance } from '../4-launch/attendance.worksheet.ts'
import { launchDay } from '../4-launch/launch-day.worksheet.ts'
import { marks } from '../4-launch/marks.worksheet.ts'
import { opportunities } from '../4-launch/opportunities.worksheet.ts'
import { priorities } from '../4-launch/priorities.worksheet.ts'
import { summary } from '../4-launch/summary.worksheet.ts'
import { isDay, workingDaysBetween } from '../kit/days.ts'
import type { Block } from '../kit/sheet-tree.ts'
import { answersOf } from '../workbook.ts'
import { blank, clock, counted, dayOr, fullDay, listed, listing, pageOf, paragraph, record, section, stopped } from './blocks.ts'
import { defineDocument, type DocumentCheck, type DocumentDefinition, type DocumentInput } from './document.ts'
import { companyOf, nameOf, namesOf, onceEach, organizationOf, personAt } from './people.ts'
import { settledAnswers } from './settled.ts'

/** One page to every leader while the meeting is fresh. */
export const launchSummary: DocumentDefinition = defineDocument({
  id: 'launch-summary', title: 'Executive summary of the launch', step: 'launch', circle: 'partners',
  purpose: 'One page for every leader: what you chose, who took what, and what comes next.',
  reads: [summary, priorities, launchDay],
  make: (input) => [pageOf(launchSummary, input, [
    ...approval(input),
    ...paragraph('opening', settledAnswers(input, summary).opening ?? `What we decided: ${blank}`),
    ...paragraph('met', whoMet(input)),
    ...section('What we take on', priorityList(input)),
    ...groupBlocks(input),
    ...missing(input),
    ...section('What comes next', paragraph('next', nextWords(input))),
    ...paragraph('closing', settledAnswers(input, summary).closing),
    ...signature(input),
  ], { state: heldOn(input) === undefined ? 'blank' : 'filled' })],
  checks: (input) => summaryChecks(input),
})

function heldOn(input: DocumentInput): string | undefined {
  const { openedOn, closedOn } = settledAnswers(input, launchDay)
  return openedOn ?? closedOn
}

function approval(input: DocumentInput): readonly Block[] {
  return heldOn(input) !== undefined && nameOf(input, settledAnswers(input, summary).approvedBy) === null ? [{ type: 'note', text: 'Draft: no chair has read it yet.' }] : []
}

interface Came {
  readonly leaders: number
  readonly standIns: number
  /** Null unless it is known of everyone where they work, since a part of them would be a wrong count. */
  readonly companies: number | null
  readonly partners: number
}

/** Who came, counted from the ticks at the door, else from the heads; null where nobody counted. */
function cameTo(input: DocumentInput): Came | null {
  const { book, round, facts } = input
  const { people, businessHeads, supportHeads } = answersOf(book, attendance, round)
  const came = onceEach(book, people, (row) => row.person).filter(({ row }) => row.came).map(({ who, row }) => ({ who, row, side: row.side ?? facts.sideOfPerson(who) }))
  if (came.length === 0) return businessHeads === undefined ? null : { leaders: businessHeads, standIns: 0, companies: null, partners: supportHeads ?? 0 }
  const business = came.filter(({ side }) => side === 'industry')
  const companies = business.map(({ who, row }) => row.organization ?? personAt(book, who)?.organization)
  return {
    leaders: business.filter(({ row }) => !row.delegate).length, standIns: business.filter(({ row }) => row.delegate).length,
    companies: companies.length === 0 || companies.includes(undefined) ? null : new Set(companies).size,
    partners: came.filter(({ side }) => side === 'support').length,
  }
}

function whoMet(input: DocumentInput): string {
  const on = heldOn(input)
  const { host, place } = settledAnswers(input, meeting)
  const at = organizationOf(input, host) ?? place
  const met = `We met on ${on && isDay(on) ? fullDay(on) : blank}${at ? ` at ${at}` : ''}.`
  const came = cameTo(input)
  if (on === undefined || came === null) return met
  const companies = came.companies === null ? '' : ` from ${counted(came.companies, 'company', 'companies')}`
  const standIns = came.standIns > 0 ? ` and ${counted(came.standIns, 'stand-in')}` : ''
  const partners = came.partners > 0 ? ` Around us sat ${counted(came.partners, 'partner')}.` : ''
  return `${met} ${counted(came.leaders, 'business leader')}${standIns}${companies} came.${partners}`
}

function priorityList(input: DocumentInput): readonly Block[] {
  const rows = answersOf(input.book, priorities, input.round).priorities.filter((row) => row.title !== undefined).map((row) => [
    row.title ?? '',
    [nameOf(input, row.champion), companyOf(input, row.champion)].filter(Boolean).join(', ') || 'Not taken yet: will you?',
    row.promise ?? '', [dayOr(row.firstCall), row.callTime && clock(row.callTime)].filter(Boolean).join(', '), listed(namesOf(input, row.others)),
  ])
  const columns = [['Priority', 24], ['Who takes it', 22], ['What they promised', 26], ['First call', 14], ['Who helps', 18]] as const
  return rows.length > 0 ? record('Priorities', columns, rows) : listing('Priorities', columns, [], 5)
}

function groupBlocks(input: DocumentInput): readonly Block[] {
  const { clusters, opportunities: lines } = answersOf(input.book, opportunities, input.round)
  const counts = new Map(answersOf(input.book, marks, input.round).counts.map((row) => [row.cluster ?? row.id, row.count]))
  const groups = clusters.filter((row) => row.title !== undefined)
  // Once marks are counted, groups that got none are only named, so that all of it fits one page.
  const marked = groups.filter((row) => counts.get(row.id) !== undefined)
  const shown = marked.length > 0 ? marked : groups
  const rows = shown.map((row) => [
    row.title ?? '', row.about ?? lines.filter((line) => line.cluster === row.id).slice(0, 2).map((line) => line.text ?? '').filter(Boolean).join('; '), String(counts.get(row.id) ?? ''),
  ])
  const others = groups.filter((row) => !shown.includes(row)).map((row) => row.title ?? '')
  return [...record('What leaders talked about', [['Group', 26], ['Such as', 44], ['Marks', 8]], rows), ...paragraph('also-named', others.length > 0 ? `Also named: ${stopped(listed(others))}` : null)]
}

function missing(input: DocumentInput): readonly Block[] {
  return record('Who else should be here', [['Who', 30], ['Company', 26], ['Who asks them', 24]],
    answersOf(input.book, launchDay, input.round).referrals.filter((row) => row.who !== undefined || row.company !== undefined)
      .map((row) => [row.who ?? '', organizationOf(input, row.company) ?? '', nameOf(input, row.invites) ?? '']))
}

function nextWords(input: DocumentInput): string {
  const { nextMeeting } = settledAnswers(input, summary)
  const rows = answersOf(input.book, priorities, input.round).priorities.filter((row) => row.title !== undefined)
  const calls = rows.some((row) => row.firstCall !== undefined)
    ? 'The first calls are short: what is success, and what can we do in sixty days? Any leader may join.'
    : `First calls: ${blank}. They are short, and any leader may join.`
  const meetingWords = nextMeeting ? stopped(nextMeeting) : input.facts.nextMeeting ? `We all meet again on ${fullDay(input.facts.nextMeeting)}.` : `We all meet again on ${blank}.`
  return `${calls} ${meetingWords}`
}

function signature(input: DocumentInput): readonly Block[] {
  const signed = input.facts.signers.flatMap((who) => [nameOf(input, who), companyOf(input, who)].filter(Boolean).join(', ') || [])
  return paragraph('from', signed.length > 0 ? signed.join('\n') : undefined)
}

function summaryChecks(input: DocumentInput): readonly DocumentCheck[] {
  const { opening, approvedBy, sentOn } = settledAnswers(input, summary)
  const rows = answersOf(input.book, priorities, input.round).priorities.filter((row) => row.title !== undefined)
  const on = heldOn(input)
  const at = (worksheet: string, field: string) => ({ worksheet, field })
  const check = (id: string, holds: boolean | null, good: string, todo: string, ref: DocumentCheck['ref']): DocumentCheck => ({ id, holds, text: holds === false ? todo : good, ref })
  const [open, calls] = [rows.filter((row) => nameOf(input, row.champion) === null), rows.filter((row) => row.firstCall === undefined)]
  const late = on !== undefined && sentOn === undefined ? workingDaysBetween(on, input.today) : null
  return [
    check('held', on !== undefined, 'The meeting was held.', 'The meeting is not on record yet. Until then this is a blank form.', at('launch-day', 'openedOn')),
    check('opening', opening !== undefined, 'It begins with what leaders decided.', 'Write the first sentences in the leaders’ own words.', at('summary', 'opening')),
    check('approved', approvedBy !== undefined, 'A chair has read and approved it.', 'Ask a chair to read it before it goes out.', at('summary', 'approvedBy')),
    check('owned', rows.length === 0 ? null : open.length === 0, 'A business leader stands behind each priority.', `No business leader has taken ${listed(open.map((row) => `“${row.title ?? ''}”`))} yet. The page asks for one.`, at('priorities', 'priorities')),
    check('calls', rows.length === 0 ? null : calls.length === 0, 'Each first call has its day.', `Set the first call of ${listed(calls.map((row) => `“${row.title ?? ''}”`))}.`, at('priorities', 'priorities')),
    ...(late !== null && late > 2 ? [check('late', false, '', `The meeting was ${counted(late, 'working day')} ago. Send it today.`, at('summary', 'sentOn'))] : []),
  ]
}
