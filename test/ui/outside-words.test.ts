import { expect, test } from 'vitest'
import { homeWords } from '#ui/home/words.ts'
import { newWords } from '#ui/new/words.ts'
import { recoveryWords } from '#ui/recovery/words.ts'
import { startWords } from '#ui/start/words.ts'
import { eraseWords, itNote } from '#ui/storage/erase-words.ts'
import { storageWords } from '#ui/storage/words.ts'
import { takeOverWords } from '#ui/take-over/words.ts'
import { updateWords } from '#ui/update/words.ts'

/** All sentences in a module of words; slots are filled with a word of one syllable. */
function sentencesIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!:])\s+/)
  if (typeof words === 'function') return sentencesIn((words as (...slots: readonly string[]) => unknown)('this', 'that', 'it'))
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sentencesIn)
  return []
}

function syllables(word: string): number {
  const groups = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 1)
}

/** The Flesch-Kincaid grade of a text given as sentences. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z’']+/g) ?? [])
  const whole = sentences.filter((sentence) => /[.?!:]$/.test(sentence.trim())).length
  const count = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / Math.max(1, whole)) + 11.8 * (count / words.length) - 15.59
}

const forPeople = { homeWords, newWords, recoveryWords, startWords, eraseWords, storageWords, takeOverWords, updateWords }

for (const [name, words] of Object.entries(forPeople)) {
  test(`${name} can be read at grade nine`, () => {
    const sentences = sentencesIn(words).filter((sentence) => /[.?!]$/.test(sentence))
    expect(sentences.length).toBeGreaterThan(2)
    expect(gradeOf(sentences)).toBeLessThanOrEqual(9)
  })
}

test('no sentence runs on, outside the note for IT', () => {
  const long = Object.values(forPeople).flatMap(sentencesIn).filter((sentence) => sentence.split(/\s+/).length > 32)
  expect(long).toEqual([])
})

test('every message of something wrong says that the work is safe, or what became of it', () => {
  for (const { text } of [...Object.values(startWords.failed), startWords.newer, startWords.broken, startWords.missing, startWords.noCopy]) {
    expect(text).toMatch(/safe|not touched|stored/)
  }
  for (const text of [homeWords.listFailed, newWords.failed, storageWords.failed, storageWords.copies.failed('it')]) {
    expect(text).toMatch(/not touched|still here/)
  }
})

test('the note for IT names what has to be allowed', () => {
  const text = sentencesIn(itNote).join(' ')
  for (const fact of ['IndexedDB', 'BrowsingDataLifetime', 'SanitizeOnShutdown', '.sharedtable']) expect(text).toContain(fact)
})
