import type { Backend } from './backend.ts'
import { toFailure } from './failure.ts'
import { mirrorKey, packMirror, unpackMirror, type MirrorHome } from './mirror.ts'
import type { MirroredPartnership, PartnershipRow } from './storage.ts'

/** Keeps the mirrors of one open database. */
export interface MirrorKeeper {
  /** Says that a partnership has new rows; its mirror follows soon, once for many rows. */
  touch(partnership: string): void
  /** Writes what is due now. Never rejects: a mirror is a second home, the first one has the words. */
  keep(): Promise<void>
  remove(partnership: string): Promise<void>
  /** The mirrors that hold what this database has not. */
  lines(): Promise<readonly MirroredPartnership[]>
  recover(key: string): Promise<'recovered' | 'damaged' | 'unknown'>
  /** Forgets a mirror of a database that is no more, once its words are back or nobody wants them. */
  forget(key: string): Promise<void>
  stop(): void
}

const SOON_MS = 5000
const LARGE_BYTES = 1_000_000
const LARGE_SOON_MS = 30_000

const none: MirrorKeeper = {
  touch: () => undefined,
  keep: async () => undefined,
  remove: async () => undefined,
  lines: async () => [],
  recover: async () => 'unknown',
  forget: async () => undefined,
  stop: () => undefined,
}

/** Starts keeping mirrors; without a home nothing is kept. */
export function createMirrorKeeper(backend: Backend, home: MirrorHome | null, now: () => string): MirrorKeeper {
  if (home === null) return none
  const due = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = SOON_MS
  let last: Promise<void> = Promise.resolve()

  const read = async (key: string) => {
    const bytes = await home.read(key)
    return bytes === null ? null : await unpackMirror(key, bytes)
  }

  // Mirrors known to hold no more than the database does; asked once a session.
  const passed = new Set<string>()
  const mayOverwrite = async (row: PartnershipRow): Promise<boolean> => {
    if (!passed.has(row.id)) {
      const old = await read(mirrorKey(backend.databaseId, row.id))
      if (old !== null && old.lastRow > row.lastRow) return false
      passed.add(row.id)
    }
    return true
  }

  const write = async (id: string): Promise<void> => {
    const row = await backend.partnership(id)
    // A mirror that knows more is the last trace of rows that the database has lost.
    if (row === null || !(await mayOverwrite(row))) return
    const [workbook, journal] = await Promise.all([
      backend.readRows(id, 'workbook', 0), backend.readRows(id, 'journal', 0),
    ])
    const bytes = await packMirror(backend.databaseId, row, now(), { workbook: workbook.rows, journal: journal.rows })
    pause = bytes.length > LARGE_BYTES ? LARGE_SOON_MS : SOON_MS
    await home.write(mirrorKey(backend.databaseId, id), bytes)
  }

  const keep = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    // One after another, so that an older reading never overwrites a newer one.
    last = last.then(async () => {
      for (const id of [...due]) {
        due.delete(id)
        await write(id).catch(() => undefined)
      }
    })
    return last
  }

  return {
    touch(partnership) {
      due.add(partnership)
      timer ??= setTimeout(() => void keep(), pause)
    },
    keep,
    async remove(partnership) {
      due.delete(partnership)
      const ending = `/${encodeURIComponent(partnership)}`
      const keys = (await home.keys()).filter(key => key.endsWith(ending))
      await Promise.all(keys.map(key => home.remove(key)))
    },
    async lines() {
      const [keys, rows, purged] = await Promise.all([
        home.keys().catch(() => []), backend.listPartnerships(), backend.purgedIds(),
      ])
      const here = new Map(rows.map(row => [row.id, row]))
      const lines: MirroredPartnership[] = []
      for (const key of keys) {
        const mirror = await read(key).catch(() => null)
        if (mirror === null || purged.includes(mirror.id)) continue
        const isOurs = mirror.databaseId === backend.databaseId
        if (isOurs && mirror.lastRow <= (here.get(mirror.id)?.lastRow ?? -1)) continue
        const { rows: _, createdAt: __, ...line } = mirror
        lines.push(line)
      }
      return lines
    },
    async recover(key) {
      const bytes = await home.read(key).catch((error: unknown) => Promise.reject(toFailure(error)))
      if (bytes === null) return 'unknown'
      const mirror = await unpackMirror(key, bytes)
      if (mirror === null) return 'damaged'
      await backend.recover(mirror)
      await home.remove(key).catch(() => undefined)
      due.add(mirror.id)
      await keep()
      return 'recovered'
    },
    forget: key => home.remove(key).catch(() => undefined),
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
