import type { ReactNode } from 'react'
import { bands, type Band } from '#worksheets/1-support-team/rubric-bands.ts'
import type { Spread } from '#machines/facts/1-support-team/rubric.ts'
import { classNames } from '../../kit/class-names.ts'
import own from './rubric.module.css'

const bandIds = Object.keys(bands) as readonly Band[] // the keys of bands are bands, by construction

/**
 * Every slip a dot over its score, from 1 to 10, with the bands beneath, a bar at the median and a ring round the team's
 * own score. The sentence beside it says the same, so a screen reader leaves the picture out.
 */
export function DotStrip({ spread, team }: { readonly spread: Spread; readonly team: number | null }): ReactNode {
  return (
    <div className={own['strip']} aria-hidden="true">
      <div className={own['dots']}>
        {spread.counts.map((count, at) => (
          <div key={at} className={own['score']}>
            {Array.from({ length: Math.min(count, 12) }, (_, dot) => <span key={dot} className={own['dot']} />)}
            {count > 12 && <span className={own['many']}>{count}</span>}
          </div>
        ))}
        <span className={own['median']} style={{ insetInlineStart: `${(spread.median - 0.5) * 10}%` }} />
      </div>
      <div className={own['scale']}>
        {spread.counts.map((_, at) => <span key={at} className={classNames(own['number'], team === at + 1 && own['team'])}>{at + 1}</span>)}
      </div>
      <div className={own['bands']}>
        {bandIds.map((band) => (
          <span key={band} className={own['band']} style={{ gridColumn: `${bands[band].from} / ${bands[band].to + 1}` }}>{bands[band].label}</span>
        ))}
      </div>
    </div>
  )
}
