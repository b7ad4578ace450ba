import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { AlarmSign, CheckSign, NoticeSign } from './signs.tsx'
import css from './banner.module.css'

/** `good`: done, or all is well; `notice`: worth knowing; `alarm`: something is wrong and wants somebody. */
type BannerLevel = 'good' | 'notice' | 'alarm'

interface BannerProps {
  readonly level: BannerLevel
  readonly title?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Set where it appears while somebody is at work, so that it is spoken: at once for an alarm, else when free. */
  readonly live?: boolean
}

const signs = { good: CheckSign, notice: NoticeSign, alarm: AlarmSign } as const

/** A message that stands in the page: what happened, whether the work is safe, what to do. */
export function Banner({ level, title, children, actions, live = false }: BannerProps): ReactNode {
  const Sign = signs[level]
  return (
    <div className={classNames(css['banner'], css[level])} {...(live && { role: level === 'alarm' ? 'alert' : 'status' })}>
      <span className={css['sign']}><Sign /></span>
      <div className={css['words']}>
        {title && <p className={css['title']}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={css['actions']}>{actions}</div>}
    </div>
  )
}
