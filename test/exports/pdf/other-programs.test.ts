import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, reviewOf, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, returnedFrom, type Filled, type Place } from '#worksheets/kit/carried.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { sheetsOf, toSheet } from '#worksheets/kit/sheet.ts'
import { optionState } from '#exports/pdf/option-state.ts'
import { readPdf } from '#imports/pdf/read-pdf.ts'
import { anyEntries, awkwardTexts } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { needs, pdfOf, run, sender, xfdf } from './pdf-rig.ts'

const [languages, signs] = ['Ωμέγα και Привет Łódź', 'Ελληνικά\nКириллица']
const scripts = [languages, signs, 'שלום', '東京', '👩🏽‍🔧', 'plain words', 'a\nb', '=1+1', '"<&>']

/** Something else in each place of a sheet, as form data and as it should come back. */
function writing(sheet: Sheet): { readonly data: Readonly<Record<string, string>>; readonly filled: ReadonlyMap<string, Filled> } {
  const data: Record<string, string> = {}
  const filled = new Map<string, Filled>()
  carriedOf([sheet], sender).sheets.flatMap((one) => one.places).forEach((place, at) => {
    const field = fieldOf(worksheetById(place.ref.worksheet), place.ref.field, place.ref.column)
    const value = (field.options ?? [])[at % Math.max(field.options?.length ?? 0, 1)]?.value
    const cell = /r\d+c\d+$/.test(place.key)
    if (field.kind === 'tick') {
      data[place.key] = place.value === true ? 'Off' : 'Yes'
      filled.set(place.key, place.value !== true)
    } else if (field.kind === 'choice' && value !== undefined && offered(sheet, place, value)) {
      data[place.key] = cell ? value : optionState(value)
      filled.set(place.key, [value])
    } else if (field.kind === 'choices' && !cell && value !== undefined) {
      for (const option of field.options ?? []) data[`${place.key}/${optionState(option.value)}`] = option.value === value ? 'Yes' : 'Off'
      filled.set(place.key, [value])
    } else if (field.kind !== 'choice' && field.kind !== 'choices') {
      const text = scripts[at % scripts.length] ?? ''
      const single = ['number', 'money', 'date', 'time'].includes(field.kind)
      data[place.key] = single ? text.replaceAll('\n', ' ') : text
      filled.set(place.key, data[place.key] ?? '')
    }
  })
  return { data, filled }
}

// Some points of a review do not offer every answer.
function offered(sheet: Sheet, place: Place, value: string): boolean {
  const block = sheet.blocks.find((one) => one.type === 'choice' && one.ref.row === place.ref.row && one.ref.field === place.ref.field && one.ref.column === place.ref.column)
  return block?.type !== 'choice' || block.options.some((option) => option.value === value)
}

const blankOf = (id: string): Sheet => toSheet(worksheetById(id), { circle: 'core team', more: true })

describe('qpdf finds no fault', () => {
  test.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s, blank and filled', async (_id, worksheet) => {
    const [entries] = fc.sample(anyEntries(worksheet), { numRuns: 1, seed: 7 })
    const filled = toSheet(worksheet, { circle: 'core team', more: true, answers: { book: buildWorkbook(entries ?? {}), round: 'r1' }, emptyRows: 2 })
    const { status, said } = run('qpdf', ['--check', 'in.pdf'], { 'in.pdf': await pdfOf([blankOf(worksheet.id), filled]) })
    expect([status, said]).toEqual([0, expect.stringContaining('No syntax or stream encoding errors found')])
  })
})

describe('what pdftk fills in comes back', () => {
  test.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s', async (_id, worksheet) => {
    const sheet = blankOf(worksheet.id)
    const { data, filled } = writing(sheet)
    const { made, said } = run('pdftk', ['in.pdf', 'fill_form', 'data.xfdf', 'output', 'out.pdf'], { 'in.pdf': await pdfOf([sheet]), 'data.xfdf': xfdf({ ...data, by: 'Zoë Łoś' }) })
    const back = await readPdf(made ?? new TextEncoder().encode(said))
    const meant = returnedFrom(carriedOf([sheet], sender), 'Zoë Łoś', (place) => filled.get(place.key) ?? place.text)
    expect(back).toEqual(meant)
    expect(meant.answers.length).toBeGreaterThan(0)
  })
})
