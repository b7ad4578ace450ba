import { describe, expect, it } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import { outline, stepIds, type FieldOutline, type Worksheet } from '#worksheets/kit/worksheet.ts'
import { catalogue, reviewOf, reviews, worksheetsOf } from '#worksheets/catalogue.ts'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { namesIn, noNames, type SheetNames } from '#worksheets/kit/sheet-names.ts'
import { sheetsOf, toSheet, type SheetOptions } from '#worksheets/kit/sheet.ts'
import type { Block, Cell, Sheet, Table } from '#worksheets/kit/sheet-tree.ts'
import { buildWorkbook, withoutRow, withSecondAnswer } from '../fixtures/build-workbook.ts'

const reviewIds = new Set(reviews.map((review) => review.worksheet.id))

// A value of each kind that can be found again on the page, and told apart from every other.
function valueFor(field: FieldOutline, mark: string): Json {
  switch (field.kind) {
    case 'text': case 'long text': return mark
    case 'person': case 'organization': case 'row': return mark
    case 'people': case 'organizations': return [mark, `${mark}-2`]
    case 'number': case 'money': return 3
    case 'date': return '2027-02-02'
    case 'time': return '09:30'
    case 'tick': return true
    case 'choice': return field.options?.at(-1)?.value ?? ''
    case 'choices': return (field.options ?? []).slice(0, 2).map((option) => option.value)
    case 'table': return null
  }
}

const mark = (circle: string, ...path: readonly string[]): string => `«${circle}:${path.join('.')}»`

function filled(worksheet: Worksheet): Record<string, Json> {
  const round = worksheet.step === 'partnership' ? '-' : 'r1'
  const entries: Record<string, Json> = {}
  for (const field of outline(worksheet)) {
    if (!field.columns) entries[`${round}/${worksheet.id}/${field.key}`] = valueFor(field, mark(field.circle, field.key))
    for (const column of field.columns ?? []) {
      for (const row of field.preset?.length ? [field.preset[0]?.id ?? ''] : ['row-1', 'row-2']) {
        const circle = field.circle === 'core team' ? field.circle : column.circle
        entries[`${round}/${worksheet.id}/${field.key}/${row}/${column.key}`] = valueFor(column, mark(circle, field.key, row, column.key))
      }
    }
  }
  return entries
}

const book = buildWorkbook(Object.assign({}, ...catalogue.map(filled)) as Record<string, Json>)
const answers = { book, round: 'r1' }
const kept = new Set(['closings', 'aliases', 'apart', 'known', 'rounds', 'logo', 'papers'])

function sheetFor(worksheet: Worksheet, options: SheetOptions = {}): Sheet {
  return toSheet(worksheet, { answers, names: noNames, ...options })
}

function tables(sheet: Sheet): readonly Table[] {
  return sheet.blocks.filter((block) => block.type === 'table')
}

function find<T extends Block['type']>(sheet: Sheet, type: T, field: string): Extract<Block, { type: T }> {
  const found = sheet.blocks.find((block) => block.type === type && 'ref' in block && block.ref.field === field)
  if (!found) throw new Error(`${sheet.id} has no ${type} for ${field}.`)
  return found as Extract<Block, { type: T }> // the type was asked for
}

