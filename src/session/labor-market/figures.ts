import { openFigureStorage, type FigureStorage } from '#storage/labor-market.ts'
import { loadTables, type Clash, type Loaded, type Preferences } from './copies.ts'
import type { FigureFile, ImportOutcome, ImportProgress } from './import-file.ts'
import { keepSheet, type MappedSheet } from './keep-sheet.ts'
import { runImport, type Running } from './run-import.ts'
import { sourceOf, type Source } from './source.ts'

export type { Clash, FigureFile, ImportOutcome, Loaded, MappedSheet, Source }

/** One file on its way in. */
export interface ImportLine {
  readonly key: number
  readonly name: string
  readonly size: number
  /** The file itself, for a second try with a mapping. */
  readonly file: FigureFile
  readonly state: 'waiting' | 'reading' | 'ended'
  readonly progress: ImportProgress
  readonly outcome: ImportOutcome | { readonly kind: 'cancelled' } | null
}

/** What a screen shows of the figures on this device. A new object only when something changed. */
export interface FiguresView {
  readonly sources: readonly Source[]
  readonly imports: readonly ImportLine[]
  /** The periods that each area has figures for, as text. */
  readonly areas: ReadonlyMap<string, ReadonlySet<string>>
  readonly titles: ReadonlyMap<number, string>
  /** Files that contradict each other; a person decides. */
  readonly clashes: readonly Clash[]
  /** Goes up with every change of what is stored. */
  readonly turn: number
}

/** The published figures on this device, open in this tab. */
export interface Figures {
  readonly view: () => FiguresView
  readonly subscribe: (listener: () => void) => () => void
  /** Reads files one after the other; resolves when all of them ended. */
  readonly take: (files: readonly FigureFile[]) => Promise<void>
  /** Keeps a sheet whose columns a person explained; `key` is the line of the file that was refused before. */
  readonly takeSheet: (key: number, sheet: MappedSheet) => Promise<void>
  /** Ends the reading of a file, or takes it off the list where it waits. */
  readonly cancel: (key: number) => void
  /** Forgets the lines of files that ended. */
  readonly tidy: () => void
  readonly remove: (id: number) => Promise<void>
  /** Says that one of two files counts where they differ. */
  readonly prefer: (winner: number, loser: number) => Promise<void>
  readonly load: (areas: readonly string[], periods: readonly string[]) => Promise<Loaded>
}

const importLock = 'shared-table-figures-import'
const preferenceKey = 'preferences'
/** So many areas that two files have in common are looked at for contradictions. */
const comparedAtMost = 400

let opening: Promise<Figures> | null = null

/** The figures of this device; opened once a visit. Rejects with a `StorageFailure` where the browser gives no database. */
export function openFigures(): Promise<Figures> {
  opening ??= makeFigures(openFigureStorage()).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** The same on a storage of one's own, for tests. */
export async function makeFigures(opened: Promise<FigureStorage>, now: () => number = Date.now): Promise<Figures> {
  const storage = await opened
  await locked(true, () => purge(storage))
  const listeners = new Set<() => void>()
  let view: FiguresView = { sources: [], imports: [], areas: new Map(), titles: new Map(), clashes: [], turn: 0 }
  let preferences: Preferences = new Set()
  let running: { readonly key: number; readonly run: Running } | null = null
  let keys = 0
  const show = (part: Partial<FiguresView>): void => {
    view = { ...view, ...part }
    for (const listener of listeners) listener()
  }
  const change = (key: number, part: Partial<ImportLine>): void => show({ imports: view.imports.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const reload = async (): Promise<void> => {
    const stored = await readStored(storage)
    preferences = stored.preferences
    const clashes = await findClashes(storage, stored.common, stored.sources, preferences)
    show({ sources: stored.sources, areas: stored.areas, titles: stored.titles, clashes, turn: view.turn + 1 })
  }
  const readOne = async (key: number, file: FigureFile): Promise<void> => {
    if (view.imports.find((one) => one.key === key)?.state !== 'waiting') return
    const run = runImport(storage, file, now(), (progress) => change(key, { progress }))
    running = { key, run }
    change(key, { state: 'reading' })
    const outcome = await run.outcome
    running = null
    if (outcome.kind === 'cancelled') await purge(storage)
    change(key, { state: 'ended', outcome })
    if (outcome.kind === 'kept') await reload()
  }
  let queue: Promise<unknown> = Promise.resolve()
  await reload()
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: async (files) => {
      const lines = files.map((file): ImportLine => ({ key: (keys += 1), name: file.name, size: file.size, file, state: 'waiting', progress: { bytes: 0, areas: 0 }, outcome: null }))
      show({ imports: [...view.imports, ...lines] })
      queue = queue.then(() => locked(false, async () => {
        for (const [at, file] of files.entries()) await readOne(lines[at]?.key ?? 0, file)
      }))
      await queue
    },
    takeSheet: (key, sheet) => locked(false, async () => {
      const outcome = await keepSheet(storage, sheet, now())
      change(key, { state: 'ended', outcome })
      if (outcome.kind === 'kept') await reload()
    }),
    cancel: (key) => {
      if (running?.key === key) running.run.cancel()
      else change(key, { state: 'ended', outcome: { kind: 'cancelled' } })
    },
    tidy: () => show({ imports: view.imports.filter((one) => one.state !== 'ended') }),
    remove: async (id) => {
      await storage.remove(id)
      await reload()
    },
    prefer: async (winner, loser) => {
      const rest = [...preferences].filter((one) => one !== `${loser}>${winner}`)
      await storage.write(preferenceKey, [...rest, `${winner}>${loser}`])
      await reload()
    },
    load: (areas, periods) => loadTables(storage, areas, periods, view.sources, preferences),
  }
}

// One file at a time on this device: what another window has begun must not be taken for something left behind.
async function locked(onlyIfFree: boolean, work: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator ?? {}
  if (!locks) return work()
  await locks.request(importLock, { ifAvailable: onlyIfFree }, async (lock) => {
    if (lock) await work()
  })
}

/** Removes what was begun and never read to its end: nothing half-imported stays. */
async function purge(storage: FigureStorage): Promise<void> {
  for (const one of await storage.sources()) if (!one.isWhole) await storage.remove(one.id)
}

async function readStored(storage: FigureStorage) {
  const [lines, keys, kept] = await Promise.all([storage.sources(), storage.keys(), storage.read(preferenceKey)])
  const sources = lines.flatMap((one) => sourceOf(one) ?? [])
  const whole = new Set(sources.map((one) => one.id))
  const areas = new Map<string, Set<string>>()
  const common: (readonly [string, string])[] = []
  for (const [source, area, period] of keys) {
    if (!whole.has(source)) continue
    const periods = areas.get(area) ?? new Set()
    if (periods.has(period)) common.push([area, period])
    areas.set(area, periods.add(period))
  }
  return {
    sources, areas, common, preferences: new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []),
    titles: new Map(sources.flatMap((one) => one.titles)),
  }
}

async function findClashes(storage: FigureStorage, common: readonly (readonly [area: string, period: string])[], sources: readonly Source[], preferences: Preferences): Promise<readonly Clash[]> {
  const found: Clash[] = []
  for (const [area, period] of common.slice(0, comparedAtMost)) {
    const { clashes } = await loadTables(storage, [area], [period], sources, preferences)
    found.push(...clashes)
  }
  return found
}
