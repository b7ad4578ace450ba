import { useState, type ReactNode } from 'react'
import { dimensionIds, dimensions } from '#worksheets/1-support-team/rubric-bands.ts'
import { rubric } from '#worksheets/1-support-team/rubric.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import { rowsOf, type Ref } from '#worksheets/workbook.ts'
import { randomId } from '#session/identity.ts'
import { ChoiceInput } from '../../kit/fields/choice-input.tsx'
import { RegisterInput } from '../../kit/fields/register-input.tsx'
import { CloseSign } from '../../kit/signs.tsx'
import { showToast } from '../../kit/toast.tsx'
import { anchorOf } from '../../partnership/href-of.ts'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useField, useSheet } from '../../partnership/use-field.ts'
import { CellInput } from '../cell-input.tsx'
import { Panel } from '../panel.tsx'
import { rubricWords as words } from './words.ts'
import css from '../special.module.css'
import own from './rubric.module.css'

const slips: Ref = { worksheet: 'rubric', field: 'slips' }
const who = fieldOf(rubric, 'slips', 'who')
const system = fieldOf(rubric, 'slips', 'system')
const scoreId = (row: string, column: string): string => anchorOf({ field: 'slips', row, column })

/** Paper slips, three numbers each: Tab goes on, Enter begins the next. Names can be added where people gave them. */
export function SlipGrid(): ReactNode {
  const partnership = usePartnership()
  const rows = rowsOf(useSheet('rubric'), 'slips')
  const mayWrite = useView((view) => view.mayWrite)
  const [named, showNames] = useState(false)
  const blanks = useBlanks(rows.map((row) => row.id), mayWrite ? 2 : 0)
  const ids = [...rows.map((row) => row.id), ...blanks]
  const write = (row: string, column: string) => (value: Json, basedOn: readonly string[]): void => {
    if (rows.some((one) => one.id === row)) partnership.set({ ...slips, row, column }, value, basedOn)
    else if (value !== null) partnership.addRow(slips, { [column]: value }, row)
  }
  const remove = (row: string, number: number): void => {
    partnership.removeRow(slips, row)
    showToast({ text: words.removed(number), action: { label: words.undo, run: () => partnership.restoreRow(slips, row) } })
  }
  return (
    <Panel title={words.slips} lead={words.slipsHelp}>
      <div id={anchorOf(slips)} className={named ? own['slipsNamed'] : own['slips']}>
        <div className={own['slip']} aria-hidden="true">
          <span />
          {dimensionIds.map((id) => <span key={id} className={own['slipHead']}>{dimensions[id].label}</span>)}
          {named && <><span className={own['slipHead']}>{words.who}</span><span className={own['slipHead']}>{words.system}</span></>}
          <span />
        </div>
        {ids.map((id, at) => (
          <div key={id} className={own['slip']} role="group" aria-label={words.slip(at + 1)}>
            <span className={own['slipNumber']}>{at + 1}</span>
            {dimensionIds.map((column) => (
              <CellInput
                key={column} id={scoreId(id, column)} reference={{ ...slips, row: id, column }} label={words.score(at + 1, dimensions[column].label)}
                write={write(id, column)} onEnter={() => focusSlip(ids[at + 1])}
              />
            ))}
            {named && <Names row={id} number={at + 1} write={write} />}
            {at < rows.length && mayWrite
              ? <button type="button" className={own['remove']} aria-label={words.remove(at + 1)} onClick={() => remove(id, at + 1)}><CloseSign /></button>
              : <span />}
          </div>
        ))}
      </div>
      <label className={css['tick']}>
        <input type="checkbox" checked={named} onChange={(event) => showNames(event.target.checked)} />
        <span>{words.withNames}</span>
      </label>
    </Panel>
  )
}

function focusSlip(row: string | undefined): void {
  if (row) document.getElementById(scoreId(row, 'engagement'))?.focus()
}

/** Ids of empty lines at the end, made before they are typed in, so that a line keeps its inputs when it becomes a row. */
function useBlanks(taken: readonly string[], count: number): readonly string[] {
  const [made, setMade] = useState<readonly string[]>(() => Array.from({ length: count }, () => randomId()))
  const free = made.filter((id) => !taken.includes(id))
  if (free.length < count) {
    const more = [...free, ...Array.from({ length: count - free.length }, () => randomId())]
    setMade(more)
    return more
  }
  return free
}

interface NamesProps {
  readonly row: string
  readonly number: number
  readonly write: (row: string, column: string) => (value: Json, basedOn: readonly string[]) => void
}

function Names({ row, number, write }: NamesProps): ReactNode {
  const mayWrite = useView((view) => view.mayWrite)
  const person = useField({ ...slips, row, column: 'who' })
  const from = useField({ ...slips, row, column: 'system' })
  const common = { readOnly: !mayWrite, invalid: false }
  return (
    <>
      <label className={own['slipName']}>
        <span className={own['hidden']}>{words.whoOf(number)}</span>
        <RegisterInput {...common} id={scoreId(row, 'who')} outline={who} field={person} write={write(row, 'who')} />
      </label>
      <label className={own['slipName']}>
        <span className={own['hidden']}>{words.systemOf(number)}</span>
        <ChoiceInput {...common} id={scoreId(row, 'system')} outline={system} field={from} write={write(row, 'system')} cellLabel={words.systemOf(number)} />
      </label>
    </>
  )
}
