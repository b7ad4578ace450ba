import { describe, expect, test } from 'vitest'
import { catalogue, worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf, type Returned } from '#worksheets/kit/carried.ts'
import { daysBetween } from '#worksheets/kit/days.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { readExcel } from '#imports/excel/read-excel.ts'
import { awkwardTexts } from '../../fixtures/any-answers.ts'
import { buildWorkbook, type Entries } from '../../fixtures/build-workbook.ts'
import { needsOffice, throughOffice } from '../../fixtures/office.ts'
import { editTab, renameTab, typedCell, type RawRow } from './edit-excel.ts'

const sender = { partnership: 'p1', name: 'Quad Cities manufacturing', made: '2027-02-09T10:00:00.000Z', by: 'A convener', circle: 'core team' } as const
const people: Entries = {
  '-/register/people/a/name': 'Ana Ruiz', '-/register/people/a/title': 'Owner', '-/register/people/a/phone': '+1 (563) 555-0100',
  '-/register/people/b/name': 'Bo Chen', '-/register/people/b/title': 'President', '-/register/people/b/email': 'bo@example.com',
  '-/register/people/c/name': 'Cy Young', '-/register/people/c/title': 'Plant manager', '-/register/people/c/doNotContact': true,
}
const tab = 'People'

function excelOf(ids: readonly string[], entries: Entries): Promise<Uint8Array> {
  const answers = { book: buildWorkbook(entries), round: 'r1' }
  const sheets = ids.map((id) => toSheet(worksheetById(id), { circle: 'core team', more: true, emptyRows: 2, answers }))
  return toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'Worksheets' })
}

function register(): Promise<Uint8Array> {
  return excelOf(['register'], people)
}

function answersIn(returned: Returned): Readonly<Record<string, unknown>> {
  return Object.fromEntries(returned.answers.map(({ ref, value, names }) => [[ref.row, ref.column ?? ref.field].filter(Boolean).join('.'), names ?? value]))
}

function withCell(row: RawRow, column: string, value: string | number, style = ''): RawRow {
  return new Map([...row, [column, typedCell(value, style)]])
}

// Columns of the register: A marks, B name, C organization, D job title, …
const edits: readonly (readonly [string, (rows: readonly RawRow[]) => readonly RawRow[], Readonly<Record<string, unknown>>])[] = [
  ['a cell written anew', (rows) => rows.map((row, at) => (at === 2 ? withCell(row, 'D', '=Chair') : row)), { 'b.title': '=Chair' }],
  ['a cell emptied', (rows) => rows.map((row, at) => (at === 1 ? new Map([...row].filter(([column]) => column !== 'D')) : row)), { 'a.title': null }],
  ['rows sorted', (rows) => [rows[0] as RawRow, ...rows.slice(1, 4).toReversed(), ...rows.slice(4)], {}],
  ['rows sorted, and one of them changed', (rows) => [rows[0] as RawRow, ...rows.slice(1, 4).map((row, at) => (at === 1 ? withCell(row, 'D', 'Chair') : row)).toReversed(), ...rows.slice(4)], { 'b.title': 'Chair' }],
  ['rows sorted without the hidden column', (rows) => [rows[0] as RawRow, ...rows.slice(1, 4).toReversed().map((row, at) => new Map([...row, ['A', rows[at + 1]?.get('A') ?? typedCell('')]])), ...rows.slice(4)], {}],
  ['a row taken out', (rows) => rows.filter((_, at) => at !== 2), {}],
  ['a row put in between', (rows) => [...rows.slice(0, 2), new Map([['B', typedCell('Dee Dow')], ['D', typedCell('Director')]]), ...rows.slice(2)], { 'new.name': 'Dee Dow', 'new.title': 'Director' }],
  ['a row written into the empty ones', (rows) => rows.map((row, at) => (at === 4 ? withCell(row, 'B', 'Eve Ng') : row)), { 'new.name': 'Eve Ng' }],
  ['a row copied with its mark and changed', (rows) => [...rows.slice(0, 2), withCell(rows[1] as RawRow, 'B', 'Ana Ruiz-Lopez'), ...rows.slice(2)], { 'new.name': 'Ana Ruiz-Lopez', 'new.title': 'Owner', 'new.phone': '+1 (563) 555-0100' }],
  ['a title over the table', (rows) => [new Map([['B', typedCell('Our people, May')]]), ...rows], {}],
  ['the hidden column taken out', (rows) => rows.map((row) => new Map([...row].filter(([column]) => column !== 'A').map(([column, cell]) => [String.fromCharCode(column.charCodeAt(0) - 1), cell]))), {}],
  ['two columns changed in their places', (rows) => rows.map((row) => new Map([...row].filter(([column]) => column !== 'B' && column !== 'D').concat([['B', row.get('D') ?? typedCell('')], ['D', row.get('B') ?? typedCell('')]]))), {}],
  ['a column taken out', (rows) => rows.map((row) => new Map([...row].filter(([column]) => column !== 'D').map(([column, cell]) => [column > 'D' ? String.fromCharCode(column.charCodeAt(0) - 1) : column, cell]))), {}],
]

