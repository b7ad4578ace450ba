import { specials, type Special } from '../special/specials.tsx'

/** The special view of a worksheet; null where the plain form is enough. */
export function specialOf(worksheet: string): Special | null {
  return specials[worksheet] ?? null
}
