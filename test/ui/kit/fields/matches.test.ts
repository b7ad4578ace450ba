import { describe, expect, test } from 'vitest'
import { exactMatch, isPlain, matches, mostShown } from '#ui/kit/fields/matches.ts'

const entries = ['Anastasia Berg', 'Ana Ruiz', 'José Álvarez', 'Banana Company'].map((label, at) => ({ value: `e${at}`, label }))

describe('finding somebody by typing', () => {
  test('names that begin with it come first, then words that do, then the rest', () => {
    expect(matches(entries, 'ana').map((entry) => entry.label)).toEqual(['Anastasia Berg', 'Ana Ruiz', 'Banana Company'])
    expect(matches(entries, 'ruiz')[0]?.label).toBe('Ana Ruiz')
  })

  test('case and accents do not matter', () => {
    expect(exactMatch(entries, 'jose alvarez')?.value).toBe('e2')
    expect(exactMatch(entries, 'jose')).toBe(undefined)
  })

  test('Enter takes the first match only when its name begins with two letters or more that were typed', () => {
    expect(isPlain(entries[0], 'an')).toBe(true)
    expect(isPlain(entries[0], 'a')).toBe(false)
    expect(isPlain(entries[1], 'ruiz')).toBe(false)
  })

  test('a long list is cut, and found by typing on', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ value: `${at}`, label: `Company ${at}` }))
    expect(matches(many, '')).toHaveLength(mostShown)
    expect(matches(many, 'company 299').map((entry) => entry.value)).toEqual(['299'])
  })
})
