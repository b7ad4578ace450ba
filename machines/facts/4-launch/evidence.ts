import { daysBetween, shortDay, workingDaysBetween, dayCount } from '#worksheets/kit/days.ts'
import { debrief } from '#worksheets/4-launch/debrief.worksheet.ts'
import { summary } from '#worksheets/4-launch/summary.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Evidence, PointEvidence } from '../../kit/step-facts.ts'
import { evidenceLine, evidenceOf, proposalOf } from '../evidence.ts'
import { counted, listed, personName } from '../names.ts'
import { at } from '../refs.ts'
import { thresholdsOf } from '../thresholds.ts'
import { attendanceFacts } from './attendance.ts'
import { marksCheck, marksSentence } from './marks.ts'
import { dayFacts, priorityFacts, type PriorityFacts } from './priorities.ts'

/** What the worksheets of step 4 prove of each point of its review. Nothing here depends on today. */
export function launchEvidence(book: Workbook, round: Round): Readonly<Record<string, PointEvidence>> {
  const found = priorityFacts(book, round)
  return {
    '4.1': enoughLeaders(book, round), '4.2': shared(book, round, found), '4.3': promises(found),
    '4.4a': debriefed(book, round), '4.4b': waiting(book, round, found),
    '4.5a': summarySent(book, round), '4.5b': callsSet(found),
  }
}

function enoughLeaders(book: Workbook, round: Round): PointEvidence {
  const { business, delegates, subSectors, subSectorsMissing, subSectorTarget, unknown } = attendanceFacts(book, round)
  const { target } = thresholdsOf(book)
  const people = at('attendance', 'people')
  if (business === null) return evidenceOf([evidenceLine('came', 'Nobody has counted who came.', null, people)])
  const standIns = delegates ? `, ${delegates} of them standing in for somebody` : ''
  const came = `${business} from business came${standIns}.`
  const lines: Evidence[] = [target === null
    ? evidenceLine('came', `${came} Your team has set no number of its own.`, null, at('settings', 'target'))
    : evidenceLine('came', `${came} Your own number is ${target}.`, business >= target, people)]
  if (subSectorTarget !== null) {
    const missing = subSectorsMissing.length ? ` Missing: ${listed(subSectorsMissing)}.` : ''
    lines.push(evidenceLine('sub-sectors', `${subSectors.length} of ${counted(subSectorTarget, 'sub-sector')} ${subSectorTarget === 1 ? 'was' : 'were'} there.${missing}`, subSectors.length >= subSectorTarget, people))
  }
  const open = unknown ? [evidenceLine('side', `Of ${counted(unknown, 'person', 'people')} more it is not known whether they are from business.`, null, people)] : []
  return { proposed: target === null ? null : proposalOf(lines), lines: [...lines, ...open] }
}

function shared(book: Workbook, round: Round, { lines: found, notOwned }: PriorityFacts): PointEvidence {
  const { phase } = dayFacts(book, round)
  const check = marksCheck(book, round)
  const table = at('priorities', 'priorities')
  const none = found.length === 0
  const named = evidenceLine(
    'named', none ? 'No priority is named.' : `${counted(found.length, 'priority', 'priorities')}: ${listed(found.map((line) => line.title))}.`,
    none && phase !== 'after' ? null : !none, table,
  )
  const owned = evidenceLine(
    'owned', notOwned.length ? `Not yet owned by a business leader: ${listed(notOwned.map((line) => line.title))}.` : 'A business leader took each of them.',
    none ? null : notOwned.length === 0, table,
  )
  const marks = evidenceLine('marks', marksSentence(check), check.holds, at('marks', 'counts'))
  const lines = [named, ...(none ? [] : [owned]), ...(check.counted === null ? [] : [marks])]
  return { proposed: proposalOf(lines.filter((line) => line !== marks || line.holds !== null)), lines }
}

function promises({ lines: found, promised }: PriorityFacts): PointEvidence {
  const table = at('priorities', 'priorities')
  if (found.length === 0) return evidenceOf([evidenceLine('promised', 'No priority is named.', null, table)])
  const text = promised === found.length
    ? 'For every priority a business leader promised something.'
    : `For ${promised} of ${counted(found.length, 'priority', 'priorities')} a business leader promised something.`
  const line = evidenceLine('promised', text, promised === found.length, table)
  return { proposed: line.holds ? 'yes' : promised > 0 ? 'partly' : 'not yet', lines: [line] }
}

