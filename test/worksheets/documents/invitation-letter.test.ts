import { describe, expect, test } from 'vitest'
import { checksOf } from '#worksheets/documents/document.ts'
import { invitationLetter } from '#worksheets/documents/invitation-letter.ts'
import { wordCount } from '#worksheets/kit/trade-words.ts'
import { withEntries, withSecondAnswer } from '../../fixtures/build-workbook.ts'
import { emptyInput, filledInput, inputFor, textOf, walkInput } from './input.ts'

const sent = await walkInput('letters', '2027-04-20')
const moved = await walkInput('prepared', '2027-05-04')
const filled = await filledInput()
const checks = (input: typeof sent) => new Map(checksOf(invitationLetter, input).map((check) => [check.id, check]))
const letterTo = (input: typeof sent, who: string): string => textOf(invitationLetter.make({ ...input, chosen: [who] }))

describe('the invitation letter', () => {
  test('goes to each of the 64 leaders, signed by the three who lead, and fits one page', () => {
    const letters = invitationLetter.make(sent)
    expect(letters).toHaveLength(64)
    for (const letter of letters) {
      expect(letter.letter).toBe(true)
      expect(wordCount(textOf([letter]).replaceAll('_', ''))).toBeLessThanOrEqual(250)
    }
    const text = letterTo(sent, 'p-l4')
    expect(text).toContain('Leader of Lock and Dam Fabricating\nLock and Dam Fabricating\nDear Leader of Lock and Dam Fabricating,')
    expect(text).toContain('Thursday, May 20, 2027, from 9:00 a.m. to 11:00 a.m.\nWhere: Prairie Hydraulics, The plant’s meeting room')
    expect(text).toContain('Please let Owner of the machine shop know by Friday, May 7, 2027 if you will come.')
    for (const signer of ['Owner of the machine shop\nNorthside Tool', 'President of the hydraulics plant\nPrairie Hydraulics', 'COO of the foundry\nRiver Castings']) expect(text).toContain(signer)
  })

  test('21: says the new day first to whoever holds the old one (G4)', () => {
    expect(letterTo(sent, 'p-l4')).not.toContain('new day')
    expect(letterTo(moved, 'p-l4')).toContain('Our meeting has a new day. It was Thursday, May 20, 2027. It is now Thursday, May 27, 2027.')
    const late = inputFor(withEntries(moved.book, { 'r1/invitees/people/p-l4/sentOn': '2027-05-03' }), '2027-05-04')
    expect(letterTo(late, 'p-l4')).not.toContain('new day')
  })

  test('25: leaves out who has left, as a signer and as a reader, and says so', () => {
    expect(textOf(invitationLetter.make(moved))).not.toContain('COO of the foundry')
    expect(checks(moved).get('signer-left')?.text).toBe('COO of the foundry has left the company and is not under the letter. Ask somebody else to sign.')
    expect(checks(moved).get('gone')?.text).toBe('1 leader has left the company and gets no letter.')
  })

  test('22: leaves out who asked not to be written to again, and counts them', () => {
    const quiet = inputFor(withEntries(sent.book, { '-/register/people/p-l9/doNotContact': true }), '2027-04-20')
    expect(invitationLetter.make(quiet)).toHaveLength(63)
    expect(checks(quiet).get('quiet')).toMatchObject({ holds: null, text: '1 leader asked not to be written to again and gets no letter.' })
  })

  test('has room to write in place of a day on which people differ', () => {
    const differs = inputFor(withSecondAnswer(sent.book, 'r1/meeting/date', '2027-05-21'), '2027-04-20')
    expect(letterTo(differs, 'p-l4')).toContain('When: ____________________, from 9:00 a.m.')
    expect(checks(differs).get('differs-meeting-date--')?.holds).toBe(false)
  })

  test('never holds a reply, a reason, a phone number or a score', () => {
    const secret = inputFor(withEntries(sent.book, {
      '-/register/people/p-owner/phone': '555-0199', '-/register/people/p-owner/email': 'owner@shop.example',
      'r1/invitees/people/p-l4/declineReason': 'too proud', 'r1/champions/candidates/p-owner/proof': 'fills a hall',
    }), '2027-04-20')
    expect(textOf(invitationLetter.make(secret))).not.toMatch(/555-0199|owner@shop|too proud|fills a hall/)
  })

  test('of an empty workbook is one blank that a pen can fill', () => {
    const [only, ...others] = invitationLetter.make(emptyInput)
    expect(others).toEqual([])
    expect(only?.state).toBe('blank')
    expect(textOf(only ? [only] : [])).toContain('Why now: ____')
  })
})

describe('the checks of the letter', () => {
  test('19: hold where the letter is good', () => {
    const failed = [...checks(filled).values()].filter((check) => check.holds === false).map((check) => check.id)
    expect(failed).toEqual(['reply-by'])
    expect(checks(sent).get('signers')?.text).toBe('3 business leaders will sign.')
  })

  test('say what to do where it is not', () => {
    const at = (entries: Parameters<typeof withEntries>[1], today = '2027-04-20') => checks(inputFor(withEntries(sent.book, entries), today))
    expect(at({ 'r1/invitation/whatItIs': 'word '.repeat(61).trim() }).get('core')?.text).toBe('What it is takes 61 words. Try to say it in 60.')
    expect(at({ 'r1/invitation/whyNow': 'word '.repeat(250).trim() }).get('page')?.text).toMatch(/^It has 4\d\d words\. Cut it to 250, so that it fits one page\.$/)
    expect(at({ 'r1/invitation/whyNow': 'Our WIOA stakeholders ask.' }).get('plain')?.text).toBe('Say these in other words: wioa, stakeholders.')
    expect(at({ 'r1/invitation/replyBy': '2027-05-20' }).get('reply-by')?.text).toBe('The day for replies is not before the meeting. Choose an earlier one.')
    expect(at({ 'r1/invitees/people/p-l4/decides': false }).get('deciders')?.text).toBe('1 leader on the list is not marked as able to decide. Look at each of them once more.')
    expect(at({ 'r1/invitees/people/p-l4/sentOn': null }, '2027-05-06').get('notice')?.text).toBe('Sent today, it gives 14 days of notice. Less than 21 is short: call each leader as well.')
    expect(at({ '-/register/people/p-owner/side': 'support' }).get('partners-sign')?.text).toBe('Owner of the machine shop would sign from the partners’ side. Let business leaders send it.')
  })
})