// New rows have a number of their own, which is nobody's business here.
function withoutNumbers(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key.replace(/^new-\d+/, 'new'), value]))
}

describe('what people do to a table in a spreadsheet', () => {
  test.each(edits)('%s', async (_name, change, wanted) => {
    const returned = await readExcel(editTab(await register(), tab, change))
    expect(withoutNumbers(answersIn(returned))).toEqual(wanted)
    expect(returned.unknown).toEqual([])
  })

  test('the same after LibreOffice saved the file', async (context) => {
    needsOffice(context)
    const bytes = await register()
    const saved = throughOffice(edits.map(([, change]) => editTab(bytes, tab, change)), 'xlsx', 'xlsx')
    for (const [at, [name, , wanted]] of edits.entries()) {
      const returned = await readExcel(saved[at] ?? new Uint8Array())
      expect([name, withoutNumbers(answersIn(returned)), returned.unknown]).toEqual([name, wanted, []])
    }
  })

  test('a tab with another name is found by its mark', async () => {
    const renamed = renameTab(editTab(await register(), tab, (rows) => rows.map((row, at) => (at === 1 ? withCell(row, 'D', 'Founder') : row))), tab, 'Leute')
    expect(answersIn(await readExcel(renamed))).toEqual({ 'a.title': 'Founder' })
  })

  test('a column of somebody’s own is kept as words to read', async () => {
    const returned = await readExcel(editTab(await register(), tab, (rows) => rows.map((row, at) => (at === 0 ? withCell(row, 'Z', 'Met at') : at === 1 ? withCell(row, 'Z', 'the fair') : row))))
    expect(returned.answers).toEqual([])
    expect(returned.unknown).toEqual([{ label: 'People and organizations: Met at', text: 'the fair' }])
  })

  test('a row in a table that was sent without any is a new one, and one in a table that does not grow is kept as words', async () => {
    const sheet = toSheet(worksheetById('register'), { circle: 'core team', answers: { book: buildWorkbook({}), round: 'r1' } })
    const empty = await toExcel([sheet], { carried: carriedOf([sheet], sender), title: 'People' })
    const returned = await readExcel(editTab(empty, tab, (rows) => [...rows, new Map([['B', typedCell('Eve Ng')]])]))
    expect(withoutNumbers(answersIn(returned))).toEqual({ 'new.name': 'Eve Ng' })
    const bounded = await excelOf(['momentum'], {})
    const written = await readExcel(editTab(bounded, 'From ideas to action', (rows) => [...rows, new Map([['B', typedCell('a row of my own')], ['C', typedCell('and a word')]])]))
    expect([written.answers, written.unknown]).toEqual([[], [{ label: worksheetById('momentum').title, text: 'a row of my own · and a word' }]])
  })

  test('whoever filled it in is named', async () => {
    const named = editTab(await register(), 'Start here', (rows) => rows.map((row) => (row.get('A')?.inner.includes('>by<') ? withCell(row, 'C', 'Dana Cole, college') : row)))
    expect((await readExcel(named)).by).toBe('Dana Cole, college')
    const without = editTab(named, 'Start here', (rows) => rows.map((row) => new Map([...row].filter(([column]) => column !== 'A'))))
    expect((await readExcel(without)).by).toBe('Dana Cole, college')
  })
})

