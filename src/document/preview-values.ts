const deepest = 32
const longestJson = 1024 * 1024
const reaching = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a value that a stranger's document holds is plain JSON of a bearable size: at most 32 deep, about a
 * megabyte as text, finite numbers, and no key that reaches into objects' own machinery.
 */
export function isHarmless(value: unknown): boolean {
  let left = longestJson
  const visit = (one: unknown, depth: number): boolean => {
    left -= 8
    if (depth > deepest || left < 0) return false
    if (one === null || typeof one === 'boolean') return true
    if (typeof one === 'number') return Number.isFinite(one)
    if (typeof one === 'string') {
      left -= one.length
      return left >= 0
    }
    if (Array.isArray(one)) return one.every((inner) => visit(inner, depth + 1))
    // Bytes, big numbers and undefined are no JSON; an object of any class but the plain one neither.
    if (typeof one !== 'object' || Object.getPrototypeOf(one) !== Object.prototype) return false
    return Object.entries(one).every(([key, inner]) => {
      left -= key.length
      return !reaching.has(key) && visit(inner, depth + 1)
    })
  }
  return visit(value, 0)
}
