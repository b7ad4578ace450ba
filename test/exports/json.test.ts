import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { toJson } from '#exports/json.ts'
import { buildWorkbook, withSecondAnswer } from '../fixtures/build-workbook.ts'

interface Written {
  readonly format: number
  readonly sheets: readonly {
    readonly id: string
    readonly leftOut: readonly string[]
    readonly fields: readonly Readonly<Record<string, unknown>>[]
    readonly tables: readonly { readonly key: string; readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, { readonly value: unknown }>> }[] }[]
  }[]
}

function written(sheets: Parameters<typeof toJson>[0]): Written {
  return JSON.parse(toJson(sheets, { title: 'Everything', made: '2027-02-09T10:00:00.000Z' })) as Written // what toJson says it writes
}

describe('sheets for other programs', () => {
  test('every worksheet, blank, with all its fields and no empty row', () => {
    const { format, sheets } = written(catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true })))
    expect(format).toBe(1)
    expect(sheets.map((sheet) => sheet.id)).toEqual(catalogue.map((worksheet) => worksheet.id))
    for (const sheet of sheets) expect(sheet.fields.length + sheet.tables.length, sheet.id).toBeGreaterThan(0)
  })

  test('values as they are stored, and both answers where people differ', () => {
    const book = withSecondAnswer(buildWorkbook({ '-/settings/name': 'Valley Makers', '-/settings/target': 'about twenty', '-/register/people/a/doNotContact': true }), '-/settings/name', 'Valley Metals', 'p-2')
    const answers = { book, round: 'r1' }
    const { sheets } = written([toSheet(worksheetById('settings'), { answers, circle: 'core team', more: true }), toSheet(worksheetById('register'), { answers, circle: 'core team' })])
    expect(sheets[0]?.fields.find((field) => field['key'] === 'name')).toMatchObject({ value: 'Valley Metals', differing: [{ value: 'Valley Metals', by: 'p-2' }, { value: 'Valley Makers', by: 'p-tester' }] })
    expect(sheets[0]?.fields.find((field) => field['key'] === 'target')).toMatchObject({ value: 'about twenty', counts: false })
    expect(sheets[1]?.tables[0]?.rows).toEqual([{ id: 'a', cells: { doNotContact: { value: true, text: 'Yes', counts: true } } }])
  })

  test('what the circle keeps out is named and not there', () => {
    const answers = { book: buildWorkbook({ '-/register/people/a/name': 'Ana', '-/register/people/a/phone': '563 555 0100' }), round: 'r1' }
    const { sheets } = written([toSheet(worksheetById('register'), { answers, circle: 'partners' })])
    expect(JSON.stringify(sheets)).not.toContain('563 555')
    expect(sheets[0]?.leftOut).toContain('Phone (in People)')
  })
})
