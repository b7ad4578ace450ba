import fc from 'fast-check'
import { expect, test } from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import { Readable } from 'node:stream'
import { worksheetById } from '#worksheets/catalogue.ts'
import { carriedOf } from '#worksheets/kit/carried.ts'
import { toSheet } from '#worksheets/kit/sheet.ts'
import { toExcel } from '#exports/excel/to-excel.ts'
import { readExcel } from '#imports/excel/read-excel.ts'
import { awkwardTexts } from '../../fixtures/any-answers.ts'
import { buildWorkbook } from '../../fixtures/build-workbook.ts'
import { liveFormulas } from '../../fixtures/live-formulas.ts'
import { needsOffice, throughOffice } from '../../fixtures/office.ts'

const sender = { partnership: 'p1', name: 'Valley', made: '2027-02-09T10:00:00.000Z', by: '', circle: 'core team' } as const
const text = fc.oneof(
  fc.constantFrom(...awkwardTexts.filter((one) => one.length < 500)),
  fc.array(fc.constantFrom('=', '+', '-', '@', '＝', "'", '\t', '\n', ';', '"', '1', 'SUM(A1)', ' ', '{', '}', '!', '<', '&', '🙂', 'é'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
)

function fuzzed() {
  const texts = fc.sample(text, { numRuns: 10_000, seed: 11 })
  const columns = ['name', 'title', 'phone', 'email', 'sideReason']
  const entries = Object.fromEntries(texts.map((one, at) => [`-/register/people/x${String(Math.floor(at / 5)).padStart(5, '0')}/${columns[at % 5]}`, one]))
  return [toSheet(worksheetById('register'), { circle: 'core team', more: true, answers: { book: buildWorkbook(entries), round: 'r1' } })]
}

test('10,000 awkward cells: no formula and no other value, also after LibreOffice saved them', async (context) => {
  const sheets = fuzzed()
  const bytes = await toExcel(sheets, { carried: carriedOf(sheets, sender), title: 'People' })
  expect(liveFormulas(bytes)).toBe(0)
  expect((await readExcel(bytes)).answers).toEqual([])
  needsOffice(context)
  const [saved = new Uint8Array()] = throughOffice([bytes], 'xlsx', 'xlsx')
  expect(liveFormulas(saved)).toBe(0)
  expect((await readExcel(saved)).answers).toEqual([])
})

test('another reader sees days as days, figures as figures and everything else as words', async () => {
  const answers = { book: buildWorkbook({ 'r1/meeting/date': '2027-05-18', 'r1/meeting/start': '08:01', 'r1/meeting/place': '=1+1', 'r1/meeting/address': '00123' }), round: 'r1' }
  const bytes = await toExcel([toSheet(worksheetById('meeting'), { answers })], { carried: null, title: 'Meeting' })
  const tabs = await readXlsxFile(Readable.from([Buffer.from(bytes)]))
  const page = tabs.find((tab) => tab.sheet === 'Date and place')?.data ?? []
  const answer = (question: string): unknown => page.find((row) => row[1] === question)?.[2]
  expect(answer('Day of the launch')).toEqual(new Date('2027-05-18T00:00:00.000Z'))
  expect(answer('Room or site')).toBe('=1+1')
  expect(answer('Address')).toBe('00123')
})
