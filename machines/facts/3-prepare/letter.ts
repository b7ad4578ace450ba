import { daysBetween } from '#worksheets/kit/days.ts'
import { jargonIn, wordCount } from '#worksheets/kit/trade-words.ts'
import { invitation } from '#worksheets/3-prepare/invitation.worksheet.ts'
import { answersOf, type Ref, type Round, type Workbook } from '#worksheets/workbook.ts'
import { counted } from '../names.ts'
import { thresholdsOf } from '../thresholds.ts'
import { championFacts } from './champions.ts'
import { inviteeFacts } from './invitees.ts'
import { meetingFacts } from './meeting.ts'

/** One check of the letter. `holds` is null where there is nothing to check yet. None of them blocks. */
export interface LetterCheck {
  readonly id: string
  readonly text: string
  readonly holds: boolean | null
  readonly ref: Ref
}

/** What a good letter has: a chair's name under it, a day and a place, one page, plain words, a day for replies. */
export function letterChecks(book: Workbook, round: Round): readonly LetterCheck[] {
  const letter = answersOf(book, invitation, round)
  const { date, when, where } = meetingFacts(book, round)
  const signers = championFacts(book, round).signs.length
  const { listed, deciders } = inviteeFacts(book, round)
  const { noticeLeast } = thresholdsOf(book)
  const parts = [letter.salutation, letter.whyNow, letter.whatItIs, letter.leaveWith, letter.listening, letter.noDelegates, letter.whoElse]
  const whole = parts.filter((part) => part !== undefined).join(' ')
  const [core, all, strange] = [wordCount(letter.whatItIs ?? ''), wordCount(whole), jargonIn(whole)]
  const check = (id: string, text: string, holds: boolean | null, field: string, worksheet = 'invitation'): LetterCheck =>
    ({ id, text, holds, ref: { worksheet, field } })
  return [
    check('signers', signers ? `${counted(signers, 'business leader')} ${signers === 1 ? 'signs' : 'sign'} it.` : 'No business leader signs it yet.', signers > 0, 'candidates', 'champions'),
    check('when', 'It names a day and a time.', when, 'date', 'meeting'),
    check('where', 'It names a host or a place.', where, 'host', 'meeting'),
    check('core', `It says what this is in ${counted(core, 'word')}. Sixty or fewer is good.`, core === 0 ? null : core <= 60, 'whatItIs'),
    check('page', `It has ${counted(all, 'word')} of your own. It fits one page under 250.`, all === 0 ? null : all <= 250, 'whyNow'),
    check('plain', strange.length ? `Say these in other words: ${strange.join(', ')}.` : 'It has no words of our trade.', all === 0 ? null : strange.length === 0, 'whatItIs'),
    check('reply', 'It says whom to answer.', letter.replyTo !== undefined, 'replyTo'),
    check('reply-by', 'The day for replies is before the meeting.', letter.replyBy === undefined || date === null ? null : letter.replyBy < date, 'replyBy'),
    check('notice', `It went out ${noticeLeast} days ahead or more.`, letter.sentOn === undefined || date === null ? null : daysBetween(letter.sentOn, date) >= noticeLeast, 'sentOn'),
    check('deciders', `${deciders} of ${counted(listed, 'person', 'people')} on the list can decide.`, listed === 0 ? null : deciders === listed, 'people', 'invitees'),
  ]
}
