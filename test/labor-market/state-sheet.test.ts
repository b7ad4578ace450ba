import { expect, test } from 'vitest'
import { readAmount, readSheet, suggestMapping, type SheetMapping } from '#labor-market/state-sheet.ts'
import { findRow } from '#labor-market/table.ts'
import { absent, flag } from '#labor-market/types.ts'
import { readShared, sharedData } from './shared-data.ts'

const header = ['Area Type', 'Area', 'NAICS', 'NAICS Title', 'Year', 'Establishments', 'Average Employment', 'Total Wage', 'Annual Average Salary'.padEnd(150)]
const source = { file: 'state.xlsx', shape: 'state sheet', vintage: '', bytes: 0 } as const
const mapping: SheetMapping = { area: 1, industry: 2, title: 3, year: 4, establishments: 5, jobs: 6, wages: 7, quarter: { is: 0 }, ownership: { is: 5 } }
const options = { source, areaCode: (name: string) => (name === 'Kings County' ? '36047' : undefined) }
const line = (code: string, jobs: string, wages = '$1,000', area = 'Kings County'): string[] => ['County', area, code, `Title ${code}`, '2015', '12', jobs, wages, '']

test('the columns of a state office are guessed from their names, and only offered', () => {
  expect(suggestMapping(header)).toEqual(mapping)
  expect(suggestMapping(['County', 'Jobs'])).toEqual({ area: 0, jobs: 1, quarter: { is: 0 }, ownership: { is: 5 } })
})

test('amounts lose dollar signs, commas and blanks; marks of suppression and blanks are withheld, never zero', () => {
  expect(['$16513146', ' 1,234 ', '150.0', '0', '-'].map(readAmount)).toEqual([16513146, 1234, 150, 0, 0])
  expect(['*', 'D', 'ND', 'N/A', 'n', '(D)', '', '  '].map(readAmount)).toEqual(Array(8).fill('withheld'))
  expect(readAmount('twelve')).toBeUndefined()
})

test('codes are read as state offices write them: 0 total, 1 private, 95 government, 31 for 31-33', () => {
  const rows = [header, line('0', '900'), line('1', '800'), line('95', '100'), line('31', '70'), line('311', '*', '*'), ['', '', '']]
  const { tables, titles, unknownAreas } = readSheet(rows, mapping, options)
  const [table] = tables
  if (!table) throw new Error('There is no table.')
  expect([table.area, table.title, table.period, table.rows]).toEqual(['36047', 'Kings County', { year: 2015, quarter: 0 }, 5])
  expect([findRow(table, 0, 10), findRow(table, 5, 10), findRow(table, 8, 10), findRow(table, 5, 31)].map((row) => table.jobs[row])).toEqual([900, 800, 100, 70])
  const food = findRow(table, 5, 311)
  expect([table.flags[food], table.jobs[food], table.establishments[food]]).toEqual([flag.withheld, absent, 12])
  expect([titles.get(311), unknownAreas]).toEqual(['Title 311', []])
})

test('areas without a code are named and left out; what cannot be read is refused with its line', () => {
  expect(readSheet([header, line('0', '9', '$1', 'Elsewhere'), line('0', '9')], mapping, options)).toMatchObject({ unknownAreas: ['Elsewhere'], tables: [{ area: '36047' }] })
  expect(() => readSheet([header, line('0', 'nine')], mapping, options)).toThrow('state.xlsx cannot be used: line 2: "nine" is no number of jobs.')
  expect(() => readSheet([header, line('A1', '9')], mapping, options)).toThrow('line 2: "A1" is no industry code.')
  expect(() => readSheet([header, line('31', '9'), line('31', '10')], mapping, options)).toThrow('line 3: this industry stands there a second time')
})

test('the real file of New York is read through the guessed mapping', (context) => {
  sharedData(context)
  const text = readShared('state-lmi/Quarterly_Census_of_Employment_and_Wages_Annual_Data__Beginning_2000.csv')
  const rows = text.trim().split(/\r?\n/).map((one) => (one.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? []).map((cell) => cell.replaceAll('"', '')))
  const guessed = suggestMapping(rows[0] ?? [])
  const { tables, unknownAreas } = readSheet(rows, { ...mapping, ...guessed }, { source, areaCode: () => '36LMA' })
  expect([tables.length, unknownAreas]).toEqual([16, []])
  const table = tables.find((one) => one.period.year === 2015)
  expect(table && [table.jobs[findRow(table, 5, 11)], table.wages[findRow(table, 5, 11)]]).toEqual([265, 16513146])
})
