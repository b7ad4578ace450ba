import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import { rowIdFrom, rowKeyOf } from '#worksheets/kit/row-keys.ts'

const keyed = catalogue.flatMap((worksheet) => outline(worksheet).flatMap((field) => {
  const key = rowKeyOf(worksheet.id, field.key)
  return key ? [{ name: `${worksheet.id}.${field.key}`, field, key }] : []
}))

describe('rows that are about one person or thing', () => {
  test('each key names columns of its table, and a table that is there', () => {
    for (const { name, field, key } of keyed) {
      for (const column of key.columns) expect(field.columns?.map((one) => one.key), name).toContain(column)
      if (key.rowsOf === undefined) continue
      const [id, table] = key.rowsOf.split('.')
      const from = catalogue.find((worksheet) => worksheet.id === id)
      expect(from && outline(from).some((one) => one.key === table && one.columns !== undefined), name).toBe(true)
    }
  })

  test('there are as many keys as the worksheets speak of in their comments', () => {
    const top = join(import.meta.dirname, '../../../worksheets')
    const said = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.worksheet.ts'))
      .flatMap((path) => readFileSync(join(top, path), 'utf8').match(/row id (is|of)|Row id:|its id is that person|person's id as its row id/gi) ?? [])
    expect(keyed.length).toBeGreaterThanOrEqual(said.length)
  })

  test('an id waits until all of its columns are filled', () => {
    const key = { columns: ['force', 'person'], free: false }
    expect(rowIdFrom(key, { force: 'f-1' })).toBe(null)
    expect(rowIdFrom(key, { force: 'f-1', person: 'p-1' })).toBe('f-1-p-1')
  })
})
