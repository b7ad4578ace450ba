import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptFile, openFile, type FileOpened } from '#session/open-file.ts'
import type { Partnership } from '#session/partnership.ts'
import type { Storage } from '#storage/storage.ts'
import type { EnvelopePart, EnvelopeSender } from '#sync/envelope.ts'
import { seal } from '#sync/seal.ts'
import { ENVELOPE_LIMITS, unseal } from '#sync/unseal.ts'
import { canonical, type Json } from '#worksheets/kit/canonical.ts'
import { randomOf } from '../merge/random.ts'
import { fileOf, newTeam, whyRefused } from './file-rig.ts'

let storage: Storage
let team: Partnership
let id: string
let good: Uint8Array
let sender: EnvelopeSender
let parts: readonly EnvelopePart[]
let before: string

const digest = (): string => canonical(team.view().book.sheets as unknown as Json) // a workbook is plain data

beforeAll(async () => {
  ({ storage, team, id } = await newTeam())
  const people = Array.from({ length: 20 }, (_, at) => team.addPerson(`Person ${at}`, { title: 'Coordinator' }))
  team.removeRow({ worksheet: 'register', field: 'people' }, people[3] ?? '')
  const file = await fileOf(team)
  good = new Uint8Array(await file.arrayBuffer())
  const unsealed = await unseal(good, { reader: 1, writer: 1, ...ENVELOPE_LIMITS })
  if (unsealed.kind !== 'unsealed') throw new Error('An honest file was refused.')
  sender = unsealed.header
  parts = unsealed.parts
  before = digest()
})

afterAll(() => team.leave())

const blob = (bytes: Uint8Array): Blob => new Blob([bytes.slice()])

/** A file with an honest digest around these documents. */
async function sealed(workbook: Uint8Array, change: Partial<EnvelopeSender> = {}): Promise<Blob> {
  return blob(await seal({ ...sender, ...change }, [{ name: 'workbook', bytes: workbook }]))
}

/** The bytes of a document that somebody made by hand. */
function made(fill: (doc: Y.Doc) => void, meta = true): Uint8Array {
  const doc = new Y.Doc()
  if (meta) doc.getMap('meta').set('id', id)
  doc.transact(() => fill(doc))
  return Y.encodeStateAsUpdate(doc)
}

const answer = (value: unknown): unknown => [value, 1, 1, 'x']

async function expectRefused(file: Blob, code: string): Promise<void> {
  expect(await whyRefused(storage, file)).toBe(code)
  expect(digest()).toBe(before)
}

test('a file that breaks off at any twentieth of its length is refused', async () => {
  for (let share = 0; share < 20; share += 1) {
    const opened = await openFile(storage, blob(good.subarray(0, Math.floor((good.length * share) / 20))))
    expect(opened, `${share * 5} %`).toMatchObject({ kind: 'refused', refusal: { code: share === 0 ? 'empty' : 'cut-short' } })
  }
  expect(digest()).toBe(before)
})

test('five hundred single flipped bits are all noticed', { timeout: 60_000 }, async () => {
  const random = randomOf(7)
  for (let run = 0; run < 500; run += 1) {
    const bytes = good.slice()
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    expect((await openFile(storage, blob(bytes))).kind, `byte ${at}`).toBe('refused')
  }
  expect(digest()).toBe(before)
})

test.each([
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)],
  ['a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0)],
  ['words', new TextEncoder().encode('Dear colleagues, here is the file.')],
  ['other JSON', new TextEncoder().encode('{"hello":1}')],
  ['deep JSON', new TextEncoder().encode('['.repeat(100_000))],
])('%s is refused by what it is', async (_, bytes) => {
  await expectRefused(blob(bytes), 'not-ours')
})

test('a file of a hundred megabytes is refused by its size and never read', async () => {
  let isRead = false
  const large = { size: 100 * 1024 * 1024, slice: (from: number, to: number) => {
    if (to - from > 4096) isRead = true
    return blob(good.subarray(from, Math.min(to, 4096)))
  } } as unknown as Blob
  await expectRefused(large, 'too-large')
  expect(isRead).toBe(false)
})

