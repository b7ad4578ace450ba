import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reviewOf, stepWords } from '#worksheets/catalogue.ts'
import { longDay } from '#worksheets/kit/days.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { answersOf, type Workbook } from '#worksheets/workbook.ts'
import { listed, namesOf, organizationName, personName } from '#machines/facts/names.ts'
import type { PointFacts, StepFacts } from '#machines/kit/step-facts.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { announce } from '../kit/live-region.tsx'
import { PlainField } from '../kit/plain-field.tsx'
import { showToast } from '../kit/toast.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { PersonPicker } from '../step/who-records.tsx'
import { reviewWords as words } from './words.ts'
import css from './review.module.css'

interface ClosingDialogProps {
  readonly step: StepId
  readonly facts: StepFacts
  readonly onClose: () => void
}

/** What a closing covers, in words. */
export function coverWords(points: readonly PointFacts[]): string {
  const yes = points.filter((point) => point.answer === 'yes').length
  const aside = points.filter((point) => point.answer === 'does not apply').length
  return `${words.covers(points.length, yes, points.length - yes - aside, aside)}.`
}

/** The role of a person as the register says it, in words; empty where it says nothing. */
function roleOf(book: Workbook, id: string | null): string {
  const person = id === null ? undefined : namesOf(book).people.get(id)
  return [person?.title, person?.organization ? organizationName(book, person.organization) : ''].filter(Boolean).join(', ')
}

/** The signature: what is closed, when, with whom, and who records it. */
export function ClosingDialog({ step, facts, onClose }: ClosingDialogProps): ReactNode {
  const base = useBase()
  const partnership = usePartnership()
  const { book, round, who, today } = useView((view) => view)
  const [person, setPerson] = useState(who)
  const [note, setNote] = useState('')
  const header = answersOf(book, reviewOf(step).worksheet, round)
  const role = roleOf(book, person)
  const close = (): void => {
    if (person === null) return
    const done = partnership.close(step, { recordedBy: person, ...(note.trim() ? { note: note.trim() } : {}) })
    if (done) announce(words.closed)
    else showToast({ text: words.notClosed })
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} title={words.closeTitle(stepWords(step).title)}
      actions={<Button look="primary" held={person === null ? words.needsName : null} onClick={close}>{words.close}</Button>}
    >
      <div className={css['signature']}>
        <p className={css['covers']}>{coverWords(facts.points)}</p>
        <Facts rows={[
          [words.heldOn, longDay(header.heldOn ?? today)],
          [words.ledBy, personName(book, header.facilitator)],
          [words.present, listed((header.present ?? []).map((id) => personName(book, id)))],
        ]} />
      </div>
      <PersonPicker label={words.recordedBy} help={words.recordedByHelp} person={person} onPerson={setPerson} />
      {person !== null && (
        <p>{role ? <>{words.role}: {role}</> : <Link href={hrefOf(base, { worksheet: 'register', field: 'people', row: person, column: 'title' })}>{words.noRole}</Link>}</p>
      )}
      <PlainField label={words.note}>{(parts) => <input {...parts} value={note} autoComplete="off" onChange={(event) => setNote(event.target.value)} />}</PlainField>
      <p className={css['quiet']}>{words.signHelp}</p>
    </Dialog>
  )
}

/** Names and values of a record. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className={css['facts']}>
      {rows.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}