describe('every worksheet of the catalogue becomes a page', () => {
  it.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s: blank, with no answer and room to write', (_id, worksheet) => {
    const sheet = toSheet(worksheet, { circle: 'core team', more: true })
    expect(sheet.state).toBe('blank')
    expect(toSheet(worksheet, { circle: 'core team' }).blocks.filter((block) => block.type !== 'note' && block.type !== 'signature')).not.toEqual([])
    expect(sheet.leftOut).toEqual([])
    for (const block of sheet.blocks) {
      if (block.type === 'table') {
        expect(block.rows.length).toBeGreaterThan(0)
        expect(block.columns.length).toBeGreaterThan(0)
        for (const row of block.rows) expect(row.cells).toHaveLength(block.columns.length)
      } else if ('answer' in block) expect([block.answer, block.basedOn]).toEqual([null, []])
    }
    if (reviewIds.has(worksheet.id)) return
    const shownFields = sheet.blocks.flatMap((block) => ('ref' in block ? [block.ref.field] : []))
    expect(shownFields).toEqual(outline(worksheet).map((field) => field.key).filter((key) => !kept.has(key)))
  })

  it.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s: filled, with every answer the core team may read', (_id, worksheet) => {
    const text = JSON.stringify(sheetFor(worksheet, { circle: 'core team' }))
    for (const [path, value] of Object.entries(filled(worksheet))) {
      const field = path.split('/')[2] ?? ''
      if (kept.has(field) || typeof value !== 'string' || !value.startsWith('«')) continue
      expect(text, path).toContain(value)
    }
  })

  it.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('G14: %s: nothing of the core team on the page for partners, and the page says what stays out', (_id, worksheet) => {
    const sheet = sheetFor(worksheet, { circle: 'partners' })
    expect(JSON.stringify(sheet)).not.toContain('«core team:')
    const secret = outline(worksheet).filter((field) => !kept.has(field.key)).flatMap((field) => (field.circle === 'core team' ? [field.label]
      : (field.columns ?? []).filter((column) => column.circle === 'core team').map((column) => `${column.label} (in ${field.label})`)))
    expect(sheet.leftOut).toEqual(secret)
  })

  it.each(catalogue.map((worksheet) => [worksheet.id, worksheet] as const))('%s: the room sees only what is meant for it, even where the core team asks', (_id, worksheet) => {
    const sheet = sheetFor(worksheet, { circle: 'core team', audience: 'room' })
    const hidden = outline(worksheet).flatMap((field) => [field, ...(field.columns ?? []).map((column) => ({ ...column, key: `${field.key}.${column.key}` }))])
      .filter((field) => !field.projected || field.circle === 'core team').map((field) => field.key)
    const seen = sheet.blocks.flatMap((block) => (!('ref' in block) ? []
      : block.type === 'table' ? [block.ref.field, ...block.columns.map((column) => `${block.ref.field}.${column.key}`)]
      : [block.ref.column === undefined ? block.ref.field : `${block.ref.field}.${block.ref.column}`]))
    expect(seen.filter((key) => hidden.includes(key))).toEqual([])
    expect(JSON.stringify(sheet)).not.toContain('«core team:')
  })
})

describe('what stands on a page', () => {
  const names: SheetNames = namesIn(buildWorkbook({}), 'r1', {
    person: (id) => `Person ${id}`, organization: (id) => `Org ${id}`, mark: (id) => (id === 'p-quiet' ? 'do not call' : null),
  })

  it('carries the stamps that were read, so that paper coming back replaces just what it showed', () => {
    const line = find(sheetFor(settings), 'line', 'name')
    expect(line.basedOn).toEqual(book.sheets['-/settings']?.fields['name']?.standing.map((one) => one.stamp))
    const cell = tables(sheetFor(register))[0]?.rows[0]?.cells[0]
    expect(cell?.ref).toEqual({ worksheet: 'register', field: 'people', row: 'row-1', column: 'name' })
    expect(cell?.basedOn).toEqual(book.sheets['-/register']?.tables['people']?.[0]?.cells['name']?.standing.map((one) => one.stamp))
  })

  it('shows both answers where people differ, with who gave each', () => {
    const two = withSecondAnswer(buildWorkbook({ '-/settings/name': 'Valley Makers' }), '-/settings/name', 'Valley Metals', 'p-2')
    const line = find(toSheet(settings, { answers: { book: two, round: 'r1' }, names }), 'line', 'name')
    expect(line.answer?.differing.map((one) => [one.text, one.by])).toEqual([['Valley Metals', 'Person p-2'], ['Valley Makers', 'Person p-tester']])
    expect(line.basedOn).toHaveLength(2)
  })

  it('keeps what does not fit its field as it was typed, and says that it does not count', () => {
    const odd = buildWorkbook({ '-/settings/target': 'about twenty' })
    const line = find(toSheet(settings, { answers: { book: odd, round: 'r1' } }), 'line', 'target')
    expect(line.answer).toMatchObject({ text: 'about twenty', counts: false })
  })

  it('marks a person who is not to be called on a list, and not on a line', () => {
    const list = buildWorkbook({ '-/settings/known/w/by': 'p-quiet', 'r1/support-team-review/gaps/g/owner': 'p-quiet', 'r1/support-team-review/facilitator': 'p-quiet' })
    const sheet = toSheet(reviewOf('support-team').worksheet, { answers: { book: list, round: 'r1' }, names })
    const cells = tables(sheet).find((table) => table.ref.field === 'gaps')?.rows[0]?.cells ?? []
    expect(cells.map((cell: Cell) => cell.answer?.text)).toContain('Person p-quiet (do not call)')
    expect(find(sheet, 'line', 'facilitator').answer?.text).toBe('Person p-quiet')
  })

  it('leaves removed rows out and adds empty ones only where asked', () => {
    const people = buildWorkbook({ '-/register/people/a/name': 'Ana', '-/register/people/b/name': 'Bo' })
    const without = withoutRow(people, '-/register/people/b')
    const rows = (emptyRows: number) => tables(toSheet(register, { answers: { book: without, round: 'r1' }, emptyRows }))[0]?.rows.map((row) => row.id)
    expect(rows(0)).toEqual(['a'])
    expect(rows(2)).toEqual(['a', null, null])
  })

  it('does not print what the app keeps for itself', () => {
    const sheet = toSheet(reviewOf('support-team').worksheet, {
      answers: { book: buildWorkbook({ 'r1/support-team-review/closings/c/record': '{"kind":"closed"}' }), round: 'r1' }, circle: 'core team', more: true,
    })
    expect(JSON.stringify(sheet)).not.toContain('kind\\":')
  })
})

