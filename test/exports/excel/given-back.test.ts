import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, reviews } from '#worksheets/catalogue.ts'
import { carriedOf, type ReturnedAnswer } from '#worksheets/kit/carried.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { toSheet, type SheetOptions } from '#worksheets/kit/sheet.ts'
import { fieldOf, type FieldOutline, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { bare } from '#imports/excel/filled.ts'
import { readExcel } from '#imports/excel/read-excel.ts'
import { anyEntries } from '../../fixtures/any-answers.ts'
import { buildWorkbook, type Entries } from '../../fixtures/build-workbook.ts'

const sender = { partnership: 'p1', name: 'Valley', made: '2027-02-09T10:00:00.000Z', by: '', circle: 'core team' } as const
const registers = new Set(['person', 'people', 'organization', 'organizations', 'row'])
const reviewIds = new Set(reviews.map((review) => review.worksheet.id))

// A file that was sent blank and in which somebody wrote all of these answers: the cells of a filled page, and the marks
// of the blank one.
async function filledIn(worksheet: Worksheet, entries: Entries): Promise<readonly ReturnedAnswer[]> {
  const options: SheetOptions = { circle: 'core team', more: true }
  const filled = toSheet(worksheet, { ...options, answers: { book: buildWorkbook(entries), round: 'r1' }, emptyRows: 1 })
  const bytes = await toExcel([filled], { carried: carriedOf([toSheet(worksheet, options)], sender), title: worksheet.title })
  const returned = await readExcel(bytes)
  expect(returned.unknown).toEqual([])
  return returned.answers
}

function wanted(field: FieldOutline, value: Json): string {
  if (registers.has(field.kind)) return ''
  return typeof value === 'string' ? bare(value) : JSON.stringify(value)
}

describe('what somebody wrote into a blank file comes back as the same values', () => {
  test.each(catalogue.filter((worksheet) => !reviewIds.has(worksheet.id)).map((worksheet) => [worksheet.id, worksheet] as const))('%s', async (_id, worksheet) => {
    // What the app keeps for itself is on no page.
    const asked = new Set(carriedOf([toSheet(worksheet, { circle: 'core team', more: true })], sender).sheets.flatMap((sheet) => sheet.places.map((place) => place.ref.field)))
    await fc.assert(fc.asyncProperty(anyEntries(worksheet), async (entries) => {
      const answers = await filledIn(worksheet, entries)
      // Rows of our own come back as new ones, in the order in which they were written.
      const byField = new Map<string, string[]>()
      for (const { ref, value, names } of answers) {
        const field = fieldOf(worksheet, ref.field, ref.column)
        const key = [ref.field, ref.column].join('/')
        byField.set(key, [...(byField.get(key) ?? []), names ? '' : wanted(field, value)])
      }
      for (const [path, value] of Object.entries(entries)) {
        const [, , field = '', , column] = path.split('/')
        if (!asked.has(field)) continue
        const outline = fieldOf(worksheet, field, column)
        if (!outline.schema.safeParse(value).success || (typeof value === 'string' && bare(value) === '')) continue
        const preset = fieldOf(worksheet, field).preset?.find((row) => row.id === path.split('/')[3])
        if (preset?.values?.[column ?? ''] !== undefined) continue
        expect(byField.get([field, column].join('/')) ?? [], path).toContain(wanted(outline, value))
      }
    }), { numRuns: 5 })
  })
})