describe('answers to questions that stand alone', () => {
  const page = 'Date and place'
  const serial = daysBetween('1899-12-30', '2027-05-18')

  // Each row by its question; a function makes the answer's cell, in the style that was sent or in none.
  const answered = async (answers: Readonly<Record<string, string | number>>, styled: boolean): Promise<Uint8Array> => {
    const seen = new Set<string>()
    const bytes = editTab(await excelOf(['meeting'], {}), page, (rows) => rows.map((row) => {
      const question = />([^<]*)<\/t>/.exec(row.get('B')?.inner ?? '')?.[1] ?? ''
      const value = answers[question]
      seen.add(question)
      return value === undefined ? row : withCell(row, 'C', value, styled ? (row.get('C')?.style ?? '') : '')
    }))
    expect([...seen]).toEqual(expect.arrayContaining(Object.keys(answers)))
    return bytes
  }
  const typedAnswers = { 'Day of the launch': serial, From: 0.375, To: '11 am', Host: 'Arsenal Optics', Address: '=12 Main', 'The chairs chose it or agreed to it': 'Yes' }
  const wanted = { date: '2027-05-18', start: '09:00', end: '11:00', host: ['Arsenal Optics'], address: '=12 Main', suitsChairs: true }

  test.each([['in the formats that were sent', true], ['in formats that somebody cleared', false]])('days and times, %s', async (_name, styled) => {
    expect(answersIn(await readExcel(await answered(typedAnswers, styled)))).toEqual(wanted)
  })

  test('the same after LibreOffice saved the file', async (context) => {
    needsOffice(context)
    const [saved = new Uint8Array()] = throughOffice([await answered(typedAnswers, true)], 'xlsx', 'xlsx')
    expect(answersIn(await readExcel(saved))).toEqual(wanted)
  })

  test('a formula counts as what it last came to, and an error of the spreadsheet as nothing', async () => {
    const bytes = editTab(await excelOf(['meeting'], {}), page, (rows) => rows.map((row, at) => {
      if (at === 1) return new Map([...row, ['C', { style: '', type: '', inner: `<f>TODAY()</f><v>${serial}</v>` }]])
      return at === 2 ? new Map([...row, ['C', { style: '', type: ' t="e"', inner: '<f>1/0</f><v>#DIV/0!</v>' }]]) : row
    }))
    const returned = await readExcel(bytes)
    expect(answersIn(returned)).toEqual({ date: '2027-05-18' })
    expect(returned.unknown).toEqual([{ label: 'Date and place', text: '#DIV/0!' }])
  })

  test('figures with a dollar or a unit, and “withheld”, are what they were sent as', async () => {
    const figures: Entries = { 'r1/candidates/sectors/a/name': 'Tooling' }
    for (const column of fieldOf(worksheetById('candidates'), 'sectors').columns ?? []) {
      if (column.kind === 'number' || column.kind === 'money') Object.assign(figures, { [`r1/candidates/sectors/a/${column.key}`]: 1234.5, [`r1/candidates/sectors/b/${column.key}`]: column.withheld ? 'withheld' : 7 })
    }
    expect(Object.keys(figures).length).toBeGreaterThan(5)
    const bytes = await excelOf(['candidates'], figures)
    expect((await readExcel(bytes)).answers).toEqual([])
  })
})

test('every worksheet, filled, comes back from LibreOffice without a change', { timeout: 300_000 }, async (context) => {
  needsOffice(context)
  const entries: Record<string, string> = {}
  awkwardTexts.forEach((text, at) => {
    entries[`-/register/people/x${at}/name`] = text
    entries[`-/register/people/x${at}/title`] = awkwardTexts[(at + 1) % awkwardTexts.length] ?? ''
  })
  const answers = { book: buildWorkbook(entries), round: 'r1' }
  const sheets = catalogue.map((worksheet) => toSheet(worksheet, { circle: 'core team', more: true, answers, emptyRows: 1 }))
  const bytes = await toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'All of it' })
  const [saved = new Uint8Array()] = throughOffice([bytes], 'xlsx', 'xlsx')
  const returned = await readExcel(saved)
  expect(returned.carried).toEqual(carriedOf(sheets, sender))
  expect([returned.answers, returned.unknown]).toEqual([[], []])
})
