import { shortDay } from '#worksheets/kit/days.ts'
import { invitation } from '#worksheets/3-prepare/invitation.worksheet.ts'
import { nextSteps } from '#worksheets/3-prepare/next-steps.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import type { Piece } from '../../kit/step-facts.ts'
import { pieceOf } from '../evidence.ts'
import { counted, listed, organizationName } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'
import { championFacts } from './champions.ts'
import { convenerFacts, pledgeFacts } from './convening.ts'
import { inviteeFacts } from './invitees.ts'
import { changeFacts, meetingFacts } from './meeting.ts'

export type PreparePiece = 'convener' | 'champions' | 'list' | 'date' | 'invitation' | 'followUp' | 'pledges' | 'nextSteps'

/** The pieces of work of step 3 in the order in which they lead to one another; pledges and next steps go beside. */
export function preparePieces(book: Workbook, round: Round): Readonly<Record<PreparePiece, Piece>> {
  return {
    convener: convenerPiece(book, round),
    champions: championsPiece(book, round),
    list: listPiece(book, round),
    date: datePiece(book, round),
    invitation: invitationPiece(book, round),
    followUp: followUpPiece(book, round),
    pledges: pledgesPiece(book, round),
    nextSteps: nextStepsPiece(book, round),
  }
}

function organizations(book: Workbook, ids: readonly string[]): string {
  return listed(ids.map((id) => organizationName(book, id)))
}

function convenerPiece(book: Workbook, round: Round): Piece {
  const { state, conveners, unpledged } = convenerFacts(book, round)
  const text = {
    open: 'Choose who convenes for this sector: one organization, or a pair.',
    chosen: `${organizations(book, unpledged)} still to say that its own goals stay at the door.`,
    pledged: `${organizations(book, conveners)} ${conveners.length === 1 ? 'convenes' : 'convene'}.`,
  }[state]
  return pieceOf('convener', state, state === 'pledged', text, { worksheet: 'convening', field: 'conveners' })
}

function pledgesPiece(book: Workbook, round: Round): Piece {
  const { state, said, missing } = pledgeFacts(book, round)
  const text = {
    none: 'Ask every other partner for its pledge: listen first, act when a task force asks.',
    some: `${counted(said.length, 'partner')} said yes. Still open: ${organizations(book, missing)}.`,
    all: `${counted(said.length, 'partner')} said yes. None is open.`,
  }[state]
  return pieceOf('pledges', state, state === 'all', text, { worksheet: 'convening', field: 'pledges' })
}

function championsPiece(book: Workbook, round: Round): Piece {
  const facts = championFacts(book, round)
  const { championGoal } = thresholdsOf(book)
  const ref: Ref = { worksheet: 'champions', field: 'candidates' }
  const [yes, signs] = [facts.yes.length, facts.signs.length]
  if (signs > 0 && facts.welcomes.length > 0) {
    const more = signs < championGoal ? ` You want ${championGoal}.` : ''
    return pieceOf('champions', 'signing', signs >= championGoal, `${counted(signs, 'business leader')} ${signs === 1 ? 'signs' : 'sign'} the invitation.${more}`, ref)
  }
  if (yes > 0) {
    const ask = signs > 0 ? 'Ask who welcomes everyone.' : 'Ask who signs the letter and who welcomes everyone.'
    return pieceOf('champions', 'recruited', false, `${counted(yes, 'business leader')} said yes. ${ask}`, ref)
  }
  if (facts.asked > 0) return pieceOf('champions', 'asked', false, `${facts.asked} asked, none has said yes yet. Follow up, or ask the next.`, ref)
  if (facts.listed === 0) return pieceOf('champions', 'none', false, 'List the business leaders who could lead, and who knows them.', ref)
  return pieceOf('champions', 'listed', false, `${counted(facts.listed, 'leader')} listed. Choose three and agree who asks each.`, ref)
}

