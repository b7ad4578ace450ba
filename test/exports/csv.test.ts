import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { worksheetById } from '#worksheets/catalogue.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import type { Table } from '#worksheets/kit/sheet-tree.ts'
import { defused, toCsv } from '#exports/csv.ts'
import { readCsv, undefused } from '#imports/csv/read-csv.ts'
import { awkwardTexts } from '../fixtures/any-answers.ts'
import { buildWorkbook } from '../fixtures/build-workbook.ts'
import { liveFormulas } from '../fixtures/live-formulas.ts'
import { needsOffice, throughOffice } from '../fixtures/office.ts'

function tableOf(texts: readonly string[]): Table {
  const entries = Object.fromEntries(texts.map((text, at) => [`-/register/people/x${String(at).padStart(5, '0')}/name`, text]))
  const table = toSheet(worksheetById('register'), { circle: 'core team', answers: { book: buildWorkbook(entries), round: 'r1' } }).blocks.find((block) => block.type === 'table')
  if (!table) throw new Error('The register has no table.')
  return table
}

// A decoder makes one sign of half a sign, whatever the format.
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))
const formulaParts = fc.array(fc.constantFrom('=', '+', '-', '@', '＝', '＠', "'", '\t', '\r', '\n', ';', ',', '|', '"', '1', 'cmd', ' '), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

describe('a table as CSV', () => {
  test('begins with the mark of UTF-8, ends lines as Windows does and has every cell in quotes', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(tableOf(['Ana'])))
    expect(text.startsWith('\ufeff"Name",')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('no text that could begin a formula begins a cell, or a line in one', () => {
    fc.assert(fc.property(fc.oneof(formulaParts, fc.constantFrom(...awkwardTexts)), (text) => {
      expect(defused(text)).not.toMatch(/(^|[\r\n\t;,|])[=+\-@＝＋－＠]|^[\t\r]/)
      expect(undefused(defused(text))).toBe(text)
    }), { numRuns: 3000 })
  })

  test('comes back with equal values', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(formulaParts, fc.constantFrom(...awkwardTexts)), { minLength: 1, maxLength: 20 }), async (texts) => {
      const { rows } = await readCsv(toCsv(tableOf(texts)))
      const wanted = texts.filter((text) => text.trim() !== '').map(wellFormed)
      expect(rows.slice(1).map((row) => row.cells[0] ?? '').filter((text) => text.trim() !== '')).toEqual(wanted)
    }), { numRuns: 100 })
  })

  test('10,000 awkward cells: LibreOffice sees no formula', async (context) => {
    needsOffice(context)
    const texts = fc.sample(formulaParts, { numRuns: 10_000, seed: 7 })
    const [opened = new Uint8Array()] = throughOffice([toCsv(tableOf(texts))], 'csv', 'xlsx', 'CSV:44,34,76,1')
    expect(liveFormulas(opened)).toBe(0)
    const [trap = new Uint8Array()] = throughOffice([new TextEncoder().encode('"=1+1",2\r\n')], 'csv', 'xlsx', 'CSV:44,34,76,1')
    expect(liveFormulas(trap), 'the check itself can find a formula').toBe(1)
  })
})
