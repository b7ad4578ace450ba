import { describe, expect, it } from 'vitest'
import { forceToday } from '#machines/facts/5-move-to-action/forces.ts'
import { buildWorkbook, withEntries } from '../fixtures/build-workbook.ts'
import { people, launched, force, members, call, forceOf, warned } from '../fixtures/launched.ts'

describe('G5: a task force belongs to business', () => {
  const balance = (...who: readonly string[]) => forceOf(buildWorkbook({ ...launched, ...force('talent'), ...members('talent', ...who) }), 'talent').balance

  it.each([
    [['owner', 'coo', 'dean'], 2, 1, true],
    [['owner', 'coo', 'dean', 'board'], 2, 2, false],
    [['owner', 'dean', 'board'], 1, 2, false],
    [['owner'], 1, 0, true],
  ])('%j is %i to %i: %s', (who, business, support, majority) => {
    expect(balance(...who)).toEqual({ business, support, unknown: 0, majority })
  })

  it('says nothing where members of an unknown side could tip it', () => {
    expect(balance('owner', 'coo', 'dean', 'stranger').majority).toBe(null)
    expect(balance('owner', 'coo', 'president', 'dean', 'stranger').majority).toBe(true)
    expect(balance('dean', 'board', 'stranger').majority).toBe(false)
    expect(balance().majority).toBe(null)
  })

  it('does not count facilitator, note taker and staff, nor those who left, and counts nobody twice', () => {
    const book = buildWorkbook({
      ...launched, ...force('talent', { lead: 'owner', facilitator: 'dean' }), ...members('talent', 'owner', 'coo', 'dean', 'board', 'chamber', 'president', 'founder'),
      'r1/task-forces/members/talent-board/role': 'scribe', 'r1/task-forces/members/talent-chamber/role': 'staff',
      'r1/task-forces/members/talent-president/leftOn': '2027-07-01', '-/register/people/founder/left': true,
      'r1/task-forces/members/again/force': 'talent', 'r1/task-forces/members/again/person': 'coo',
    })
    expect(forceOf(book, 'talent').balance).toEqual({ business: 2, support: 0, unknown: 0, majority: true })
  })

  it('tells conveners only when automation falls from four to two, and is quiet after one was recruited', () => {
    const book = buildWorkbook({ ...launched, ...force('automation'), ...members('automation', 'owner', 'president', 'coo', 'founder', 'dean', 'board'), ...call('automation', '2027-07-15') })
    expect(warned(book, '2027-07-20', 'G5')).toEqual([])
    const fallen = withEntries(book, { 'r1/task-forces/members/automation-coo/leftOn': '2027-07-19', 'r1/task-forces/members/automation-founder/leftOn': '2027-07-19' })
    expect(warned(fallen, '2027-07-20', 'G5')).toMatchObject([{ convenersOnly: true, known: null, case: 'automation:2-2', text: 'Automation: 2 from business and 2 from the support side. Business should be more than half.' }])
    expect(warned(withEntries(fallen, members('automation', 'buyer')), '2027-07-20', 'G5')).toEqual([])
  })

  it('goes quiet for the case that the team answered, and speaks again for the next', () => {
    const book = buildWorkbook({ ...launched, ...force('automation'), ...members('automation', 'owner', 'dean'), '-/settings/known/G5:automation:1-1/because': 'One joins on Monday.' })
    expect(warned(book, '2027-07-20', 'G5')).toMatchObject([{ known: 'One joins on Monday.' }])
    expect(warned(withEntries(book, members('automation', 'board')), '2027-07-20', 'G5')).toMatchObject([{ known: null }])
  })
})

