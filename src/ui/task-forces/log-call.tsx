import { useState, type ReactNode } from 'react'
import { taskForces } from '#worksheets/5-move-to-action/task-forces.worksheet.ts'
import { answersOf, type Ref } from '#worksheets/workbook.ts'
import type { Force } from '#machines/facts/5-move-to-action/forces.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { FieldBlock } from '../kit/fields/field-block.tsx'
import { announce } from '../kit/live-region.tsx'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { callWords as words } from './words.ts'
import css from './task-forces.module.css'

const calls: Ref = { worksheet: 'task-forces', field: 'calls' }

/** What logging changed, so that a mistake can be taken back. */
interface Logged {
  readonly row: string
  /** The call was planned and stands in the list in any case. */
  readonly wasPlanned: boolean
  /** The day that was set for the next call and has come. */
  readonly wasNext: string | null
}

/** Two taps: the first records that the task force called today, the second closes. What else is known can be added between. */
export function LogCall({ force }: { readonly force: Force }): ReactNode {
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const [logged, setLogged] = useState<Logged | null>(null)
  if (!mayWrite) return null
  const nextRef: Ref = { worksheet: 'task-forces', field: 'forces', row: force.id, column: 'nextCall' }
  const log = (): void => {
    const { book, round, today } = partnership.view()
    const answers = answersOf(book, taskForces, round)
    const planned = answers.calls.find((call) => call.force === force.id && !call.held && call.date === today)
    const next = answers.forces.find((row) => row.id === force.id)?.nextCall ?? null
    const hasCome = next !== null && next <= today
    const row = planned?.id ?? partnership.addRow(calls, { force: force.id, date: today, held: true })
    partnership.setAll([
      ...(planned ? [{ ref: { ...calls, row, column: 'held' }, value: true }] : []),
      ...(hasCome ? [{ ref: nextRef, value: null }] : []),
    ], words.logged(force.title))
    setLogged({ row, wasPlanned: planned !== undefined, wasNext: hasCome ? next : null })
    announce(words.logged(force.title))
  }
  const takeBack = ({ row, wasPlanned, wasNext }: Logged): void => {
    if (wasPlanned) partnership.setAll([{ ref: { ...calls, row, column: 'held' }, value: null }])
    else partnership.removeRow(calls, row)
    if (wasNext !== null) partnership.setAll([{ ref: nextRef, value: wasNext }])
    setLogged(null)
    announce(words.taken)
  }
  return (
    <>
      <Button onClick={log} aria-label={words.logOf(force.title)}>{words.log}</Button>
      {logged && (
        <Dialog
          open onClose={() => setLogged(null)} title={words.logged(force.title)}
          actions={<><Button look="quiet" onClick={() => takeBack(logged)}>{words.mistake}</Button><Button look="primary" data-first onClick={() => setLogged(null)}>{words.done}</Button></>}
        >
          <p>{words.saved}</p>
          <div className={css['form']}>
            {['date', 'business', 'support', 'decisions'].map((column) => <FieldBlock key={column} reference={{ ...calls, row: logged.row, column }} />)}
            <FieldBlock reference={nextRef} label={words.next} />
          </div>
        </Dialog>
      )}
    </>
  )
}
