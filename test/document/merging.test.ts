import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { openDocument, type WorkbookDocument } from '#document/workbook-document.ts'
import { removalOf, restoreOf, type Edit } from '#document/edit.ts'
import type { Field, Row, Workbook } from '#worksheets/workbook.ts'
import { rowsOf, sheetOf } from '#worksheets/workbook.ts'
import { agreement } from '#worksheets/1-support-team/agreement.worksheet.ts'

/** One laptop with its document; `edit` writes as one person in one tab. */
interface Laptop {
  readonly document: WorkbookDocument
  readonly edit: (...edits: readonly Edit[]) => void
}

function laptop(name: string, from?: WorkbookDocument): Laptop {
  const document = from ? openDocument() : openDocument('w')
  if (from) document.takeFile(from.toFile())
  let count = 0
  return { document, edit: (...edits) => document.edit(edits, { id: name, by: name, now: () => 1_000 + count, count: () => (count += 1) }) }
}

/** Two laptops with the same beginning, apart from each other. */
function apart(...begin: readonly Edit[]): readonly [Laptop, Laptop] {
  const first = laptop('ana')
  first.edit(...begin)
  return [first, laptop('bo', first.document)]
}

function together(one: Laptop, other: Laptop): Workbook {
  const file = one.document.toFile()
  one.document.takeFile(other.document.toFile())
  other.document.takeFile(file)
  expect(one.document.workbook().sheets).toEqual(other.document.workbook().sheets)
  return one.document.workbook()
}

const set = (path: string, value: Edit['value'], ...basedOn: readonly string[]): Edit => ({ path, value, basedOn })
const nameOf = (book: Workbook): Field | undefined => book.sheets['-/settings']?.fields['name']
const values = (field: Field | undefined): readonly string[] => (field?.standing ?? []).map((one) => (typeof one.value === 'string' ? one.value : '')).toSorted((one, other) => (one < other ? -1 : 1))
const rows = (book: Workbook, table = 'people'): readonly Row[] => book.sheets['-/register']?.tables[table] ?? []

test('two people who begin the same worksheet apart both keep what they wrote', () => {
  const [ana, bo] = apart()
  ana.edit(set('r1/case-for-change/case', 'Ana’s words'))
  bo.edit(set('r1/first-sector/sector', 'Manufacturing'))
  const book = together(ana, bo)
  expect(book.sheets['r1/case-for-change']?.fields['case']?.value).toBe('Ana’s words')
  expect(book.sheets['r1/first-sector']?.fields['sector']?.value).toBe('Manufacturing')
})

test('preset rows stand once however many people touch them apart', () => {
  const [ana, bo] = apart()
  ana.edit(set('r1/support-team-review/points/1.1a/answer', 'yes'))
  bo.edit(set('r1/support-team-review/points/1.1a/reason', 'All three said so.'))
  expect(together(ana, bo).sheets['r1/support-team-review']?.tables['points']).toHaveLength(1)
})

test('of two answers given apart neither wins by number or by clock', () => {
  const [ana, bo] = apart()
  ana.edit(set('-/settings/name', 'Ana’s'))
  bo.edit(set('-/settings/name', 'Bo’s'))
  const book = together(ana, bo)
  expect(nameOf(book)?.disputed).toBe(true)
  expect(values(nameOf(book))).toEqual(['Ana’s', 'Bo’s'])
})

test('the same answer given apart is one answer and no disagreement', () => {
  const [ana, bo] = apart()
  ana.edit(set('-/settings/name', 'Quad Cities'))
  bo.edit(set('-/settings/name', 'Quad Cities'))
  const book = together(ana, bo)
  expect(nameOf(book)).toMatchObject({ value: 'Quad Cities', disputed: false })
})

test('a row that two people move apart stands once', () => {
  const [ana, bo] = apart(set('-/register/people/p1/name', 'One'), set('-/register/people/p1/~order', 'a1'), set('-/register/people/p2/name', 'Two'), set('-/register/people/p2/~order', 'a2'))
  ana.edit(set('-/register/people/p1/~order', 'a3', 'ana:2'))
  bo.edit(set('-/register/people/p1/~order', 'a4', 'ana:2'))
  expect(rows(together(ana, bo)).map((row) => row.id).toSorted()).toEqual(['p1', 'p2'])
})

test('long text that two people write apart stands as two whole texts, never as one mixed one', () => {
  const [ana, bo] = apart(set('r1/case-for-change/case', 'The plan is bad.'))
  ana.edit(set('r1/case-for-change/case', 'Plan A.', 'ana:1'))
  bo.edit(set('r1/case-for-change/case', 'Plan B.', 'ana:1'))
  expect(values(together(ana, bo).sheets['r1/case-for-change']?.fields['case'])).toEqual(['Plan A.', 'Plan B.'])
})

test('a field that one clears and another changes keeps the change', () => {
  const [ana, bo] = apart(set('-/settings/name', 'First'))
  ana.edit(set('-/settings/name', null, 'ana:1'))
  bo.edit(set('-/settings/name', 'Second', 'ana:1'))
  expect(nameOf(together(ana, bo))).toMatchObject({ value: 'Second', disputed: false })
})

test('a reply takes away what was on screen, cleared answers too, and nothing that came later', () => {
  const [ana, bo] = apart(set('-/settings/name', 'First'))
  bo.edit(set('-/settings/name', 'Bo’s', 'ana:1'))
  ana.edit(set('-/settings/name', 'Ana’s', 'ana:1'))
  const shown = nameOf(together(ana, bo))
  ana.edit(set('-/settings/name', 'Settled', ...(shown?.standing ?? []).map((one) => one.stamp)))
  bo.edit(set('-/settings/name', 'Later', 'bo:1'))
  const book = together(ana, bo)
  expect(values(nameOf(book))).toEqual(['Later', 'Settled'])
})

