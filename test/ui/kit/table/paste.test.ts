import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { number, organization, person, table, text, tick } from '#worksheets/kit/kinds.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { cellsOf, isBlock, pastedRows } from '#ui/kit/table/paste.ts'

const columns = outline({
  id: 'test',
  answers: z.object({ rows: table({
    person: person({ label: 'Who' }), company: organization({ label: 'Company' }), jobs: number({ label: 'Jobs' }), came: tick({ label: 'Came' }), note: text({ label: 'Note' }),
  }, { label: 'Rows' }) }),
})[0]?.columns ?? []
const naming = (column: FieldOutline, name: string): string => `${column.kind}:${name}`

describe('a block pasted from a spreadsheet', () => {
  test('tabs divide cells and lines divide rows; a cell in quotes keeps its line break', () => {
    expect(cellsOf('a\tb\r\nc\t"d\ne ""f"""\n')).toEqual([['a', 'b'], ['c', 'd\ne "f"']])
    expect(isBlock('a few words')).toBe(false)
    expect(isBlock('a\tb')).toBe(true)
  })

  test('names become ids, figures numbers, and what does not parse stays as it was typed', () => {
    const rows = pastedRows({ cells: [['Ana', 'Acme', '1,200', 'x', 'a note'], ['Bo', '', 'many', '', '']], columns, lines: [], key: null, naming })
    expect(rows).toEqual([
      { values: { person: 'person:Ana', company: 'organization:Acme', jobs: 1200, came: true, note: 'a note' } },
      { values: { person: 'person:Bo', jobs: 'many' } },
    ])
  })

  test('cells go into the rows that are there, and the rest become new rows', () => {
    const rows = pastedRows({ cells: [['1'], ['2'], ['3']], columns: columns.slice(2), lines: ['r1', 'r2'], key: null, naming })
    expect(rows).toEqual([{ id: 'r1', values: { jobs: 1 } }, { id: 'r2', values: { jobs: 2 } }, { values: { jobs: 3 } }])
  })

  test('a row about a person has that person’s id, so that it merges with one begun elsewhere', () => {
    const key = { columns: ['person'], free: false }
    expect(pastedRows({ cells: [['Ana', 'Acme']], columns, lines: [], key, naming })[0]?.id).toBe('person:Ana')
    expect(pastedRows({ cells: [['Acme']], columns: columns.slice(1), lines: [], key, naming })).toEqual([])
  })

  test('whom a row that is there is about is never overwritten', () => {
    const rows = pastedRows({ cells: [['Somebody else', 'Acme']], columns, lines: ['p-1'], key: { columns: ['person'], free: false }, naming })
    expect(rows).toEqual([{ id: 'p-1', values: { company: 'organization:Acme' } }])
  })
})
