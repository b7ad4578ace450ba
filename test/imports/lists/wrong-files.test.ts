import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { readExcel } from '#imports/excel/read-excel.ts'
import { readList } from '#imports/lists/read-list.ts'
import { Refusal } from '#imports/refusal.ts'
import { gradeOf } from '../../worksheets/reading-grade.ts'

const sender = { partnership: 'p1', name: 'Valley', made: '2027-02-09T10:00:00.000Z', by: '', circle: 'core team' } as const

const text = (written: string): Uint8Array => new TextEncoder().encode(written)
const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 5000 }, (_, at) => (at * 37) % 256)])
const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])

// An Excel file of one tab with that XML in its rows.
function bookOf(rows: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const relations = (entries: string): Uint8Array => strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`)
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${kind}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': strToU8('<?xml version="1.0"?><workbook><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': relations(`<Relationship Id="r1" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/>`),
    'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  })
}

async function said(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return 'It was taken in.'
}

/** What happened, that nothing changed, what to do: at least three sentences. */
function expectWhole(sentence: string): void {
  expect(sentence).toContain('Nothing on this device was changed.')
  expect(sentence.match(/[.?]( |$)/g)?.length).toBeGreaterThanOrEqual(3)
  expect(gradeOf(sentence), sentence).toBeLessThanOrEqual(9)
}

const wrong: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['an empty file', new Uint8Array(), /empty/],
  ['a photo', photo, /picture/],
  ['a PDF', text('%PDF-1.7 …'), /PDF/],
  ['an old or locked Excel file', oldExcel, /old Excel format \(\.xls\) or locked/],
  ['a web page called .xls', text('\n<html><body><table><tr><td>Ana</td></tr></table></body></html>'), /web page/],
  ['a Word file', zipSync({ 'word/document.xml': strToU8('<w/>') }), /Word file/],
  ['an OpenDocument file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), /OpenDocument/],
  ['an Excel file with macros', bookOf('', { 'xl/vbaProject.bin': strToU8('x') }), /macros/],
  ['a binary Excel file', zipSync({ 'xl/workbook.bin': strToU8('x') }), /binary format/],
  ['any other zip', zipSync({ 'readme.txt': strToU8('hello') }), /not an Excel file/],
  ['a file cut off on its way', bookOf('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, 700), /damaged/],
  ['XML that ends too soon', bookOf('<row r="1"><c r="A1"><v>1'), /damaged/],
]

describe('what is no Excel page of ours and no list gets a sentence', () => {
  test.each(wrong)('%s', async (_name, bytes, why) => {
    for (const work of [readList(bytes, 'file'), readExcel(bytes)]) {
      const sentence = await said(work)
      expect(sentence).toMatch(why)
      expectWhole(sentence)
    }
  })

  test('letters and zeros without meaning are no list', async () => {
    const sentence = await said(readList(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), 'file'))
    expectWhole(sentence)
  })

  test('an Excel file of others is no page of ours, and a page of ours no list', async () => {
    const other = await said(readExcel(bookOf('<row r="1"><c r="A1"><v>1</v></c></row>')))
    expect(other).toContain('does not come from Shared Table')
    expectWhole(other)
    const sheets = catalogue.slice(0, 2).map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true }))
    const ours = await said(readList(await toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'Pages' }), 'pages.xlsx'))
    expect(ours).toContain('a page that Shared Table made')
    expectWhole(ours)
  })

  test('a list with headings and nothing under them', async () => {
    expectWhole(await said(readList(text('Name,Company\n'), 'list.csv')))
  })
})

describe('what costs too much is stopped', () => {
  test('a zip bomb, also one whose header claims to be small', async () => {
    const bomb = bookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'.repeat(1_000_000))
    expect(bomb.length).toBeLessThan(2 ** 20)
    for (const bytes of [bomb, withFalseSizes(bomb)]) {
      const began = performance.now()
      const sentence = await said(readList(bytes, 'list.xlsx'))
      expect(sentence).toContain('far more in this file')
      expectWhole(sentence)
      expect(performance.now() - began).toBeLessThan(10_000)
    }
  })

  test('a million rows of text: refused with how many were seen', async () => {
    const sentence = await said(readList(text(`Name,Company\n${'Ana,Arsenal\n'.repeat(1_000_000)}`), 'list.csv'))
    expect(sentence).toContain('1,000,001 rows')
    expectWhole(sentence)
  })

  test('more rows than fit in an Excel list', async () => {
    const sentence = await said(readList(bookOf('<row><c><v>1</v></c></row>'.repeat(50_002)), 'list.xlsx'))
    expect(sentence).toContain('more than 50,000 rows')
    expectWhole(sentence)
  })

  test('a gigabyte is refused before a byte is read', async () => {
    const huge = { size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error('It was read.')) } as unknown as Blob // as much of a file as is looked at
    const sentence = await said(readList(huge, 'film.mp4'))
    expect(sentence).toContain('25 megabytes')
    expectWhole(sentence)
  })

  test.each([
    ['201 columns of text', text(`${Array.from({ length: 201 }, (_, at) => `c${at}`).join(',')}\n1\n`), /200 columns/],
    ['a cell past the last column of Excel', bookOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), /200 columns/],
    ['a cell of 40,000 letters', text(`Name,Company\nAna,${'x'.repeat(40_000)}\n`), /line 2 has more than 32,767 letters/],
    ['a quote that is never closed', text(`Name,Company\nAna,"${'Arsenal\n'.repeat(700_000)}`), /has more than 32,767 letters/],
  ] as const)('%s', async (_name, bytes, why) => {
    const sentence = await said(readList(bytes, 'file'))
    expect(sentence).toMatch(why)
    expectWhole(sentence)
  })

  test('it tells how far it is, and stops when it is told to', async () => {
    const many = text(`Name,Company\n${Array.from({ length: 45_000 }, (_, at) => `Ana ${at},Arsenal ${at}`).join('\n')}\n`)
    const shares: number[] = []
    const table = await readList(many, 'list.csv', { onProgress: (share) => shares.push(share) })
    expect(table.rows).toHaveLength(45_000)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    const stop = new AbortController()
    const work = readList(many, 'list.csv', { signal: stop.signal, onProgress: () => stop.abort(new Error('Stopped.')) })
    if (shares.length > 0) await expect(work).rejects.toThrow('Stopped.')
    else await work
    const stopped = AbortSignal.abort(new Error('Never begun.'))
    await expect(readList(many, 'list.csv', { signal: stopped })).rejects.toThrow('Never begun.')
  })
})

// The sizes that a zip claims for its parts stand in front of each part and in the directory at its end.
function withFalseSizes(zip: Uint8Array): Uint8Array {
  const lying = zip.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at < lying.length - 4; at += 1) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50) view.setUint32(at + 22, 100, true)
    if (mark === 0x02014b50) view.setUint32(at + 24, 100, true)
  }
  return lying
}
