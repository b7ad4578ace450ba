import { describe, expect, it } from 'vitest'
import { attendance } from '#worksheets/4-launch/attendance.worksheet.ts'
import { debrief } from '#worksheets/4-launch/debrief.worksheet.ts'
import { marksExample } from '#worksheets/4-launch/marks.example.ts'
import { marks } from '#worksheets/4-launch/marks.worksheet.ts'
import { opportunities } from '#worksheets/4-launch/opportunities.worksheet.ts'
import { launchReview, launchWorksheets } from '#worksheets/4-launch/index.ts'
import { priorities } from '#worksheets/4-launch/priorities.worksheet.ts'
import { room } from '#worksheets/4-launch/room.worksheet.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { fieldOf, outline } from '#worksheets/kit/worksheet.ts'

describe('the worksheets of step 4', () => {
  it('keep the whole debrief within the core team and off the wall (G14)', () => {
    const fields = outline(debrief).flatMap((field) => [field, ...(field.columns ?? [])])
    expect(fields.filter((field) => field.circle !== 'core team' || field.projected).map((field) => field.key)).toEqual([])
  })

  it('put no names on the wall: who said what, who voted how, who came (beats 27, 28)', () => {
    expect(fieldOf(opportunities, 'opportunities', 'saidBy')).toMatchObject({ projected: false, circle: 'core team' })
    expect(fieldOf(opportunities, 'opportunities', 'text').projected).toBe(true)
    expect(fieldOf(marks, 'marks').columns?.filter((column) => column.projected)).toEqual([])
    expect(fieldOf(marks, 'counts', 'count').projected).toBe(true)
    expect(fieldOf(attendance, 'people').columns?.filter((column) => column.projected)).toEqual([])
  })

  it('treat as a decision only what the review rests on', () => {
    const decisions = launchWorksheets.flatMap((worksheet) => outline(worksheet).flatMap((field) =>
      field.columns
        ? field.columns.filter((column) => column.nature === 'decision').map((column) => `${worksheet.id}.${field.key}.${column.key}`)
        : field.nature === 'decision' ? [`${worksheet.id}.${field.key}`] : []))
    expect(decisions).toEqual([
      'priorities.priorities.title', 'priorities.priorities.promise', 'debrief.heldOn', 'debrief.agreedToWait', 'summary.approvedBy',
    ])
    expect(decisions.filter((one) => !pointsOf(launchReview).some((point) => point.restsOn.includes(one)))).toEqual([])
  })

  it('carry priorities into a new round, and nothing of the day itself', () => {
    expect(launchWorksheets.filter((worksheet) => worksheet.inherits).map((worksheet) => worksheet.id)).toEqual(['priorities'])
  })

  it('let a priority be of any kind, not of talent alone', () => {
    expect(fieldOf(priorities, 'priorities', 'category').options?.map((option) => option.value)).toContain('other')
  })

  it('begin with an agenda of two hours in which opportunities come before what they take', () => {
    const rows = fieldOf(room, 'agenda').preset ?? []
    expect(rows.reduce((sum, row) => sum + Number(row.values?.['minutes']), 0)).toBe(120)
    const ids = rows.map((row) => row.id)
    expect(ids.indexOf('opportunities')).toBeLessThan(ids.indexOf('requirements'))
  })

  it('show an example of marks that add up', () => {
    const sum = (marksExample.counts ?? []).reduce((total, row) => total + (row.count ?? 0), 0)
    expect(sum).toBe((marksExample.voters ?? 0) * (marksExample.marksEach ?? 0))
  })

  it('ask nobody to set aside that enough leaders were there', () => {
    expect(pointsOf(launchReview).filter((point) => !point.mayNotApply).map((point) => point.id)).toEqual(['4.1'])
  })
})
