import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { Row } from '#worksheets/workbook.ts'

/** Order keys for rows added at the end. */
export function keysAtEnd(rows: readonly Row[], count: number): readonly string[] {
  const last = rows.reduce((found, row) => (row.order > found ? row.order : found), '')
  return orElse(() => generateNKeysBetween(last || null, null, count), () => Array.from({ length: count }, (_, at) => `${last}${String(at).padStart(6, '0')}`))
}

/**
 * An order key that puts a row before another, or at the end where `before` is null. Two laptops may have given two
 * rows the same key apart; then the row lands beside them, which is as near as can be said.
 */
export function keyBefore(rows: readonly Row[], moved: string, before: string | null): string {
  const others = rows.filter((row) => row.id !== moved)
  const at = before === null ? others.length : others.findIndex((row) => row.id === before)
  const previous = others[at - 1]?.order || null
  const next = others[at]?.order || null
  return orElse(() => generateKeyBetween(previous, next), () => `${previous ?? ''}V`)
}

// The library throws on keys that are equal or that another version made; an order is never worth an error.
function orElse<T>(make: () => T, instead: () => T): T {
  try {
    return make()
  } catch {
    return instead()
  }
}
