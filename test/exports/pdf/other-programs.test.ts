import fc from 'fast-check'
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, returnedFrom, type Filled, type Place } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { optionState } from '#exports/pdf/option-state.ts'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { anyEntries } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { needs, pdfOf, run, sender, xfdf } from './pdf-rig.ts'

const texts = ['Ωμέγα και Привет Łódź', 'Ελληνικά\nКириллица', 'שלום עולם', 'مرحبا', '東京', '👩🏽‍🔧 welder', 'plain words', 'one\n\nthree', '=1+1', '"<&>\\(', 'long '.repeat(300), '00123']

const blank = catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true }))
const placesOf = (sheets: readonly Sheet[]): readonly Place[] => carriedOf(sheets, sender).sheets.flatMap((sheet) => sheet.places)

/** Something else in each place of blank sheets: as form data, and as it should come back. */
function writing(sheets: readonly Sheet[]): { readonly data: Readonly<Record<string, string>>; readonly filled: ReadonlyMap<string, Filled> } {
  const data: Record<string, string> = {}
  const filled = new Map<string, Filled>()
  placesOf(sheets).forEach((place, at) => {
    const field = fieldOf(worksheetById(place.ref.worksheet), place.ref.field, place.ref.column)
    const inTable = /r\d+c\d+$/.test(place.key)
    const option = optionsAt(sheets, place, field.options ?? [])[at % 2]?.value ?? ''
    if (field.kind === 'tick') {
      data[place.key] = place.value === true ? 'Off' : 'Yes'
      filled.set(place.key, place.value !== true)
    } else if (field.kind === 'choice') {
      data[place.key] = inTable ? option : optionState(option)
      filled.set(place.key, [option])
    } else if (field.kind === 'choices' && !inTable) {
      data[`${place.key}/${optionState(option)}`] = 'Yes'
      filled.set(place.key, [option])
    } else {
      const text = texts[at % texts.length] ?? ''
      const oneLine = ['number', 'money', 'date', 'time'].includes(field.kind)
      data[place.key] = oneLine ? text.replaceAll('\n', ' ') : text
      filled.set(place.key, data[place.key] ?? '')
    }
  })
  return { data, filled }
}

// Some points of a review do not offer every answer.
function optionsAt(sheets: readonly Sheet[], place: Place, options: readonly { readonly value: string }[]): readonly { readonly value: string }[] {
  const [sheet = '', block = ''] = /s(\d+)b(\d+)/.exec(place.key)?.slice(1) ?? []
  const found = sheets[Number(sheet)]?.blocks[Number(block)]
  return found?.type === 'choice' ? found.options : options
}

describe('qpdf finds no fault', () => {
  test.for(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s, blank and filled', async ([_id, worksheet], context) => {
    needs(context, 'qpdf')
    const [entries] = fc.sample(anyEntries(worksheet), { numRuns: 1, seed: 7 })
    const filled = toSheet(worksheet, { circle: 'core team', more: true, answers: { book: buildWorkbook(entries ?? {}), round: 'r1' }, emptyRows: 2 })
    const bytes = await pdfOf([toSheet(worksheet, { circle: 'core team', more: true }), filled])
    const { status, said } = run('qpdf', ['--check', 'in.pdf'], { 'in.pdf': bytes })
    expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })
})

/** What pdftk makes of a file with that data filled in; null where it is not there. */
function filledByPdftk(bytes: Uint8Array, data: Readonly<Record<string, string>>): Uint8Array | null {
  return run('pdftk', ['in.pdf', 'fill_form', 'data.xfdf', 'output', 'out.pdf'], { 'in.pdf': bytes, 'data.xfdf': xfdf(data) }).made
}

const meantBy = (sheets: readonly Sheet[], filled: ReadonlyMap<string, Filled>) =>
  returnedFrom(carriedOf(sheets, sender), 'Zoë Łoś', (place) => filled.get(place.key) ?? place.text)

