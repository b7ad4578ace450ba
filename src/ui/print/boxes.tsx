import type { ReactNode } from 'react'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import css from './paper.module.css'

interface BoxProps {
  readonly on: boolean
  /** What a screen reader says where it is on; an empty box says nothing. */
  readonly says?: string
}

/** A square that a pen fits; a cross in it where it is chosen, drawn as a line so that every printer shows it. */
export function Box({ on, says = paper.chosen }: BoxProps): ReactNode {
  return (
    <>
      <svg className={css['box']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="18" height="18" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.2" />
        {on && <path d="M4.5 4.5 15.5 15.5 M15.5 4.5 4.5 15.5" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />}
      </svg>
      {on && <VisuallyHidden>{says}</VisuallyHidden>}
    </>
  )
}

/** Empty lines to write on, nine millimeters apart. */
export function WritingLines({ count }: { readonly count: number }): ReactNode {
  return (
    <span className={css['lines']} aria-hidden="true">
      {Array.from({ length: Math.max(count, 1) }, (_, at) => <span key={at} className={css['writing']} />)}
    </span>
  )
}
