import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { date, number, table, text } from '#worksheets/kit/kinds.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field, Row } from '#worksheets/workbook.ts'
import { cellValue, inOrder, linesOf, sortedIds } from '#ui/kit/table/table-rows.ts'

const [rows] = outline({
  id: 'test',
  answers: z.object({ rows: table({ name: text({ label: 'Name' }), jobs: number({ label: 'Jobs' }), day: date({ label: 'Day' }) }, {
    label: 'Rows', preset: [{ id: 'first', label: 'First', values: { name: 'Given' } }],
  }) }),
})
if (!rows) throw new Error('The outline has a table.')
const plain = { ...rows, preset: [] }
const lookup = { person: String, organization: String, mark: () => '', row: (_: string, id: string) => id }
const cell = (value: Json): Field => ({ value, by: '', at: 1, stamp: 's:1', standing: [{ value, by: '', at: 1, stamp: 's:1' }], disputed: false })
const row = (id: string, cells: Readonly<Record<string, Json>>, removed = false): Row =>
  ({ id, cells: Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, cell(value)])), order: id, removed, kept: false })
const column = (key: string) => rows.columns?.find((one) => one.key === key) ?? rows

describe('the lines of a table', () => {
  test('preset lines come first, with what they bring until somebody answers', () => {
    const [first] = linesOf(rows, [row('z', { name: 'Zed' })])
    expect(first && cellValue(first, 'name')).toBe('Given')
    const [answered] = linesOf(rows, [row('first', { name: 'Ours' })])
    expect(answered && cellValue(answered, 'name')).toBe('Ours')
  })

  test('removed rows are left out, and are not brought back by the table they are about', () => {
    expect(linesOf(plain, [row('a', {}, true), row('b', {})], [{ id: 'a', label: 'A' }, { id: 'c', label: 'C' }]).map((line) => line.id)).toEqual(['b', 'c'])
  })

  test('numbers sort as numbers, days as days, and empty cells come last either way', () => {
    const all = linesOf(plain, [row('a', { jobs: 100, day: '2027-12-01' }), row('b', { jobs: 9, day: '2028-01-15' }), row('c', {})])
    expect(sortedIds(all, column('jobs'), false, lookup)).toEqual(['b', 'a', 'c'])
    expect(sortedIds(all, column('jobs'), true, lookup)).toEqual(['a', 'b', 'c'])
    expect(sortedIds(all, column('day'), false, lookup)).toEqual(['a', 'b', 'c'])
  })

  test('a row that came after the sorting stands at the end and moves nothing', () => {
    const all = linesOf(plain, [row('a', {}), row('b', {}), row('new', {})])
    expect(inOrder(all, ['b', 'a']).map((line) => line.id)).toEqual(['b', 'a', 'new'])
  })
})
