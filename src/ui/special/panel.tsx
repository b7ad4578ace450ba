import { useId, type ReactNode } from 'react'
import css from './special.module.css'

interface PanelProps {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** A part of a special worksheet: what it says stands above the fields, on a band of its own. */
export function Panel({ title, lead, children }: PanelProps): ReactNode {
  const name = useId()
  return (
    <section className={css['panel']} aria-labelledby={name}>
      <div className={css['panelHead']}>
        <h2 id={name}>{title}</h2>
        {lead && <p className={css['quiet']}>{lead}</p>}
      </div>
      {children}
    </section>
  )
}

/** A figure with what it counts. `value` is a text, so that "not known yet" can stand where no number is. */
export interface Figure {
  readonly label: string
  readonly value: ReactNode
  readonly note?: ReactNode
}

/** Figures side by side, each with its words; they wrap on narrow windows. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  return (
    <dl className={css['figures']}>
      {figures.map((figure) => (
        <div key={figure.label} className={css['figure']}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
          {figure.note && <dd className={css['figureNote']}>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
