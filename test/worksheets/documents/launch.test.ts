import { describe, expect, test } from 'vitest'
import { checksOf } from '#worksheets/documents/document.ts'
import { callSheet } from '#worksheets/documents/call-sheet.ts'
import { launchAgenda } from '#worksheets/documents/launch-agenda.ts'
import { launchSummary } from '#worksheets/documents/launch-summary.ts'
import { tentsAndSignIn } from '#worksheets/documents/tents-and-sign-in.ts'
import type { Listing, Sheet } from '#worksheets/kit/sheet-tree.ts'
import { withEntries } from '../../fixtures/build-workbook.ts'
import { emptyInput, filledInput, inputFor, textOf, walkInput } from './input.ts'

const prepared = await walkInput('prepared', '2027-05-24')
const launched = await walkInput('debriefed', '2027-06-01')
const filled = await filledInput()
const listing = (sheet: Sheet | undefined, label: RegExp): Listing | undefined => sheet?.blocks.find((block): block is Listing => block.type === 'listing' && label.test(block.label))
const check = (sheet: typeof launchAgenda, input: typeof prepared, id: string) => checksOf(sheet, input).find((one) => one.id === id)
const withAnswers = (input: typeof prepared, entries: Parameters<typeof withEntries>[1]) => inputFor(withEntries(input.book, entries), input.today)

describe('the call sheet', () => {
  test('is one for each caller, with whom to call and how well they know each other', () => {
    const [chamber] = callSheet.make({ ...filled, chosen: ['p-chamber-president'] })
    const text = textOf(chamber ? [chamber] : [])
    expect(chamber?.title).toBe('Call sheet: Chamber president')
    expect(text).toContain('Who knows them: Chamber president')
    expect(text).toContain('What they may hold against it: No time')
    expect(text).toContain('What you say then: It is one meeting')
    expect(listing(chamber, /What came of it/)?.room).toBe(4)
  })

  test('names those whom nobody calls yet, and has no silent leader twice', () => {
    const [sheet] = callSheet.make(prepared)
    expect(listing(sheet, /Whom you call/)?.rows).toHaveLength(12)
    expect(check(callSheet, prepared, 'caller')?.text).toBe('12 leaders have no caller yet. Name the one of you who knows them best.')
  })

  test('22: has nobody who asked not to be called again', () => {
    const quiet = withAnswers(prepared, { '-/register/people/p-l45/doNotContact': true })
    expect(textOf(callSheet.make(quiet))).not.toContain('Leader of Company 45')
  })

  test('has no follow-up once the meeting was held', () => {
    expect(callSheet.parts?.(launched)).toEqual([])
  })

  test('does not ask for an answer by a day that is over', () => {
    expect(textOf(callSheet.make(prepared))).not.toContain('We need to know by')
  })
})

describe('tents and the sign-in sheet', () => {
  test('26: are for the leaders who said yes and are still there, and the partners sit around them', () => {
    const [tents, signIn] = tentsAndSignIn.make(prepared)
    const block = tents?.blocks.find((one) => one.type === 'tents')
    expect(block?.tents).toHaveLength(23)
    expect(block?.tents).toContainEqual({ name: 'President of the hydraulics plant', under: 'Prairie Hydraulics' })
    expect(listing(signIn, /inner table/)?.rows).toHaveLength(23)
    expect(listing(signIn, /around it/)?.rows.map(([name]) => name)).toContain('Workforce dean')
  })

  test('have a tent for who comes in place of a leader, and for a walk-in', () => {
    expect(textOf(tentsAndSignIn.make(filled))).toContain('Bakery hr\nBakery')
    expect(textOf(tentsAndSignIn.make(filled))).toContain('Plating owner')
  })

  test('are blank where nobody has said yes', () => {
    const [tents] = tentsAndSignIn.make(emptyInput)
    expect(tents?.state).toBe('blank')
    expect(tents?.blocks[0]).toEqual({ type: 'tents', tents: Array.from({ length: 6 }, () => ({ name: '', under: '' })) })
  })
})

