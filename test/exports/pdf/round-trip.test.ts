import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { anyEntries } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { pdfOf, sender } from './pdf-rig.ts'

const worksheets = catalogue.map((worksheet) => [worksheet.id, worksheet] as const)

describe('a PDF that nobody wrote into brings nothing back', () => {
  test.each(worksheets)('%s, blank', async (_id, worksheet) => {
    const returned = await readPdf(await pdfOf([toSheet(worksheet, { circle: 'core team', more: true })]))
    expect([returned.answers, returned.unknown, returned.by]).toEqual([[], [], ''])
  })

  test.each(worksheets)('%s, filled with whatever people write', async (_id, worksheet) => {
    await fc.assert(fc.asyncProperty(anyEntries(worksheet), async (entries) => {
      const sheet = toSheet(worksheet, { circle: 'core team', more: true, answers: { book: buildWorkbook(entries), round: 'r1' }, emptyRows: 2 })
      const returned = await readPdf(await pdfOf([sheet]))
      expect([returned.answers, returned.unknown]).toEqual([[], []])
      expect(returned.carried).toEqual(carriedOf([sheet], sender))
    }), { numRuns: 3 })
  })
})
