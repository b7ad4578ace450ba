import type { ReactNode } from 'react'
import css from './visually-hidden.module.css'

/** Words that a screen reader says and nobody sees. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className={css['hidden']}>{children}</span>
}
