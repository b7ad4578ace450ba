import type { Figure } from '#labor-market/types.ts'

/** From figures to pixels, with round marks. */
export interface Scale {
  readonly at: (value: number) => number
  readonly marks: readonly number[]
}

/** A straight scale over [low, high], widened to round marks, onto [from, to] in pixels. */
export function scaleOver(low: number, high: number, from: number, to: number, about = 5): Scale {
  const span = high - low || Math.abs(high) || 1
  const rough = span / about
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * ten >= rough) ?? 10) * ten
  const [first, last] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step]
  const end = last > first ? last : first + step
  const count = Math.round((end - first) / step)
  return {
    at: (value) => from + ((value - first) / (end - first)) * (to - from),
    marks: Array.from({ length: count + 1 }, (_, at) => Number((first + at * step).toPrecision(12))),
  }
}

/** Both ends of a figure that can be drawn, or null for one that cannot. */
export function endsOf(figure: Figure): readonly [low: number, high: number] | null {
  if (figure.kind === 'exact') return [figure.value, figure.value]
  return figure.kind === 'between' ? [figure.low, figure.high] : null
}

/** The middle of what can be drawn. */
export const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2
