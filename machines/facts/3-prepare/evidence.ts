import { shortDay } from '#worksheets/kit/days.ts'
import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { PointEvidence } from '../../kit/step-facts.ts'
import { evidenceLine, proposalOf } from '../evidence.ts'
import { counted, listed, organizationName, personName } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'
import { championFacts, type ChampionFacts } from './champions.ts'
import { inviteeFacts } from './invitees.ts'
import { meetingFacts, noticeOf } from './meeting.ts'

const candidates: Ref = { worksheet: 'champions', field: 'candidates' }
const list: Ref = { worksheet: 'invitees', field: 'people' }

/** What the worksheets of step 3 prove of each point of its review. Nothing here depends on today. */
export function prepareEvidence(book: Workbook, round: Round): Readonly<Record<string, PointEvidence>> {
  const found = championFacts(book, round)
  return {
    '3.1a': recruited(book, round, found), '3.1b': inFront(book, found), '3.2': dayAndPlace(book, round),
    '3.3a': listMade(book, round), '3.3b': sentInTime(book, round), '3.3c': followedUp(book, round),
  }
}

function names(book: Workbook, ids: readonly string[]): string {
  return listed(ids.map((id) => personName(book, id)))
}

function recruited(book: Workbook, round: Round, { yes, maybe, listed: all, asked }: ChampionFacts): PointEvidence {
  const { authority } = answersOf(book, champions, round)
  const text = yes.length
    ? `${counted(yes.length, 'business leader has', 'business leaders have')} said yes: ${names(book, yes)}.`
    : asked ? 'Nobody who was asked has said yes so far.' : 'No business leader was asked yet.'
  const lines = [evidenceLine('recruited', text, all === 0 ? null : yes.length > 0, candidates)]
  const more = [
    ...(maybe.length ? [evidenceLine('maybe', `Said maybe: ${names(book, maybe)}.`, null, candidates)] : []),
    evidenceLine(
      'authority', authority ? 'It is written down who can decide in this industry.' : 'It is not written down who can decide in this industry.',
      authority ? true : null, { worksheet: 'champions', field: 'authority' },
    ),
  ]
  return { proposed: proposalOf(lines), lines: [...lines, ...more] }
}

function inFront(book: Workbook, { signs, welcomes, listed: all }: ChampionFacts): PointEvidence {
  const lines = [
    evidenceLine(
      'signs', signs.length ? `Agreed to sign: ${names(book, signs)}.` : 'Nobody has agreed to sign yet.',
      all === 0 ? null : signs.length > 0, candidates,
    ),
    evidenceLine(
      'welcomes', welcomes.length ? `Will welcome everyone: ${names(book, welcomes)}.` : 'Nobody has agreed to welcome everyone yet.',
      all === 0 ? null : welcomes.length > 0, candidates,
    ),
  ]
  return { proposed: proposalOf(lines), lines }
}

function dayAndPlace(book: Workbook, round: Round): PointEvidence {
  const { date, start, host, hostSide, place, placeReason, suitsChairs, when, where } = meetingFacts(book, round)
  const touched = date !== null || start !== null || where
  const at = (field: string): Ref => ({ worksheet: 'meeting', field })
  const atBusiness = host === null || hostSide === null ? null : hostSide === 'industry'
  const business = atBusiness === true
    ? `The host is a business: ${organizationName(book, host ?? undefined)}.`
    : atBusiness === false ? `The host is not a business${placeReason ? `: ${placeReason}` : '.'}` : 'It is not known yet whether it is at a business.'
  const lines = [
    evidenceLine('when', when ? `The day is ${shortDay(date ?? '')}, with a time.` : date ? `The day is ${shortDay(date)}. The time is open.` : 'The day is open.', touched ? when : null, at('date')),
    evidenceLine('where', where ? `The place: ${host ? organizationName(book, host) : (place ?? '')}.` : 'The place is open.', touched ? where : null, at('host')),
  ]
  const ideal = evidenceLine('business', business, atBusiness, at('host'))
  const chairs = evidenceLine('chairs', suitsChairs ? 'The chairs chose it or agreed.' : 'It is not recorded that the chairs agreed.', suitsChairs ? true : null, at('suitsChairs'))
  const basic = proposalOf(lines)
  const proposed = basic === 'yes' && atBusiness === false && !placeReason ? 'partly' : basic
  return { proposed, lines: [...lines, ideal, chairs] }
}

