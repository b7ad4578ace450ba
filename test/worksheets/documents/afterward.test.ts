import { describe, expect, test } from 'vitest'
import { checksOf, type DocumentInput } from '#worksheets/documents/document.ts'
import { handOverPack } from '#worksheets/documents/hand-over-pack.ts'
import { implementationPlan } from '#worksheets/documents/implementation-plan.ts'
import { addressesOf, mailAddresses } from '#worksheets/documents/mail-addresses.ts'
import { meetingNotes } from '#worksheets/documents/meeting-notes.ts'
import { mondaySheet } from '#worksheets/documents/monday-sheet.ts'
import { mouOutline } from '#worksheets/documents/mou-outline.ts'
import type { Listing, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toMailText } from '#exports/mail-text.ts'
import { withEntries } from '../../fixtures/build-workbook.ts'
import { emptyInput, filledInput, inputFor, textOf, walkInput } from './input.ts'

const filled = await filledInput()
const quarter = await walkInput('quarter', '2027-08-09')
const year = await walkInput('year', '2027-11-09')
const listing = (sheets: readonly Sheet[], label: string): Listing | undefined =>
  sheets.flatMap((sheet) => sheet.blocks).find((block): block is Listing => block.type === 'listing' && block.label === label)
const withAnswers = (input: DocumentInput, entries: Parameters<typeof withEntries>[1], today = input.today) => inputFor(withEntries(input.book, entries), today)

describe('the implementation plan', () => {
  test('says for each priority who leads, what success is, what is won early and who does what', () => {
    const text = textOf(implementationPlan.make(filled))
    expect(text).toContain('What we watch: Students who toured a plant; today: None on record; aim: 40 a year; by Jun 1, 2028')
    expect(text).toContain('Quick win: Three plant tours for school counselors (done on Aug 3, 2027). Nineteen counselors came')
    expect(text).toContain('Quick win: A list of what forty shops can make (due Aug 14, 2027)')
    expect(listing(implementationPlan.make(filled), 'Actions')?.rows[0]).toEqual(['Open three plants for a morning', 'Machine shop owner', 'Jul 30, 2027', 'Done on Aug 3, 2027'])
  })

  test('leaves out what is in somebody’s way, and what was dropped', () => {
    const dropped = withAnswers(filled, { 'r1/task-forces/actions/x-2/status': 'dropped' })
    expect(textOf(implementationPlan.make(filled))).not.toContain('Nobody agrees on the questions')
    expect(textOf(implementationPlan.make(dropped))).not.toContain('Ask counselors what they would show next')
  })

  test('shows a priority that has no task force yet', () => {
    const alone = withAnswers(filled, { 'r1/priorities/priorities/housing/title': 'Homes near work' })
    expect(textOf(implementationPlan.make(alone))).toContain('Homes near work\nThere is no task force for it yet.')
    expect(checksOf(implementationPlan, alone).find((one) => one.id === 'force')?.text).toBe('Form a task force for “Homes near work”.')
  })
})

describe('meeting notes', () => {
  test('hold what the last call left, and room for this one', () => {
    const sheets = meetingNotes.make({ ...filled, chosen: ['talent'] })
    expect(textOf(sheets)).toContain('Held on Thursday, July 8, 2027. There: 3 from business and 2 from support.')
    expect(listing(sheets, 'Still to do')?.rows).toEqual([['Ask counselors what they would show next', 'Cte coordinator', 'Sep 10, 2027', 'Under way', '']])
    expect(listing(sheets, 'What we decided')).toMatchObject({ rows: [], room: 4 })
  })

  test('ask the first questions before the first call', () => {
    const first = withAnswers(filled, { 'r1/task-forces/forces/new/title': 'Homes near work' })
    expect(textOf(meetingNotes.make({ ...first, chosen: ['new'] }))).toContain('What can be done in sixty days?')
  })

  test('of a full meeting run by its clock', () => {
    expect(listing(meetingNotes.make({ ...filled, chosen: ['full-meeting'] }), 'Agenda')?.rows.map(([at]) => at).slice(0, 3)).toEqual(['8:00 a.m.', '8:10 a.m.', '8:15 a.m.'])
  })
})

describe('the outline of an agreement', () => {
  test('says first that it is no legal advice, and lists what each partner said', () => {
    const [page] = mouOutline.make(filled)
    expect(page?.blocks[0]).toMatchObject({ type: 'note', text: expect.stringContaining('no legal advice') as string })
    expect(listing([page].flatMap((one) => one ?? []), 'Partners')?.rows.at(-1)).toEqual(['Machinists', '', 'Yes, Mar 11, 2027', 'It keeps its own talks on wages out of the room'])
  })

  test('makes nobody a party who only wants to be informed, and nobody a signer who has not said yes', () => {
    expect(textOf(mouOutline.make(quarter))).not.toContain('Illinois')
    const open = withAnswers(quarter, { 'r1/agreement/roles/o-veterans/agreed': 'not yet' })
    expect(listing(mouOutline.make(open), 'Partners')?.rows.find(([name]) => name === 'Veterans’ office')?.[2]).toBe('Not yet')
    expect(listing(mouOutline.make(open), '9. To be signed once counsel has read it')?.rows.map(([name]) => name)).not.toContain('Veterans’ office')
    expect(checksOf(mouOutline, open).find((one) => one.id === 'open')?.text).toContain('Not agreed yet: Veterans’ office.')
  })
})

