import { Dexie, type EntityTable, type Table } from 'dexie'
import { toFailure } from './failure.ts'

/** Where figures came from. `about` is plain data of whoever reads the files; this room does not look into it. */
export interface FigureSource {
  readonly id: number
  /** A source is of use only when it was read to its end. */
  readonly isWhole: boolean
  readonly about: unknown
}

/** One packed table of a source: the figures of an area and a period, as bytes. */
export interface PackedFigures {
  readonly source: number
  readonly area: string
  readonly period: string
  readonly bytes: Uint8Array
}

/** The name of a packed table without its bytes. */
export type FiguresKey = readonly [source: number, area: string, period: string]

/** Published figures of this device, kept apart from the team's own work: they can be had again. */
export interface FigureStorage {
  /** All sources, unfinished ones too, in the order in which they came. */
  sources(): Promise<readonly FigureSource[]>
  /** Begins a source, not whole yet; resolves to its number. */
  begin(about: unknown): Promise<number>
  /** Puts tables of a source, in one transaction. One that is there already is replaced. */
  put(tables: readonly PackedFigures[]): Promise<void>
  get(key: FiguresKey): Promise<PackedFigures | undefined>
  /** Says that a source is whole. */
  finish(id: number, about: unknown): Promise<void>
  /** Takes a source away with all of its tables. */
  remove(id: number): Promise<void>
  /** The keys of all tables, of unfinished sources too. */
  keys(): Promise<readonly FiguresKey[]>
  /** Every table of these areas and periods, from all sources. */
  tables(areas: readonly string[], periods: readonly string[]): Promise<readonly PackedFigures[]>
  /** Small settings, such as which of two copies counts. */
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
  close(): void
}

interface Tables {
  readonly sources: EntityTable<FigureSource, 'id'>
  readonly packed: Table<PackedFigures, [number, string, string]>
  readonly settings: EntityTable<{ readonly key: string; readonly value: unknown }, 'key'>
}

type Database = Dexie & Tables

/** The name of the database, which erasing this device takes along. */
export const figuresDatabase = 'shared-table-figures'

function define(name: string): Database {
  // Figures can be read from their files again, so their writes need not wait for the disk.
  const database = new Dexie(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'relaxed' })
  database.version(1).stores({ sources: '++id', packed: '[source+area+period], [area+period], source', settings: 'key' })
  return database as Database // the tables named above are on the instance from here on
}

/** Opens the database of figures. Rejects with a `StorageFailure` where the browser gives none. */
export async function openFigureStorage(name: string = figuresDatabase): Promise<FigureStorage> {
  const database = define(name)
  const told = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      if (!database.isOpen()) await database.open()
      return await work()
    } catch (error) {
      throw toFailure(error)
    }
  }
  await told(async () => undefined)
  return {
    sources: () => told(() => database.sources.orderBy('id').toArray()),
    begin: (about) => told(() => database.sources.add({ isWhole: false, about })),
    put: (tables) => told(async () => void (await database.packed.bulkPut([...tables]))),
    get: ([source, area, period]) => told(() => database.packed.get([source, area, period])),
    finish: (id, about) => told(async () => void (await database.sources.put({ id, isWhole: true, about }))),
    remove: (id) => told(() => database.transaction('rw', database.sources, database.packed, async () => {
      await database.packed.where('source').equals(id).delete()
      await database.sources.delete(id)
    })),
    keys: () => told(() => database.packed.toCollection().primaryKeys()),
    tables: (areas, periods) => told(() => database.packed.where('[area+period]').anyOf(areas.flatMap((area) => periods.map((period) => [area, period]))).toArray()),
    read: (key) => told(async () => (await database.settings.get(key))?.value),
    write: (key, value) => told(async () => void (await database.settings.put({ key, value }))),
    close: () => database.close(),
  }
}