test('a row that one removes and another changes stays, and says so', () => {
  const [ana, bo] = apart(set('-/register/people/p1/name', 'Pat Rivera'))
  ana.edit(removalOf('-/register/people', rows(ana.document.workbook())[0] as Row))
  bo.edit(set('-/register/people/p1/title', 'Dean'))
  const [row] = rows(together(ana, bo))
  expect(row).toMatchObject({ removed: false, kept: true, removal: { by: 'ana' } })
  expect(row?.cells['name']?.value).toBe('Pat Rivera')
})

test('a row that nobody changed since is removed, comes back as it was, and references can still read it', () => {
  const [ana, bo] = apart(set('-/register/people/p1/name', 'Pat Rivera'))
  ana.edit(removalOf('-/register/people', rows(ana.document.workbook())[0] as Row))
  const removed = rows(together(ana, bo))[0] as Row
  expect(removed).toMatchObject({ removed: true, kept: false })
  bo.edit(restoreOf('-/register/people', removed))
  expect(rows(together(ana, bo))[0]).toMatchObject({ removed: false, kept: false })
})

test('a row that two removed apart comes back when somebody brings it back once', () => {
  const [ana, bo] = apart(set('-/register/people/p1/name', 'Pat Rivera'))
  ana.edit(removalOf('-/register/people', rows(ana.document.workbook())[0] as Row))
  bo.edit(removalOf('-/register/people', rows(bo.document.workbook())[0] as Row))
  const removed = rows(together(ana, bo))[0] as Row
  expect(removed).toMatchObject({ removed: true })
  bo.edit(restoreOf('-/register/people', removed))
  expect(rows(together(ana, bo))[0]).toMatchObject({ removed: false, kept: false })
})

test('two laptops that begin the next round apart begin the same one, and what was not touched is inherited', () => {
  const [ana, bo] = apart(set('r1/case-for-change/case', 'From the first round'), set('r1/agreement/conveners/c1/organization', 'o1'))
  ana.edit(set('-/settings/rounds/r2/openedOn', '2028-01-18'), set('r2/agreement/conveners/c1/interim', true))
  bo.edit(set('-/settings/rounds/r2/openedOn', '2028-01-18'))
  const book = together(ana, bo)
  expect(book.sheets['-/settings']?.tables['rounds']).toHaveLength(1)
  const sheet = sheetOf(book, agreement, 'r2')
  expect(rowsOf(sheet, 'conveners')[0]?.cells).toMatchObject({ organization: { value: 'o1' }, interim: { value: true } })
})

test('rows taken twice and in any order read the same', () => {
  const ana = laptop('ana')
  const updates: Uint8Array[] = [ana.document.toRow()]
  ana.document.onUpdate((update) => updates.push(update))
  ana.edit(set('-/settings/name', 'First'))
  ana.edit(set('-/settings/name', 'Second', 'ana:1'))
  const other = openDocument()
  other.takeRows([...updates].toReversed())
  other.takeRows(updates)
  expect(other.hasGap()).toBe(false)
  expect(other.workbook().sheets).toEqual(ana.document.workbook().sheets)
})

test('a missing row is a gap, and what came after it waits', () => {
  const ana = laptop('ana')
  const updates: Uint8Array[] = [ana.document.toRow()]
  ana.document.onUpdate((update) => updates.push(update))
  ana.edit(set('-/settings/name', 'First'))
  ana.edit(set('-/settings/region', 'Quad Cities'))
  const other = openDocument()
  other.takeRows([updates[0], updates[2]].filter((row) => row !== undefined))
  expect(other.hasGap()).toBe(true)
  other.takeRows(updates)
  expect(other.hasGap()).toBe(false)
})

test('an edit builds anew only the sheet, table and row that it touches', () => {
  const ana = laptop('ana')
  ana.edit(set('-/register/people/p1/name', 'One'), set('-/register/people/p2/name', 'Two'), set('-/settings/name', 'Name'))
  const before = ana.document.workbook()
  ana.edit(set('-/register/people/p1/title', 'Dean'))
  const after = ana.document.workbook()
  expect(after.sheets['-/settings']).toBe(before.sheets['-/settings'])
  expect(rows(after).find((row) => row.id === 'p2')).toBe(rows(before).find((row) => row.id === 'p2'))
  expect(rows(after).find((row) => row.id === 'p1')).not.toBe(rows(before).find((row) => row.id === 'p1'))
})

test('what an answer of an unknown shape holds is carried on and not read', () => {
  const ana = laptop('ana')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, ana.document.toFile())
  doc.getMap('answers').set('-/settings/name@later', { shape: 'of a later version' })
  ana.document.takeFile(Y.encodeStateAsUpdate(doc))
  expect(nameOf(ana.document.workbook())).toBeUndefined()
  const again = new Y.Doc()
  Y.applyUpdate(again, ana.document.toFile())
  expect(again.getMap('answers').get('-/settings/name@later')).toEqual({ shape: 'of a later version' })
})

test('a document that a newer version must write is read and never written', () => {
  const ana = laptop('ana')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, ana.document.toFile())
  doc.getMap('meta').set('minWriter', 2)
  ana.document.takeFile(Y.encodeStateAsUpdate(doc))
  expect(ana.document.workbook().readOnly).toBe(true)
  expect(() => ana.edit(set('-/settings/name', 'First'))).toThrow(TypeError)
})
