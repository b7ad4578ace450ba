import { champions } from '../3-prepare/champions.worksheet.ts'
import { invitation } from '../3-prepare/invitation.worksheet.ts'
import { invitees } from '../3-prepare/invitees.worksheet.ts'
import { meeting } from '../3-prepare/meeting.worksheet.ts'
import { daysBetween } from '../kit/days.ts'
import type { Paragraph } from '../kit/sheet-tree.ts'
import { jargonIn, wordCount } from '../kit/trade-words.ts'
import { answersOf, type Ref, type RowOf } from '../workbook.ts'
import { counted, listed } from './blocks.ts'
import type { DocumentCheck, DocumentInput } from './document.ts'
import { nameOf, onceEach, personAt, type About } from './people.ts'
import { settledAnswers } from './settled.ts'

type Invitee = About<RowOf<typeof invitees, 'people'>>

const mostWords = 250
const mostWordsOfCore = 60

/** The checks of one letter as it reads now, and of the list that it goes to. */
export function letterChecks(input: DocumentInput, recipients: readonly Invitee[], letter: readonly Paragraph[]): readonly DocumentCheck[] {
  return [...senderChecks(input), ...placeChecks(input), ...wordChecks(input, letter), ...replyChecks(input), ...listChecks(input, recipients)]
}

function check(id: string, holds: boolean | null, good: string, todo: string, ref: Ref): DocumentCheck {
  return { id, holds, text: holds === false ? todo : good, ref }
}

function senderChecks(input: DocumentInput): readonly DocumentCheck[] {
  const { book, round, facts } = input
  const ref: Ref = { worksheet: 'champions', field: 'candidates' }
  const ticked = onceEach(book, answersOf(book, champions, round).candidates, (row) => row.person).filter(({ who, row }) => row.signs && !facts.signers.includes(who))
  const partners = ticked.filter(({ who, row }) => (facts.sideOfPerson(who) ?? facts.sideOfOrganization(row.company ?? '')) === 'support')
  const gone = ticked.filter(({ who }) => personAt(book, who)?.left)
  const names = (rows: readonly { who: string }[]): string => listed(rows.map(({ who }) => nameOf(input, who) ?? 'somebody without a name'))
  return [
    check('signers', facts.signers.length > 0, `${counted(facts.signers.length, 'business leader')} will sign.`, 'No business leader signs it yet. Ask a champion before you send it.', ref),
    ...(partners.length ? [check('partners-sign', false, '', `${names(partners)} would sign from the partners’ side. Let business leaders send it.`, ref)] : []),
    ...(gone.length ? [check('signer-left', false, '', `${names(gone)} has left the company and is not under the letter. Ask somebody else to sign.`, ref)] : []),
  ]
}

function placeChecks(input: DocumentInput): readonly DocumentCheck[] {
  const { date, start, host, place, address } = settledAnswers(input, meeting)
  const at = (field: string): Ref => ({ worksheet: 'meeting', field })
  return [
    check('when', date !== undefined && start !== undefined, 'It names the day and the time.', 'Set the day and the time with the chairs.', at(date ? 'start' : 'date')),
    check('where', host !== undefined || place !== undefined, 'It names the host or the place.', 'Say who hosts, or where it is.', at('host')),
    check('address', address !== undefined, 'It gives the address.', 'Write in the address, so that nobody has to ask.', at('address')),
  ]
}

