import { describe, expect, it } from 'vitest'
import { sustainWorksheets } from '#worksheets/6-sustain/index.ts'
import { home } from '#worksheets/6-sustain/home.worksheet.ts'
import { lastingValue, statements, valueGroups, valueSigns } from '#worksheets/6-sustain/lasting-value.worksheet.ts'
import { flags, redFlags } from '#worksheets/6-sustain/red-flags.worksheet.ts'
import { maturitySigns, reassessment } from '#worksheets/6-sustain/reassessment.worksheet.ts'
import { measureGrid } from '#worksheets/6-sustain/results.worksheet.ts'
import { fieldOf, outline } from '#worksheets/kit/worksheet.ts'

describe('the worksheets of step 6', () => {
  it('ask each of four groups by itself', () => {
    const keys = outline(lastingValue).map((field) => field.key)
    for (const group of Object.keys(valueGroups)) expect(keys).toContain(group)
    expect(Object.values(valueSigns).map((signs) => Object.keys(signs).length)).toEqual([3, 2, 3, 3])
  })

  it('have a column for every statement, in the words of the statement', () => {
    for (const group of Object.values(statements)) {
      for (const [key, words] of Object.entries(group)) expect(fieldOf(lastingValue, 'voices', key).label).toBe(words)
    }
    expect(Object.values(statements).map((group) => Object.keys(group).length)).toEqual([7, 4, 5])
  })

  it('keep single voices and money within the core team (G14)', () => {
    const quiet = [fieldOf(lastingValue, 'voices'), fieldOf(home, 'funding')].flatMap((field) => [field, ...(field.columns ?? [])])
    expect(quiet.filter((field) => field.projected || field.circle !== 'core team').map((field) => field.key)).toEqual([])
  })

  it('name six red flags, each with its green light, and show none of them to the room', () => {
    expect(flags).toHaveLength(6)
    expect(flags.every((flag) => flag.green.length > 10)).toBe(true)
    expect(outline(redFlags).filter((field) => field.projected).map((field) => field.key)).toEqual([])
  })

  it('ask anew each round what is to be compared, and carry on what lasts', () => {
    expect(Object.fromEntries(sustainWorksheets.map((worksheet) => [worksheet.id, worksheet.inherits]))).toEqual({
      'lasting-value': false, home: true, 'review-process': true, 'red-flags': false, reassessment: false, results: true, 'sustaining-steps': true,
    })
  })

  it('carry the signs of three levels: three, five and nine', () => {
    const count = (level: string) => maturitySigns.filter((sign) => sign.level === level).length
    expect([count('planning'), count('emerging'), count('sustaining')]).toEqual([3, 5, 9])
  })

  it('measure what is done and what comes of it for three audiences', () => {
    const cells = new Set(measureGrid.map((measure) => `${measure.audience} ${measure.kind}`))
    expect(cells.size).toBe(6)
  })

  it('refuse a score outside one to ten', () => {
    const { schema } = fieldOf(reassessment, 'teamEngagement')
    expect([0, 1, 10, 11].map((score) => schema.safeParse(score).success)).toEqual([false, true, true, false])
  })
})