describe('G6: a quick win is counted from the first call', () => {
  const talent = buildWorkbook({ ...launched, ...force('talent', { quickWin: 'Three plant tours for counselors' }), ...call('talent', '2027-06-10') })

  it('is due on 9 August after a call on 10 June, and done on 3 August it was day 54', () => {
    expect(forceOf(talent, 'talent')).toMatchObject({ firstCall: '2027-06-10', quickWinDue: '2027-08-09', quickWinDay: null })
    const done = withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDone': '2027-08-03' })
    expect(forceOf(done, 'talent').quickWinDay).toBe(54)
  })

  it('is counted from the planned call until one was held', () => {
    const book = buildWorkbook({ ...launched, ...force('talent') })
    expect(forceOf(book, 'talent')).toMatchObject({ firstCall: null, planned: '2027-06-10', quickWinDue: '2027-08-09' })
    expect(forceOf(withEntries(book, call('talent', '2027-06-12')), 'talent').quickWinDue).toBe('2027-08-11')
    expect(forceOf(buildWorkbook(force('free', { title: 'No call yet' })), 'free').quickWinDue).toBe(null)
  })

  it('is late only on the day after, and no more once it is done', () => {
    const late = (today: string) => warned(talent, today, 'G6').map((warning) => warning.level)
    expect(late('2027-08-09')).toEqual([])
    expect(late('2027-08-10')).toEqual(['alarm'])
    expect(warned(withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDone': '2027-08-20' }), '2027-08-21', 'G6')).toEqual([])
  })

  it('follows the number of days that the team set, and a day typed for one task force', () => {
    expect(forceOf(withEntries(talent, { '-/settings/quickWinDays': 90 }), 'talent').quickWinDue).toBe('2027-09-08')
    expect(forceOf(withEntries(talent, { 'r1/task-forces/forces/talent/quickWinDue': '2027-07-30' }), 'talent').quickWinDue).toBe('2027-07-30')
  })

  it('is asked for after a first call without one', () => {
    const book = buildWorkbook({ ...launched, ...force('talent'), ...call('talent', '2027-06-10') })
    expect(warned(book, '2027-06-11', 'G6')).toMatchObject([{ level: 'notice', text: 'Talent: the first call was held and no quick win is named.' }])
  })

  it('has a day count on the overview: day n of sixty and the days left', () => {
    expect(forceToday(forceOf(talent, 'talent'), '2027-08-05')).toMatchObject({ day: 56, daysLeft: 4, silentFor: 56, quickWinLate: false })
    expect(forceToday(forceOf(talent, 'talent'), '2027-06-01')).toMatchObject({ day: null })
  })
})

describe('G7: calls begin in time and go on', () => {
  const suppliers = buildWorkbook({ ...launched, ...force('suppliers', { quickWin: 'A list' }), ...call('suppliers', '2027-06-15') })

  it('on 5 August the supplier group is 51 days without a call', () => {
    expect(warned(suppliers, '2027-08-05', 'G7').map((warning) => warning.text)).toEqual(['Supplier directory: 51 days without a call.'])
  })

  it('45 days are quiet, 46 are flagged', () => {
    expect(warned(suppliers, '2027-07-30', 'G7')).toEqual([])
    expect(warned(suppliers, '2027-07-31', 'G7')).toHaveLength(1)
  })

  it('asks whether a first call was held once its day has passed', () => {
    const book = buildWorkbook({ ...launched, ...force('transport') })
    expect(warned(book, '2027-06-24', 'G7')).toEqual([])
    expect(warned(book, '2027-06-25', 'G7')).toMatchObject([{ level: 'alarm', text: 'Second-shift transport: the first call was set for Jun 24, 2027. Was it held?' }])
  })

  it('flags a task force without any call from day 29 after the launch', () => {
    const book = buildWorkbook({ ...people, 'r1/launch-day/closedOn': '2027-05-27', ...force('free', { title: 'Housing' }) })
    expect(warned(book, '2027-06-24', 'G7')).toEqual([])
    expect(warned(book, '2027-06-25', 'G7')).toMatchObject([{ text: 'Housing: no first call is set, and Jun 24, 2027 has passed.' }])
  })

  it('counts a call with heads as held, and a call that was only planned as not', () => {
    const book = withEntries(suppliers, { ...call('suppliers', '2027-07-20', { business: 3 }), ...call('suppliers', '2027-08-20', {}) })
    expect(forceOf(book, 'suppliers')).toMatchObject({ callsHeld: 2, lastCall: '2027-07-20', nextCall: '2027-08-20' })
  })
})

describe('G11: business leads', () => {
  it('tells conveners of a task force that a support partner leads', () => {
    const led = (lead: string) => warned(buildWorkbook({ ...launched, ...force('talent', { lead }) }), '2027-06-01', 'G11')
    expect(led('dean')).toMatchObject([{ convenersOnly: true, case: 'lead:talent:dean' }])
    expect(led('owner')).toEqual([])
    expect(led('stranger')).toEqual([])
  })
})
