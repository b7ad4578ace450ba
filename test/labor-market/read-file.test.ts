import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pack, unpack } from '#labor-market/pack.ts'
import { openFileReader } from '#labor-market/open-file.ts'
import { openShelf } from '#labor-market/shelf.ts'
import { absent, flag, noChange, type Table } from '#labor-market/types.ts'
import { findRow } from '#labor-market/table.ts'
import { bytesOf, loadBytes, refusalOf, shelfOf } from './load.ts'
import { madeFile, type Area } from './made-up.ts'

const nation: Area = { '5/52': [900, 9000, 1500], '5/31-33': [500, 20000, 1200], '5/44-45': [2000, 16000, 600], '3/61': [100, 5000, 900] }
const polk: Area = { '5/52': [40, 700, 1600], '5/31-33': [10, 300, 1100], '5/44-45': [60, 500, 550], '3/61': [4, 200, 950] }
const year = { year: 2023, quarter: 0 } as const
const fourth = { year: 2016, quarter: 4 } as const

function tableFrom(text: string, area = '19153', period: { year: number; quarter: 0 | 1 | 2 | 3 | 4 } = year): Table {
  const table = shelfOf(text).get(area, period)
  if (!table) throw new Error(`There is no table of ${area}.`)
  return table
}

const jobsOf = (table: Table, own: number, industry: number): number | undefined => table.jobs[findRow(table, own, industry)]

test.each([
  ['annual', 'slice', year],
  ['annual', 'download', year],
  ['quarterly', 'slice', fourth],
  ['quarterly', 'download', fourth],
] as const)('an %s %s is recognized by its columns', (kind, shape, period) => {
  const shelf = openShelf()
  const [report] = loadBytes(shelf, 'renamed by somebody.csv', bytesOf(madeFile({ 19153: polk }, { shape, period, nation })))
  expect(report).toMatchObject({ shape: `${kind} ${shape}`, areas: 1, periods: [period] })
  const table = shelf.get('19153', period)
  expect(table && [jobsOf(table, 5, 52), jobsOf(table, 5, 31), jobsOf(table, 0, 10)]).toEqual([700, 300, 1700])
  expect(table?.wages[findRow(table, 5, 52)]).toBe(700 * 1600 * (period.quarter === 0 ? 52 : 13))
  expect(table?.lqJobs[findRow(table, 5, 52)]).toBe(Math.round((700 / 1700 / (9000 / 50000)) * 100))
  expect(table?.title).toBe(shape === 'download' ? 'Area 19153, Somewhere' : '')
})

test('chunks may be cut anywhere, also inside a number, a quote and a line end', () => {
  const bytes = bytesOf(madeFile({ 19153: polk, 19049: polk }, { nation }))
  const whole = openShelf()
  loadBytes(whole, 'a.csv', bytes, undefined, bytes.length)
  for (const chunk of [1, 2, 3, 61]) {
    const pieces = openShelf()
    loadBytes(pieces, 'a.csv', bytes, undefined, chunk)
    expect(pieces.get('19153', year)).toEqual(whole.get('19153', year))
    expect(pieces.get('19049', year)).toEqual(whole.get('19049', year))
  }
})

test('CRLF, LF, a byte order mark, no quotes, tabs and reordered columns make no difference', () => {
  const text = madeFile({ 19153: polk }, { shape: 'slice', nation })
  const expected = tableFrom(text)
  const lines = text.trimEnd().split('\r\n').map((line) => line.split(','))
  const turned = lines.map((cells) => cells.toReversed().join(',')).join('\n')
  const variants = [text.replaceAll('\r\n', '\n'), `\uFEFF${text}`, text.replaceAll('"', ''), text.replaceAll(',', '\t'), turned, text.trimEnd(), `${text}\r\n`]
  for (const variant of variants) expect(tableFrom(variant)).toEqual(expected)
})

test('a copy that a program saved again, with 1.0 for 1.00 and 150.0 for 150, is read', () => {
  const text = madeFile({ 19153: polk }, { shape: 'slice', nation, lineEnd: '\n' }).replaceAll('"', '')
  const saved = text.replaceAll(/(\.\d)0(?=,|\n)/g, '$1').replaceAll(/,700,/g, ',700.0,')
  expect(saved).not.toBe(text)
  expect(tableFrom(saved)).toEqual(tableFrom(text))
})

test('8069 is 08069, and so is 8069.0', () => {
  for (const code of ['8069', '8069.0']) {
    const text = madeFile({ '08069': polk }).replaceAll('"08069"', code)
    expect(jobsOf(tableFrom(text, '08069'), 5, 52)).toBe(700)
  }
})

