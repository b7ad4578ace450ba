import { describe, expect, test } from 'vitest'
import { withEdits } from '#worksheets/documents/edits.ts'
import { invitationLetter } from '#worksheets/documents/invitation-letter.ts'
import { textOf, walkInput } from './input.ts'

const before = await walkInput('letters', '2027-04-20')
const after = await walkInput('prepared', '2027-05-04')
const when = 'When: Thursday, May 20, 2027, from 9:00 a.m. to 11:00 a.m.\nWhere: Prairie Hydraulics, The plant’s meeting room, ____________________'
const edits = { 'leave-with': { text: 'You will leave with three names to call.', was: 'What you will take home: ____________________' } }

describe('what the sender changed in a document', () => {
  test('stands in each letter, and is kept when the letters are made again', () => {
    for (const input of [before, after]) {
      const { sheets, stale } = withEdits(invitationLetter.make(input), edits)
      expect(sheets).toHaveLength(input === before ? 64 : 63)
      for (const sheet of sheets) expect(textOf([sheet])).toContain('You will leave with three names to call.')
      expect(stale).toEqual([])
    }
  })

  test('is told where the day under it has moved since', () => {
    const own = { 'when-and-where': { text: 'Come on May 20 at nine.', was: when } }
    expect(withEdits(invitationLetter.make(before), own).stale).toEqual([])
    const { sheets, stale } = withEdits(invitationLetter.make(after), own)
    expect(textOf(sheets)).toContain('Come on May 20 at nine.')
    expect(stale).toEqual([{ key: 'when-and-where', was: when, now: when.replace('May 20', 'May 27'), text: 'Come on May 20 at nine.' }])
  })

  test('is told where its paragraph is gone, so that nobody’s words vanish unseen', () => {
    const own = { 'signed:p-coo': { text: 'Their own signature', was: '' } }
    expect(withEdits(invitationLetter.make(before), own).unused).toEqual([])
    expect(withEdits(invitationLetter.make(after).filter((sheet) => !textOf([sheet]).includes('COO')), { gone: { text: 'x', was: '' } }).unused).toEqual(['gone'])
  })

  test('can take a paragraph out, and change one letter and no other', () => {
    const { sheets } = withEdits(invitationLetter.make(before), { 'no-delegates': { text: ' ', was: '' }, 'salutation:p-l4': { text: 'Dear Lee,', was: '' } })
    expect(textOf(sheets)).not.toContain('Please come yourself')
    expect(sheets.filter((sheet) => textOf([sheet]).includes('Dear Lee,'))).toHaveLength(1)
  })
})
