import { mergeTables } from '#labor-market/merge.ts'
import { unpack } from '#labor-market/pack.ts'
import { periodText } from '#labor-market/period.ts'
import type { Conflict, Shelf, Table } from '#labor-market/types.ts'
import type { FigureStorage, PackedFigures } from '#storage/labor-market.ts'
import type { Source } from './source.ts'

/** Two files that give other figures for the same area and period, and nobody has said yet which of them counts. */
export interface Clash extends Conflict {
  readonly title: string
  readonly sources: readonly [one: Source, other: Source]
}

/** Which of two files counts where they differ: `winner>loser`, by number. */
export type Preferences = ReadonlySet<string>

/** Tables in memory with what stands open between their copies. */
export interface Loaded {
  readonly shelf: Shelf
  readonly clashes: readonly Clash[]
  /** The files that the tables came from. */
  readonly sources: readonly Source[]
}

interface Copy {
  readonly table: Table
  readonly vintage: string
  readonly sources: readonly Source[]
}

/** Loads every table of these areas and periods, each once, whatever order their files came in. */
export async function loadTables(storage: FigureStorage, areas: readonly string[], periods: readonly string[], sources: readonly Source[], preferences: Preferences): Promise<Loaded> {
  const byId = new Map(sources.map((one) => [one.id, one]))
  const packed = await storage.tables(areas, periods)
  const used = new Set(packed.map((one) => one.source))
  const groups = Map.groupBy(packed, (one) => `${one.area} ${one.period}`)
  const tables = new Map<string, Table>()
  const clashes: Clash[] = []
  for (const [key, copies] of groups) {
    const joined = joinCopies(copies, byId, preferences, clashes)
    if (joined) tables.set(key, joined.table)
  }
  return { shelf: (area, period) => tables.get(`${area} ${periodText(period)}`), clashes, sources: sources.filter((one) => used.has(one.id)) }
}

function joinCopies(copies: readonly PackedFigures[], byId: ReadonlyMap<number, Source>, preferences: Preferences, clashes: Clash[]): Copy | null {
  return copies.toSorted((one, other) => one.source - other.source).reduce<Copy | null>((before, one) => {
    const source = byId.get(one.source)
    if (!source) return before // a file that is still being read
    const next: Copy = { table: unpack(one.bytes), vintage: source.vintage, sources: [source] }
    return before ? joinTwo(before, next, source, preferences, clashes) : next
  }, null)
}

function joinTwo(before: Copy, next: Copy, source: Source, preferences: Preferences, clashes: Clash[]): Copy {
  const isAbove = before.sources.some((one) => preferences.has(`${one.id}>${source.id}`))
  const isBelow = before.sources.some((one) => preferences.has(`${source.id}>${one.id}`))
  const { table, conflict } = mergeTables(before, next, isAbove ? 0 : isBelow ? 1 : undefined)
  const [first] = before.sources
  if (conflict && !isAbove && !isBelow && first) clashes.push({ ...conflict, title: table.title, sources: [first, source] })
  return { table, vintage: next.vintage > before.vintage ? next.vintage : before.vintage, sources: [...before.sources, source] }
}
