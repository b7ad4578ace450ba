import type { ReactNode } from 'react'
import type { Position } from '#machines/kit/step-facts.ts'
import { Emblem } from '#ui/kit/emblem.tsx'
import { Link } from '#ui/kit/link.tsx'
import { StatusSign } from '#ui/kit/status-sign.tsx'
import { classNames } from '#ui/kit/class-names.ts'
import { shellWords } from './words.ts'
import css from './rail.module.css'

/** One tab of the rail. */
interface RailStep {
  readonly number: number
  readonly title: string
  readonly href: string
  readonly position: Position
}

interface RailProps {
  readonly overviewHref: string
  readonly steps: readonly RailStep[]
  /** The number of the step that the page belongs to; 0 for the overview; null for pages of the whole partnership. */
  readonly current: number | null
}

/** The six steps as the divider tabs of a workbook, with where each stands; a narrow window shows numbers and signs. */
export function Rail({ overviewHref, steps, current }: RailProps): ReactNode {
  return (
    <nav className={css['rail']} aria-label={shellWords.steps}>
      <ol className={css['list']}>
        <li>
          <Link href={overviewHref} className={classNames(css['overview'])} {...(current === 0 && { 'aria-current': 'page' as const })}>
            <Emblem size={28} />
            <span className={css['title']}>{shellWords.overview}</span>
          </Link>
        </li>
        {steps.map((step) => (
          <li key={step.number}>
            <Link href={step.href} className={css['tab']} {...(current === step.number && { 'aria-current': 'step' as const })}>
              <span className={css['number']}>{step.number}</span>
              <span className={css['title']}>{step.title}</span>
              <span className={css['status']}>
                <StatusSign position={step.position} short ground={current === step.number ? 'var(--paper)' : 'var(--desk)'} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