test('every answer that pdftk writes into one file of the whole catalogue comes back', async (context) => {
  needs(context, 'pdftk')
  const { data, filled } = writing(blank)
  const meant = meantBy(blank, filled)
  expect(meant.answers.length).toBeGreaterThan(1000)
  expect(await readPdf(filledByPdftk(await pdfOf(blank), { ...data, by: 'Zoë Łoś' }) ?? new Uint8Array())).toEqual(meant)
})

describe('a file that another program wrote anew', () => {
  const sheets = blank.filter((sheet) => ['settings', 'champions', 'launch-review', 'readiness'].includes(sheet.id))
  const { data, filled } = writing(sheets)

  test.for([
    ['ordered for the web', ['--linearize']],
    ['with all packing undone', ['--qdf', '--object-streams=disable']],
    ['packed anew', ['--object-streams=generate', '--recompress-flate', '--compression-level=9']],
    ['with the old list of objects', ['--object-streams=disable', '--force-version=1.4']],
  ] as const)('comes back: %s', async ([_how, options], context) => {
    needs(context, 'qpdf')
    needs(context, 'pdftk')
    const bytes = filledByPdftk(await pdfOf(sheets), { ...data, by: 'Zoë Łoś' }) ?? new Uint8Array()
    const { made } = run('qpdf', [...options, 'in.pdf', 'out.pdf'], { 'in.pdf': bytes })
    expect(await readPdf(made ?? new Uint8Array())).toEqual(meantBy(sheets, filled))
  })

  test('comes back: with changes added at the end, twice', async () => {
    const bytes = await pdfOf(sheets)
    const twice = await changed(await changed(bytes, 'first'), 'Ωμέγα')
    const place = placesOf(sheets).find((one) => one.key === firstText)
    expect((await readPdf(twice)).answers).toEqual([expect.objectContaining({ ref: place?.ref, value: 'Ωμέγα' })])
  })
})

const firstText = 's0b0'

// As Acrobat saves: the whole old file, and behind it the objects that changed.
async function changed(bytes: Uint8Array, value: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { forIncrementalUpdate: true })
  const snapshot = document.takeSnapshot()
  const field = document.getForm().getField(firstText)
  field.acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value))
  snapshot.markRefForSave(field.acroField.ref)
  const added = await document.saveIncremental(snapshot)
  return Uint8Array.from([...bytes, ...added])
}

describe('what people entered is drawn', () => {
  const book = buildWorkbook({ '-/settings/name': texts[0] ?? '', '-/settings/region': texts[1] ?? '', '-/register/people/p1/name': 'Μαρία Παππά', '-/register/people/p1/phone': 'שלום', '-/register/people/p2/name': 'Анна Круз' })
  const sheets = ['settings', 'register'].map((id) => toSheet(worksheetById(id), { circle: 'core team', answers: { book, round: 'r1' } }))
  const shownBy = (bytes: Uint8Array): string => run('pdftotext', ['-layout', 'in.pdf', '-'], { 'in.pdf': bytes }).said

  test('in Latin, Greek and Cyrillic, as any viewer shows it', async (context) => {
    needs(context, 'pdftotext')
    const text = shownBy(await pdfOf(sheets))
    for (const words of ['Ωμέγα και Привет Łódź', 'Ελληνικά', 'Кириллица', 'Μαρία Παππά', 'Анна Круз']) expect(text).toContain(words)
  })

  test('and a page says where it could not be drawn', async (context) => {
    needs(context, 'pdftotext')
    const bytes = await pdfOf(sheets)
    expect(shownBy(bytes).replaceAll(/\s+/g, ' ')).toContain('This file cannot draw some signs in: person 1, Phone.')
    expect((await readPdf(bytes)).answers).toEqual([])
  })

  test('and so are plain letters that pdftk wrote', async (context) => {
    needs(context, 'pdftk')
    needs(context, 'pdftotext')
    const bytes = await pdfOf([toSheet(worksheetById('settings'))])
    expect(shownBy(filledByPdftk(bytes, { s0b0: 'Société Générale' }) ?? new Uint8Array())).toContain('Société Générale')
  })
})
