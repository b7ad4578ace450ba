import { describe, expect, it } from 'vitest'
import { bands, dimensionIds, dimensions } from '#worksheets/1-support-team/rubric-bands.ts'
import { supportTeamReview, supportTeamWorksheets } from '#worksheets/1-support-team/index.ts'
import { agreement } from '#worksheets/1-support-team/agreement.worksheet.ts'
import { outreach } from '#worksheets/1-support-team/outreach.worksheet.ts'
import { roster } from '#worksheets/1-support-team/roster.worksheet.ts'
import { rubric } from '#worksheets/1-support-team/rubric.worksheet.ts'
import { workSession } from '#worksheets/1-support-team/work-session.worksheet.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { fieldOf, outline } from '#worksheets/kit/worksheet.ts'
import { answersOf } from '#worksheets/workbook.ts'
import { buildWorkbook } from '../fixtures/build-workbook.ts'

describe('the worksheets of step 1', () => {
  it('ask first for the little that the review needs', () => {
    const first = supportTeamWorksheets.flatMap((worksheet) => outline(worksheet).filter((field) => !field.more).map((field) => `${worksheet.id}.${field.key}`))
    expect(first).toEqual([
      'roster.members', 'roster.absentKinds',
      'rubric.heldOn', 'rubric.slips', 'rubric.teamEngagement', 'rubric.teamCoordination', 'rubric.teamPathways', 'rubric.evidence',
      'case-for-change.case', 'case-for-change.businessSays',
      'outreach.sectorLookedAt', 'outreach.knocks',
      'first-sector.sector', 'first-sector.why', 'first-sector.agreedBy', 'first-sector.agreedOn',
      'agreement.roles', 'agreement.conveners',
    ])
  })

  it('keep as decisions no more than the review and the scores of the team', () => {
    const decisions = supportTeamWorksheets.flatMap((worksheet) => outline(worksheet).flatMap((field) =>
      field.columns
        ? field.columns.filter((column) => column.nature === 'decision').map((column) => `${worksheet.id}.${field.key}.${column.key}`)
        : field.nature === 'decision' ? [`${worksheet.id}.${field.key}`] : []))
    const rests = pointsOf(supportTeamReview).flatMap((point) => point.restsOn)
    expect(decisions.filter((one) => !rests.includes(one))).toEqual(['rubric.teamEngagement', 'rubric.teamCoordination', 'rubric.teamPathways'])
  })

  it('take a score from 1 to 10 and nothing else', () => {
    const { schema } = fieldOf(rubric, 'teamEngagement')
    for (const score of [1, 3.5, 10]) expect(schema.safeParse(score).success).toBe(true)
    for (const score of [0, 11, '7', null]) expect(schema.safeParse(score).success).toBe(false)
  })

  it('keep single scores, criteria and remarks from the room', () => {
    const hidden = [
      fieldOf(rubric, 'slips'), fieldOf(rubric, 'slips', 'engagement'), fieldOf(agreement, 'conveners', 'neutral'),
      fieldOf(agreement, 'conveners', 'leavesAtDoor'), fieldOf(roster, 'members', 'note'), fieldOf(outreach, 'weSay'),
    ]
    for (const field of hidden) expect(field, field.key).toMatchObject({ projected: false, circle: 'core team' })
  })

  it('have room on paper for a table full of people', () => {
    expect(fieldOf(roster, 'members').print).toEqual({ rows: 16 })
    expect(fieldOf(outreach, 'knocks').print).toEqual({ rows: 14 })
  })

  it('offer a work session of three hours', () => {
    const { agenda } = answersOf(buildWorkbook({}), workSession, 'r1')
    expect(agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0)).toBe(180)
  })

  it('keep what was typed and does not fit, and do not count it', () => {
    const book = buildWorkbook({ 'r1/rubric/teamEngagement': 'about four', 'r1/agreement/roles/o-1/agreed': 'maybe', 'r1/agreement/roles/o-1/role': 'Helps' })
    expect(answersOf(book, rubric, 'r1').teamEngagement).toBeUndefined()
    expect(answersOf(book, agreement, 'r1').roles).toEqual([{ id: 'o-1', role: 'Helps' }])
    expect(book.sheets['r1/rubric']?.fields['teamEngagement']?.value).toBe('about four')
  })
})

describe('the rubric', () => {
  it('has four bands that cover 1 to 10 once, of unequal width', () => {
    const ranges = Object.values(bands).map((band) => [band.from, band.to])
    expect(ranges).toEqual([[1, 3], [4, 5], [6, 8], [9, 10]])
  })

  it('says for each dimension what each band looks like', () => {
    expect(dimensionIds).toEqual(Object.keys(dimensions))
    for (const dimension of Object.values(dimensions)) {
      expect(Object.keys(dimension.signs)).toEqual(Object.keys(bands))
      for (const signs of Object.values(dimension.signs)) expect(signs.length).toBeGreaterThan(0)
    }
  })
})
