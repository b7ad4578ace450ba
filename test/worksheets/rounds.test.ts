import { describe, expect, it } from 'vitest'
import { plan } from '#worksheets/5-move-to-action/plan.worksheet.ts'
import { quarterly } from '#worksheets/5-move-to-action/quarterly.worksheet.ts'
import { reassessment } from '#worksheets/6-sustain/reassessment.worksheet.ts'
import { answersOf, emptyWorkbook, sheetOf } from '#worksheets/workbook.ts'
import { buildWorkbook, withEntries } from '../fixtures/build-workbook.ts'

describe('a second round', () => {
  const book = buildWorkbook({ 'r1/plan/text': 'We want this.', 'r1/quarterly/meetings/m1/date': '2027-09-09', 'r1/reassessment/heldOn': '2028-01-18' })

  it('reads what was not touched from the round before', () => {
    expect(answersOf(book, plan, 'r2').text).toBe('We want this.')
    expect(answersOf(book, quarterly, 'r3').meetings).toEqual([{ id: 'm1', date: '2027-09-09' }])
  })

  it('keeps its own answers apart, field by field', () => {
    const second = withEntries(book, { 'r2/plan/text': 'We want more.', 'r2/quarterly/meetings/m2/date': '2028-03-01' })
    expect(answersOf(second, plan, 'r1').text).toBe('We want this.')
    expect(answersOf(second, plan, 'r2').text).toBe('We want more.')
    expect(answersOf(second, quarterly, 'r2').meetings.map((row) => row.id)).toEqual(['m1', 'm2'])
  })

  it('asks anew what is to be compared', () => {
    expect(answersOf(book, reassessment, 'r2').heldOn).toBe(undefined)
  })

  it('never takes one untouched worksheet for another', () => {
    expect(answersOf(emptyWorkbook, plan, 'r2')).toMatchObject({ decisions: [] })
    expect(answersOf(emptyWorkbook, quarterly, 'r2')).toMatchObject({ meetings: [], attendance: [] })
  })

  it('keeps the identity of a sheet that it inherits whole, so that nothing is worked out twice', () => {
    expect(sheetOf(book, plan, 'r4')).toBe(sheetOf(book, plan, 'r1'))
  })
})
