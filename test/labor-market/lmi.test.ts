import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { bytesOf } from './load.ts'
import { madeFile, type Area } from './made-up.ts'
import { sharedData } from './shared-data.ts'

const script = fileURLToPath(new URL('../../tools/lmi.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lmi-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  readonly naics: string
  readonly jobs: unknown
  readonly lq: unknown
  readonly growth?: unknown
  readonly disclosed: boolean
  readonly metro?: { readonly jobs: unknown }
}

interface Printed {
  readonly region: { readonly counties: readonly string[]; readonly title: string }
  readonly period: string
  readonly own: unknown
  readonly total_covered: unknown
  readonly base: { readonly areas: string; readonly lq_from: string }
  readonly sectors: readonly Line[]
  readonly notes: readonly string[]
}

function run(...words: readonly string[]): { status: number | null; said: string; printed: Printed | undefined } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })
  return { status, said: stderr.trim(), printed: stdout === '' ? undefined : (JSON.parse(stdout) as Printed) }
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const nation: Area = { '5/52': [900, 9000, 1500], '5/53': [400, 4000, 1000], '5/31-33': [500, 20000, 1200], '3/61': [100, 5000, 900] }
const here: Area = { '5/52': [40, 700, 1600], '5/53': [9, 90, 900], '5/31-33': [10, 300, 1100], '3/61': [4, 200, 950] }
const county = put('2023.annual 08069 A County, Colorado.csv', madeFile({ '08069': here }, { nation, withheld: ['08069 5/52', '08069 5/53'] }))
const zipped = put('2023_annual.zip', zipSync({ 'a/2023.annual 08001 B County, Colorado.csv': bytesOf(madeFile({ '08001': here }, { nation })) }))
const all = put('US000.csv', madeFile({ US000: nation }, { shape: 'slice', nation }))

test('a profile is one JSON object; numbers where exact, ranges where bounded, null where unknown', () => {
  const { status, printed } = run('--counties', '8069,08001', '--period', '2023', county, zipped, all)
  expect(status).toBe(0)
  expect(printed).toMatchObject({
    region: { counties: ['08001', '08069'], title: 'Area 08001, Somewhere; Area 08069, Somewhere' },
    period: '2023',
    own: 5,
    total_covered: 2580,
    base: { areas: 'US000', lq_from: 'jobs' },
  })
  const finance = printed?.sectors.find((one) => one.naics === '52')
  expect(finance).toMatchObject({ jobs: { low: 700, high: 1490 }, disclosed: false })
  expect(printed?.sectors.find((one) => one.naics === '31-33')).toMatchObject({ jobs: 600, lq: 600 / 2580 / (20000 / 38000), disclosed: true })
})

test('without a national file the quotient comes from published ones and the output says so', () => {
  const { printed } = run('--period=2023', '--counties=08001', zipped)
  expect(printed?.base.lq_from).toBe("counties' published quotients")
  expect(printed?.sectors.find((one) => one.naics === '52')?.lq).toBeCloseTo(700 / 1290 / (9000 / 38000), 1)
})

const asked = ['--counties', '08001', '--period', '2023']

test.for([
  [['--period', '2023', zipped], /--counties is missing/],
  [[...asked], /No file is named/],
  [['--counties', '08003', '--period', '2023', zipped], /The files hold no figures for 08003\./],
  [['--counties', '08001', '--period', '2022', zipped], /The files hold 08001 for 2023, but not for 2022\./],
  [['--counties', '08001', '--period', 'last year', zipped], /"last year" is no period/],
  [[...asked, '--base', '08000', zipped], /no figures for the base 08000 in 2023, so there is no base/],
  [[...asked, '--level', 'fine', zipped], /"fine" is no level/],
  [[...asked, '--level', '4', zipped], /no 4-digit figures/],
  [[...asked, '--own', '6', zipped], /"6" is no ownership/],
  [[...asked, '--color', zipped], /There is no option --color/],
  [[...asked, join(folder, 'not there.csv')], /There is no file/],
  [[...asked, folder], /could not be read/],
] as const)('what is wrong is said in a sentence, and the exit status is 1: %s', ([words, sentence]) => {
  const { status, said, printed } = run(...words)
  expect(said).toMatch(sentence)
  expect([status, printed]).toEqual([1, undefined])
})

test('copies with different figures are not guessed about: a file has to be named', () => {
  const revised = put('revised.csv', madeFile({ '08001': { ...here, '5/31-33': [10, 310, 1100] } }, { nation }))
  const { status, said } = run(...asked, zipped, revised)
  expect(status).toBe(1)
  expect(said).toMatch(/give different figures for 08001 in 2023 \(\d+ rows.*Name the one that counts with --prefer/)
  const { printed } = run(...asked, '--prefer', revised, zipped, revised)
  expect(printed?.sectors.find((one) => one.naics === '31-33')?.jobs).toBe(310)
})

test('the example of the real Des Moines area gives its golden numbers', (context) => {
  const rows = `${sharedData(context)}qcew-2016-quarterly-sector-rows/`
  const files = readdirSync(rows).filter((name) => /Iowa|C1978/.test(name)).map((name) => rows + name)
  const ask = (...more: readonly string[]): Printed | undefined => run('--counties', '19049,19077,19121,19153,19181', '--period', '2016-Q4', ...more, ...files).printed
  const printed = ask()
  expect(printed?.total_covered).toBe(358876)
  const line = (from: Printed | undefined, code: string): Line | undefined => from?.sectors.find((one) => one.naics === code)
  expect(line(printed, '52')).toMatchObject({ jobs: 50849, lq: expect.closeTo(3.46, 2), disclosed: true })
  expect(line(printed, '48-49')).toMatchObject({ jobs: { low: 1107, high: 11082 }, metro: { jobs: 10639 } })
  expect(line(ask('--metro'), '48-49')).toMatchObject({ jobs: 10639, disclosed: false })
  expect(ask('--base', '19000')?.base).toMatchObject({ areas: '19000', lq_from: 'jobs' })
})