describe('the Monday sheet', () => {
  test('36: lists what is due, whom to remind and which task force is silent', () => {
    const sheets = mondaySheet.make(quarter)
    expect(listing(sheets, 'Due this week')?.rows).toEqual([['Quick win: A first list of fifty shops', 'Leader of Lock and Dam Fabricating', 'Aug 14, 2027', 'A directory of local suppliers']])
    expect(listing(sheets, 'Task forces without a next call')?.rows[1]).toEqual(['A directory of local suppliers', 'Jun 15, 2027, 55 days ago', 'Leader of Lock and Dam Fabricating'])
    expect(listing(sheets, 'Answers that you wait for')?.rows).toEqual([['Veterans’ office', 'A yes to the pledge']])
  })

  test('says how late each thing is, the latest first', () => {
    const rows = listing(mondaySheet.make(year), 'Late')?.rows ?? []
    expect(rows[0]).toEqual(['Quick win: A first list of fifty shops', 'Leader of Lock and Dam Fabricating', 'Aug 14, 2027, 87 days late', 'A directory of local suppliers'])
    expect(rows.map(([what]) => what)).toContain('Gap: Leaders of food plants were not there')
  })

  test('lists the calls of the week that begins', () => {
    const week = withAnswers(filled, {}, '2027-09-13')
    expect(listing(mondaySheet.make(week), 'Calls and meetings this week')?.rows.map(([day]) => day)).toEqual(['Thursday, September 16'])
  })

  test('is quiet where nothing is due, and where the partnership rests', () => {
    expect(textOf(mondaySheet.make(emptyInput))).toContain('Nothing is dated for this week')
    expect(textOf(mondaySheet.make(withAnswers(year, { '-/settings/state': 'paused' })))).toContain('The partnership is not at work now, so nothing is due.')
  })

  test('goes into a mail as plain lines', () => {
    const text = toMailText(mondaySheet.make(quarter))
    expect(text).toContain('MONDAY SHEET\n\nThe seven days from Monday, August 9, 2027.')
    expect(text).toContain('Due this week:\n- Quick win: A first list of fifty shops; Who: Leader of Lock and Dam Fabricating; Due: Aug 14, 2027; From: A directory of local suppliers')
  })
})

describe('e-mail addresses', () => {
  const people = {
    a: { email: 'a@one.example' }, b: { email: ' A@ONE.example ' }, c: { email: 'c@two.example', doNotContact: true }, d: {},
    e: { email: 'not an address' }, f: { email: 'f@two.example', left: true }, g: { email: 'g@two.example, h@two.example' }, i: { email: 'i@two.example' },
  }
  const entries = Object.entries(people).flatMap(([id, values]) => Object.entries({ name: `Person ${id}`, ...values }).map(([column, value]) => [`-/register/people/${id}/${column}`, value] as const))
  const input = inputFor(withEntries(emptyInput.book, Object.fromEntries(entries)), '2027-02-02', { people: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'i', 'gone'] })

  test('are each there once, without those who asked to be left alone', () => {
    expect(addressesOf(input, Object.keys(people))).toEqual({ addresses: ['a@one.example', 'i@two.example'], quiet: 1, left: 1, without: ['d'], unusable: ['e', 'g'] })
  })

  test('of the list on screen come with whom they leave out', () => {
    const [page] = mailAddresses.make({ ...input, chosen: ['these'] })
    const text = textOf(page ? [page] : [])
    expect(text).toContain('a@one.example; i@two.example')
    expect(text).toContain('Left out: 1 person who asked not to be called or written to again.')
    expect(text).toContain('Without an address: call them')
    expect(text).not.toContain('c@two.example')
  })

  test('stay with the core team', () => {
    expect(textOf(mailAddresses.make({ ...input, circle: 'partners' }))).not.toContain('@')
  })
})

describe('the hand-over pack', () => {
  test('39: says where it stands, who is who, what was promised and what comes up', () => {
    const sheets = handOverPack.make(year)
    expect(listing(sheets, 'Six steps')?.rows.at(-1)).toEqual(['6. Sustain and evolve', 'At work', ''])
    expect(listing(sheets, 'Dates ahead')?.rows[0]).toEqual(['Dec 9, 2027', 'Full meeting', ''])
    expect(listing(sheets, 'Business leaders who said yes')?.rows.at(-1)).toContain('has left')
    expect(listing(sheets, 'Promises of business leaders')?.rows).toHaveLength(4)
    expect(listing(sheets, 'Open gaps')?.rows).toEqual([['Leaders of food plants were not there', 'Chamber president', 'Sep 9, 2027', 'Enough leaders came to begin']])
    expect(listing(sheets, 'Offers held back until a task force asks')?.rows).toHaveLength(9)
    expect(listing(sheets, 'What I would tell you')?.room).toBe(8)
  })

  test('for partners goes without phones, offers and what the team said among itself', () => {
    const sheets = handOverPack.make({ ...year, circle: 'partners' })
    expect(listing(sheets, 'Offers held back until a task force asks')).toBeUndefined()
    expect(listing(sheets, 'Core team')?.columns.map((column) => column.label)).toEqual(['Name', 'Organization'])
    expect(sheets[1]?.leftOut).toEqual(['Phone', 'E-mail'])
  })
})
