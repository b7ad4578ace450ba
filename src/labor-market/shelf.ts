import type { Conflict, Period, Source, Table } from './types.ts'
import { mergeTables } from './merge.ts'
import { byPeriod, periodText } from './period.ts'

/** A copy that differs from one loaded before, and the two files. */
export interface Clash extends Conflict {
  readonly files: readonly [string, string]
}

/** Tables in memory, each area and period once, whatever order they come in. */
export interface MemoryShelf {
  /** Takes a table in. Returns the clash if another file gave other figures for it. */
  add(table: Table, source: Source): Clash | undefined
  get(area: string, period: Period): Table | undefined
  /** The areas that have figures, in order of their codes. */
  areas(): readonly string[]
  /** The periods of an area, or of all, the oldest first. */
  periods(area?: string): readonly Period[]
}

/** An empty shelf. `preferred` names files whose figures stand where copies differ. */
export function openShelf(preferred: ReadonlySet<string> = new Set()): MemoryShelf {
  const tables = new Map<string, { table: Table; source: Source }>()
  const key = (area: string, period: Period): string => `${area} ${periodText(period)}`
  return {
    add(table, source) {
      const name = key(table.area, table.period)
      const known = tables.get(name)
      if (!known) {
        tables.set(name, { table, source })
        return undefined
      }
      const prefer = preferredOf(preferred, known.source.file, source.file)
      const first = { table: known.table, vintage: known.source.vintage }
      const { table: merged, conflict } = mergeTables(first, { table, vintage: source.vintage }, prefer)
      const later = source.vintage > known.source.vintage ? source.vintage : known.source.vintage
      const kept = (conflict?.preferred ?? 0) === 0 ? known.source : source
      tables.set(name, { table: merged, source: { ...kept, vintage: later } })
      return conflict && prefer === undefined ? { ...conflict, files: [known.source.file, source.file] } : undefined
    },
    get: (area, period) => tables.get(key(area, period))?.table,
    areas: () => [...new Set([...tables.values()].map((one) => one.table.area))].sort(),
    periods(area) {
      const all = [...tables.values()].map((one) => one.table).filter((table) => area === undefined || table.area === area)
      return [...new Map(all.map((table) => [periodText(table.period), table.period])).values()].sort(byPeriod)
    },
  }
}

function preferredOf(preferred: ReadonlySet<string>, first: string, second: string): 0 | 1 | undefined {
  if (preferred.has(first)) return 0
  return preferred.has(second) ? 1 : undefined
}
