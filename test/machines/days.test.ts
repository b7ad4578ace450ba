import { describe, expect, it } from 'vitest'
import { addDays, dayCount, daysBetween, isDay, longDay, shortDay, workingDaysBetween } from '#worksheets/kit/days.ts'

describe('days', () => {
  it('are counted over the ends of months, years and leap days', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01')
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
    expect(addDays('2027-05-27', 0)).toBe('2027-05-27')
  })

  it('are counted alike over the nights on which clocks change', () => {
    expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2)
    expect(daysBetween('2027-11-06', '2027-11-08')).toBe(2)
    expect(addDays('2027-03-13', 1)).toBe('2027-03-14')
    expect(addDays('2027-11-06', 2)).toBe('2027-11-08')
  })

  it('between two days are as many as were added, backward too', () => {
    for (const days of [-400, -28, -1, 0, 1, 37, 60, 366]) expect(daysBetween('2027-04-20', addDays('2027-04-20', days))).toBe(days)
  })

  it.each([
    ['the letters of 20 April and the launch of 20 May', '2027-04-20', '2027-05-20', 30],
    ['the same letters and the launch moved to 27 May', '2027-04-20', '2027-05-27', 37],
    ['the launch and the last of the first calls', '2027-05-27', '2027-06-24', 28],
    ['the first call and its quick win', '2027-06-10', '2027-08-09', 60],
    ['the launch and the quarterly meeting', '2027-05-27', '2027-09-09', 105],
  ])('lie between %s', (_, from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('of work leave out Saturday and Sunday, and the first day itself', () => {
    expect(workingDaysBetween('2027-05-27', '2027-05-28')).toBe(1)
    expect(workingDaysBetween('2027-05-28', '2027-05-31')).toBe(1)
    expect(workingDaysBetween('2027-05-28', '2027-05-30')).toBe(0)
    expect(workingDaysBetween('2027-05-27', '2027-05-31')).toBe(2)
    expect(workingDaysBetween('2027-05-27', '2027-05-27')).toBe(0)
    expect(workingDaysBetween('2027-05-27', '2027-05-26')).toBe(0)
    expect(workingDaysBetween('2027-05-24', '2027-06-07')).toBe(10)
  })

  it('are known from texts that are none', () => {
    expect(isDay('2028-02-29')).toBe(true)
    for (const text of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', 'soon', '', '2027-05-27T10:00']) expect(isDay(text)).toBe(false)
  })

  it('are said in the way of the United States, and what is no day is said as it stands', () => {
    expect(longDay('2027-02-02')).toBe('Tue, Feb 2, 2027')
    expect(shortDay('2027-05-27')).toBe('May 27, 2027')
    expect(longDay('next spring')).toBe('next spring')
    expect(dayCount(1)).toBe('1 day')
    expect(dayCount(0)).toBe('0 days')
    expect(dayCount(37)).toBe('37 days')
  })
})
