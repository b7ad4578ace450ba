import { isKnown, worksheetById } from '#worksheets/catalogue.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import { outline } from '#worksheets/kit/worksheet.ts'

/** Whether what is stored at a path may leave in a file for a circle (G14). What nobody knows here stays in the core team. */
function mayLeave(circle: Circle, path: string): boolean {
  if (circle === 'core team') return true
  const [, worksheet = '', field = '', , column] = path.split('/')
  if (!isKnown(worksheet)) return false
  const found = outline(worksheetById(worksheet)).find((one) => one.key === field)
  if (!found || found.circle !== 'partners') return false
  if (column === undefined || column.startsWith('~')) return true
  return found.columns?.find((one) => one.key === column)?.circle === 'partners'
}

/**
 * What of a stored value leaves in a file for a circle; undefined where nothing of it does. A closing keeps digests of
 * what it rests on: those of answers that stay here stay here too, since a short answer can be guessed from its digest,
 * and since the copy would otherwise read as if those answers had been taken out after the closing.
 */
export function leaves(circle: Circle, path: string, value: Json): Json | undefined {
  if (!mayLeave(circle, path)) return undefined
  if (circle === 'core team' || typeof value !== 'string' || !/-review\/closings\/[^/]+\/record$/.test(path)) return value
  return withoutDigests(value, (ref) => mayLeave(circle, `${path.split('/')[0] ?? ''}/${ref}`))
}

function withoutDigests(record: string, keep: (ref: string) => boolean): string {
  try {
    const said = JSON.parse(record) as { manifest?: { digests?: Record<string, string> } } // every part is looked for below
    if (!said.manifest?.digests) return record
    const digests = Object.fromEntries(Object.entries(said.manifest.digests).filter(([ref]) => keep(ref)))
    return JSON.stringify({ ...said, manifest: { ...said.manifest, digests } })
  } catch {
    return record
  }
}
