import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { sheetOf } from '#worksheets/workbook.ts'
import { progressOf, recentIn } from '#ui/worksheet/progress.ts'
import { buildWorkbook, withEntries } from '../../fixtures/build-workbook.ts'

const worksheet = worksheetById('first-sector')
const roster = worksheetById('roster')

describe('how far a worksheet is', () => {
  test('an untouched one is empty, and a cleared answer is no answer', () => {
    expect(progressOf(worksheet, sheetOf(buildWorkbook({}), worksheet, 'r1')).isEmpty).toBe(true)
    const cleared = withEntries(buildWorkbook({ 'r1/first-sector/sector': 'Manufacturing' }), { 'r1/first-sector/sector': null })
    expect(progressOf(worksheet, sheetOf(cleared, worksheet, 'r1')).answered).toBe(0)
  })

  test('counts first questions and rows, never a share of what nobody asked', () => {
    const book = buildWorkbook({ 'r1/first-sector/sector': 'Manufacturing', 'r1/roster/members/p-1/person': 'p-1', 'r1/roster/members/p-2/core': null })
    expect(progressOf(worksheet, sheetOf(book, worksheet, 'r1')).answered).toBe(1)
    expect(progressOf(roster, sheetOf(book, roster, 'r1')).tables.map(({ table, rows }) => [table.key, rows])).toEqual([['members', 1]])
  })

  test('tells the latest changes first', () => {
    const book = withEntries(buildWorkbook({ 'r1/first-sector/why': 'Jobs' }, { at: 1_000 }), { 'r1/first-sector/sector': 'Manufacturing' }, { at: 2_000 })
    expect(recentIn(worksheet, sheetOf(book, worksheet, 'r1'), 5).map((one) => one.field.key)).toEqual(['sector', 'why'])
  })
})
