import { mergeTables } from '#labor-market/merge.ts'
import { pack, unpack } from '#labor-market/pack.ts'
import { periodText } from '#labor-market/period.ts'
import { Refused, type Table } from '#labor-market/types.ts'
import type { FigureStorage } from '#storage/labor-market.ts'
import { openDigest } from './digest.ts'

const namedAtMost = 4

/** Collects the tables of one source and puts them in the storage. */
export interface Writer {
  readonly take: (table: Table) => void
  readonly flush: () => Promise<void>
  readonly waiting: () => number
  readonly areas: () => number
  readonly names: () => readonly string[]
  readonly bytes: () => number
  readonly digest: () => string
}

/** Collects finished tables and puts them in the storage; parts of the same area and period are put together. */
export function openWriter(storage: FigureStorage, source: number, file: string): Writer {
  const digest = openDigest()
  const sizes = new Map<string, number>()
  const areas = new Map<string, string>()
  let batch = new Map<string, Table>()
  let waiting = 0
  const joined = (one: Table, other: Table): Table => {
    const { table, conflict } = mergeTables({ table: one, vintage: '' }, { table: other, vintage: '' })
    if (conflict) throw new Refused(file, undefined, `it gives two different figures for ${table.title || table.area}, ${periodText(table.period)}.`)
    return table
  }
  const flush = async (): Promise<void> => {
    const now = batch
    batch = new Map()
    waiting = 0
    const lines: { source: number; area: string; period: string; bytes: Uint8Array }[] = []
    for (const [key, table] of now) {
      const period = periodText(table.period)
      const before = sizes.has(key) ? await storage.get([source, table.area, period]) : undefined
      if (before) digest.take(before.bytes)
      const bytes = pack(before ? joined(unpack(before.bytes), table) : table)
      digest.add(bytes)
      sizes.set(key, bytes.length)
      lines.push({ source, area: table.area, period, bytes })
    }
    if (lines.length > 0) await storage.put(lines)
  }
  return {
    take: (table) => {
      const key = `${table.area} ${periodText(table.period)}`
      const before = batch.get(key)
      batch.set(key, before ? joined(before, table) : table)
      areas.set(table.area, table.title || areas.get(table.area) || table.area)
      waiting += table.rows * 60
    },
    flush,
    waiting: () => waiting,
    areas: () => areas.size,
    names: () => (areas.size <= namedAtMost ? [...areas.values()] : []),
    bytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    digest: () => digest.text(),
  }
}
