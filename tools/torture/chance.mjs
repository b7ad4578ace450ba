/**
 * Chance that a seed repeats: `next()` is a number from 0 up to 1, `between(low, high)` one in that range, `whole` the
 * same without fractions (high excluded), and `one` picks from a list.
 * @param {number} seed
 */
export function chanceFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low, high) => low + next() * (high - low)
  const whole = (low, high) => Math.floor(between(low, high))
  return { next, between, whole, one: (list) => list[whole(0, list.length)] }
}
