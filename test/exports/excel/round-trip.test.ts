import fc from 'fast-check'
import { expect, test, describe } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { readExcel } from '#imports/excel/read-excel.ts'
import { anyEntries } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

function excelOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets' })
}

describe('a file that nobody wrote into brings nothing back', () => {
  test.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s, blank', async (_id, worksheet) => {
    const returned = await readExcel(await excelOf([toSheet(worksheet, { circle: 'core team', more: true })]))
    expect([returned.answers, returned.unknown, returned.by]).toEqual([[], [], ''])
  })

  test.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s, filled with whatever people write', async (_id, worksheet) => {
    await fc.assert(fc.asyncProperty(anyEntries(worksheet), async (entries) => {
      const book = buildWorkbook(entries)
      const sheet = toSheet(worksheet, { circle: 'core team', more: true, answers: { book, round: 'r1' }, emptyRows: 2 })
      const returned = await readExcel(await excelOf([sheet]))
      expect([returned.answers, returned.unknown]).toEqual([[], []])
      expect(returned.carried).toEqual(carriedOf([sheet], sender))
    }), { numRuns: 6 })
  })
})
