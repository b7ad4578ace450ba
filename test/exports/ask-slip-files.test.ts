import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { askSlip } from '#worksheets/documents/ask-slip.ts'
import { carriedOf, type Returned } from '#worksheets/kit/carried.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { pdfFonts } from '#exports/pdf/fonts.ts'
import { toPdf } from '#exports/pdf/to-pdf.ts'
import { toWord } from '#exports/word/to-word.ts'
import { readReturned } from '#imports/read-returned.ts'
import { walkInput } from '../worksheets/documents/input.ts'

const input = await walkInput('champions', '2027-04-09')
const slips = askSlip.make({ ...input, chosen: ['o-college'] })
const title = 'Five leaders you know'
const carried = carriedOf(slips, { partnership: 'walk', name: 'Walk', made: '2027-04-09T12:00:00Z', by: '', circle: 'partners' })
const fonts = await pdfFonts(async (address) => new Uint8Array(await readFile(address)))
const files = {
  word: await toWord(slips, { carried, title }),
  excel: await toExcel(slips, { carried, title }),
  pdf: await toPdf(slips, { carried, title, fonts }),
}
const answers = ({ answers: all }: Returned): Record<string, unknown> => Object.fromEntries(all.map(({ ref, value, names }) => [`${ref.row} ${ref.column}`, names ?? value]))

describe('an ask slip that went out and came back', () => {
  test.each(Object.entries(files))('untouched as %s says nothing, least of all that a partner knows five leaders', async (_format, bytes) => {
    expect((await readReturned(bytes)).answers).toEqual([])
  })

  test('filled in as PDF brings the leader, and who knows this leader', async () => {
    const file = await PDFDocument.load(files.pdf)
    const form = file.getForm()
    const fields = form.getFields().map((field) => field.getName())
    const [first] = fields.filter((name) => name.endsWith('r0c0'))
    form.getTextField(first ?? '').setText('Ann Mill')
    expect(answers(await readReturned(await file.save()))).toEqual({ 'new-0 person': ['Ann Mill'], 'new-0 knownBy': ['o-college'] })
  })

  test('filled in as Word brings the leader, and who knows this leader', async () => {
    const parts = unzipSync(files.word)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const at = xml.indexOf('r0c0"')
    const from = xml.indexOf('<w:sdtContent>', at)
    const to = xml.indexOf('</w:sdtContent>', from)
    const content = xml.slice(from, to).replace(/<w:t\b[^>]*>[^<]*<\/w:t>|<w:r\/>/, '<w:t>Ann Mill</w:t>')
    const before = xml.slice(0, at).replace(/<w:showingPlcHdr\/>(?![\s\S]*<w:showingPlcHdr\/>)/, '')
    const after = `${before}${xml.slice(at, from).replace('<w:showingPlcHdr/>', '')}${content}${xml.slice(to)}`
    const back = await readReturned(zipSync({ ...parts, 'word/document.xml': strToU8(after) }))
    expect(answers(back)).toEqual({ 'new-0 person': ['Ann Mill'], 'new-0 knownBy': ['o-college'] })
  })

  test('filled in as Excel brings the leader of the second row, and who knows this leader', async () => {
    const parts = unzipSync(files.excel)
    const [tab = ''] = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/') && strFromU8(parts[name] ?? new Uint8Array()).includes('>Business leader<'))
    const written = strFromU8(parts[tab] ?? new Uint8Array()).replace(/<c r="B3"([^>]*)\/>/, '<c r="B3"$1 t="inlineStr"><is><t>Ann Mill</t></is></c>')
    const back = await readReturned(zipSync({ ...parts, [tab]: strToU8(written) }))
    expect(answers(back)).toEqual({ 'new-1 person': ['Ann Mill'], 'new-1 knownBy': ['o-college'] })
  })
})
