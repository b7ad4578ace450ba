import { describe, expect, test } from 'vitest'
import { catalogue, reviews, steps } from '#worksheets/catalogue.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { grade, gradeOfAll, hardTexts, strangeTexts, type Text } from './plain-words.ts'
import { gradeOf, sentencesIn } from './reading-grade.ts'

const three = 'the three fields that meet at the table: their names are long, the sentence is not'
const allowed = {
  'ducation, workforce and economic development': three,
  'public and community partners': 'says in one sentence what the whole step is for',
  'veterans, older workers, young people': 'a list of groups by their names',
  'business representative or job developer': 'two job titles, as examples of words to avoid',
  'A chamber does not seek members here': 'three examples, each as short as the others',
}
const allowedWords = { 'partners, not customers': 'the method’s own question: partner or customer?', 'not as a customer': 'the same question, asked of a leader' }

function textsOf(where: string, { label, help, options = [], preset = [], columns = [] }: FieldOutline): readonly Text[] {
  return [
    { where, text: label },
    ...(help === undefined ? [] : [{ where, text: help }]),
    ...options.flatMap((option) => [{ where, text: option.label }, ...(option.help === undefined ? [] : [{ where, text: option.help }])]),
    ...preset.flatMap((row) => [row.label, ...Object.values(row.values ?? {})].flatMap((text) => (typeof text === 'string' && text.includes(' ') ? [{ where, text }] : []))),
    ...columns.flatMap((column) => textsOf(`${where}.${column.key}`, column)),
  ]
}

const pages = catalogue.map((worksheet) => ({
  id: worksheet.id,
  texts: [
    { where: worksheet.id, text: worksheet.title },
    { where: worksheet.id, text: worksheet.purpose },
    ...outline(worksheet).flatMap((field) => textsOf(`${worksheet.id}.${field.key}`, field)),
  ],
}))
const asked: readonly Text[] = reviews.flatMap(({ questions }) => questions.flatMap(({ id, text, points }) => [
  { where: id, text }, ...points.flatMap((point) => [{ where: point.id, text: point.text }, { where: point.id, text: point.help }]),
]))
const all: readonly Text[] = [...steps.flatMap(({ id, title, purpose }) => [{ where: id, text: title }, { where: id, text: purpose }]), ...pages.flatMap(({ texts }) => texts), ...asked]

describe('the words of the worksheets', () => {
  test('say each thing so that grade nine can read it', () => {
    expect(all.length).toBeGreaterThan(1000)
    expect(hardTexts(all, allowed)).toEqual([])
  })

  test.each(pages)('of $id read at grade nine together', ({ texts }) => {
    expect(gradeOfAll(texts)).toBeLessThanOrEqual(grade)
  })

  test('half of all sentences read at grade five or less', () => {
    const grades = all.flatMap(({ text }) => sentencesIn(text)).filter((sentence) => /[.?!]$/.test(sentence)).map(gradeOf).toSorted((one, other) => one - other)
    expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(5)
  })

  test('are spelled as in the United States, with one word for one thing', () => {
    expect(strangeTexts(all, allowedWords)).toEqual([])
  })

  test('are what the exceptions were made for', () => {
    const used = (part: string): boolean => all.some(({ text }) => text.includes(part))
    expect([...Object.keys(allowed), ...Object.keys(allowedWords)].filter((part) => !used(part))).toEqual([])
  })
})

describe('the measure of plain words', () => {
  test('knows a hard sentence from a plain one', () => {
    expect(gradeOf('We meet at noon. Bring your list.')).toBeLessThan(2)
    expect(gradeOf('Interorganizational accountability necessitates comprehensive documentation of programmatic participation.')).toBeGreaterThan(20)
  })

  test('finds a long sentence, a British word and a second word for a task force', () => {
    const where = 'here'
    expect(hardTexts([{ where, text: `${'we go on and '.repeat(9)}stop.` }])).toHaveLength(1)
    for (const text of ['The programme begins.', 'Organise it.', 'Ask the stakeholders.', 'The taskforce meets.', 'Hold the AAR.', 'Our neighbour.']) {
      expect(strangeTexts([{ where, text }]), text).toHaveLength(1)
    }
    expect(strangeTexts([{ where, text: 'Our four task forces advise your team for an hour, raise a surprise and afterward promise more.' }])).toEqual([])
  })
})
