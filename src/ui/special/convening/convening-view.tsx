import { useState, type ReactNode } from 'react'
import { isDay } from '#worksheets/kit/days.ts'
import { pledgeFacts } from '#machines/facts/3-prepare/convening.ts'
import { organizationName } from '#machines/facts/names.ts'
import { Button } from '../../kit/button.tsx'
import { announce } from '../../kit/live-region.tsx'
import { PlainField } from '../../kit/plain-field.tsx'
import { showToast } from '../../kit/toast.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { conveningWords as words } from './words.ts'
import css from '../special.module.css'

const table = { worksheet: 'convening', field: 'pledges' } as const

/** Above the pledges: all who said yes in one meeting at one click, less those who still think about it. */
export function ConveningView(): ReactNode {
  const partnership = usePartnership()
  const { said, missing, rows } = useFacts(pledgeFacts)
  const book = useView((view) => view.book)
  const today = useView((view) => view.today)
  const mayWrite = useView((view) => view.mayWrite)
  const [on, setOn] = useState(today)
  const [without, setWithout] = useState<readonly string[]>([])
  if (said.length + missing.length === 0 || !mayWrite) return null
  if (missing.length === 0) return <Panel title={words.title}><p className={css['quiet']}>{words.all(said.length)}</p></Panel>
  const chosen = missing.filter((one) => !without.includes(one))
  const held = chosen.length === 0 ? words.heldNone : isDay(on) ? null : words.heldDay
  const put = (yes: boolean): void => partnership.setAll(chosen.flatMap((one) => {
    const row = rows.get(one) ?? one
    return [
      { ref: { ...table, row, column: 'saidYes' }, value: yes || null },
      { ref: { ...table, row, column: 'saidOn' }, value: yes ? on : null },
    ]
  }), words.marked(chosen.length))
  const mark = (): void => {
    put(true)
    announce(words.marked(chosen.length))
    showToast({ text: words.marked(chosen.length), action: { label: words.undo, run: () => put(false) } })
  }
  return (
    <Panel title={words.title} lead={words.lead(missing.length)}>
      <div className={css['row']}>
        {missing.map((one) => (
          <label key={one} className={css['tick']}>
            <input
              type="checkbox" checked={chosen.includes(one)}
              onChange={(event) => setWithout(event.target.checked ? without.filter((other) => other !== one) : [...without, one])}
            />
            <span>{organizationName(book, one)}</span>
          </label>
        ))}
      </div>
      <div className={css['row']}>
        <PlainField label={words.on}>{(parts) => <input {...parts} type="date" value={on} max="9999-12-31" onChange={(event) => setOn(event.target.value)} />}</PlainField>
        <Button held={held} onClick={mark}>{held === null ? words.mark(chosen.length, on) : words.markNone}</Button>
      </div>
    </Panel>
  )
}
