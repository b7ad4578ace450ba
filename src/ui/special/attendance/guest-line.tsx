import { useState, type ReactNode } from 'react'
import type { Ref } from '#worksheets/workbook.ts'
import { Button } from '../../kit/button.tsx'
import { usePartnership } from '../../partnership/partnership-context.tsx'
import { stampsOf, useField, useWrite } from '../../partnership/use-field.ts'
import { CellInput } from '../cell-input.tsx'
import { useCell } from '../cell.ts'
import type { Guest } from './expected.ts'
import { attendanceWords as words } from './words.ts'
import css from '../special.module.css'
import own from './attendance.module.css'

const table: Ref = { worksheet: 'attendance', field: 'people' }

/** One tick as somebody comes in; stand-in, late and left early unfold beside it. */
export function GuestLine({ guest, mayWrite }: { readonly guest: Guest; readonly mayWrite: boolean }): ReactNode {
  const partnership = usePartnership()
  const [open, setOpen] = useState(false)
  const { who, name, row, organization } = guest
  const came = row?.came === true
  const rowId = row?.id ?? who
  const tick = (): void => {
    if (came) partnership.setAll([{ ref: { ...table, row: rowId, column: 'came' }, value: null }])
    else partnership.addRows(table, [{ id: rowId, values: { came: true, ...(row ? {} : { person: who, ...(organization ? { organization } : {}) }) } }])
  }
  return (
    <li className={own['guest']}>
      <label className={own['came']}>
        <input type="checkbox" checked={came} disabled={!mayWrite} onChange={tick} />
        <span className={css['words']}>{name}<span className={css['quiet']}>{guest.organizationName}</span></span>
      </label>
      {came && <button type="button" className={own['more']} aria-expanded={open} aria-label={words.more(name)} onClick={() => setOpen(!open)}><span aria-hidden="true">•••</span></button>}
      {came && open && (
        <div className={own['details']}>
          <Tick column="delegate" label={words.standIn} row={rowId} mayWrite={mayWrite} />
          <Tick column="late" label={words.lateTick} row={rowId} mayWrite={mayWrite} />
          <LeftAt row={rowId} mayWrite={mayWrite} />
        </div>
      )}
    </li>
  )
}

function Tick({ column, label, row, mayWrite }: { readonly column: string; readonly label: string; readonly row: string; readonly mayWrite: boolean }): ReactNode {
  const { value, put } = useCell({ ...table, row, column })
  return (
    <label className={css['tick']}>
      <input type="checkbox" checked={value === true} disabled={!mayWrite} onChange={(event) => put(event.target.checked ? true : null)} />
      <span>{label}</span>
    </label>
  )
}

function LeftAt({ row, mayWrite }: { readonly row: string; readonly mayWrite: boolean }): ReactNode {
  const ref = { ...table, row, column: 'leftAt' }
  const field = useField(ref)
  const write = useWrite(ref)
  const id = `left-${row}`
  const leaves = (): void => write(clockNow(), stampsOf(field))
  return (
    <span className={own['left']}>
      <span>{words.leftAt}</span>
      <CellInput id={id} reference={ref} label={words.leftAt} write={write} placeholder="11:20" />
      {mayWrite && !field?.value && <Button look="quiet" onClick={leaves}>{words.leftNow}</Button>}
    </span>
  )
}

function clockNow(): string {
  const now = new Date()
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}
