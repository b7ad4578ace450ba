import type { Figure } from './types.ts'

/** A figure that is known. */
export const exact = (value: number): Figure => ({ kind: 'exact', value })

/** A figure of which both ends are known; one with equal ends is exact. */
export const between = (low: number, high: number): Figure => (low === high ? exact(low) : { kind: 'between', low, high })

/** A figure that cannot be bounded above. */
export const withheld = (atLeast?: number): Figure =>
  atLeast === undefined || atLeast <= 0 ? { kind: 'withheld' } : { kind: 'withheld', atLeast }

/** A figure that does not exist, with the reason as a sentence. */
export const none = (why: string): Figure => ({ kind: 'none', why })

/** The least that is sure of a figure that is never negative, or undefined where there is no figure. */
export function leastOf(figure: Figure): number | undefined {
  switch (figure.kind) {
    case 'exact':
      return figure.value
    case 'between':
      return figure.low
    case 'withheld':
      return figure.atLeast ?? 0
    case 'none':
      return undefined
  }
}

/** The most that is possible; undefined where that is not known. */
export function mostOf(figure: Figure): number | undefined {
  if (figure.kind === 'exact') return figure.value
  return figure.kind === 'between' ? figure.high : undefined
}

/**
 * Applies a function that never falls while each of its arguments rises or falls as `signs` says (1 or -1). The ends of
 * the result come from the ends of the arguments, so a range stays a range in which the truth lies. Withheld stays
 * withheld, none stays none, and what is no finite number is none with the reason `why`.
 */
export function apply(compute: (...values: number[]) => number, signs: readonly (1 | -1)[], figures: readonly Figure[], why: string): Figure {
  const missing = figures.find((one) => one.kind === 'none') ?? figures.find((one) => one.kind === 'withheld')
  if (missing) return missing.kind === 'none' ? missing : withheld()
  const ends = (high: boolean): number =>
    compute(...figures.map((one, index) => ((signs[index] === 1) === high ? mostOf(one) : leastOf(one)) ?? Number.NaN))
  const low = ends(false)
  const high = ends(true)
  if (Number.isFinite(low) && Number.isFinite(high)) return between(low, high)
  return Number.isFinite(low) && figures.some((one) => one.kind === 'between') ? withheld() : none(why)
}

/** Adds figures that are never negative. Any withheld one leaves what is sure of the others. */
export function sum(figures: readonly Figure[]): Figure {
  const missing = figures.find((one) => one.kind === 'none')
  if (missing) return missing
  const low = figures.reduce((total, one) => total + (leastOf(one) ?? 0), 0)
  if (figures.some((one) => one.kind === 'withheld')) return withheld(low)
  return between(low, figures.reduce((total, one) => total + (mostOf(one) ?? 0), 0))
}

/** One figure over another, both never negative. Nothing is divided by zero: the answer is none, with the reason. */
export const over = (upper: Figure, lower: Figure, why: string): Figure => apply((a, b) => a / b, [1, -1], [upper, lower], why)

/** A figure times a number that is not negative. */
export const times = (figure: Figure, factor: number): Figure => apply((a) => a * factor, [1], [figure], 'There is nothing to multiply.')

/** The figure as JSON says it: a number, `{ low, high }`, or null where it is withheld or does not exist. */
export function figureJson(figure: Figure): number | { low: number; high: number } | null {
  if (figure.kind === 'exact') return figure.value
  return figure.kind === 'between' ? { low: figure.low, high: figure.high } : null
}
