import { describe, expect, it } from 'vitest'
import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { definition } from '#worksheets/2-scope/definition.worksheet.ts'
import { readiness, readinessRatings } from '#worksheets/2-scope/readiness.worksheet.ts'
import { scopeReview, scopeWorksheets } from '#worksheets/2-scope/index.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { fieldOf, outline } from '#worksheets/kit/worksheet.ts'

describe('the worksheets of step 2', () => {
  it('ask first for the little that the review needs', () => {
    const first = scopeWorksheets.flatMap((worksheet) => outline(worksheet).filter((field) => !field.more).map((field) => `${worksheet.id}.${field.key}`))
    expect(first).toEqual([
      'candidates.sectors', 'candidates.regionJobs', 'candidates.regionPay', 'candidates.payPer', 'candidates.base',
      'sector-decision.ranking', 'sector-decision.decidedOn', 'sector-decision.decidedBy',
      'definition.segments', 'definition.counties', 'definition.whySize', 'definition.makesSenseToBusiness', 'definition.followsIndustry',
      'definition.revisitOn', 'definition.revisions',
    ])
  })

  it('keep as decisions what the review rests on, the names of the sectors, and the judgments on the region', () => {
    const decisions = scopeWorksheets.flatMap((worksheet) => outline(worksheet).flatMap((field) =>
      field.columns
        ? field.columns.filter((column) => column.nature === 'decision').map((column) => `${worksheet.id}.${field.key}.${column.key}`)
        : field.nature === 'decision' ? [`${worksheet.id}.${field.key}`] : []))
    const rests = pointsOf(scopeReview).flatMap((point) => point.restsOn)
    expect(decisions.filter((one) => !rests.some((rest) => one === rest || one.startsWith(`${rest}.`)))).toEqual([
      'candidates.sectors.name', 'definition.whySize', 'definition.makesSenseToBusiness', 'definition.followsIndustry',
    ])
  })

  it.each(['jobs', 'pay', 'lq', 'firms', 'openings', 'entryPay'])('take “withheld” for %s, and zero as another answer', (column) => {
    const field = fieldOf(candidates, 'sectors', column)
    expect(field.withheld).toBe(true)
    for (const value of ['withheld', 0, 22185]) expect(field.schema.safeParse(value).success).toBe(true)
    for (const value of ['N', '', -1]) expect(field.schema.safeParse(value).success).toBe(false)
  })

  it('take a loss of jobs as a change below zero', () => {
    const { schema } = fieldOf(candidates, 'sectors', 'change')
    expect(schema.safeParse(-9.31).success).toBe(true)
    expect(schema.safeParse(-101).success).toBe(false)
  })

  it('judge readiness among the core team only', () => {
    for (const column of fieldOf(readiness, 'ratings').columns ?? []) expect(column, column.key).toMatchObject({ projected: false, circle: 'core team' })
    for (const key of readinessRatings) expect(fieldOf(readiness, 'ratings', key).options?.map((option) => option.value)).toEqual(['0', '1', '2', '3'])
  })

  it('ask of a region whether business would find it sensible and whether it follows the industry', () => {
    for (const key of ['makesSenseToBusiness', 'followsIndustry']) {
      expect(fieldOf(definition, key).options?.map((option) => option.value)).toEqual(['yes', 'partly', 'not yet'])
    }
  })
})
