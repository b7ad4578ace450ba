import type { CanaryHome, CanaryReport, KnownPartnership, PartnershipRow } from './storage.ts'

/** What the canary remembers outside the database. `turn` counts its writings, because clocks go wrong. */
export interface CanaryRecord {
  readonly format: 1
  readonly turn: number
  readonly databaseId: string
  readonly epoch: number
  readonly at: string
  readonly rows: number
  readonly count: number
  readonly partnerships: readonly KnownPartnership[]
}

function readKnown(value: unknown): KnownPartnership | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, name, changedAt, lastRow, lastFile } = value as Partial<Record<keyof KnownPartnership, unknown>>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof changedAt !== 'string') return null
  const file = lastFile as { at?: unknown; name?: unknown } | null | undefined
  return {
    id,
    name,
    changedAt,
    lastRow: typeof lastRow === 'number' ? lastRow : 0,
    lastFile: typeof file?.at === 'string' && typeof file.name === 'string' ? { at: file.at, name: file.name } : null,
  }
}

function readRecord(text: string | null): CanaryRecord | null {
  if (text === null) return null
  try {
    const said = JSON.parse(text) as Partial<Record<keyof CanaryRecord, unknown>> | null
    if (said === null || said.format !== 1 || !Array.isArray(said.partnerships)) return null
    const partnerships = said.partnerships.map(readKnown).filter(one => one !== null)
    return {
      format: 1,
      turn: typeof said.turn === 'number' ? said.turn : 0,
      databaseId: String(said.databaseId),
      epoch: typeof said.epoch === 'number' ? said.epoch : 0,
      at: String(said.at),
      rows: typeof said.rows === 'number' ? said.rows : 0,
      count: partnerships.length,
      partnerships,
    }
  } catch {
    return null
  }
}

/** Reads the canary from all its homes and returns the latest one; null where there is none. */
export async function readCanary(homes: readonly CanaryHome[]): Promise<CanaryRecord | null> {
  const records = (await Promise.all(homes.map(home => home.read()))).map(readRecord).filter(one => one !== null)
  return records.reduce<CanaryRecord | null>((best, one) => (best === null || one.turn > best.turn ? one : best), null)
}

const toKnown = ({ id, name, changedAt, lastRow, lastFile }: PartnershipRow): KnownPartnership =>
  ({ id, name, changedAt, lastRow, lastFile })

/** What is in the database at this moment. */
export interface Present {
  readonly databaseId: string
  readonly epoch: number
  readonly at: string
  readonly rows: readonly PartnershipRow[]
  /** Partnerships that were removed on purpose. */
  readonly purged: readonly string[]
}

/** Compares what the canary remembers with what is in the database. */
export function judge(canary: CanaryRecord | null, present: Present): CanaryReport {
  if (canary === null) return present.rows.length === 0 ? { outcome: 'first-time' } : { outcome: 'fine' }
  const here = new Map(present.rows.map(row => [row.id, row]))
  const purged = new Set(present.purged)
  const missing = canary.partnerships.filter(one => !here.has(one.id) && !purged.has(one.id))
  if (missing.length > 0) return { outcome: 'emptied', at: canary.at, missing }
  const behind = canary.partnerships.filter(one => one.lastRow > (here.get(one.id)?.lastRow ?? one.lastRow))
  if (behind.length > 0) return { outcome: 'behind', at: canary.at, missing: behind }
  return canary.count === 0 && present.rows.length === 0 ? { outcome: 'first-time' } : { outcome: 'fine' }
}

/**
 * The canary after a write. A partnership that is missing, or behind, stays in it as it was known until the loss has
 * been seen and answered (`forgetLoss`): otherwise the first key typed afterwards would wipe the only trace of it.
 */
export function nextCanary(canary: CanaryRecord | null, present: Present, forgetLoss: boolean): CanaryRecord {
  const partnerships = new Map(present.rows.map(row => [row.id, toKnown(row)]))
  const purged = new Set(present.purged)
  for (const old of forgetLoss || canary === null ? [] : canary.partnerships) {
    const now = partnerships.get(old.id)
    if (now === undefined && !purged.has(old.id)) partnerships.set(old.id, old)
    else if (now !== undefined && now.lastRow < old.lastRow) partnerships.set(old.id, { ...now, lastRow: old.lastRow })
  }
  return {
    format: 1,
    turn: (canary?.turn ?? 0) + 1,
    databaseId: present.databaseId,
    epoch: present.epoch,
    at: present.at,
    rows: present.rows.reduce((most, row) => Math.max(most, row.lastRow), 0),
    count: partnerships.size,
    partnerships: [...partnerships.values()],
  }
}

/** Writes the canary into all its homes. */
export async function writeCanary(homes: readonly CanaryHome[], record: CanaryRecord): Promise<void> {
  const text = JSON.stringify(record)
  await Promise.all(homes.map(home => home.write(text)))
}