function wordChecks(input: DocumentInput, letter: readonly Paragraph[]): readonly DocumentCheck[] {
  const { whatItIs, whyNow, leaveWith } = settledAnswers(input, invitation)
  const text = letter.map((one) => one.text).join('\n').replaceAll(/_+/g, ' ')
  const [all, core, strange] = [wordCount(text), wordCount(whatItIs ?? ''), jargonIn(text)]
  const at = (field: string): Ref => ({ worksheet: 'invitation', field })
  return [
    check('page', all <= mostWords, `It has ${counted(all, 'word')} and fits one page.`, `It has ${counted(all, 'word')}. Cut it to ${mostWords}, so that it fits one page.`, at('whatItIs')),
    check('core', whatItIs === undefined ? false : core <= mostWordsOfCore, `It says what this is in ${counted(core, 'word')}.`,
      whatItIs === undefined ? 'Say in a few sentences what this meeting is.' : `What it is takes ${counted(core, 'word')}. Try to say it in ${mostWordsOfCore}.`, at('whatItIs')),
    check('why-now', whyNow !== undefined, 'It says why now.', 'Say why leaders should meet now and not some day.', at('whyNow')),
    check('leave-with', leaveWith !== undefined, 'It says what each leader will take home.', 'Say what a leader will have in hand after two hours.', at('leaveWith')),
    check('plain', strange.length === 0, 'It has no words of our own trade.', `Say these in other words: ${strange.join(', ')}.`, at('whatItIs')),
  ]
}

function replyChecks(input: DocumentInput): readonly DocumentCheck[] {
  const { replyTo, replyBy } = settledAnswers(input, invitation)
  const { date } = settledAnswers(input, meeting)
  const at = (field: string): Ref => ({ worksheet: 'invitation', field })
  return [
    check('reply', nameOf(input, replyTo) !== null, 'It says whom to answer. Phone and e-mail stay with the core team: write them in where there is room.', 'Name the person who takes the replies.', at('replyTo')),
    check('reply-by', replyBy === undefined || replyBy < input.today ? false : date === undefined ? null : replyBy < date, 'The day for replies is before the meeting.',
      replyBy === undefined ? 'Set a day for replies.' : replyBy < input.today ? 'The day for replies is over. Set a new one before you send more letters.' : 'The day for replies is not before the meeting. Choose an earlier one.', at('replyBy')),
  ]
}

function listChecks(input: DocumentInput, recipients: readonly Invitee[]): readonly DocumentCheck[] {
  const { book, round, facts, today } = input
  const { date } = settledAnswers(input, meeting)
  const ref: Ref = { worksheet: 'invitees', field: 'people' }
  const all = onceEach(book, answersOf(book, invitees, round).people, (row) => row.person)
  const [quiet, gone] = [all.filter(({ who }) => personAt(book, who)?.doNotContact), all.filter(({ who }) => personAt(book, who)?.left && !personAt(book, who)?.doNotContact)]
  const unsure = recipients.filter(({ row }) => row.decides !== true)
  const unnamed = all.filter(({ who }) => nameOf(input, who) === null)
  const unsent = recipients.some(({ row }) => row.sentOn === undefined)
  const ahead = date === undefined ? null : daysBetween(today, date)
  return [
    check('list', recipients.length > 0, `It goes to ${counted(recipients.length, 'leader')}.`, 'Nobody is on the invitation list yet. List the leaders first, or use the letter as a blank.', ref),
    check('deciders', recipients.length === 0 ? null : unsure.length === 0, 'Everyone it goes to can decide.', `${counted(unsure.length, 'leader')} on the list ${unsure.length === 1 ? 'is' : 'are'} not marked as able to decide. Look at each of them once more.`, ref),
    ...(unsent && ahead !== null ? [check('notice', ahead >= facts.noticeLeast, `It goes out ${counted(ahead, 'day')} ahead.`,
      ahead < 0 ? 'The day of the meeting is over. Set a new one before you send more letters.' : `Sent today, it gives ${counted(ahead, 'day')} of notice. Less than ${facts.noticeLeast} is short: call each leader as well.`, { worksheet: 'meeting', field: 'date' })] : []),
    ...(quiet.length ? [check('quiet', null, `${counted(quiet.length, 'leader')} asked not to be written to again and ${quiet.length === 1 ? 'gets' : 'get'} no letter.`, '', ref)] : []),
    ...(gone.length ? [check('gone', null, `${counted(gone.length, 'leader')} ${gone.length === 1 ? 'has' : 'have'} left the company and ${gone.length === 1 ? 'gets' : 'get'} no letter.`, '', ref)] : []),
    ...(unnamed.length ? [check('unnamed', false, '', `${counted(unnamed.length, 'row')} on the list ${unnamed.length === 1 ? 'has' : 'have'} no name, and so no letter.`, ref)] : []),
  ]
}
