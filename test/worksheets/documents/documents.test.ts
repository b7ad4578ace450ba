import { describe, expect, test } from 'vitest'
import { checksOf } from '#worksheets/documents/document.ts'
import { documentById, documents } from '#worksheets/documents/list.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { emptyInput, filledInput, textOf, textsOn, walkInput } from './input.ts'

const inputs = {
  'an empty workbook': emptyInput,
  'every example': await filledInput(),
  'the day the letters go out': await walkInput('letters', '2027-04-20'),
  'the week before the launch': await walkInput('prepared', '2027-05-24'),
  'the days after the launch': await walkInput('debriefed', '2027-06-01'),
  'the end of the year': await walkInput('year', '2027-11-09'),
}
const all = Object.entries(inputs).flatMap(([from, input]) => documents.map((document) => ({ from, input, document, id: document.id })))

const keysOf = (sheet: Sheet): readonly string[] => sheet.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.key] : []))

describe('the documents', () => {
  test('are twelve, each found by its id', () => {
    expect(documents).toHaveLength(12)
    for (const document of documents) expect(documentById(document.id)).toBe(document)
    expect(documentById('nothing')).toBeUndefined()
  })

  test.each(all)('$id from $from is whole: nothing torn, nothing made up', ({ document, input }) => {
    const sheets = document.make(input)
    expect(sheets.length).toBeGreaterThan(0)
    expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(sheets.length)
    for (const sheet of sheets) {
      expect(new Set(keysOf(sheet)).size).toBe(keysOf(sheet).length)
      for (const block of sheet.blocks) if (block.type === 'listing') for (const row of block.rows) expect(row).toHaveLength(block.columns.length)
      for (const text of [...textsOn(sheet), ...checksOf(document, input).map((check) => check.text)]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid|  |\bno longer listed|without a name yet|\b[pofl]-[a-z0-9]/)
      }
    }
  })

  test.each(all)('$id from $from says the same under the same key on each page, so that one edit fits them all', ({ document, input }) => {
    const texts = new Map<string, Set<string>>()
    for (const block of document.make(input).flatMap((sheet) => sheet.blocks)) {
      if (block.type === 'paragraph') texts.set(block.key, (texts.get(block.key) ?? new Set()).add(block.text))
    }
    expect([...texts].filter(([, of]) => of.size > 1).map(([key]) => key)).toEqual([])
  })

  test.each(all)('$id from $from says each check in a sentence', ({ document, input }) => {
    const checks = checksOf(document, input)
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length)
    for (const { text } of checks) expect(text).toMatch(/^[A-Z0-9“].*[.?]$/)
  })

  test.each(documents)('$id of an empty workbook counts nothing and names nobody', (document) => {
    expect(textOf(document.make(emptyInput))).not.toMatch(/\b0 |\bof 0\b|\b0 percent/)
  })

  test.each(documents.filter((document) => document.circle === 'partners'))('$id is for partners also where the core team makes it', (document) => {
    for (const sheet of document.make(inputs['every example'])) expect(sheet.circle).toBe('partners')
  })

  test.each(documents.filter((document) => document.circle === 'core team'))('$id says what stays out where partners get it', (document) => {
    const forTeam = document.make({ ...inputs['every example'], circle: 'core team' })
    const forPartners = document.make({ ...inputs['every example'], circle: 'partners' })
    expect(forTeam.every((sheet) => sheet.circle === 'core team' && sheet.leftOut.length === 0)).toBe(true)
    expect(forPartners.every((sheet) => sheet.circle === 'partners')).toBe(true)
    expect(forPartners.some((sheet) => sheet.leftOut.length > 0)).toBe(true)
  })

  test.each(documents.filter((document) => document.parts))('$id is made for one part alone', (document) => {
    const input = inputs['the week before the launch']
    const parts = document.parts?.(input) ?? []
    expect(parts.length).toBeGreaterThan(0)
    const last = parts.at(-1)
    const alone = document.make({ ...input, chosen: [last?.id ?? ''] })
    expect(alone).toHaveLength(1)
    expect(document.make(input)).toContainEqual(alone[0])
  })

  test('are the same from the same workbook', () => {
    for (const { document, input } of all) expect(document.make(input)).toEqual(document.make(input))
  })
})

describe('where people differ', () => {
  test('the paper says so, and leaves room in place of one of the answers', () => {
    const outline = documentById('mou-outline')
    const input = inputs['every example']
    expect(outline && checksOf(outline, input).map((check) => check.text)).toContain('People differ on “Why we need a new way of working”. Settle it before this leaves, or read it over with care.')
    expect(textOf(outline?.make(input) ?? [])).not.toContain('nine firms eleven times')
  })
})
