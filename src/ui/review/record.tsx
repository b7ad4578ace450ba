import { useState, type ReactNode } from 'react'
import { steps, stepWords } from '#worksheets/catalogue.ts'
import { longDay, shortDay } from '#worksheets/kit/days.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { listed, personName } from '#machines/facts/names.ts'
import type { Closing, StepFacts } from '#machines/kit/step-facts.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { announce } from '../kit/live-region.tsx'
import { PlainField } from '../kit/plain-field.tsx'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { PersonPicker } from '../step/who-records.tsx'
import { coverWords, Facts } from './closing-dialog.tsx'
import { reviewWords as words } from './words.ts'
import css from './review.module.css'

const titleOf: Readonly<Record<Closing['kind'], (day: string) => string>> = {
  closed: words.recordTitle, reaffirmed: words.reaffirmedTitle, 'taken-over': words.takenOverTitle,
}

/** The record of a closing, which looks like what it is: a signature. */
export function ClosingRecord({ step, facts }: { readonly step: StepId; readonly facts: StepFacts }): ReactNode {
  const base = useBase()
  const partnership = usePartnership()
  const book = useView((view) => view.book)
  const mayWrite = useView((view) => view.mayWrite)
  const [isAsking, ask] = useState(false)
  const { closing } = facts
  if (!closing) return null
  const after = steps[stepWords(step).number]
  return (
    <section className={css['record']} aria-labelledby="record-title">
      <h2 id="record-title" tabIndex={-1}>{titleOf[closing.kind](shortDay(closing.on))}</h2>
      {closing.kind === 'closed' && <p>{coverWords(facts.points)}</p>}
      <p className={css['sign']}>{personName(book, closing.recordedBy)}</p>
      <p className={css['signLine']}>{words.recordedBy}{closing.role ? ` · ${closing.role}` : ''} · {longDay(closing.on)}</p>
      <Facts rows={[
        [words.ledBy, closing.facilitator ? personName(book, closing.facilitator) : ''],
        [words.present, listed(closing.present.map((id) => personName(book, id)))],
        [words.note, closing.note ?? ''],
      ]} />
      <div className={css['pointActs']}>
        {after && facts.signature === 'current' && <LinkButton href={`${base}/step/${after.id}`} look="primary">{words.nextStep(after.title)}</LinkButton>}
        {mayWrite && partnership.can(step, 'withdrawing') && <Button look="quiet" onClick={() => ask(true)}>{words.withdraw}</Button>}
      </div>
      {isAsking && <WithdrawDialog step={step} onClose={() => ask(false)} />}
    </section>
  )
}

function WithdrawDialog({ step, onClose }: { readonly step: StepId; readonly onClose: () => void }): ReactNode {
  const partnership = usePartnership()
  const who = useView((view) => view.who)
  const [person, setPerson] = useState(who)
  const [why, setWhy] = useState('')
  const held = person === null ? words.needsName : why.trim() === '' ? words.withdrawNeeds : null
  const withdraw = (): void => {
    if (person === null) return
    if (partnership.withdraw(step, { recordedBy: person, note: why.trim() })) announce(words.withdrawn)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.withdraw} danger actions={<Button look="danger" held={held} onClick={withdraw}>{words.withdraw}</Button>}>
      <p>{words.withdrawHelp}</p>
      <PersonPicker label={words.recordedBy} help={words.recordedByHelp} person={person} onPerson={setPerson} />
      <PlainField label={words.withdrawWhy}>{(parts) => <textarea {...parts} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />}</PlainField>
    </Dialog>
  )
}