function debriefed(book: Workbook, round: Round): PointEvidence {
  const { heldOn, notes } = answersOf(book, debrief, round)
  const { phase } = dayFacts(book, round)
  const partners = new Set(notes.flatMap((row) => row.organization ?? row.person ?? [])).size
  const said = partners ? ` ${counted(partners, 'partner')} said what they heard.` : ''
  const text = heldOn ? `The partners talked it over on ${shortDay(heldOn)}.${said}` : 'The partners have not talked it over yet.'
  return evidenceOf([evidenceLine('held', text, heldOn ? true : phase === 'after' ? false : null, at('debrief', 'heldOn'))])
}

function waiting(book: Workbook, round: Round, { lines: found }: PriorityFacts): PointEvidence {
  const { agreedToWait, notes } = answersOf(book, debrief, round)
  const { phase } = dayFacts(book, round)
  const offers = notes.filter((row) => row.offer).length
  const support = found.filter((line) => line.supportChampion)
  const agreed = evidenceLine(
    'agreed', agreedToWait ? 'The partners agreed to wait until a task force asks.' : 'It is not recorded that the partners agreed to wait.',
    agreedToWait ? true : phase === 'after' || agreedToWait === false ? false : null, at('debrief', 'agreedToWait'),
  )
  const led = found.length === 0 ? [] : [evidenceLine(
    'led', support.length ? `Taken by a support partner: ${listed(support.map((line) => line.title))}.` : 'No priority was taken by a support partner.',
    support.length === 0, at('priorities', 'priorities'),
  )]
  const kept = offers ? [evidenceLine('offers', `${counted(offers, 'offer is', 'offers are')} written down and kept.`, null, at('debrief', 'notes'))] : []
  const proposed = agreed.holds === null ? null : proposalOf([agreed, ...led])
  return { proposed, lines: [agreed, ...led, ...kept] }
}

function summarySent(book: Workbook, round: Round): PointEvidence {
  const { approvedBy, sentOn } = answersOf(book, summary, round)
  const { phase, closedOn, on } = dayFacts(book, round)
  const { summaryTarget, summaryLate } = thresholdsOf(book)
  const launch = closedOn ?? on
  const approved = evidenceLine('approved', approvedBy ? `${personName(book, approvedBy)} approved it.` : 'No chair has approved it yet.', approvedBy ? true : null, at('summary', 'approvedBy'))
  if (!sentOn) {
    const text = 'The summary was not sent yet.'
    return { proposed: phase === 'after' ? (approvedBy ? 'partly' : 'not yet') : null, lines: [evidenceLine('sent', text, phase === 'after' ? false : null, at('summary', 'sentOn')), approved] }
  }
  const sent = evidenceLine('sent', `The summary was sent on ${shortDay(sentOn)}.`, true, at('summary', 'sentOn'))
  if (launch === null) return { proposed: 'yes', lines: [sent, approved] }
  const [days, working] = [daysBetween(launch, sentOn), workingDaysBetween(launch, sentOn)]
  const took = working <= summaryTarget ? `within ${counted(summaryTarget, 'working day')}` : `${dayCount(days)} after the launch`
  const prompt = evidenceLine('prompt', `It went out ${took}.`, days <= summaryLate, at('summary', 'sentOn'))
  return { proposed: prompt.holds ? 'yes' : 'partly', lines: [sent, prompt, approved] }
}

function callsSet({ lines: found, withCall }: PriorityFacts): PointEvidence {
  const table = at('priorities', 'priorities')
  if (found.length === 0) return evidenceOf([evidenceLine('set', 'No priority is named.', null, table)])
  const days = found.flatMap((line) => (line.firstCall === null ? [] : [shortDay(line.firstCall)]))
  const text = withCall === 0
    ? 'No first call has a day yet.'
    : `${withCall === found.length ? 'Every first call has a day' : `${withCall} of ${found.length} first calls have a day`}: ${listed(days)}.`
  const line = evidenceLine('set', text, withCall === found.length, table)
  return { proposed: line.holds ? 'yes' : withCall > 0 ? 'partly' : 'not yet', lines: [line] }
}
