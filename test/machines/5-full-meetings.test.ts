import { describe, expect, it } from 'vitest'
import { dropOf, fullMeetingsOf, launchOf, meetingState } from '#machines/facts/5-move-to-action/meetings.ts'
import { buildWorkbook, withEntries, type Entries } from '../fixtures/build-workbook.ts'
import { person, people, launched, warned } from '../fixtures/launched.ts'

describe('G8: the next full meeting has a date', () => {
  const dated = buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-09' })

  it('9 September is day 105 after the launch: flagged until the team says why', () => {
    expect(meetingState(fullMeetingsOf(dated, 'r1')).apart).toBe(105)
    expect(warned(dated, '2027-08-05', 'G8')).toMatchObject([{ known: null, text: 'The next full meeting is 105 days after the last one. You wanted no more than 100.' }])
    const answered = withEntries(dated, { '-/settings/known/G8:far:m1:2027-09-09/because': 'The host’s only date.' })
    expect(warned(answered, '2027-08-05', 'G8')).toMatchObject([{ known: 'The host’s only date.' }])
  })

  it('100 days are fine, 101 are not', () => {
    expect(warned(buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-04' }), '2027-08-05', 'G8')).toEqual([])
    expect(warned(buildWorkbook({ ...launched, 'r1/quarterly/meetings/m1/date': '2027-09-05' }), '2027-08-05', 'G8')).toHaveLength(1)
  })

  it('asks for a date after the launch, and not before it', () => {
    expect(warned(buildWorkbook(launched), '2027-06-01', 'G8').map((warning) => warning.text)).toEqual(['The next full meeting has no date yet.'])
    expect(warned(buildWorkbook(people), '2027-06-01', 'G8')).toEqual([])
  })

  it('asks whether a meeting was held once its day has passed', () => {
    expect(warned(dated, '2027-09-10', 'G8')).toMatchObject([{ level: 'alarm', case: 'past:m1:2027-09-09' }])
    const held = withEntries(dated, { 'r1/quarterly/meetings/m1/held': true, 'r1/quarterly/meetings/m2/date': '2027-12-09' })
    expect(warned(held, '2027-09-10', 'G8')).toEqual([])
  })

  const leaders = Array.from({ length: 22 }, (_, index) => `leader-${index + 1}`)
  const crowd: Entries = {
    ...launched, ...Object.assign({}, ...leaders.map((id) => person(id, 'firm'))),
    ...Object.fromEntries(leaders.map((id) => [`r1/attendance/people/${id}/came`, true])),
    'r1/attendance/people/dean/came': true, 'r1/attendance/people/owner/came': false,
    'r1/quarterly/meetings/m1/date': '2027-09-09', 'r1/quarterly/meetings/m1/held': true,
  }

  it('counts the launch from ticks: 22 from business and one from support', () => {
    expect(launchOf(buildWorkbook(crowd), 'r1')).toMatchObject({ on: '2027-05-27', business: 22, support: 1 })
  })

  it('raises 14 against 22 with the list to call, for conveners only', () => {
    const came = Object.fromEntries(leaders.slice(0, 14).flatMap((id) => [
      [`r1/quarterly/attendance/m1-${id}/meeting`, 'm1'], [`r1/quarterly/attendance/m1-${id}/person`, id], [`r1/quarterly/attendance/m1-${id}/came`, true],
    ]))
    const book = buildWorkbook({ ...crowd, ...came, '-/register/people/leader-20/doNotContact': true })
    const drop = dropOf(book, fullMeetingsOf(book, 'r1'))
    expect(drop).toMatchObject({ before: 22, after: 14 })
    expect(drop?.missing).toHaveLength(8)
    expect(drop?.missing?.filter((one) => !one.mayContact)).toEqual([{ person: 'leader-20', mayContact: false }])
    expect(warned(book, '2027-09-10', 'G8').find((warning) => warning.convenersOnly)?.text).toBe('14 from business came on Sep 9, 2027, and 22 the time before. 8 leaders to call.')
  })

  it('gives no list where heads were counted, and raises nothing where nobody counted', () => {
    const heads = buildWorkbook({ ...crowd, 'r1/quarterly/meetings/m1/business': 14 })
    expect(dropOf(heads, fullMeetingsOf(heads, 'r1'))).toMatchObject({ after: 14, missing: null })
    const uncounted = buildWorkbook(crowd)
    expect(dropOf(uncounted, fullMeetingsOf(uncounted, 'r1'))).toBe(null)
    const enough = buildWorkbook({ ...crowd, 'r1/quarterly/meetings/m1/business': 16 })
    expect(dropOf(enough, fullMeetingsOf(enough, 'r1'))).toBe(null)
  })
})
