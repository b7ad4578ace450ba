import { useId, type ReactNode } from 'react'
import type { Ref } from '#worksheets/workbook.ts'
import { Button } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import type { TeamCriterion } from './criteria.ts'
import { chooseWords as words } from './words.ts'
import css from './choose.module.css'

const table: Ref = { worksheet: 'sector-decision', field: 'criteria' }

/** What matters to the team: its order, its marks, its weights. All of it is written on the page “First, next, parked”. */
export function CriteriaList({ criteria }: { readonly criteria: readonly TeamCriterion[] }): ReactNode {
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const title = useId()
  const move = (at: number, by: -1 | 1): void => {
    const order = criteria.map((one) => one.key)
    const [key] = order.splice(at, 1)
    if (key === undefined) return
    order.splice(at + by, 0, key)
    partnership.setAll(order.map((row, place) => ({ ref: { ...table, row, column: 'order' }, value: place + 1 })), words.moved(words.criterion[key], at + by + 1))
    announce(words.moved(words.criterion[key], at + by + 1))
  }
  const set = (row: string, column: 'mark' | 'weight') => (value: number | null): void =>
    partnership.setAll([{ ref: { ...table, row, column }, value }])
  return (
    <div className={css['criteria']} role="group" aria-labelledby={title}>
      <h3 id={title}>{words.criteria}</h3>
      <ol className={css['order']}>
        {criteria.map((one, at) => (
          <li key={one.key} className={css['criterion']}>
            <span className={css['number']} aria-hidden="true">{at + 1}</span>
            <span className={css['criterionName']}>{words.criterion[one.key]}</span>
            <NumberInput label={words.mark} name={words.markOf(words.criterion[one.key])} value={one.mark} mayWrite={mayWrite} onChange={set(one.key, 'mark')} />
            <NumberInput label={words.weight} name={words.weightOf(words.criterion[one.key])} value={one.weight} mayWrite={mayWrite} onChange={set(one.key, 'weight')} />
            {mayWrite && (
              <span className={css['moves']}>
                <Button look="plain" aria-label={words.up(words.criterion[one.key])} onClick={() => { if (at > 0) move(at, -1) }}>↑</Button>
                <Button look="plain" aria-label={words.down(words.criterion[one.key])} onClick={() => { if (at < criteria.length - 1) move(at, 1) }}>↓</Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={css['quiet']}>{words.weightHelp}</p>
    </div>
  )
}

interface NumberInputProps {
  readonly label: string
  readonly name: string
  readonly value: number
  readonly mayWrite: boolean
  readonly onChange: (value: number | null) => void
}

function NumberInput({ label, name, value, mayWrite, onChange }: NumberInputProps): ReactNode {
  const settle = (typed: string): void => {
    const next = typed.trim() === '' ? null : Number(typed.replaceAll(',', ''))
    if (next !== null && !Number.isFinite(next)) return
    if (next !== value) onChange(next)
  }
  return (
    <label className={css['numberField']}>
      <span aria-hidden="true">{label}</span>
      {/* A new value from elsewhere makes the input anew. */}
      <input key={value} inputMode="decimal" aria-label={name} defaultValue={value} readOnly={!mayWrite}
        onBlur={(event) => settle(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') settle(event.currentTarget.value) }} />
    </label>
  )
}
