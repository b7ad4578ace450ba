import type { ReactNode } from 'react'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'
import { changeFacts } from '#machines/facts/3-prepare/meeting.ts'
import { Button } from '../../kit/button.tsx'
import { useProjector } from '../../kit/look.ts'
import { AlarmSign } from '../../kit/signs.tsx'
import { showToast } from '../../kit/toast.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { meetingWords as words } from './words.ts'
import css from '../special.module.css'
import own from './meeting.module.css'

/** A change after letters went out (G4): putting it on record, and ticking off who has heard of it, one by one or at once. */
export function ChangeOfDay(): ReactNode {
  const partnership = usePartnership()
  const projector = useProjector()
  const mayWrite = useView((view) => view.mayWrite)
  const { change, holders, told, silenced, unrecorded } = useFacts(changeFacts)
  if (projector || (!change && !unrecorded)) return null
  const tell = (people: readonly string[]): void => {
    const { today } = partnership.view()
    partnership.addRows({ worksheet: 'invitation', field: 'told' }, people.map((person) => ({ id: person, values: { person, on: today, change: change?.id ?? null } })), words.tickedAll(people.length))
    showToast({ text: words.tickedAll(people.length) })
  }
  return (
    <Panel title={words.change}>
      {unrecorded && <Unrecorded {...unrecorded} />}
      {change && (
        <>
          <p>{words.changedTo(change.now, change.place, change.was)} {change.why}</p>
          <p className={holders.length ? `${css['sign']} ${css['alarm']}` : ''}>{holders.length > 0 && <AlarmSign />}{words.toTell(holders.length)}</p>
          {holders.length > 0 && mayWrite && <div><Button look="primary" onClick={() => tell(holders)}>{words.tickAll(holders.length)}</Button></div>}
          <ul className={own['holders']}>{holders.map((id) => <Holder key={id} id={id} onTold={() => tell([id])} mayWrite={mayWrite} />)}</ul>
          <p className={css['quiet']}>{words.told(told)} {silenced > 0 && words.silenced(silenced)}</p>
        </>
      )}
    </Panel>
  )
}

function Holder({ id, onTold, mayWrite }: { readonly id: string; readonly onTold: () => void; readonly mayWrite: boolean }): ReactNode {
  const book = useView((view) => view.book)
  const person = namesOf(book).people.get(id)
  const name = personName(book, id)
  return (
    <li>
      <label className={css['tick']}>
        <input type="checkbox" checked={false} disabled={!mayWrite} aria-label={words.toldOne(name)} onChange={onTold} />
        <span className={css['words']}>
          <span>{name}</span>
          <span className={css['quiet']}>{[person?.organization && organizationName(book, person.organization), person?.phone].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
    </li>
  )
}

function Unrecorded({ said, planned }: { readonly said: string; readonly planned: string }): ReactNode {
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const record = (): void => {
    const { today, who } = partnership.view()
    partnership.addRow({ worksheet: 'meeting', field: 'dateChanges' }, { was: said, now: planned, decidedOn: today, ...(who ? { by: who } : {}) })
    showToast({ text: words.recorded })
  }
  return (
    <div className={css['stack']}>
      <p className={`${css['sign']} ${css['alarm']}`}><AlarmSign />{words.unrecorded(said, planned)}</p>
      {mayWrite && <div><Button look="primary" onClick={record}>{words.record(said, planned)}</Button></div>}
    </div>
  )
}
