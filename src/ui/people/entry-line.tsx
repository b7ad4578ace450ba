import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { register } from '#worksheets/partnership/register.worksheet.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { Button } from '#ui/kit/button.tsx'
import { FieldBlock } from '#ui/kit/fields/field-block.tsx'
import { useProjector } from '#ui/kit/look.ts'
import { NoticeSign } from '#ui/kit/signs.tsx'
import { showToast } from '#ui/kit/toast.tsx'
import { anchorOf } from '#ui/partnership/href-of.ts'
import { usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import type { Entry } from './entries.ts'
import { ForgetDialog } from './forget-dialog.tsx'
import { peopleWords } from './words.ts'
import css from './people.module.css'

/** One entry: a line that unfolds into its fields. `wanted` opens it, as when an address leads to one of its fields. */
export function EntryLine({ entry, wanted }: { readonly entry: Entry; readonly wanted: boolean }): ReactNode {
  const [isOpen, setOpen] = useState(wanted)
  const box = useRef<HTMLDetailsElement>(null)
  const projector = useProjector()
  useEffect(() => {
    if (wanted && box.current) box.current.open = true
  }, [wanted])
  return (
    <li className={css['entry']}>
      <details ref={box} open={wanted} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary id={anchorOf({ field: entry.kind, row: entry.id })}>
          <span className={css['name']}>{entry.name}</span>
          {entry.marks.map((mark) => <span key={mark} className={css['mark']}>{mark}</span>)}
          <span className={css['quiet']}>{entry.about}</span>
          {!projector && entry.missing.length > 0 && <span className={css['missing']}><NoticeSign /> {peopleWords.missingList(entry.missing)}</span>}
        </summary>
        {isOpen && <EntryFields entry={entry} />}
      </details>
    </li>
  )
}

function EntryFields({ entry }: { readonly entry: Entry }): ReactNode {
  const projector = useProjector()
  const mayWrite = useView((view) => view.mayWrite)
  const columns = useMemo(() => (fieldOf(register, entry.kind).columns ?? []).filter((column) => !projector || (column.projected && column.circle === 'partners')), [entry.kind, projector])
  return (
    <div className={css['fields']}>
      {columns.map((column) => <FieldBlock key={column.key} reference={{ worksheet: register.id, field: entry.kind, row: entry.id, column: column.key }} />)}
      {entry.joined.map((one) => <JoinedLine key={one.id} joined={one} mayWrite={mayWrite} />)}
      {mayWrite && !projector && <Leaving entry={entry} />}
    </div>
  )
}

function JoinedLine({ joined, mayWrite }: { readonly joined: Entry['joined'][number]; readonly mayWrite: boolean }): ReactNode {
  const partnership = usePartnership()
  const takeApart = (): void => {
    partnership.unjoin(joined.id)
    showToast({ text: peopleWords.apartDone(joined.name), action: { label: peopleWords.undo, run: () => void partnership.undo() } })
  }
  return (
    <p className={css['joined']}>
      {peopleWords.joined(joined.name)} {mayWrite && <Button look="quiet" onClick={takeApart}>{peopleWords.apart}</Button>}
    </p>
  )
}

function Leaving({ entry }: { readonly entry: Entry }): ReactNode {
  const partnership = usePartnership()
  const [isAsking, ask] = useState(false)
  const table = { worksheet: register.id, field: entry.kind }
  const remove = (): void => {
    partnership.removeRow(table, entry.id)
    showToast({ text: peopleWords.removed(entry.name), action: { label: peopleWords.undo, run: () => partnership.restoreRow(table, entry.id) } })
  }
  return (
    <div className={css['actions']}>
      <Button onClick={remove}>{peopleWords.remove}</Button>
      {entry.kind === 'people' && <Button look="quiet" onClick={() => ask(true)}>{peopleWords.forget}</Button>}
      <ForgetDialog entry={entry} open={isAsking} onClose={() => ask(false)} />
    </div>
  )
}