describe('the page of a review', () => {
  const review = reviewOf('support-team')
  const record = {
    evidence: {
      [review.questions[0]?.points[0]?.id ?? '']: [
        { text: 'Nine partners agreed.', holds: true, refs: [{ worksheet: 'settings', field: 'name' }] },
        { text: 'Her phone is known.', holds: false, refs: [{ worksheet: 'register', field: 'people', row: 'a', column: 'phone' }] },
      ],
    },
    closing: { on: '2027-02-02', ledBy: 'Board', present: ['Board', 'College'], recordedBy: 'Library', role: '', outdated: false },
  }

  it('asks every question with every point under it, and offers “does not apply” only where a team may say so', () => {
    for (const each of reviews) {
      const sheet = toSheet(each.worksheet)
      expect(sheet.blocks.filter((block) => block.type === 'heading').map((block) => block.text)).toEqual(each.questions.map((one) => `${one.id} ${one.text}`))
      for (const point of each.questions.flatMap((one) => one.points)) {
        const choice = sheet.blocks.find((block) => block.type === 'choice' && block.ref.row === point.id)
        expect(choice?.type === 'choice' && choice.options.some((option) => option.value === 'does not apply')).toBe(point.mayNotApply)
      }
    }
  })

  it.runIf(review.questions.length)('shows evidence only to those who may see all that it speaks of', () => {
    const lines = (circle: 'partners' | 'core team') => toSheet(review.worksheet, { circle, record, answers })
      .blocks.flatMap((block) => (block.type === 'evidence' ? block.lines.map((line) => line.text) : []))
    expect(lines('core team')).toEqual(['Nine partners agreed.', 'Her phone is known.'])
    expect(lines('partners')).toEqual(['Nine partners agreed.'])
  })

  it('ends with the closing, or with lines to sign on', () => {
    const last = (options: SheetOptions) => toSheet(review.worksheet, options).blocks.at(-1)
    expect(last({})).toMatchObject({ type: 'signature', entries: [{ text: null }, { text: null }, { text: null }, { text: null }, { text: null }] })
    expect(last({ answers, record })).toMatchObject({ title: 'Closed by the team on Tue, Feb 2, 2027', entries: [{}, { text: 'Board' }, { text: 'Board; College' }, { text: 'Library' }, { text: 'no role given' }] })
  })
})

describe('a step as a pack', () => {
  it('has a list in front, every worksheet in order, and the review last', () => {
    for (const step of stepIds) {
      const [cover, ...sheets] = sheetsOf(step)
      expect(sheets.map((sheet) => sheet.id)).toEqual([...worksheetsOf(step).map((worksheet) => worksheet.id), `${step}-review`])
      const list = cover?.blocks[0]
      expect(list?.type === 'contents' && list.entries.map((entry) => entry.id)).toEqual(sheets.map((sheet) => sheet.id))
    }
  })
})
