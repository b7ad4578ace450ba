import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { csvFiles } from '#exports/csv-files.ts'
import { fileEnd, makeFile } from '#exports/make-file.ts'

const one = toSheet(worksheetById('champions'), { circle: 'core team' })
const listed: Sheet = { ...one, title: 'Sign-in: a/b', blocks: [{ type: 'listing', label: 'Who came', columns: [{ label: 'Name', width: 20 }], rows: [['Ana'], ['=1+1']], room: 4 }] }

describe('tables as CSV', () => {
  test('come as one file where there is one, under the name that says so', async () => {
    expect(fileEnd({ format: 'csv', sheets: [one] })).toBe('.csv')
    expect(strFromU8(csvFiles([one]))).toContain('Business leader')
    const job = { format: 'csv', sheets: [one], carried: null, title: '', letterhead: null, made: '2027-04-12T10:00:00.000Z', wall: false } as const
    expect(await makeFile(job)).toEqual(csvFiles([one]))
  })

  test('come as a zip of several, lists of papers among them, each under a name that every system takes', () => {
    expect(fileEnd({ format: 'csv', sheets: [one, listed, listed] })).toBe('.zip')
    const files = unzipSync(csvFiles([one, listed, listed]))
    expect(Object.keys(files)).toEqual(['Champions - Business leaders we could ask.csv', 'Sign-in  a b - Who came.csv', 'Sign-in  a b - Who came 2.csv'])
    expect(strFromU8(files['Sign-in  a b - Who came.csv'] ?? new Uint8Array())).toContain("'=1+1")
  })
})
