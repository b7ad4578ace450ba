import type { ReactNode } from 'react'
import type { Position } from '#machines/kit/step-facts.ts'
import { classNames } from './class-names.ts'
import { StatusShape } from './status-shape.tsx'
import css from './emblem.module.css'

const center = 48

/** Points evenly round the middle of the picture, clockwise, the first at `turn` degrees from the top. */
function round(count: number, radius: number, turn: number): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const angle = ((turn + (at * 360) / count - 90) * Math.PI) / 180
    return { x: Number((center + radius * Math.cos(angle)).toFixed(2)), y: Number((center + radius * Math.sin(angle)).toFixed(2)) }
  })
}

// More seats than this touch one another; the figure beside the picture says the true number.
const mostSeats = { inside: 24, outside: 36 } as const

const seatSize = (count: number, radius: number, most: number): number =>
  Number(Math.min(most, (radius * Math.PI) / Math.max(count, 1) / 1.35).toFixed(2))

interface SeatsProps {
  readonly inside: number
  readonly outside: number
}

function Seats({ inside, outside }: SeatsProps): ReactNode {
  const inner = Math.min(inside, mostSeats.inside)
  const outer = Math.min(outside, mostSeats.outside)
  return (
    <>
      {inside === 0 && <circle cx={center} cy={center} r="22.5" className={css['empty']} strokeDasharray="3 3" />}
      {outside === 0 && <circle cx={center} cy={center} r="37.5" className={css['empty']} strokeDasharray="3 3" />}
      {round(inner, 22.5, 0).map((seat) => (
        <circle key={`${seat.x} ${seat.y}`} cx={seat.x} cy={seat.y} r={seatSize(inner, 22.5, 4.6)} className={css['seat']} />
      ))}
      {round(outer, 37.5, 15).map((seat) => (
        <circle key={`${seat.x} ${seat.y}`} cx={seat.x} cy={seat.y} r={seatSize(outer, 37.5, 2.6)} className={css['outer']} />
      ))}
    </>
  )
}

function Marks({ marks, here }: { readonly marks: readonly Position[]; readonly here: number | null }): ReactNode {
  return round(marks.length, 34, 0).map((place, at) => {
    const position = marks[at] ?? 'ahead'
    return (
      <g key={`${place.x} ${place.y}`} className={classNames(css['mark'], css[position])}>
        {here === at && <circle cx={place.x} cy={place.y} r="13.5" className={css['here']} />}
        <g transform={`translate(${place.x - 9.5} ${place.y - 9.5}) scale(0.95)`}>
          <StatusShape position={position} />
        </g>
      </g>
    )
  })
}

type EmblemProps = {
  /** Side of the square in CSS pixels at the normal type size. */
  readonly size?: number
  /** What the picture says, where no words beside it say the same. */
  readonly label?: string
} & (
  | { readonly marks?: never; readonly here?: never; readonly inside?: number; readonly outside?: number }
  /** Six marks, one a step, make it the plan of the steps; `here` (0 to 5) is the one that the team is at. */
  | { readonly marks: readonly Position[]; readonly here?: number | null; readonly inside?: never; readonly outside?: never }
)

/**
 * The one picture of the method: business leaders at the inner table, partners on the outer ring. Plain it is the logo
 * and the empty state; with `inside` and `outside` the balance of a room; with `marks` the plan of the six steps.
 */
export function Emblem({ size = 40, label, marks, here = null, inside = 6, outside = 12 }: EmblemProps): ReactNode {
  return (
    <svg
      className={css['emblem']}
      viewBox="0 0 96 96"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {marks && <circle cx={center} cy={center} r="34" className={css['ring']} />}
      <circle cx={center} cy={center} r={marks ? 12 : 13.5} className={css['table']} />
      {marks ? <Marks marks={marks} here={here} /> : <Seats inside={inside} outside={outside} />}
    </svg>
  )
}
