import { useId, type ReactNode } from 'react'
import css from './choose.module.css'

interface ChooseProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChoose: (value: string) => void
}

/** One choice of what a screen shows, such as a filter; it writes nothing. */
export function Choose({ label, value, options, onChoose }: ChooseProps): ReactNode {
  const id = useId()
  return (
    <div className={css['choose']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
      </select>
    </div>
  )
}
