import { isKnown, worksheetById } from '#worksheets/catalogue.ts'
import type { Circle } from '#worksheets/kit/field.ts'
import { outline } from '#worksheets/kit/worksheet.ts'

/** Whether what is stored at a path may leave in a file for a circle (G14). What nobody knows here stays in the core team. */
export function mayLeave(circle: Circle, path: string): boolean {
  if (circle === 'core team') return true
  const [, worksheet = '', field = '', , column] = path.split('/')
  if (!isKnown(worksheet)) return false
  const found = outline(worksheetById(worksheet)).find((one) => one.key === field)
  if (!found || found.circle !== 'partners') return false
  if (column === undefined || column.startsWith('~')) return true
  return found.columns?.find((one) => one.key === column)?.circle === 'partners'
}
