import type { Backend } from './backend.ts'
import { toFailure } from './failure.ts'
import { keysOfGroup, readGroup, tailKeyOf, wholeKeyOf } from './mirror-group.ts'
import { createTail, type Tail } from './mirror-tail.ts'
import { mirrorKey, packMirror, type MirrorHome } from './mirror.ts'
import type { RowsMessage } from './row-messages.ts'
import type { MirroredPartnership, PartnershipRow } from './storage.ts'

/** Keeps the mirrors of one open database. */
export interface MirrorKeeper {
  /** Says that rows were stored: they go to the second home at once, and its mirror is written anew some time later. */
  touch(message: RowsMessage): void
  /** Says that a partnership may have rows that its mirror has not. */
  due(partnership: string): void
  /** Says that another tab replaced rows: what was kept of them here must not outlive them. */
  heard(message: RowsMessage): void
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

const SOON_MS = 15_000
const LARGE_BYTES = 1_000_000
const LARGE_SOON_MS = 60_000

const none: MirrorKeeper = {
  touch: () => undefined,
  due: () => undefined,
  heard: () => undefined,
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
  const tab = crypto.randomUUID()
  const due = new Set<string>()
  // A partnership is here once its mirror was written in this session: only then a tail has something to follow.
  const tails = new Map<string, { readonly row: PartnershipRow; readonly tail: Tail }>()
  const tailsDue = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = SOON_MS
  // A home that is full or closed to us must not be asked again at each key.
  let isFailing = false
  let last: Promise<void> = Promise.resolve()
  const keyOf = (id: string): string => mirrorKey(backend.databaseId, id)

  // One after another, so that an older reading never overwrites a newer one. What fails is tried with the next rows.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch(() => undefined)
    return last
  }

  // Mirrors known to hold no more than the database does; asked once a session.
  const passed = new Set<string>()
  const mayOverwrite = async (row: PartnershipRow): Promise<boolean> => {
    if (!passed.has(row.id)) {
      const old = await readGroup(home, keyOf(row.id))
      if (typeof old === 'object' && old.line.lastRow > row.lastRow) return false
      passed.add(row.id)
    }
    return true
  }

  const writeWhole = async (id: string): Promise<boolean> => {
    const row = await backend.partnership(id)
    // A mirror that knows more is the last trace of rows that the database has lost.
    if (row === null || !(await mayOverwrite(row))) return false
    const before = await keysOfGroup(home, keyOf(id))
    const kept = tails.get(id)
    const covered = kept?.tail.count() ?? 0
    const [workbook, journal] = await Promise.all([
      backend.readRows(id, 'workbook', 0), backend.readRows(id, 'journal', 0),
    ])
    const bytes = await packMirror(backend.databaseId, row, now(), { workbook: workbook.rows, journal: journal.rows })
    pause = bytes.length > LARGE_BYTES ? LARGE_SOON_MS : SOON_MS
    await home.write(keyOf(id), bytes)
    kept?.tail.drop(covered)
    tails.set(id, { row, tail: kept?.tail ?? createTail() })
    // Other tabs wrote their tails after their rows were stored, so what stood here before the reading is in it.
    for (const key of before) if (key !== keyOf(id)) await home.remove(key)
    return true
  }

  const writeTail = async (id: string): Promise<void> => {
    const kept = tails.get(id)
    if (kept === undefined || kept.tail.count() === 0) return
    const at = now()
    const line = { ...kept.row, changedAt: at, lastRow: Math.max(kept.row.lastRow, kept.tail.lastRow()) }
    await home.write(tailKeyOf(keyOf(id), tab), await packMirror(backend.databaseId, line, at, kept.tail.rows()))
  }

  const keep = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return inTurn(async () => {
      for (const id of [...due]) {
        due.delete(id)
        isFailing = !(await writeWhole(id).catch(() => false))
      }
    })
  }
  const keepSoon = (id: string, wait: number): void => {
    due.add(id)
    const isNow = wait === 0 && !isFailing
    if (isNow) clearTimeout(timer)
    if (isNow || timer === undefined) timer = setTimeout(() => void keep(), isNow ? 0 : pause)
  }

  return {
    touch(message) {
      const id = message.partnership
      const kept = tails.get(id)
      if (kept === undefined || !kept.tail.take(message)) {
        if (message.replaces) kept?.tail.drop(kept.tail.count())
        return keepSoon(id, 0)
      }
      keepSoon(id, pause)
      // Rows that come while a tail is being written go together into the next one.
      if (tailsDue.has(id)) return
      tailsDue.add(id)
      void inTurn(async () => {
        tailsDue.delete(id)
        await writeTail(id)
      })
    },
    due: partnership => keepSoon(partnership, pause),
    heard(message) {
      const kept = tails.get(message.partnership)
      if (!message.replaces || kept === undefined) return
      kept.tail.drop(kept.tail.count())
      keepSoon(message.partnership, 0)
    },
    keep,
    async remove(partnership) {
      due.delete(partnership)
      tails.delete(partnership)
      const ours = encodeURIComponent(partnership)
      const keys = (await home.keys()).filter(key => key.split('/')[1] === ours)
      await Promise.all(keys.map(key => home.remove(key)))
    },
    async lines() {
      const [keys, rows, purged] = await Promise.all([
        home.keys().catch(() => []), backend.listPartnerships(), backend.purgedIds(),
      ])
      const here = new Map(rows.map(row => [row.id, row]))
      const lines: MirroredPartnership[] = []
      for (const key of new Set(keys.map(wholeKeyOf))) {
        const group = await readGroup(home, key).catch(() => 'unknown' as const)
        if (typeof group === 'string' || purged.includes(group.line.id)) continue
        const isOurs = group.line.databaseId === backend.databaseId
        if (isOurs && group.line.lastRow <= (here.get(group.line.id)?.lastRow ?? -1)) continue
        lines.push(group.line)
      }
      return lines
    },
    async recover(key) {
      const group = await readGroup(home, key).catch((error: unknown) => Promise.reject(toFailure(error)))
      if (typeof group === 'string') return group
      await backend.recover({ ...group.line, createdAt: group.createdAt, rows: group.rows })
      await Promise.all(group.keys.map(one => home.remove(one).catch(() => undefined)))
      due.add(group.line.id)
      await keep()
      return 'recovered'
    },
    async forget(key) {
      const keys = await keysOfGroup(home, key).catch(() => [])
      await Promise.all(keys.map(one => home.remove(one).catch(() => undefined)))
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
