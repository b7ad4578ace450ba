import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { mergeAnswers } from '#document/answer-merge.ts'
import { partialCopy } from '#document/circle.ts'
import { removalOf, writeEdits, type Edit } from '#document/edit.ts'
import { stampOf } from '#document/keys.ts'
import { openDocument } from '#document/workbook-document.ts'
import { readWorkbook, type Reading } from '#document/read.ts'
import { canonical, type Json } from '#worksheets/kit/canonical.ts'
import { mustBeShown, type Write } from './oracle.ts'
import { oneOf, randomOf } from './random.ts'
import { shownIn, stampsOf } from './team.ts'

const runs = Number(process.env['MERGE_RUNS'] ?? 600)
const open = ['-/settings/name', 'r1/first-sector/sector']
const closed = '-/settings/region'
const table = '-/register/organizations'
const leaves = (path: string, value: Json): Json | undefined => (path === closed ? undefined : value)

/** One laptop: its document, what it shows, and the writes that have reached it. */
interface Laptop {
  readonly name: string
  readonly doc: Y.Doc
  readonly reading: Reading
  readonly has: Set<Write>
  count: number
}

function laptop(name: string, bytes: Uint8Array, has: Iterable<Write> = []): Laptop {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes)
  return { name, doc, reading: readWorkbook(doc), has: new Set(has), count: 0 }
}

function write(random: () => number, at: Laptop, step: number): void {
  const edit = chooseEdit(random, at, step)
  if (!edit) return
  writeEdits(at.doc, [edit], { id: at.name, by: at.name, now: () => step, count: () => (at.count += 1) })
  const isRemoval = edit.path.endsWith('/~gone')
  at.has.add({
    stamp: stampOf(at.name, at.count), writer: at.name, path: edit.path, saw: edit.basedOn.map(plain),
    value: edit.value === null ? null : isRemoval ? 'removed' : textOf(edit.value),
    ...(isRemoval ? { sawCells: (edit.value as readonly string[]).map(plain) } : {}), // a removal's value is its stamps
  })
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : '')

// The oracle names a write by its first stamp, wherever it has traveled since.
const plain = (stamp: string): string => stamp.replace(/~\d+:/, ':')

function chooseEdit(random: () => number, at: Laptop, step: number): Edit | null {
  const book = at.reading.workbook()
  const value = `${at.name} ${step}`
  const dice = random()
  if (dice < 0.5) {
    const path = oneOf(random, open)
    const [round, worksheet, field = ''] = path.split('/')
    return { path, value, basedOn: stampsOf(book.sheets[`${round}/${worksheet}`]?.fields[field]) }
  }
  const id = oneOf(random, ['o1', 'o2'])
  const row = book.sheets['-/register']?.tables['organizations']?.find((one) => one.id === id)
  if (dice < 0.6 && row && !row.removed) return removalOf(table, row)
  const column = oneOf(random, ['name', 'county'])
  return { path: `${table}/${id}/${column}`, value, basedOn: stampsOf(row?.cells[column]) }
}

function makeCopy(from: Laptop, name: string, made: string): Laptop {
  return laptop(name, partialCopy(Y.encodeStateAsUpdate(from.doc), 'partners', leaves, made).bytes, from.has)
}

function bringBack(core: Laptop, partner: Laptop): void {
  mergeAnswers(core.doc, partner.doc, '')
  for (const one of partner.has) core.has.add(one)
}

function startTeam(): Laptop {
  const founder = openDocument('w')
  const core = laptop('core', founder.toFile())
  founder.close()
  writeEdits(core.doc, [{ path: closed, value: 'kept in the core team', basedOn: [] }], { id: 'private', by: '', now: () => 0, count: () => 1 })
  return core
}