test('a withheld row is withheld and never zero, keeps its establishments, and a row marked - is zero', () => {
  const text = madeFile({ 19153: { ...polk, '5/51': [0, 0, 0] } }, { nation, withheld: ['19153 5/52'] })
  const table = tableFrom(text)
  const [finance, information] = [findRow(table, 5, 52), findRow(table, 5, 51)]
  expect([table.flags[finance], table.jobs[finance], table.wages[finance], table.lqJobs[finance], table.establishments[finance]]).toEqual([
    flag.withheld | flag.lqWithheld | flag.changeWithheld,
    absent,
    absent,
    absent,
    40,
  ])
  expect([table.flags[information], table.jobs[information], table.wages[information]]).toEqual([flag.empty, 0, 0])
})

test('sectors may be written 31-33, 31_33 or 31', () => {
  const text = madeFile({ 19153: polk })
  for (const code of ['31_33', '31']) expect(jobsOf(tableFrom(text.replaceAll('31-33', code)), 5, 31)).toBe(300)
})

test('rows by size of establishment are passed over', () => {
  const line = madeFile({ 19153: { '5/52': [1, 1, 1] } }).split('\r\n').at(-2)?.replace(',"0","2023"', ',"3","2023"') ?? ''
  const shelf = openShelf()
  const [report] = loadBytes(shelf, 'a.csv', bytesOf(`${madeFile({ 19153: polk })}${line}\r\n`))
  expect(report?.skipped).toBe(1)
  expect(jobsOf(shelf.get('19153', year) as Table, 5, 52)).toBe(700)
})

test('only wanted areas and levels are kept', () => {
  const shelf = openShelf()
  const bytes = bytesOf(madeFile({ 19153: polk, 19049: polk, 17073: polk }))
  loadBytes(shelf, 'a.csv', bytes, { areas: (area) => area !== '19049', finest: 'supersector' })
  expect(shelf.areas()).toEqual(['17073', '19153'])
  expect(findRow(shelf.get('17073', year) as Table, 5, 52)).toBe(-1)
  expect(jobsOf(shelf.get('17073', year) as Table, 5, 1023)).toBe(700)
})

test('a zip of many files with blanks and commas in their names is read as it comes', () => {
  const entries = Object.fromEntries(
    ['19153', '19049', '08069'].map((area) => [`2023_annual_by_area/2023.annual ${area} A County, Iowa.csv`, bytesOf(madeFile({ [area]: polk }))]),
  )
  const zip = zipSync({ ...entries, '2023_annual_by_area/read me.pdf': bytesOf('x') })
  const shelf = openShelf()
  const reports = loadBytes(shelf, '2023_annual_by_area.zip', zip)
  expect(shelf.areas()).toEqual(['08069', '19049', '19153'])
  expect(reports).toHaveLength(3)
  expect(reports.flatMap((one) => one.remarks).join()).toContain('1 other files')
  expect(refusalOf(zip.subarray(0, zip.length - 900), 'by area.zip')).toMatch(/by area\.zip cannot be used: the zip file is cut off or damaged/)
})

test('one table of a zip that cannot be used refuses the whole zip and names the file in it', () => {
  const zip = zipSync({ 'good.csv': bytesOf(madeFile({ 19153: polk })), 'bad.csv': bytesOf(madeFile({ 19049: polk }).replace(',700,', ',seven,')) })
  expect(refusalOf(zip, 'two.zip')).toMatch(/two\.zip, bad\.csv cannot be used: line \d+: the column annual_avg_emplvl does not hold a plain number/)
})

