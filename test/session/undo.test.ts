import { describe, expect, test } from 'vitest'
import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'
import type { Ref } from '#worksheets/workbook.ts'

const table: Ref = { worksheet: 'outreach', field: 'knocks' }
const sector: Ref = { worksheet: 'first-sector', field: 'sector' }

async function opened(now: () => number = () => 1_000_000): Promise<Partnership> {
  const storage = await openMemoryStorage(createMemoryDisk(), { epoch: 1 })
  const id = await foundPartnership(storage, { name: 'Quad Cities manufacturing' })
  return openPartnership(storage, id, { now, today: () => '2027-02-02', watchDay: () => () => undefined })
}

const rowsIn = (partnership: Partnership) => (partnership.view().book.sheets['r1/outreach']?.tables['knocks'] ?? []).filter((row) => !row.removed)
const valueIn = (partnership: Partnership) => partnership.view().book.sheets['r1/first-sector']?.fields['sector']?.value ?? null

describe('taking back', () => {
  test('rows that were added in one go leave together', async () => {
    const partnership = await opened()
    partnership.addRows(table, [{ values: { firms: 'Acme' } }, { values: { firms: 'Harbor Steel' } }], 'Pasted 2 rows')
    expect(rowsIn(partnership)).toHaveLength(2)
    expect(partnership.undo()).toBe('Pasted 2 rows')
    expect(rowsIn(partnership)).toHaveLength(0)
  })

  test('a row that was filled step by step is emptied step by step, then leaves', async () => {
    let now = 1_000_000
    const partnership = await opened(() => (now += 60_000))
    const row = partnership.addRow(table, { firms: 'Acme' })
    partnership.set({ ...table, row, column: 'who' }, 'o-1', [])
    partnership.undo()
    expect(rowsIn(partnership)[0]?.cells['who']?.value ?? null).toBe(null)
    partnership.undo()
    expect(rowsIn(partnership)).toHaveLength(0)
  })

  test('words typed in one go are one step, and what stood before can be taken back after it', async () => {
    let now = 1_000_000
    const partnership = await opened(() => now)
    const write = (value: string): void => partnership.set(sector, value, [])
    write('Health care')
    now += 60_000
    write('Manu')
    now += 600
    write('Manufacturing')
    partnership.undo()
    expect(valueIn(partnership)).toBe('Health care')
    partnership.undo()
    expect(valueIn(partnership)).toBe(null)
  })

  test('clearing is a step of its own, however soon it comes', async () => {
    const partnership = await opened()
    partnership.set(sector, 'Manufacturing', [])
    partnership.set(sector, null, [])
    partnership.undo()
    expect(valueIn(partnership)).toBe('Manufacturing')
  })

  test('a change right after a paste leaves the paste a step of its own', async () => {
    const partnership = await opened()
    const [row = ''] = partnership.addRows(table, [{ values: { firms: 'Acme' } }, { values: { firms: 'Zed' } }], 'Pasted 2 rows')
    partnership.set({ ...table, row, column: 'firms' }, 'Acme Tool', [])
    partnership.undo()
    expect(rowsIn(partnership).map((one) => one.cells['firms']?.value)).toEqual(['Acme', 'Zed'])
  })

  test('moving a row is no step to take back, and forgets none', async () => {
    const partnership = await opened()
    partnership.addRows(table, [{ values: { firms: 'Acme' } }, { values: { firms: 'Zed' } }], 'Pasted 2 rows')
    const [, second] = rowsIn(partnership)
    partnership.moveRow(table, second?.id ?? '', rowsIn(partnership)[0]?.id ?? null)
    expect(rowsIn(partnership)[0]?.cells['firms']?.value).toBe('Zed')
    expect(partnership.undo()).toBe('Pasted 2 rows')
  })
})
