import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksOf } from '#worksheets/documents/document.ts'
import { documents } from '#worksheets/documents/list.ts'
import { emptyInput, inputFor, textOf } from './input.ts'
import { documentFields, markedBook } from './marked-book.ts'

const today = '2027-02-02'
const ourOwnWords = documents.map((document) => textOf(document.make(emptyInput))).join('\n')
const keptLabels = documentFields.coreLabels.filter((label) => !ourOwnWords.includes(label))

describe('what the core team keeps to itself', () => {
  test('is in the book that is looked at, and in what the core team makes for itself', () => {
    const text = Array.from({ length: 14 }, (_, seed) => {
      let at = seed
      const input = inputFor(markedBook(() => (at += seed + 1)), today)
      return documents.map((document) => textOf(document.make(input))).join('\n')
    }).join('\n')
    expect(documentFields.core).toBeGreaterThan(60)
    const missing = ['«core team:register.people', '«core team:champions.candidates', '«core team:debrief.notes', '«partners:priorities.priorities'].filter((mark) => !text.includes(mark))
    expect(missing).toEqual([])
  })

  test('is in no document for partners, whatever was answered', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.nat(6)), (stream) => {
      const book = markedBook(() => stream.next().value ?? 0)
      const input = inputFor(book, today, { circle: 'partners' })
      for (const document of documents) {
        const sheets = document.make(input)
        const found = /«core team:[^»]*»/.exec(JSON.stringify([sheets, checksOf(document, input), document.parts?.(input)]))
        expect(found?.[0], document.id).toBeUndefined()
        expect(keptLabels.filter((label) => textOf(sheets).includes(label)), document.id).toEqual([])
      }
    }), { numRuns: 40 })
  })

  test('is in no paper that goes to business leaders, not even where the core team makes it', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.nat(6)), (stream) => {
      const input = inputFor(markedBook(() => stream.next().value ?? 0), today, { circle: 'core team' })
      for (const document of documents.filter((one) => one.circle === 'partners')) {
        expect(/«core team:[^»]*»/.exec(JSON.stringify([document.make(input), document.parts?.(input), checksOf(document, input)]))?.[0], document.id).toBeUndefined()
      }
    }), { numRuns: 20 })
  })
})
