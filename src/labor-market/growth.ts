import type { Figure } from './types.ts'
import { apply, none, withheld } from './figure.ts'

const noEarlier = 'No earlier period is chosen.'

/** Jobs now less jobs before. A range if either is one: the truth lies in it. */
export function changeOf(before: Figure | undefined, now: Figure): Figure {
  if (!before) return none(noEarlier)
  return apply((a, b) => b - a, [-1, 1], [before, now], 'There is nothing to compare.')
}

/**
 * Growth as a ratio (0.06 is six percent). Withheld if either end is not known exactly: a rate between ranges says
 * nothing that a person could use. None where there was nothing before.
 */
export function growthOf(before: Figure | undefined, now: Figure): Figure {
  if (!before) return none(noEarlier)
  if (before.kind === 'none') return before
  if (now.kind === 'none') return now
  if (before.kind !== 'exact' || now.kind !== 'exact') return withheld()
  return apply((a, b) => (b - a) / a, [-1, 1], [before, now], 'There were no jobs before, so there is no rate of growth.')
}

/** Growth for each of `years` years, compounded (CAGR). */
export function yearlyGrowthOf(before: Figure | undefined, now: Figure, years: number): Figure {
  if (years <= 0) return none(noEarlier)
  const growth = growthOf(before, now)
  return growth.kind === 'exact' ? apply((rate) => (1 + rate) ** (1 / years) - 1, [1], [growth], 'There is no rate of growth.') : growth
}

/** The parts of a change in jobs; they add up to it. */
export interface ShiftShare {
  /** What the region would have gained had it grown like the whole base. */
  readonly base: Figure
  /** What comes from the industry growing faster or slower than the whole, in the base. */
  readonly industryMix: Figure
  /** What is the region's own: the industry here against the industry in the base. */
  readonly competitive: Figure
}

/** Shift-share of one industry. Jobs of the region's industry, of the base's industry and of all of the base, before and now. */
export function shiftShare(
  region: readonly [Figure, Figure],
  baseIndustry: readonly [Figure, Figure],
  baseAll: readonly [Figure, Figure],
): ShiftShare {
  const figures = [...region, ...baseIndustry, ...baseAll]
  const notExact = figures.find((one) => one.kind === 'none') ?? figures.find((one) => one.kind !== 'exact')
  if (notExact) {
    const missing = notExact.kind === 'none' ? notExact : withheld()
    return { base: missing, industryMix: missing, competitive: missing }
  }
  const why = 'There were no jobs before, so there is nothing to divide up.'
  const rate = (from: number, to: number): number => (to - from) / from
  const make = (compute: (e0: number, e1: number, i0: number, i1: number, b0: number, b1: number) => number): Figure =>
    apply((e0 = 0, e1 = 0, i0 = 0, i1 = 0, b0 = 0, b1 = 0) => compute(e0, e1, i0, i1, b0, b1), [1, 1, 1, 1, 1, 1], figures, why)
  return {
    base: make((e0, _e1, _i0, _i1, b0, b1) => e0 * rate(b0, b1)),
    industryMix: make((e0, _e1, i0, i1, b0, b1) => e0 * (rate(i0, i1) - rate(b0, b1))),
    competitive: make((e0, e1, i0, i1) => e0 * (rate(e0, e1) - rate(i0, i1))),
  }
}
