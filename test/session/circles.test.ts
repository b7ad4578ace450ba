import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { partialCopy } from '#document/circle.ts'
import { openDocument } from '#document/workbook-document.ts'
import { leaves } from '#session/circles.ts'
import { launchFacts } from '#machines/facts/4-launch.ts'
import { footingOf, restsOf } from '#machines/facts/manifest.ts'
import { walk } from '#machines/walk.ts'
import { catalogue, reviews } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { pathOf, type Workbook } from '#worksheets/workbook.ts'
import { buildWorkbook, closeStep } from '../fixtures/build-workbook.ts'

/** A workbook in which every field and column of the catalogue holds a word that names its circle and itself. */
function filledEverywhere(): { readonly bytes: Uint8Array; readonly secret: readonly string[]; readonly shared: readonly string[] } {
  const document = openDocument('w')
  const secret: string[] = []
  const shared: string[] = []
  let count = 0
  for (const worksheet of catalogue) {
    const round = worksheet.step === 'partnership' ? '-' : 'r1'
    for (const field of outline(worksheet)) {
      for (const column of field.columns ?? [null]) {
        const isSecret = field.circle === 'core team' || column?.circle === 'core team'
        const word = `${isSecret ? 'secret' : 'shared'}-${worksheet.id}-${field.key}-${column?.key ?? ''}.`
        const list = isSecret ? secret : shared
        list.push(word)
        const ref = { worksheet: worksheet.id, field: field.key, ...(column ? { row: 'x', column: column.key } : {}) }
        const writer = { id: 'ana', by: 'p1', now: () => 1, count: () => (count += 1) }
        // Written twice, so that an earlier answer could be left behind in the bytes.
        document.edit([{ path: pathOf(round, ref), value: `${word} in-earlier-words`, basedOn: [] }], writer)
        document.edit([{ path: pathOf(round, ref), value: word, basedOn: [] }], writer)
      }
    }
  }
  return { bytes: document.toFile(), secret, shared }
}

test('nothing that belongs to the core team is anywhere in the bytes of a partners’ copy', () => {
  const { bytes, secret, shared } = filledEverywhere()
  const copy = partialCopy(bytes, 'partners', (path, value) => leaves('partners', path, value))
  const text = new TextDecoder().decode(copy.bytes)
  expect(secret.length).toBeGreaterThan(10)
  expect(secret.filter((word) => text.includes(word))).toEqual([])
  expect(shared.filter((word) => !text.includes(word))).toEqual([])
  expect(text).not.toContain('secret')
  expect(text).not.toContain('in-earlier-words')
  expect([copy.left, copy.out]).toEqual([shared.length, secret.length])
})

test('a removed person leaves no word in a partners’ copy', () => {
  const document = openDocument('w')
  document.edit([{ path: '-/register/people/p1/name', value: 'Pat Rivera', basedOn: [] }], { id: 'ana', by: '', now: () => 1, count: () => 1 })
  document.forget((path) => path.includes('/p1/'))
  const copy = partialCopy(document.toFile(), 'partners', (path, value) => leaves('partners', path, value))
  expect(new TextDecoder().decode(copy.bytes)).not.toContain('Rivera')
  expect(new TextDecoder().decode(document.toRow())).not.toContain('Rivera')
})

test('a copy says that it is a part and of which circle, and knows its partnership', () => {
  const { bytes } = partialCopy(openDocument('w').toFile(), 'partners', (_path, value) => value, '2027-04-14T10:00:00Z')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  expect(doc.getMap('meta').toJSON()).toMatchObject({ id: 'w', partOf: 'partners', made: '2027-04-14T10:00:00Z' })
})

/** The document of a plain workbook. */
function documentOf(book: Workbook) {
  const document = openDocument(book.id)
  let count = 0
  const write = (path: string, value: unknown): void =>
    document.edit([{ path, value: value as string, basedOn: [] }], { id: 'ana', by: 'p1', now: () => 1, count: () => (count += 1) }) // a workbook holds plain JSON
  for (const [key, sheet] of Object.entries(book.sheets)) {
    for (const [name, field] of Object.entries(sheet.fields)) write(`${key}/${name}`, field.value)
    for (const [name, rows] of Object.entries(sheet.tables)) {
      for (const row of rows) for (const [column, cell] of Object.entries(row.cells)) write(`${key}/${name}/${row.id}/${column}`, cell.value)
    }
  }
  return document
}

test('a review that was closed reads as closed in a partners’ copy, and its record tells nothing about what stayed out', () => {
  const debriefed = buildWorkbook({ 'r1/debrief/heldOn': '2027-05-27', '-/settings/name': 'Quad Cities' })
  const book = closeStep(debriefed, 'launch', '2027-06-01', { facts: launchFacts })
  const whole = documentOf(book)
  const copy = openDocument()
  copy.takeFile(partialCopy(whole.toFile(), 'partners', (path, value) => leaves('partners', path, value)).bytes)
  expect(walk(whole.workbook(), '2027-06-02').facts.launch.signature).toBe('current')
  expect(walk(copy.workbook(), '2027-06-02').facts.launch.changes).toEqual([])
  expect(walk(copy.workbook(), '2027-06-02').facts.launch.signature).toBe('current')
  const records = copy.workbook().sheets['r1/launch-review']?.tables['closings']?.map((row) => row.cells['record']?.value)
  expect(JSON.stringify(records)).not.toContain('debrief/')
})

test('no review rests on a table of which only some decision columns may leave', () => {
  const mixed = reviews.flatMap((review) => restsOf(review)).filter((rest) => {
    const { field, columns } = footingOf(rest)
    return field.circle === 'partners' && columns?.some((column) => column.circle === 'core team')
  })
  expect(mixed).toEqual([])
})
