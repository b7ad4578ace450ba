import type { ReactNode } from 'react'
import css from './charts.module.css'

/** The frame of a chart: on a narrow window it scrolls sideways, by keyboard too. */
export function ChartBox({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return <div className={css['box']} role="region" aria-label={label} tabIndex={0}>{children}</div>
}
