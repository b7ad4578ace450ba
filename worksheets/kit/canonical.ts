/** What can be stored as an answer. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A text that two equal values share: object keys sorted, text in Unicode form C, arrays as they stand. */
export function canonical(value: Json | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/**
 * A fingerprint of a text: 106 bits in hexadecimal. It tells that content changed; it is not proof against
 * somebody who forges content on purpose, and nothing here relies on that (closing is honor-based).
 */
export function digest(text: string): string {
  return half(text, 0x9e3779b9) + half(text, 0x85ebca6b)
}

// cyrb53, public domain: a fast mix of two 32-bit lanes, good enough that two texts of one team never meet.
function half(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
