import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { saidSheet } from '#worksheets/kit/sheet-say.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { asItIs, pluralOf, sayer } from '#worksheets/partnership/terms.ts'
import { walk } from '#machines/walk.ts'
import { buildWorkbook } from '../fixtures/build-workbook.ts'

const plain = buildWorkbook({ '-/settings/name': 'Valley Makers' })
const own = buildWorkbook({
  '-/settings/terms/task force/ours': 'action team', '-/settings/terms/champion/ours': 'sponsor', '-/settings/terms/gap/ours': 'open issue',
  '-/settings/terms/review/ours': 'check-in', '-/settings/terms/chair/ours': ' ',
})

describe('a partnership’s own words', () => {
  test.each([
    ['Task forces', 'Action teams'], ['Each task force has a lead.', 'Each action team has a lead.'], ['Champions: who asks whom', 'Sponsors: who asks whom'],
    ['Name a gap for this point.', 'Name an open issue for this point.'], ['The After Action Review', 'The After Action Review'], ['Review 3', 'Check-in 3'],
    ['Two chairs have agreed.', 'Two chairs have agreed.'], ['The gap “One champion is missing” was due.', 'The open issue “One champion is missing” was due.'],
    ['championship', 'championship'], ['reviewed', 'reviewed'],
  ])('“%s” reads “%s”', (ours, theirs) => {
    expect(sayer(own)(ours)).toBe(theirs)
    expect(sayer(plain)(ours)).toBe(ours)
  })

  test('make one function for the same words, and none where nothing is renamed', () => {
    expect(sayer(plain)).toBe(asItIs)
    expect(sayer(own)).toBe(sayer(buildWorkbook({
      '-/settings/terms/task force/ours': 'action team', '-/settings/terms/champion/ours': 'sponsor', '-/settings/terms/gap/ours': 'open issue', '-/settings/terms/review/ours': 'check-in',
    })))
    expect(pluralOf('ally')).toBe('allies')
  })

  test('are on every page of paper, and in every sentence of the steps', () => {
    const texts = JSON.stringify(saidSheet(toSheet(worksheetById('task-forces')), sayer(own)))
    expect(texts).toContain('Action teams')
    expect(texts).not.toMatch(/"(?:label|title|text|help|subtitle)":"[^"]*\b[Tt]ask forces?\b/)
    const said = walk(own, '2027-01-12')
    const sentences = Object.values(said.facts).flatMap((facts) => [
      ...Object.values(facts.pieces), ...facts.holds, ...facts.points, ...facts.points.flatMap((point) => point.lines), ...facts.warnings, ...Object.values(facts.acts).flat(),
    ]).map((one) => one.text)
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter((text) => /\b(?:task forces?|champions?)\b/i.test(text))).toEqual([])
    expect(said.next?.text).toBeTruthy()
    expect(walk(plain, '2027-01-12').positions).toEqual(said.positions)
  })
})
