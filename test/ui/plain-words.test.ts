import { describe, expect, test } from 'vitest'
import { grade, gradeOfAll, hardTexts, strangeTexts, type Text } from '../worksheets/plain-words.ts'
import { textsIn } from './words-of.ts'

const modules = import.meta.glob<Record<string, unknown>>(['../../src/**/*words.ts', '../../worksheets/kit/*-words.ts'], { eager: true })
const screens = Object.entries(modules).map(([file, words]) => ({
  screen: file.replace('../../src/ui/', ''),
  texts: textsIn(words).map(({ name, text }): Text => ({ where: name, text })),
}))
const all = screens.flatMap(({ texts }) => texts)

const allowed = {
  'BrowsingDataLifetime': 'for the IT team, who look for this very name',
  'All answers of every worksheet': 'a list of what is in the file, as it is called elsewhere',
  'The room never sees phone numbers': 'the whole list, so that nobody has to wonder',
}

describe('the words of the screens', () => {
  test('say each thing so that grade nine can read it', () => {
    expect(all.length).toBeGreaterThan(800)
    expect(hardTexts(all, allowed)).toEqual([])
  })

  test.each(screens)('of $screen read at grade nine together', ({ texts }) => {
    expect(gradeOfAll(texts)).toBeLessThanOrEqual(grade)
  })

  test('are spelled as in the United States, with one word for one thing', () => {
    expect(strangeTexts(all)).toEqual([])
  })

  test('are what the exceptions were made for', () => {
    expect(Object.keys(allowed).filter((part) => !all.some(({ text }) => text.includes(part)))).toEqual([])
  })
})
