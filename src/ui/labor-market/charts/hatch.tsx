import { useId, type ReactNode } from 'react'
import css from './charts.module.css'

/** An id for the hatching of one chart. */
export function useHatch(): string {
  return `hatch${useId().replaceAll(/[^\w]/g, '')}`
}

/** The hatching that stands for a range everywhere. */
export function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={css['hatchGround']} width="6" height="6" />
        <line className={css['hatchLine']} x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}