test('a file for a newer reader is refused with its version', async () => {
  await expectRefused(await sealed(parts[0]?.bytes ?? new Uint8Array(), { minReader: 2 }), 'newer-reader')
})

test('a document of a newer writer is opened as a copy and never merged', async () => {
  const newer = await sealed(made((doc) => {
    doc.getMap('meta').set('minWriter', 2)
    doc.getMap('something new').set('a', 1)
  }), { minWriter: 2 })
  const opened = await openFile(storage, newer)
  expect(opened.kind).toBe('copy')
  if (opened.kind !== 'refused') expect(await acceptFile(storage, opened)).toMatchObject({ kind: 'nothing-new' })
  expect(digest()).toBe(before)
})

test('a file without a workbook in it is refused', async () => {
  await expectRefused(blob(await seal(sender, [{ name: 'journal', bytes: new Uint8Array() }])), 'no-workbook')
})

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)])

test.each<[string, string, () => Uint8Array]>([
  ['no document at all', 'damaged', () => Uint8Array.of(255, 255, 255, 255, 9, 9, 9)],
  ['another partnership than the header', 'other-partnership', () => made((doc) => doc.getMap('meta').set('id', 'another'), false)],
  ['no identity', 'other-partnership', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer(1)), false)],
  ['a root type that is not ours', 'damaged', () => made((doc) => doc.getMap('other').set('a', 1))],
  ['a list in place of the map', 'damaged', () => made((doc) => doc.getArray('answers').insert(0, [1]))],
  ['a text in place of the map', 'damaged', () => made((doc) => doc.getText('answers').insert(0, 'words'))],
  ['a map within the map', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', new Y.Map()))],
  ['bytes as an answer', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', new Uint8Array(3)))],
  ['an answer forty deep', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer(deep(40))))],
  ['an answer of two megabytes', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer('x'.repeat(2 * 1024 * 1024))))],
  ['an answer of a million parts', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer(Array.from({ length: 1_000_000 }, () => null))))],
  ['a key of four hundred letters', 'damaged', () => made((doc) => doc.getMap('answers').set(`a/b/${'c'.repeat(400)}@w`, answer(1)))],
  ['a key that reaches into objects', 'damaged', () => made((doc) => doc.getMap('answers').set('-/register/people/__proto__/name@w', answer('x')))],
  ['a value that reaches into objects', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer(JSON.parse('{"__proto__":{"polluted":1}}'))))],
  ['a value with a constructor', 'damaged', () => made((doc) => doc.getMap('answers').set('a/b/c@w', answer({ constructor: 1 })))],
  ['a hundred thousand and one answers', 'too-much', () => made((doc) => {
    for (let at = 0; at < 100_001; at += 1) doc.getMap('answers').set(`a/b/${at}@w`, 1)
  })],
  ['only the later half of its own history', 'incomplete', () => {
    const doc = new Y.Doc()
    doc.getMap('meta').set('id', id)
    const early = Y.encodeStateVector(doc)
    doc.getMap('meta').set('id', id)
    doc.getMap('answers').set('a/b/c@w', answer(1))
    return Y.encodeStateAsUpdate(doc, early)
  }],
])('a document with %s is refused as %s', { timeout: 60_000 }, async (_, code, bytes) => {
  await expectRefused(await sealed(bytes()), code)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('two thousand documents with random bytes changed are refused or shown, and nothing here changes', { timeout: 300_000 }, async () => {
  const random = randomOf(11)
  const workbook = parts.find((part) => part.name === 'workbook')?.bytes ?? new Uint8Array()
  const ends = new Map<FileOpened['kind'], number>()
  for (let run = 0; run < 2000; run += 1) {
    const bytes = workbook.slice()
    for (let change = 0; change <= Math.floor(random() * 6); change += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    const file = await sealed(bytes)
    const { kind } = await openFile(storage, file)
    ends.set(kind, (ends.get(kind) ?? 0) + 1)
  }
  expect(digest()).toBe(before)
  expect(ends.get('refused') ?? 0).toBeGreaterThan(0)
})