describe('the launch agenda', () => {
  test('runs by the clock of the meeting, and adds up to what is booked', () => {
    const [agenda, run] = launchAgenda.make(prepared)
    expect(listing(agenda, /Agenda/)?.rows.map(([at]) => at)).toEqual(['9:00 a.m.', '9:05 a.m.', '9:10 a.m.', '9:30 a.m.', '10:00 a.m.', '10:25 a.m.', '10:35 a.m.', '10:47 a.m.', '10:55 a.m.'])
    expect(listing(run, /By the minute: 120 minutes/)?.rows).toHaveLength(9)
    expect(check(launchAgenda, prepared, 'total')).toMatchObject({ holds: true, text: 'The parts add up to the 120 minutes that are booked.' })
  })

  test('counts from nought where no hour is set', () => {
    const [agenda] = launchAgenda.make(emptyInput)
    expect(listing(agenda, /Agenda/)?.rows[1]?.[0]).toBe('0:05')
  })

  test('stops its clock at a part without minutes, and says so', () => {
    const open = withAnswers(prepared, { 'r1/room/agenda/extra/segment': 'Tour of the plant', 'r1/room/agenda/later/segment': 'Coffee', 'r1/room/agenda/later/minutes': 10 })
    expect(listing(launchAgenda.make(open)[0], /Agenda/)?.rows.map(([at]) => at).slice(-2)).toEqual(['11:00 a.m.', ''])
    expect(check(launchAgenda, open, 'minutes')?.holds).toBe(false)
    expect(check(launchAgenda, open, 'total')?.text).toBe('The parts add up to 130 minutes, and 120 are booked. Shorten a part, so that you end on time.')
  })

  test('25: asks for another lead where one has left, and does not print that name', () => {
    expect(check(launchAgenda, prepared, 'gone')?.text).toContain('COO of the foundry has left the company')
    expect(textOf(launchAgenda.make(prepared))).not.toContain('COO of the foundry')
  })

  test('tells where partners talk too much', () => {
    const talk = withAnswers(prepared, { 'r1/room/agenda/opportunities/speaks': 'support', 'r1/room/agenda/champions/minutes': 5 })
    expect(check(launchAgenda, talk, 'support')?.text).toBe('30 minutes belong to partners. Move that to the time after the leaders have gone.')
    expect(check(launchAgenda, talk, 'champions')?.holds).toBe(false)
  })
})

describe('the executive summary', () => {
  test('27 and 31: counts who came, and names each priority with who took it', () => {
    const [page] = launchSummary.make(launched)
    const text = textOf(page ? [page] : [])
    expect(text).toContain('21 business leaders and 1 stand-in from 22 companies came. Around us sat 13 partners.')
    expect(listing(page, /What we take on/)?.rows[3]?.slice(0, 2)).toEqual(['Rides for the second shift', 'Owner of the machine shop, Northside Tool'])
    expect(checksOf(launchSummary, launched).every((one) => one.holds !== false)).toBe(true)
  })

  test('lists the groups that got marks with their marks, and only names the others', () => {
    const [page] = launchSummary.make(launched)
    expect(listing(page, /talked about/)?.rows.map((row) => row.at(-1))).toEqual(['21', '15', '12', '9'])
    expect(textOf(page ? [page] : [])).toContain('Also named: Housing, Image and Rules.')
  })

  test('gives no count of companies where it is not known of everyone', () => {
    expect(textOf(launchSummary.make(filled))).toContain('4 business leaders and 1 stand-in came.')
  })

  test('asks for a leader where a priority is not owned, and is a draft until a chair has read it', () => {
    expect(textOf(launchSummary.make(filled))).toContain('Not taken yet: will you?')
    expect(check(launchSummary, filled, 'owned')?.text).toBe('No business leader has taken “Transport for the second shift” yet. The page asks for one.')
    const draft = withAnswers(launched, { 'r1/summary/approvedBy': null })
    expect(textOf(launchSummary.make(draft))).toContain('Draft: no chair has read it yet.')
    expect(check(launchSummary, withAnswers(launched, { 'r1/summary/sentOn': null }), 'late')?.text).toBe('The meeting was 3 working days ago. Send it today.')
  })

  test('32: goes without what partners heard and without who said what', () => {
    expect(textOf(launchSummary.make(launched))).not.toMatch(/An offer of ours|pitch|Personnel director/)
  })
})