const withoutClosed = (shown: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> => {
  const { [closed]: _, ...others } = shown
  return others
}
const sorted = (shown: Readonly<Record<string, readonly string[]>>): string => JSON.stringify(Object.entries(shown).toSorted(([one], [other]) => (one < other ? -1 : 1)))

test(`in ${runs} schedules of two partners’ copies and a core team nothing that nobody replied to is lost or doubled`, { timeout: 300_000 }, () => {
  for (let run = 0; run < runs; run += 1) {
    const random = randomOf(run + 1)
    const core = startTeam()
    for (let step = 0; step < 6; step += 1) write(random, core, step)
    const partners = [makeCopy(core, 'pat', '2027-01-01'), makeCopy(core, 'quinn', '2027-01-01')]
    for (let step = 10; step < 40; step += 1) {
      const dice = random()
      if (dice < 0.4) write(random, core, step)
      else if (dice < 0.85) write(random, oneOf(random, partners), step)
      else bringBack(core, oneOf(random, partners))
    }
    for (const partner of partners) bringBack(core, partner)
    expect(sorted(withoutClosed(shownIn(core.reading.workbook()))), `schedule ${run}`).toBe(sorted(mustBeShown([...core.has])))
    expect(shownIn(core.reading.workbook())[closed]).toEqual(['kept in the core team'])
    const before = canonical(core.reading.workbook().sheets as unknown as Json) // a workbook is plain data
    for (const partner of partners) expect(mergeAnswers(core.doc, partner.doc, '')).toBe(0)
    expect(canonical(core.reading.workbook().sheets as unknown as Json)).toBe(before)
  }
})

test('an answer that the team gave meanwhile stays beside the one that came back', () => {
  const core = startTeam()
  edit(core, 'first', [])
  const partner = makeCopy(core, 'pat', '2027-01-01')
  edit(partner, 'from the partner', ['core:1'])
  edit(core, 'from the team', ['core:1'])
  bringBack(core, partner)
  expect(nameOf(core)).toMatchObject({ disputed: true })
  expect(valuesOf(core)).toEqual(['from the partner', 'from the team'])
})

test('an answer that came back and was replied to does not come back again', () => {
  const core = startTeam()
  const partner = makeCopy(core, 'pat', '2027-01-01')
  edit(partner, 'from the partner', [])
  bringBack(core, partner)
  edit(core, 'settled', stampsOf(nameOf(core)))
  bringBack(core, partner)
  expect(valuesOf(core)).toEqual(['settled'])
})

test('a copy of a copy brings the answers of both home once', () => {
  const core = startTeam()
  const pat = makeCopy(core, 'pat', '2027-01-01')
  edit(pat, 'by Pat', [])
  const quinn = makeCopy(pat, 'quinn', '2027-02-01')
  edit(quinn, 'by Quinn', stampsOf(nameOf(quinn)))
  bringBack(core, quinn)
  // Stored and opened again in between, as it would be.
  const later = laptop('core', Y.encodeStateAsUpdate(core.doc), core.has)
  bringBack(later, pat)
  expect(valuesOf(later)).toEqual(['by Quinn'])
})

test('a newer copy brings a partner up to date and keeps what the partner wrote', () => {
  const core = startTeam()
  edit(core, 'first', [])
  const pat = makeCopy(core, 'pat', '2027-01-01')
  writeEdits(pat.doc, [{ path: 'r1/first-sector/sector', value: 'by Pat', basedOn: [] }], { id: 'pat', by: 'pat', now: () => 5, count: () => 9 })
  edit(core, 'second', ['core:1'])
  const newer = makeCopy(core, 'newer', '2027-03-01')
  mergeAnswers(pat.doc, newer.doc, '')
  expect(valuesOf(pat)).toEqual(['second'])
  expect(pat.reading.workbook().sheets['r1/first-sector']?.fields['sector']?.value).toBe('by Pat')
  mergeAnswers(pat.doc, makeCopy(core, 'older', '2026-12-01').doc, '')
  expect(valuesOf(pat)).toEqual(['second'])
})

test('a newer copy takes away the partner’s own answer once the team took it in and replied', () => {
  const core = startTeam()
  const pat = makeCopy(core, 'pat', '2027-01-01')
  edit(pat, 'by Pat', [])
  bringBack(core, pat)
  edit(core, 'settled', stampsOf(nameOf(core)))
  mergeAnswers(pat.doc, makeCopy(core, 'newer', '2027-03-01').doc, '')
  expect(valuesOf(pat)).toEqual(['settled'])
})

function edit(at: Laptop, value: string, basedOn: readonly string[]): void {
  writeEdits(at.doc, [{ path: '-/settings/name', value, basedOn }], { id: at.name, by: at.name, now: () => 1, count: () => (at.count += 1) })
}

function nameOf(at: Laptop) {
  return at.reading.workbook().sheets['-/settings']?.fields['name']
}

function valuesOf(at: Laptop): readonly string[] {
  return (nameOf(at)?.standing ?? []).map((one) => (typeof one.value === 'string' ? one.value : '')).toSorted((one, other) => (one < other ? -1 : 1))
}
