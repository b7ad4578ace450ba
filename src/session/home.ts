import type { PartnershipRow, Storage } from '#storage/storage.ts'
import type { HomeEntry, Summary } from './home-entry.ts'
import { appVersion } from './identity.ts'

/** The partnerships on this device, the last changed first. `day` is today, `YYYY-MM-DD`. */
export async function homeList(storage: Storage, day: string): Promise<readonly HomeEntry[]> {
  const rows = await storage.listPartnerships()
  return rows.map((row) => toEntry(row, day)).toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
}

function toEntry(row: PartnershipRow, day: string): HomeEntry {
  const summary = isSummary(row.summary) ? row.summary : undefined
  const { id, changedAt, lastFile, trashedAt } = row
  return {
    id, changedAt, lastFile, trashedAt,
    name: summary?.name || row.name,
    region: summary?.region ?? '',
    sector: summary?.sector ?? '',
    state: summary?.state ?? 'active',
    where: summary?.where ?? 'Not read yet',
    positions: summary?.positions ?? [],
    next: summary?.next ?? null,
    attention: summary ? attentionOn(summary, day) : [],
    dates: summary?.dates.filter((date) => date.on >= day) ?? [],
    stale: summary === undefined || row.summaryRow < row.lastRow || row.appVersion !== appVersion || summary.asOf !== day,
  }
}

// On the day it was made the summary knows; on another, deadlines that have passed since are what can be said.
function attentionOn(summary: Summary, day: string): HomeEntry['attention'] {
  if (summary.state !== 'active') return []
  if (summary.asOf === day) return summary.attention
  return summary.deadlines.filter(({ on }) => on < day).map(({ text }) => ({ level: 'alarm', text }))
}

function isSummary(value: unknown): value is Summary {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1
}

/** Makes a partnership with its first answers and returns its id. Loads the document room only now. */
export async function createPartnership(
  storage: Storage, answers: { readonly name: string; readonly region?: string; readonly sector?: string },
): Promise<string> {
  const { foundPartnership } = await import('./found-partnership.ts')
  return foundPartnership(storage, answers)
}

/** The same team begins with another sector: what `teamOf` reads goes along. Rejects where the other partnership is gone. */
export async function createFromTeam(
  storage: Storage, from: string, answers: { readonly name: string; readonly region?: string; readonly sector?: string }, day: string,
): Promise<string> {
  const [{ foundPartnership }, { doneByTheSameTeam, teamOf }] = await Promise.all([import('./found-partnership.ts'), import('./same-team.ts')])
  const team = await teamOf(storage, from, day)
  if (!team) throw new Error('The partnership of that team is not on this device.')
  const before = team.closed ? [doneByTheSameTeam(team.closed, Date.now())] : []
  return foundPartnership(storage, answers, undefined, [...team.edits.filter(({ path }) => path !== '-/settings/region'), ...before])
}

/** Makes the summaries anew of those that are stale, one after the other; calls back after each that changed. */
export async function refreshStale(storage: Storage, entries: readonly HomeEntry[], onChange: () => void): Promise<void> {
  const stale = entries.filter((entry) => entry.stale && !entry.trashedAt)
  if (stale.length === 0) return
  const { refreshSummary } = await import('./found-partnership.ts')
  for (const entry of stale) {
    await refreshSummary(storage, entry.id)
    onChange()
  }
}
