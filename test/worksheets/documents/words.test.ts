import { describe, expect, test } from 'vitest'
import { checksOf } from '#worksheets/documents/document.ts'
import { documents } from '#worksheets/documents/list.ts'
import { emptyInput, filledInput, textsOn, walkInput } from './input.ts'
import { gradeOfAll, grade, hardTexts, strangeTexts, type Text } from '../plain-words.ts'

const prepared = await walkInput('prepared', '2027-05-24')
const filled = await filledInput()
// Blanks, and what the team itself called something, are not our words.
const fromNothing = (where: string, text: string): Text => ({ where, text: text.replaceAll(/_+/g, 'it').replaceAll(/“[^”]*”/g, 'it') })

/** Our own words: all that stands in a document of an empty workbook, and all checks. */
const pages = documents.map((document) => ({
  id: document.id,
  texts: [
    fromNothing(document.id, document.title), fromNothing(document.id, document.purpose),
    ...document.make(emptyInput).flatMap((sheet) => textsOn(sheet)).map((text) => fromNothing(document.id, text)),
    ...[emptyInput, prepared, filled].flatMap((input) => checksOf(document, input)).map((check) => fromNothing(`${document.id} ${check.id}`, check.text)),
  ],
}))
const all = pages.flatMap(({ texts }) => texts)

describe('the words of the documents', () => {
  test('say each thing so that grade nine can read it', () => {
    expect(all.length).toBeGreaterThan(300)
    expect(hardTexts(all)).toEqual([])
  })

  test.each(pages)('of $id read at grade nine together', ({ texts }) => {
    expect(gradeOfAll(texts)).toBeLessThanOrEqual(grade)
  })

  test('are spelled as in the United States, with one word for one thing', () => {
    expect(strangeTexts(all)).toEqual([])
  })
})
