import { useState, type ReactNode } from 'react'
import { inviteeFacts, type Invitee } from '#machines/facts/3-prepare/invitees.ts'
import type { About } from '#machines/facts/evidence.ts'
import { namesOf, organizationName, personName } from '#machines/facts/names.ts'
import { Button } from '../../kit/button.tsx'
import { Choose } from '../../kit/choose.tsx'
import { showToast } from '../../kit/toast.tsx'
import { usePartnership, useView } from '../../partnership/partnership-context.tsx'
import { useFacts } from '../../partnership/use-facts.ts'
import { Panel } from '../panel.tsx'
import { outcomeEdits, outcomes, type Outcome } from './log-outcome.ts'
import { callListWords as words, inviteeWords } from './words.ts'
import css from '../special.module.css'
import own from './invitees.module.css'

const page = 12

/** Who is still to be called, with the number to tap; a call is logged in two taps, on a phone with one thumb. */
export function CallList(): ReactNode {
  const { rows, toCall, load, doNotContact, sent } = useFacts(inviteeFacts)
  const who = useView((view) => view.who)
  const book = useView((view) => view.book)
  const [chosen, setChosen] = useState<string | null>(null)
  const [most, setMost] = useState(page)
  const wanted = new Set(toCall)
  const whose = chosen ?? (who !== null && load.has(who) ? who : 'all')
  const list = rows.filter((one) => wanted.has(one.who) && (whose === 'all' || (one.row.caller ?? '') === whose))
    .toSorted((one, other) => (one.row.call1 ?? '').localeCompare(other.row.call1 ?? ''))
  if (sent === 0) return null
  const callers = [...load.keys()].filter((id) => id !== '' && id !== who).map((id) => [id, personName(book, id)] as const)
  return (
    <Panel title={words.title} lead={words.lead(list.length)}>
      {load.size > 0 && (
        <div className={own['whose']}>
          <Choose label={words.whose} value={whose} onChoose={setChosen} options={[
            ['all', words.everyone], ...(who !== null && load.has(who) ? [[who, words.mine(personName(book, who))] as const] : []), ...callers,
            ...(load.has('') ? [['', words.nobodys] as const] : []),
          ]} />
        </div>
      )}
      <ul className={own['calls']}>{list.slice(0, most).map((one) => <CallCard key={one.who} one={one} />)}</ul>
      {list.length > most && <div><Button look="quiet" onClick={() => setMost(most + page * 2)}>{words.more(Math.min(page * 2, list.length - most))}</Button></div>}
      {doNotContact.length > 0 && <p className={css['quiet']}>{words.quiet(doNotContact.length)}</p>}
    </Panel>
  )
}

function CallCard({ one: { who, row } }: { readonly one: About<Invitee> }): ReactNode {
  const partnership = usePartnership()
  const book = useView((view) => view.book)
  const [asking, ask] = useState(false)
  const person = namesOf(book).people.get(who)
  const name = personName(book, who)
  const company = row.organization ?? person?.organization
  const log = (outcome: Outcome): void => {
    const { edits, back } = outcomeEdits(row, outcome, partnership.view().today)
    ask(false)
    tell(words.logged(name, words.outcomes[outcome]), edits, back)
  }
  const silence = (): void => {
    const ref = { worksheet: 'register', field: 'people', row: who, column: 'doNotContact' }
    tell(words.silenced(name), [{ ref, value: true }], [{ ref, value: null }])
  }
  const tell = (text: string, edits: Parameters<typeof partnership.setAll>[0], back: typeof edits): void => {
    partnership.setAll(edits, text)
    showToast({ text, action: { label: inviteeWords.undo, run: () => partnership.setAll(back) } })
  }
  return (
    <li className={own['call']}>
      <div className={css['words']}>
        <strong>{name}</strong>
        <span className={css['quiet']}>
          {[company && organizationName(book, company), row.sentOn && words.letter(row.sentOn), row.reply === 'maybe' && words.saidMaybe, row.call1 ? words.before(row.call1) : words.first].filter(Boolean).join(' · ')}
        </span>
        {person?.phone ? <a className={own['phone']} href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a> : <span className={css['quiet']}>{words.phoneNone}</span>}
      </div>
      {asking ? (
        <div className={own['outcomes']} role="group" aria-label={words.outcomesOf(name)}>
          {outcomes.map((outcome, at) => <Button key={outcome} autoFocus={at === 0} onClick={() => log(outcome)}>{words.outcomes[outcome]}</Button>)}
          <Button look="quiet" onClick={silence}>{words.never}</Button>
          <Button look="quiet" onClick={() => ask(false)}>{words.cancel}</Button>
        </div>
      ) : <Button aria-label={words.calledOf(name)} onClick={() => ask(true)}>{words.called}</Button>}
    </li>
  )
}