function listMade(book: Workbook, round: Round): PointEvidence {
  const { listed: all, deciders, contributors, companies } = inviteeFacts(book, round)
  const partners = listed(contributors.map((id) => organizationName(book, id)))
  const lines = [
    evidenceLine(
      'together', contributors.length ? `Names came from ${counted(contributors.length, 'partner')}: ${partners}.` : 'It is not recorded who knows these leaders.',
      all === 0 ? null : contributors.length >= 3, list,
    ),
    evidenceLine(
      'deciders', `${deciders} of ${counted(all, 'person', 'people')} from ${counted(companies, 'company', 'companies')} can decide.`,
      all === 0 ? null : deciders * 2 > all, list,
    ),
  ]
  return { proposed: proposalOf(lines), lines }
}

function sentInTime(book: Workbook, round: Round): PointEvidence {
  const { noticeGood, noticeLeast } = thresholdsOf(book)
  const { sentOn, days, letters, short } = noticeOf(book, round, noticeLeast)
  const ref: Ref = { worksheet: 'invitation', field: 'sentOn' }
  if (sentOn === null) {
    const { listed: all } = inviteeFacts(book, round)
    const waiting = all > 0 || meetingFacts(book, round).date !== null
    return { proposed: waiting ? 'not yet' : null, lines: [evidenceLine('sent', 'No letter went out yet.', waiting ? false : null, ref)] }
  }
  const sent = evidenceLine('sent', `${letters ? counted(letters, 'letter') : 'The letters'} went out on ${shortDay(sentOn)}.`, true, ref, list)
  if (days === null) return { proposed: 'partly', lines: [sent] }
  const notice = evidenceLine('notice', `That is ${counted(days, 'day')} ahead. Your team wants ${noticeGood}.`, days >= noticeGood, ref)
  const late = short.length === 0 ? [] : [evidenceLine('late', `${counted(short.length, 'person has', 'people have')} less than ${noticeLeast} days.`, null, list)]
  return { proposed: days >= noticeGood ? 'yes' : days >= noticeLeast ? 'partly' : 'not yet', lines: [sent, notice, ...late] }
}

function followedUp(book: Workbook, round: Round): PointEvidence {
  const { sent, yes, maybe, no, delegate, silent, tried } = inviteeFacts(book, round)
  const { target } = thresholdsOf(book)
  const replied = yes + maybe + no + delegate
  const waiting = sent === 0 && replied === 0
  const instead = delegate ? `, ${delegate} sending someone` : ''
  const lines = [
    evidenceLine('calls', silent - tried === 0
      ? 'Everyone who was silent was called twice.'
      : `${counted(silent - tried, 'person', 'people')} did not answer and ${silent - tried === 1 ? 'was' : 'were'} not called twice.`,
    waiting ? null : silent === tried, list),
    ...(target === null ? [] : [evidenceLine('target', `${yes} said yes. Your own number is ${target}.`, waiting ? null : yes >= target, { worksheet: 'settings', field: 'target' })]),
  ]
  const replies = evidenceLine('replies', `${yes} yes, ${maybe} maybe, ${no} no${instead}, ${silent} silent.`, null, list)
  const proposed = proposalOf(lines)
  // Replies alone are a beginning, also where no line holds yet.
  return { proposed: proposed === 'not yet' && (replied > 0 || tried > 0) ? 'partly' : proposed, lines: waiting ? lines : [replies, ...lines] }
}
