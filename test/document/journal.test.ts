import { expect, test } from 'vitest'
import { forgetInJournal, journalFromFile, journalToFile, openJournal, readJournal, type JournalNote } from '#document/journal.ts'

const minute = 60_000

/** The rows that one tab's journal stores while it notes these. */
function rowsOf(writer: string, ...notes: readonly JournalNote[]): readonly Uint8Array[] {
  const journal = openJournal(writer)
  const rows: Uint8Array[] = []
  journal.onUpdate((row) => rows.push(row))
  for (const note of notes) journal.note([note])
  journal.close()
  return rows
}

const note = (at: number, from: string | null, to: string, by = 'ana', path = '-/settings/name'): JournalNote => ({ path, at, by, from, to })

test('what one person writes into one field within ten minutes is one entry, from the first to the last', () => {
  const rows = rowsOf('w1', note(0, null, 'Q'), note(2 * minute, 'Q', 'Qu'), note(9 * minute, 'Qu', 'Quad'), note(11 * minute, 'Quad', 'Quad Cities'))
  expect(readJournal(rows).map(({ from, to }) => [from, to])).toEqual([['Quad', 'Quad Cities'], [null, 'Quad']])
})

test('another person, another field and another tab each have entries of their own', () => {
  const rows = [...rowsOf('w1', note(0, null, 'A'), note(0, 'A', 'B', 'bo'), note(0, null, 'C', 'ana', '-/settings/region')), ...rowsOf('w2', note(0, 'B', 'D'))]
  expect(readJournal(rows)).toHaveLength(4)
})

test('a journal travels in a file and comes out the same', () => {
  const rows = rowsOf('w1', note(0, null, 'A'), note(20 * minute, 'A', 'B'))
  const file = journalToFile(rows)
  expect(file && readJournal([journalFromFile(file)])).toEqual(readJournal(rows))
})

test('a journal with a missing row does not leave in a file', () => {
  const [, second] = rowsOf('w1', note(0, null, 'A'), note(20 * minute, 'A', 'B'))
  expect(second && journalToFile([second])).toBeNull()
})

test('what was noted about a person can be forgotten, and leaves no words in the bytes', () => {
  const rows = rowsOf('w1', note(0, null, 'Pat Rivera', 'ana', '-/register/people/p1/name'), note(0, null, 'Name'))
  const left = forgetInJournal(rows, (path) => path.includes('/p1/'))
  expect(readJournal([left])).toHaveLength(1)
  expect(new TextDecoder().decode(left)).not.toContain('Rivera')
})