function listPiece(book: Workbook, round: Round): Piece {
  const { listed: all, companies, contributors } = inviteeFacts(book, round)
  const ref: Ref = { worksheet: 'invitees', field: 'people' }
  if (all === 0) return pieceOf('list', 'empty', false, 'Ask every partner for leaders to invite.', ref)
  const there = `${counted(all, 'leader')} from ${counted(companies, 'company', 'companies')} on the list.`
  return contributors.length >= 3
    ? pieceOf('list', 'together', true, `${there} Names came from ${counted(contributors.length, 'partner')}.`, ref)
    : pieceOf('list', 'gathering', false, `${there} Ask more partners whom they know: three or more should add names.`, ref)
}

function datePiece(book: Workbook, round: Round): Piece {
  const { date, start, when, where } = meetingFacts(book, round)
  const at = (field: string): Ref => ({ worksheet: 'meeting', field })
  if (when && where) return pieceOf('date', 'set', true, `The launch is on ${shortDay(date ?? '')}.`, at('date'))
  if (date === null && start === null && !where) return pieceOf('date', 'open', false, 'Ask the chairs which day, time and place suit.', at('date'))
  const missing = [...(date === null ? ['day'] : []), ...(start === null ? ['time'] : []), ...(where ? [] : ['place'])]
  return pieceOf('date', 'partly', false, `Still to set for the launch: ${listed(missing)}.`, at(date === null ? 'date' : start === null ? 'start' : 'host'))
}

function invitationPiece(book: Workbook, round: Round): Piece {
  const letter = answersOf(book, invitation, round)
  const { sent, unsent } = inviteeFacts(book, round)
  const people: Ref = { worksheet: 'invitees', field: 'people' }
  if (sent > 0 && unsent === 0) return pieceOf('invitation', 'sent', true, `${counted(sent, 'letter')} sent.`, people)
  if (sent > 0) return pieceOf('invitation', 'sent', false, `${counted(sent, 'letter')} sent. ${counted(unsent, 'leader')} on the list ${unsent === 1 ? 'has' : 'have'} none yet.`, people)
  if (letter.sentOn) return pieceOf('invitation', 'sent', true, `The letters went out on ${shortDay(letter.sentOn)}.`, people)
  if (letter.finalizedOn) return pieceOf('invitation', 'final', false, 'The letter is final. Send it, and mark the day for everyone at once.', people)
  return pieceOf('invitation', 'drafting', false, 'Write the letter, have the chairs sign it, and make it final.', { worksheet: 'invitation', field: 'whatItIs' })
}

function followUpPiece(book: Workbook, round: Round): Piece {
  const { sent, yes, toCall } = inviteeFacts(book, round)
  const { change, holders } = changeFacts(book, round)
  const { target } = thresholdsOf(book)
  const people: Ref = { worksheet: 'invitees', field: 'people' }
  if (change && holders.length > 0) {
    return pieceOf('followUp', 'telling', false, `Tell ${counted(holders.length, 'person', 'people')} of the change: they hold the old date or place.`, { worksheet: 'invitation', field: 'told' })
  }
  if (sent === 0) return pieceOf('followUp', 'waiting', false, 'Calls begin when the letters are out.', people)
  const met = target !== null && yes >= target
  const said = target === null ? `${yes} said yes. Set your own number for the room.` : `${yes} of ${target} said yes.`
  if (met || (target === null && toCall.length === 0)) {
    return pieceOf('followUp', 'met', true, toCall.length ? `${said} ${counted(toCall.length, 'leader')} could still be called.` : said, people)
  }
  return pieceOf('followUp', 'calling', false, toCall.length ? `${said} Call ${counted(toCall.length, 'leader')}.` : `${said} Invite more leaders, or agree on a smaller number.`, people)
}

function nextStepsPiece(book: Workbook, round: Round): Piece {
  const rows = answersOf(book, nextSteps, round).steps
  const ref: Ref = { worksheet: 'next-steps', field: 'steps' }
  const open = rows.filter((row) => row.status !== 'done')
  if (open.length === 0) return pieceOf('nextSteps', 'done', true, 'Every next step is done.', ref)
  const loose = open.filter((row) => !row.owner || !row.due).length
  return loose > 0
    ? pieceOf('nextSteps', 'open', false, `${counted(loose, 'next step')} without a name or a day.`, ref)
    : pieceOf('nextSteps', 'planned', true, `${counted(open.length, 'next step')} to do, each with a name and a day.`, ref)
}
