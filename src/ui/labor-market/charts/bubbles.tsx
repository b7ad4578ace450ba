import { useState, type ReactNode } from 'react'
import type { Figure } from '#labor-market/types.ts'
import { figureWords, formats, type Format } from '../figure-words.ts'
import { short } from './bars.tsx'
import { Hatch, useHatch } from './hatch.tsx'
import { endsOf, middle, scaleOver } from './scale.ts'
import css from './charts.module.css'

export interface Bubble {
  readonly key: string
  readonly name: string
  readonly x: Figure
  readonly y: Figure
  readonly size: Figure
}

interface BubblesProps {
  readonly label: string
  readonly bubbles: readonly Bubble[]
  readonly xLabel: string
  readonly yLabel: string
  readonly yFormat: Format
  /** Where the line across lies: no growth, or the pay of the region. */
  readonly yMark: number
}

interface Drawn {
  readonly bubble: Bubble
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly size: readonly [number, number]
}

/** A range of which the far end is so many times the near one tells too little to have a place on a chart. */
const widest = 3

const isNarrow = ([low, high]: readonly [number, number]): boolean => low === high || (low > 0 ? high / low <= widest : high - low <= 0.5)

/** What can be drawn, the largest first so that small ones lie on top. Ranges too wide to mean a place are left out. */
export function drawable(bubbles: readonly Bubble[]): readonly Drawn[] {
  return bubbles.flatMap((bubble) => {
    const [x, y, size] = [endsOf(bubble.x), endsOf(bubble.y), endsOf(bubble.size)]
    return x && y && size && middle(size) > 0 && [x, y, size].every((one) => isNarrow(one)) ? [{ bubble, x, y, size }] : []
  }).toSorted((one, other) => middle(other.size) - middle(one.size))
}

const [width, height] = [760, 460]
const inner = { left: 58, right: 738, top: 14, bottom: 412 }

/** Circles by concentration and growth (or pay), as large as their jobs. A range is a line through a hatched circle. */
export function Bubbles({ label, bubbles, xLabel, yLabel, yFormat, yMark }: BubblesProps): ReactNode {
  const hatch = useHatch()
  const [pointed, setPointed] = useState<string | null>(null)
  const drawn = drawable(bubbles)
  const xs = drawn.flatMap((one) => one.x)
  const ys = drawn.flatMap((one) => one.y)
  const x = scaleOver(0, Math.max(1.5, ...xs), inner.left, inner.right)
  const y = scaleOver(Math.min(yMark, ...ys), Math.max(yMark, ...ys), inner.bottom, inner.top)
  const most = Math.max(1, ...drawn.map((one) => middle(one.size)))
  const radius = (one: Drawn): number => 5 + 33 * Math.sqrt(middle(one.size) / most)
  const named = placeNames(drawn, (one) => [x.at(middle(one.x)), y.at(middle(one.y)), radius(one)], pointed)
  return (
    <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} onPointerLeave={() => setPointed(null)}>
      <Hatch id={hatch} />
      {x.marks.map((value) => <text key={value} className={css['tick']} x={x.at(value)} y={inner.bottom + 20} textAnchor="middle">{formats.ratio(value)}</text>)}
      {y.marks.map((value) => (
        <g key={value}>
          <line className={css['grid']} x1={inner.left} x2={inner.right} y1={y.at(value)} y2={y.at(value)} />
          <text className={css['tick']} x={inner.left - 8} y={y.at(value) + 4} textAnchor="end">{yFormat(value)}</text>
        </g>
      ))}
      <line className={css['axis']} x1={inner.left} x2={inner.right} y1={inner.bottom} y2={inner.bottom} />
      <line className={css['mark']} x1={x.at(1)} x2={x.at(1)} y1={inner.top} y2={inner.bottom} />
      <line className={css['mark']} x1={inner.left} x2={inner.right} y1={y.at(yMark)} y2={y.at(yMark)} />
      <text className={css['axisName']} x={inner.right} y={inner.bottom + 40} textAnchor="end">{xLabel} →</text>
      <text className={css['axisName']} x={inner.left + 4} y={inner.top + 6}>↑ {yLabel}</text>
      {drawn.map((one) => {
        const isRange = one.x[1] > one.x[0] || one.y[1] > one.y[0]
        const [cx, cy] = [x.at(middle(one.x)), y.at(middle(one.y))]
        return (
          <g key={one.bubble.key} onPointerEnter={() => setPointed(one.bubble.key)}>
            {one.x[1] > one.x[0] && <line className={css['whisker']} x1={x.at(one.x[0])} x2={x.at(one.x[1])} y1={cy} y2={cy} />}
            {one.y[1] > one.y[0] && <line className={css['whisker']} x1={cx} x2={cx} y1={y.at(one.y[0])} y2={y.at(one.y[1])} />}
            <circle className={isRange ? css['bubbleRange'] : css['bubble']} {...(isRange && { fill: `url(#${hatch})` })} cx={cx} cy={cy} r={radius(one)} />
            <title>{`${one.bubble.name}: LQ ${figureWords(one.bubble.x, formats.ratio)}; ${yLabel.toLowerCase()} ${figureWords(one.bubble.y, yFormat)}; ${figureWords(one.bubble.size, formats.count)} jobs`}</title>
          </g>
        )
      })}
      {named.map(({ one, left, top, isMiddle }) => <text key={one.bubble.key} className={css['label']} x={left} y={top} textAnchor={isMiddle ? 'middle' : 'start'}>{short(one.bubble.name, 28)}</text>)}
    </svg>
  )
}

interface Placed {
  readonly one: Drawn
  readonly left: number
  readonly top: number
  readonly isMiddle: boolean
}

// Names go beside or above their circles while there is room; the rest are in the table and come when pointed at.
function placeNames(drawn: readonly Drawn[], placeOf: (one: Drawn) => readonly [x: number, y: number, r: number], pointed: string | null): readonly Placed[] {
  const taken: (readonly [number, number, number, number])[] = []
  const free = (box: readonly [number, number, number, number]): boolean =>
    box[0] >= inner.left && box[2] <= width && box[1] >= 0 && !taken.some((one) => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1])
  const inTurn = drawn.toSorted((one, other) => Number(other.bubble.key === pointed) - Number(one.bubble.key === pointed))
  return inTurn.flatMap((one): readonly Placed[] => {
    const [x, y, r] = placeOf(one)
    const long = short(one.bubble.name, 28).length * 6.9
    const tries: readonly Placed[] = [
      { one, left: x + r + 4, top: y + 4, isMiddle: false }, { one, left: x, top: y - r - 5, isMiddle: true }, { one, left: x, top: y + r + 14, isMiddle: true }, { one, left: x - r - 4 - long, top: y + 4, isMiddle: false },
    ]
    for (const place of tries) {
      const left = place.isMiddle ? place.left - long / 2 : place.left
      const box = [left, place.top - 12, left + long, place.top + 3] as const
      if (!free(box)) continue
      taken.push(box)
      return [place]
    }
    return []
  })
}
