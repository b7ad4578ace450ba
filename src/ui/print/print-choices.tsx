import { useId, type ReactNode } from 'react'
import type { Chosen } from './chosen.ts'
import css from './print-page.module.css'
import { words } from './words.ts'

interface FormProps {
  readonly chosen: Chosen
  readonly choose: (change: Partial<Chosen>) => void
  readonly fillable: boolean
}

/** The choices of the print screen; each takes effect on the pages at once. */
export function PrintChoicesForm({ chosen, choose, fillable }: FormProps): ReactNode {
  const rows = useId()
  return (
    <form className={css['form']} onSubmit={(event) => event.preventDefault()}>
      {fillable && (
        <Radios
          legend={words.fill} value={chosen.blank ? 'blank' : 'filled'} options={{ filled: words.filled, blank: words.blank }}
          choose={(value) => choose({ blank: value === 'blank', circle: value === 'blank' ? 'core team' : 'partners' })}
        />
      )}
      <Radios legend={words.circle} value={chosen.circle} options={words.circles} choose={(circle) => choose({ circle })} />
      <Radios legend={words.size} value={chosen.size} options={words.sizes} choose={(size) => choose({ size })} />
      {fillable && (
        <label className={css['option']}>
          <input type="checkbox" checked={chosen.more} onChange={(event) => choose({ more: event.target.checked })} />
          {words.more}
        </label>
      )}
      {fillable && !chosen.blank && (
        <div className={css['rows']}>
          <label htmlFor={rows}>{words.emptyRows}</label>
          <select id={rows} value={chosen.emptyRows} onChange={(event) => choose({ emptyRows: Number(event.target.value) })}>
            <option value={0}>{words.noEmptyRows}</option>
            {[3, 6, 12, 24].map((count) => <option key={count} value={count}>{words.rows(count)}</option>)}
          </select>
        </div>
      )}
    </form>
  )
}

interface RadiosProps<V extends string> {
  readonly legend: string
  readonly value: V
  readonly options: Readonly<Record<V, string>>
  readonly choose: (value: V) => void
}

function Radios<V extends string>({ legend, value, options, choose }: RadiosProps<V>): ReactNode {
  const name = useId()
  const entries = Object.entries(options) as [V, string][] // the keys of the options are their values
  return (
    <fieldset className={css['fieldset']}>
      <legend>{legend}</legend>
      {entries.map(([option, label]) => (
        <label key={option} className={css['option']}>
          <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
