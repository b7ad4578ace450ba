import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import { sheetsOf, toSheet } from '#worksheets/kit/sheet.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { tabNames } from '#exports/excel/tab-names.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { buildWorkbook, withSecondAnswer } from '../../fixtures/build-workbook.ts'

const sender = { partnership: 'p1', name: 'Valley', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const

async function partsOf(sheets: readonly Sheet[], title = 'Step 3'): Promise<Readonly<Record<string, string>>> {
  const bytes = await toExcel(sheets, { carried: carriedOf(sheets, sender), title, letterhead: { text: 'Two Rivers Board\n12 Main Street' } })
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('the XML of an Excel file', () => {
  test('has its title and language, a hidden tab, print titles, and a heading row that stays in sight', async () => {
    const parts = await partsOf(sheetsOf('prepare', { circle: 'core team', more: true }))
    expect(parts['docProps/core.xml']).toContain('<dc:title>Step 3</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-US</dc:language>')
    expect(parts['xl/workbook.xml']).toContain('<sheet name="_shared_table" sheetId="')
    expect(parts['xl/workbook.xml']?.match(/state="hidden"/g)).toHaveLength(1)
    const tabs = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/')).length
    expect(parts['xl/workbook.xml']?.match(/_xlnm.Print_Titles/g)).toHaveLength(tabs - 2)
    for (const [name, xml] of Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'))) {
      expect(xml, name).toContain('paperSize="1" orientation="landscape"')
      expect(xml, name).toContain('hidden="1"')
      expect(xml, name).not.toContain('mergeCell')
      expect(xml, name).not.toMatch(/<f[ >]/)
    }
    expect(Object.values(parts).filter((xml) => xml.includes('ySplit="1"'))).toHaveLength(tabs - 2)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('Two Rivers Board')
    expect(parts['xl/worksheets/sheet1.xml']).toContain('Core team only')
    expect(parts['xl/worksheets/sheet1.xml']).toContain('Filled in by')
  })

  test('says what the circle keeps out, and holds nothing of it', async () => {
    const book = buildWorkbook({ '-/register/people/a/name': 'Ana', '-/register/people/a/phone': '563 555 0100' })
    const parts = await partsOf([toSheet(worksheetById('register'), { circle: 'partners', answers: { book, round: 'r1' } })])
    const all = Object.values(parts).join('')
    expect(all).not.toContain('563 555')
    expect(all).toContain('Phone (in People)')
    expect(all).toContain('For partners')
  })

  test('shows both answers where people differ, beside the row', async () => {
    const book = withSecondAnswer(buildWorkbook({ '-/register/people/a/name': 'Ana' }), '-/register/people/a/name', 'Anna', 'p-2')
    const parts = await partsOf([toSheet(worksheetById('register'), { circle: 'core team', answers: { book, round: 'r1' } })])
    expect(parts['xl/worksheets/sheet3.xml'] ?? parts['xl/worksheets/sheet2.xml']).toMatch(/Two answers stand here.*“Anna” \(p-2\).*“Ana” \(p-tester\)/s)
  })

  test('the picture of the letterhead stands on the first tab and says what it is', async () => {
    // One red dot, 1 by 1, in a picture that says that it is 400 by 100.
    const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64'))
    const view = new DataView(png.buffer)
    view.setUint32(16, 400)
    view.setUint32(20, 100)
    const bytes = await toExcel([toSheet(worksheetById('champions'))], { carried: null, title: 'Champions', letterhead: { text: 'Two Rivers & Co', logo: { bytes: png, type: 'image/png' } } })
    const parts = unzipSync(bytes)
    expect(parts['xl/media/logo.png']).toEqual(png)
    expect(strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toMatch(/cx="2540000" cy="635000".*descr="Logo of Two Rivers &amp; Co"/s)
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<drawing r:id="rId1"/>')
    const odd = await toExcel([toSheet(worksheetById('champions'))], { carried: null, title: 'Champions', letterhead: { text: '', logo: { bytes: png.slice(0, 10), type: 'image/png' } } })
    expect(Object.keys(unzipSync(odd)).filter((name) => name.includes('drawing'))).toEqual([])
  })

  test('the same sheets make the same bytes', async () => {
    const sheets = [toSheet(worksheetById('champions'))]
    const make = (): Promise<Uint8Array> => toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'Champions' })
    expect(await make()).toEqual(await make())
  })

  test('documents without questions leave as well: letters, lists, tents', async () => {
    const sheet: Sheet = {
      ...toSheet(worksheetById('champions')), blocks: [
        { type: 'paragraph', key: 'p1', text: 'Dear Ana,\n\nplease come.' }, { type: 'page break' },
        { type: 'listing', label: 'Sign in', columns: [{ label: 'Name', width: 20 }, { label: 'Company', width: 20 }], rows: [['Ana', '=1+1']], room: 3 },
        { type: 'tents', tents: [{ name: 'Ana Ruiz', under: 'Arsenal Optics' }] },
      ],
    }
    const all = Object.values(await partsOf([sheet])).join('')
    for (const text of ['please come.', 'Sign in', '=1+1', 'Ana Ruiz', 'Arsenal Optics']) expect(all).toContain(text)
  })

  test('it tells how far it is, and stops when it is told to', async () => {
    const sheets = catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true }))
    await expect(toExcel(sheets, { carried: null, title: 'All', signal: AbortSignal.abort(new Error('Stopped.')) })).rejects.toThrow('Stopped.')
    const shares: number[] = []
    await toExcel([...sheets, ...sheets, ...sheets], { carried: null, title: 'All', onProgress: (share) => shares.push(share) })
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})

test('names of tabs: at most 31 signs, none that Excel forbids, no two alike', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('History', "'quoted'", 'a/b:c*d?e[f]', '', 'Review: prepare to launch the partnership')), { maxLength: 40 }), (titles) => {
    const named = tabNames()
    const names = titles.map(named)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names) {
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
      expect(name.toLowerCase()).not.toBe('history')
    }
  }))
})