test.each([
  ['an empty file', '', /it is empty/],
  ['a header alone', madeFile({}), /no figures below/],
  ['binary junk', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), /it is no text/],
  ['a line without end', 'x'.repeat(3_000_000), /line 1: it is longer than any line of a table/],
  ['text of two bytes a letter', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0), /CSV UTF-8/],
  ['another table', 'Name,Phone,City\nA,1,B\n', /line 1: its first line does not name the columns/],
  ['no disclosure column', madeFile({ 19153: polk }).replace('"disclosure_code"', '"other"'), /looks like a zero/],
  ['no jobs', madeFile({ 19153: polk }).replace('"annual_avg_emplvl"', '"other"'), /no column of jobs/],
  ['a cut line', madeFile({ 19153: polk }).slice(0, -150), /line \d+: it ends after \d+ of 43 columns. The file may be cut off/],
  ['a blank where jobs should be', madeFile({ 19153: polk }).replace(',700,', ',,'), /line \d+: the column annual_avg_emplvl is blank/],
  ['jobs below zero', madeFile({ 19153: polk }).replace(',700,', ',-700,'), /line \d+: the column annual_avg_emplvl is less than zero/],
  ['numbers shortened by a spreadsheet', madeFile({ 19153: polk }).replace(',700,', ',7E+02,'), /does not hold a plain number/],
  ['an unknown mark', madeFile({ 19153: polk }, { withheld: ['19153 5/52'] }).replace('"A","N"', '"A","Q"'), /"Q" in the column disclosure_code/],
  ['an odd industry', madeFile({ 19153: polk }).replaceAll('"52"', '"5A2"'), /"5A2" in the column industry_code is no industry code/],
  ['an odd owner', madeFile({ 19153: polk }).replace('"5","52"', '"7","52"'), /"7" in the column own_code is no ownership code/],
  ['an odd quarter', madeFile({ 19153: polk }).replace('"2023","A"', '"2023","3"'), /"3" in the column qtr is no annual figure/],
  ['a year that is none', madeFile({ 19153: polk }).replace('"2023","A"', '"203","A"'), /"203" in the column year is no year/],
])('%s is refused with a sentence', (_, content, sentence) => {
  expect(refusalOf(content)).toMatch(sentence)
})

test('a row that comes twice counts once; with other figures the file is refused and both lines are named', () => {
  const text = madeFile({ 19153: polk })
  const lines = text.trimEnd().split('\r\n')
  const finance = lines.findIndex((line) => line.includes('"5","52"'))
  const twice = [...lines, lines[finance]].join('\r\n')
  expect(jobsOf(tableFrom(twice), 5, 52)).toBe(700)
  expect(refusalOf(twice.replace(/,700,(?!.*,700,)/s, ',701,'))).toContain(
    `line ${lines.length + 1}: it gives industry 52 of 19153 (ownership 5) again, with other figures than line ${finance + 1}`,
  )
})

test('a quarter that is missing from a download is named', () => {
  const [report] = loadBytes(openShelf(), 'a.csv', bytesOf(madeFile({ 19153: polk }, { period: fourth })))
  expect(report?.remarks).toEqual(['a.csv has no figures for quarter 1, 2, 3 of 2016.'])
})

test('many areas are given away as they come, and not held', () => {
  const areas = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${10001 + at}`, polk]))
  const bytes = bytesOf(madeFile(areas))
  let given = 0
  const reader = openFileReader({ file: 'a.csv', vintage: '', bytes: 0, held: 100, emit: () => given++ })
  reader.push(bytes.subarray(0, bytes.length / 2))
  expect(given).toBeGreaterThan(150)
  reader.push(bytes.subarray(bytes.length / 2))
  reader.end()
  expect(given).toBe(400)
})

test('a packed table comes back as it was, in few bytes, and cut bytes are told', () => {
  const table = tableFrom(madeFile({ 19153: polk }, { nation, withheld: ['19153 5/52'] }))
  const bytes = pack(table)
  expect(unpack(bytes)).toEqual(table)
  expect(bytes.length / table.rows).toBeLessThan(40)
  expect(() => unpack(bytes.subarray(0, bytes.length - 3))).toThrow('cut off')
})

test('files of titles name industries and areas to whoever asks, and are no figures', () => {
  const titles = 'industry_code,industry_title\n10,"Total, all industries"\n332,"NAICS 332 Fabricated, metal"\nA1,Old\n'
  const named = (text: string): unknown[] => {
    const got: unknown[] = []
    const reader = openFileReader({ file: 'titles.csv', vintage: '', bytes: 0, emit: () => undefined, names: (...maps) => got.push(...maps.map((one) => [...one])) })
    reader.push(bytesOf(text))
    return [reader.end(), ...got]
  }
  expect(named(titles)).toEqual([[], [[332, 'Fabricated, metal']], []])
  expect(named('area_fips,area_title\nUS000,U.S. TOTAL\n8069,"Larimer County, Colorado"')).toEqual([[], [], [['US000', 'U.S. TOTAL'], ['08069', 'Larimer County, Colorado']]])
  expect(refusalOf(titles)).toMatch(/line 1: it only gives names of industries, and no figures/)
})

test('a file without published quotients and changes has none, and not zeros', () => {
  const lines = madeFile({ 19153: polk }, { nation }).split('\r\n').map((one) => one.split(',').slice(0, one.includes('"A title') ? 20 : one.startsWith('"19153"') ? 20 : 19).join(','))
  const bare = lines.map((one, index) => (index === 0 ? one : one)).join('\r\n')
  const table = tableFrom(bare)
  expect([table.lqJobs[0], table.lqPay[0], table.jobsChange[0]]).toEqual([absent, absent, noChange])
})
