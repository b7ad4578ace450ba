import { describe, expect, it } from 'vitest'
import { champions } from '#worksheets/3-prepare/champions.worksheet.ts'
import { championsExample } from '#worksheets/3-prepare/champions.example.ts'
import { invitationExample } from '#worksheets/3-prepare/invitation.example.ts'
import { invitees } from '#worksheets/3-prepare/invitees.worksheet.ts'
import { prepareReview, prepareWorksheets } from '#worksheets/3-prepare/index.ts'
import { pointsOf } from '#worksheets/kit/review.ts'
import { fieldOf, outline } from '#worksheets/kit/worksheet.ts'
import { wordCount } from '#worksheets/kit/trade-words.ts'

describe('the worksheets of step 3', () => {
  it('keep scores, rivalry and reasons for a no within the core team and off the wall (G14)', () => {
    for (const column of ['decides', 'growth', 'community', 'drive', 'pull', 'proof', 'rivalry', 'reasonNo', 'objection']) {
      expect(fieldOf(champions, 'candidates', column), column).toMatchObject({ circle: 'core team', projected: false, more: true })
    }
    for (const column of ['declineReason', 'callNote']) {
      expect(fieldOf(invitees, 'people', column), column).toMatchObject({ circle: 'core team', projected: false })
    }
  })

  it('treat every list of people as a log, so that one more person reopens nothing (G3)', () => {
    const tables = prepareWorksheets.flatMap((worksheet) => outline(worksheet).filter((field) => field.columns?.some((column) => column.key === 'person')))
    expect(tables.map((table) => table.key)).toEqual(['conveners', 'candidates', 'people', 'told'])
    expect(tables.flatMap((table) => table.columns ?? []).filter((column) => column.nature === 'decision')).toEqual([])
  })

  it('do not let a team set aside that business leaders stand in front', () => {
    expect(pointsOf(prepareReview).filter((point) => !point.mayNotApply).map((point) => point.id)).toEqual(['3.1a', '3.1b'])
  })

  it('keep the letter of the year apart from year to year: replies and dates are not carried into a new round', () => {
    const carried = prepareWorksheets.filter((worksheet) => worksheet.inherits).map((worksheet) => worksheet.id)
    expect(carried).toEqual(['convening', 'champions'])
  })

  it('show an example that keeps to its own advice', () => {
    expect(championsExample.candidates?.filter((row) => row.status === 'yes')).toHaveLength(2)
    expect(wordCount(invitationExample.whatItIs ?? '')).toBeLessThanOrEqual(60)
  })
})
