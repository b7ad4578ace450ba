import type { ReactNode } from 'react'
import type { Figure } from '#labor-market/types.ts'
import { formats } from '../figure-words.ts'
import { endsOf, scaleOver } from './scale.ts'
import css from './charts.module.css'

export interface TrendLine {
  readonly period: string
  readonly figure: Figure
}

const [width, height] = [720, 300]
const inner = { left: 66, right: 700, top: 14, bottom: 262 }

/** Jobs over time. A line runs between exact figures and widens to a band where they are ranges; what is withheld leaves a gap. */
export function Trend({ label, points }: { readonly label: string; readonly points: readonly TrendLine[] }): ReactNode {
  const ends = points.map((one) => endsOf(one.figure))
  const y = scaleOver(0, Math.max(1, ...ends.flatMap((one) => one?.[1] ?? [])), inner.bottom, inner.top, 4)
  const step = (inner.right - inner.left) / Math.max(1, points.length)
  const xAt = (at: number): number => inner.left + step * (at + 0.5)
  const every = Math.ceil(points.length / 10)
  return (
    <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.marks.map((value) => (
        <g key={value}>
          <line className={css['grid']} x1={inner.left} x2={inner.right} y1={y.at(value)} y2={y.at(value)} />
          <text className={css['tick']} x={inner.left - 8} y={y.at(value) + 4} textAnchor="end">{formats.count(value)}</text>
        </g>
      ))}
      <line className={css['axis']} x1={inner.left} x2={inner.right} y1={inner.bottom} y2={inner.bottom} />
      {ends.map((both, at) => {
        const next = ends[at + 1]
        if (!both || !next) return null
        const corners = [[at, both[0]], [at, both[1]], [at + 1, next[1]], [at + 1, next[0]]] as const
        return <polygon key={points[at]?.period} className={css['trendLine']} points={corners.map(([place, value]) => `${xAt(place)},${y.at(value)}`).join(' ')} />
      })}
      {points.map((one, at) => {
        const both = ends[at]
        return (
          <g key={one.period}>
            {both && both[1] > both[0] && <line className={css['trendRange']} x1={xAt(at)} x2={xAt(at)} y1={y.at(both[0])} y2={y.at(both[1])} />}
            {both && both[0] === both[1] && <circle className={css['dot']} cx={xAt(at)} cy={y.at(both[0])} r="5" />}
            {!both && <text className={css['withheld']} x={xAt(at)} y={inner.bottom - 8} textAnchor="middle">{one.figure.kind === 'withheld' ? 'withheld' : '–'}</text>}
            {at % every === 0 && <text className={css['tick']} x={xAt(at)} y={inner.bottom + 20} textAnchor="middle">{one.period.replace('-', ' ')}</text>}
          </g>
        )
      })}
    </svg>
  )
}
