import type { ReactNode } from 'react'
import type { Position } from '#machines/kit/step-facts.ts'
import { classNames } from './class-names.ts'
import { positionWords, shortPosition, type ClosedHow } from './position-words.ts'
import { StatusShape } from './status-shape.tsx'
import css from './status-sign.module.css'

interface StatusSignProps {
  readonly position: Position
  /** How and when, where the position is `closed`. */
  readonly closing?: ClosedHow | null
  readonly short?: boolean
  /** The color of what it lies on, where that is not paper; a custom property such as `var(--desk)`. */
  readonly ground?: string
}

/** Where a step stands: a shape and its words, never one of them alone. */
export function StatusSign({ position, closing = null, short = false, ground = 'var(--paper)' }: StatusSignProps): ReactNode {
  return (
    <span className={classNames(css['status'], css[position])}>
      <svg className={css['shape']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <StatusShape position={position} ground={ground} />
      </svg>
      <span>{short ? shortPosition(position) : positionWords(position, closing)}</span>
    </span>
  )
}
