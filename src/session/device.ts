import { askPersist, isPersisted, type PersistAnswer } from '#storage/durable.ts'
import type { EraseReport } from '#storage/erase.ts'
import { openStorage } from '#storage/open-storage.ts'
import type { CanaryReport, MirroredPartnership, PurgeResult, SnapshotLine, Storage, StorageEvent } from '#storage/storage.ts'
import { openTabChannel } from '#sync/tab-channel.ts'
import { exampleWorld } from './example/example-day.ts'
import { createFromTeam, createPartnership, homeList, refreshStale } from './home.ts'
import type { HomeEntry } from './home-entry.ts'
import { epoch } from './identity.ts'
import type { Partnership } from './partnership.ts'
import type { TeamAlong } from './same-team.ts'
import { today, watchDay } from './today.ts'

/** The database of the team's own work, and the one of the example, which can never touch it. */
const databases = { own: 'shared-table', example: 'shared-table-example' } as const
export type Which = keyof typeof databases

export type { CanaryReport, EraseReport, HomeEntry, MirroredPartnership, PersistAnswer, PurgeResult, SnapshotLine, StorageEvent }

/** One database of this device as the screens outside a partnership see it. Light: no Yjs, no catalogue. */
export interface Device {
  readonly which: Which
  /** What the canary found when the database was opened. */
  readonly canary: CanaryReport
  /** The person has seen what is missing and has chosen what to do. */
  readonly forgetLoss: () => Promise<void>
  /** What the second home still holds of words that this database has lost, and putting one of them back. */
  readonly mirrors: () => Promise<readonly MirroredPartnership[]>
  readonly recover: (key: string) => Promise<'recovered' | 'damaged' | 'unknown'>
  readonly access: () => 'read-write' | 'read-only' | 'closed'
  readonly subscribe: (listener: (event: StorageEvent) => void) => () => void
  /** All partnerships, those in the trash too (`trashedAt`), the last changed first. */
  readonly list: () => Promise<readonly HomeEntry[]>
  /** Makes stale lines anew, one after the other, and calls back after each. */
  readonly refresh: (entries: readonly HomeEntry[], onChange: () => void) => Promise<void>
  /** Today, and a call when the day changes. */
  readonly today: () => string
  readonly watchDay: (listener: (day: string) => void) => () => void
  readonly create: (answers: { readonly name: string; readonly region?: string; readonly sector?: string }) => Promise<string>
  /** Who and what goes along when the team of a partnership begins with another sector; null where it is not here. */
  readonly teamOf: (id: string) => Promise<TeamAlong | null>
  readonly createFromTeam: (from: string, answers: { readonly name: string; readonly region?: string; readonly sector?: string }) => Promise<string>
  /** Opens a partnership: the heavy part is loaded now. Resolves to null where there is none of that id. */
  readonly open: (id: string) => Promise<Partnership | null>
  readonly trash: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
  readonly purge: (id: string) => Promise<PurgeResult>
  readonly snapshots: (id: string) => Promise<readonly SnapshotLine[]>
  readonly isDurable: () => Promise<boolean | null>
  readonly askDurable: () => Promise<PersistAnswer>
  /** Small settings of this device: theme, projector, what was told once. Plain data. */
  readonly readSetting: (key: string) => Promise<unknown>
  readonly writeSetting: (key: string, value: unknown) => Promise<void>
  /** For the parts of the session that deal with files and copies. */
  readonly storage: Storage
}

/** Opens a database of this device. Rejects with a `StorageFailure` where the browser gives none. */
export async function openDevice(which: Which): Promise<Device> {
  const name = databases[which]
  const storage = await openStorage(name, { epoch, channel: openTabChannel(name) })
  const canary: CanaryReport = which === 'own' ? await storage.checkCanary() : { outcome: 'fine' }
  return {
    which, canary, storage,
    today: which === 'example' ? exampleWorld.today : today,
    watchDay: which === 'example' ? exampleWorld.watchDay : watchDay,
    forgetLoss: () => storage.keepCanary({ forgetLoss: true }),
    mirrors: () => storage.mirrors(),
    recover: (key) => storage.recoverFromMirror(key),
    access: () => storage.access(),
    subscribe: (listener) => storage.subscribe(listener),
    list: () => homeList(storage, today()),
    refresh: (entries, onChange) => refreshStale(storage, entries, onChange),
    create: (answers) => createPartnership(storage, answers),
    teamOf: async (id) => (await import('./same-team.ts')).teamOf(storage, id, today()),
    createFromTeam: (from, answers) => createFromTeam(storage, from, answers, today()),
    open: async (id) => {
      const [row, { openPartnership }] = await Promise.all([storage.partnership(id), import('./open-partnership.ts')])
      return row ? openPartnership(storage, id, which === 'example' ? exampleWorld : undefined) : null
    },
    trash: (id) => storage.trash(id),
    restore: (id) => storage.restore(id),
    purge: (id) => storage.purge(id, { consent: true }),
    snapshots: (id) => storage.listSnapshots(id),
    isDurable: () => isPersisted(),
    askDurable: () => askPersist(),
    readSetting: (key) => storage.readDevice(`setting:${key}`),
    writeSetting: (key, value) => storage.writeDevice(`setting:${key}`, value),
  }
}

/** Erases all that this app keeps on this device, with the canary, and looks again. Offer a file first. */
export async function eraseDevice(open: readonly Device[]): Promise<EraseReport> {
  const [{ eraseEverything }, { figuresDatabase }] = await Promise.all([import('#storage/erase.ts'), import('#storage/labor-market.ts')])
  return eraseEverything([...Object.values(databases), figuresDatabase], open.map((device) => device.storage))
}
