import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { catalogue, reviewOf, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { sheetsOf, toSheet } from '#worksheets/kit/sheet.ts'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { buildWorkbook, withSecondAnswer } from '../../fixtures/build-workbook.ts'
import { needs, pdfOf, run, sender } from './pdf-rig.ts'

const champions = toSheet(worksheetById('champions'), { circle: 'core team' })
const shownBy = (bytes: Uint8Array, ...options: string[]): string => run('pdftotext', ['-layout', ...options, 'in.pdf', '-'], { 'in.pdf': bytes }).said

/** The roles in the structure tree of a file, in reading order. */
function rolesIn(document: PDFDocument): readonly string[] {
  const roles: string[] = []
  const walk = (node: unknown): void => {
    const one = document.context.lookup(node as PDFDict)
    if (one instanceof PDFArray) for (const kid of one.asArray()) walk(kid)
    if (!(one instanceof PDFDict)) return
    const role = one.get(PDFName.of('S'))
    if (role instanceof PDFName) roles.push(role.decodeText())
    if (one.has(PDFName.of('K'))) walk(one.get(PDFName.of('K')))
  }
  walk(document.catalog.get(PDFName.of('StructTreeRoot')))
  return roles
}

describe('who cannot see the page', () => {
  test('gets language, title, and a tree of headings, tables with heads, and fields', async () => {
    const document = await PDFDocument.load(await pdfOf([champions], { title: 'Our champions' }))
    const { catalog } = document
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('en-US')
    expect(document.getTitle()).toBe('Our champions')
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true')
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    const roles = rolesIn(document)
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2'])
    expect(roles.indexOf('Form'), 'who filled it in comes before the table').toBeLessThan(roles.indexOf('Table'))
    expect(roles.filter((role) => role === 'TH')).toHaveLength(8)
    expect(roles.filter((role) => role === 'TR')).toHaveLength(7)
    expect(roles.filter((role) => role === 'Form')).toHaveLength(1 + 1 + 6 * 8)
  })

  test('hears each field by its row and column, and meets them in reading order', async () => {
    const document = await PDFDocument.load(await pdfOf([champions]))
    const [page] = document.getPages()
    expect(page?.node.get(PDFName.of('Tabs'))?.toString()).toBe('/S')
    const fields = document.getForm().getFields().map((field) => ({ name: field.getName(), says: field.acroField.dict.lookup(PDFName.of('TU'), PDFString).decodeText() }))
    expect(fields.slice(0, 4)).toEqual([
      { name: 'by', says: 'Filled in by' }, { name: 's0b0', says: 'Who can decide in this industry' },
      { name: 's0b1r0c0', says: 'leader 1, Business leader' }, { name: 's0b1r0c1', says: 'leader 1, Company' },
    ])
    const order = (page?.node.Annots()?.asArray() ?? []).map((one) => one.toString())
    expect(document.getForm().getFields().slice(1, 40).map((field) => order.indexOf(field.acroField.ref.toString()))).toEqual(Array.from({ length: 39 }, (_, at) => at + 1))
  })
})

describe('a page', () => {
  test('says at its foot whose it is, which page of how many, and that it may be a public record', async (context) => {
    needs(context, 'pdftotext')
    const sheets = sheetsOf('scope', { circle: 'partners', partnership: 'Valley Makers' })
    const text = shownBy(await pdfOf(sheets))
    const count = text.split('\f').length - 1
    expect(count).toBeGreaterThan(sheets.length)
    for (const [at, page] of text.split('\f').slice(0, -1).entries()) {
      expect(page).toMatch(new RegExp(`Valley Makers · .+ Page ${at + 1} of ${count}\n.*For partners · may be a public record`))
    }
  })

  test('is US Letter, and lies across where a table needs it', async () => {
    const document = await PDFDocument.load(await pdfOf([champions, toSheet(reviewOf('launch').worksheet)]))
    expect(document.getPages().map((page) => [page.getWidth(), page.getHeight()])).toEqual([[792, 612], [612, 792], [612, 792], [612, 792]].slice(0, document.getPageCount()))
  })

  test('repeats the head of a table, and parts no heading from what it is over', async (context) => {
    needs(context, 'pdftotext')
    const people = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`-/register/people/p${at}/name`, `Person ${at}`]))
    const pages = shownBy(await pdfOf([toSheet(worksheetById('register'), { circle: 'core team', answers: { book: buildWorkbook(people), round: 'r1' } })])).split('\f')
    const withPeople = pages.filter((page) => /Person \d/.test(page))
    expect(withPeople.length).toBeGreaterThan(3)
    for (const page of withPeople) expect(page).toContain('Job title')
    for (const page of pages) expect(page.trimEnd().split('\n').at(-4) ?? '').not.toMatch(/^\s*(People|Organizations)\s*$/)
  })

  test('shows both answers where people differ, and says what does not count', async (context) => {
    needs(context, 'pdftotext')
    const book = withSecondAnswer(buildWorkbook({ '-/settings/name': 'One name', '-/settings/reassessDue': 'some day', 'r1/launch-review/points/4.1/answer': 'whatever' }), '-/settings/name', 'Another name')
    const sheets = [worksheetById('settings'), reviewOf('launch').worksheet].map((one) => toSheet(one, { circle: 'core team', more: true, answers: { book, round: 'r1' } }))
    const bytes = await pdfOf(sheets)
    const text = shownBy(bytes)
    for (const words of ['Two answers stand here.', '“One name” (p-tester)', '“Another name” (p-other)', 'Other: whatever']) expect(text).toContain(words)
    expect((await readPdf(bytes)).answers).toEqual([])
  })

  test('tells in full at its end what no field can show', async (context) => {
    needs(context, 'pdftotext')
    const long = Array.from({ length: 2000 }, (_, at) => `word${at}`).join(' ')
    const sheet = toSheet(worksheetById('register'), { circle: 'core team', answers: { book: buildWorkbook({ '-/register/people/p1/name': long }), round: 'r1' } })
    const text = shownBy(await pdfOf([sheet]))
    expect(text).toContain('In full')
    expect(text).toContain('word1999')
  })

  test('bears the sender’s letterhead, and does without a picture that cannot be drawn', async (context) => {
    needs(context, 'pdftotext')
    needs(context, 'qpdf')
    const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVQIW2P8z8DwnwEImBigAAAfFwICgH3ifwAAAABJRU5ErkJggg=='), (sign) => sign.charCodeAt(0))
    const drawn = await pdfOf([champions], { letterhead: { text: 'Valley Workforce Board', logo: { bytes: png, type: 'image/png' } } })
    const without = await pdfOf([champions], { letterhead: { text: 'Valley Workforce Board', logo: { bytes: png.subarray(0, 40), type: 'image/png' } } })
    for (const bytes of [drawn, without]) {
      expect(shownBy(bytes)).toContain('Valley Workforce Board')
      expect(run('qpdf', ['--check', 'in.pdf'], { 'in.pdf': bytes }).status).toBe(0)
    }
    expect([rolesIn(await PDFDocument.load(drawn)), rolesIn(await PDFDocument.load(without))].map((roles) => roles.includes('Figure'))).toEqual([true, false])
  })

  test('draws the parts of a document: paragraphs, listings, tents, page breaks', async (context) => {
    needs(context, 'pdftotext')
    const letter: Sheet = {
      ...champions, title: 'Letter', blocks: [
        { type: 'heading', level: 2, text: 'Why now' }, { type: 'paragraph', key: 'a', text: 'Dear Ana,\n\nplease come.' }, { type: 'help', text: 'Helpful.' },
        { type: 'listing', label: 'Who comes', columns: [{ label: 'Name', width: 10 }, { label: 'Signature', width: 20 }], rows: [['Ana', '']], room: 3 },
        { type: 'page break' }, { type: 'tents', tents: [{ name: 'Ana Ruiz', under: 'Arsenal Optics' }] },
      ],
    }
    const [first = '', second = ''] = shownBy(await pdfOf([letter], { carried: null })).split('\f')
    for (const words of ['Why now', 'please come.', 'Helpful.', 'Who comes', 'Signature']) expect(first).toContain(words)
    expect(first).not.toContain('Filled in by')
    expect(second.match(/Ana Ruiz/g)).toHaveLength(2)
  })
})

test('a whole partnership goes into one file, told how far it is, and can be stopped', async () => {
  const sheets = catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team' }))
  const shares: number[] = []
  const bytes = await pdfOf(sheets, { onProgress: (share) => void shares.push(share) })
  expect(bytes.length).toBeLessThan(2_000_000)
  expect(shares.length).toBeGreaterThan(1)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  await expect(pdfOf(sheets, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped')
})

test('a file that is only to be read carries nothing', async () => {
  await expect(readPdf(await pdfOf([champions], { carried: null }))).rejects.toThrow('was not made by Shared Table')
  const said = new TextDecoder('latin1').decode(await pdfOf([champions], { carried: carriedOf([champions], sender) }))
  expect(said, 'nothing private stands in the file in the open').not.toContain('Quad Cities')
})
