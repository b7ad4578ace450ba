import type { ReactNode } from 'react'
import { Emblem } from './emblem.tsx'
import css from './empty.module.css'

/** What stands where nothing is yet: the empty table, a sentence on what belongs here, and how to begin. */
export function Empty({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }): ReactNode {
  return (
    <div className={css['empty']}>
      <Emblem size={72} inside={0} outside={0} />
      <div>{children}</div>
      {actions && <div className={css['actions']}>{actions}</div>}
    </div>
  )
}
