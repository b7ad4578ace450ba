import type { ReactNode } from 'react'
import type { Figure } from '#labor-market/types.ts'
import { figureWords, type Format } from '../figure-words.ts'
import { endsOf, scaleOver } from './scale.ts'
import { Hatch, useHatch } from './hatch.tsx'
import css from './charts.module.css'

export interface Bar {
  readonly key: string
  readonly name: string
  readonly figure: Figure
}

interface BarsProps {
  readonly label: string
  readonly bars: readonly Bar[]
  readonly format: Format
  /** A value to mark with a line, such as 1 for quotients. */
  readonly mark?: number | undefined
}

const row = 30
const width = 720
const names = 252
const said = 150

/** Lying bars, one an industry. A range is a bar up to what is sure, hatched to what is possible; withheld has words and no bar. */
export function Bars({ label, bars, format, mark }: BarsProps): ReactNode {
  const hatch = useHatch()
  const ends = bars.map((one) => endsOf(one.figure))
  const low = Math.min(0, ...ends.flatMap((one) => one?.[0] ?? []))
  const scale = scaleOver(low, Math.max(mark ?? 0, ...ends.flatMap((one) => one?.[1] ?? [])), names, width - said)
  const height = bars.length * row + 26
  const zero = scale.at(0)
  return (
    <svg className={css['chart']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {scale.marks.map((value) => (
        <g key={value}>
          <line className={css['grid']} x1={scale.at(value)} x2={scale.at(value)} y1={0} y2={height - 20} />
          <text className={css['tick']} x={scale.at(value)} y={height - 6} textAnchor="middle">{format(value)}</text>
        </g>
      ))}
      {bars.map((one, at) => {
        const y = at * row + 4
        const both = ends[at]
        return (
          <g key={one.key}>
            <text className={css['name']} x={names - 10} y={y + 15} textAnchor="end">{short(one.name, 36)}</text>
            {both && <rect className={css['bar']} x={Math.min(zero, scale.at(both[0]))} width={Math.abs(scale.at(both[0]) - zero)} y={y + 2} height={row - 12} />}
            {both && both[1] > both[0] && <rect className={css['range']} fill={`url(#${hatch})`} x={scale.at(both[0])} width={scale.at(both[1]) - scale.at(both[0])} y={y + 2} height={row - 12} />}
            <text className={both ? css['value'] : css['withheld']} x={(both ? Math.max(scale.at(both[1]), zero) : zero) + 8} y={y + 15}>{figureWords(one.figure, format)}</text>
          </g>
        )
      })}
      {mark !== undefined && <line className={css['mark']} x1={scale.at(mark)} x2={scale.at(mark)} y1={0} y2={height - 20} />}
      <line className={css['axis']} x1={zero} x2={zero} y1={0} y2={height - 20} />
    </svg>
  )
}

/** A name with its end cut where it would not fit; the table has it whole. */
export function short(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}
