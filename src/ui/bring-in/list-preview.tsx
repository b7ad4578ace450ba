import { useMemo, useState, type ReactNode } from 'react'
import type { ListTaken } from '#imports/lists/list-work.ts'
import { personName } from '#machines/facts/names.ts'
import { planContacts, type PutOn, type TakenFor } from '#session/contacts.ts'
import type { View } from '#session/partnership.ts'
import { Banner } from '../kit/banner.tsx'
import { Button } from '../kit/button.tsx'
import { announce } from '../kit/live-region.tsx'
import { showToast } from '../kit/toast.tsx'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { listWords as words } from './list-words.ts'
import own from './bring-in.module.css'

type Found = ListTaken
type Contact = Found['contacts'][number]
type Same = Found['duplicates']['people'][number]

// Taken as one without asking: all else is only offered.
const plain: ReadonlySet<string> = new Set(['same name', 'same e-mail'])
const shown = 100

const selectBook = (view: View): View['book'] => view.book

/** Who is in the list, who of them is here already, where they are put, and the one click that takes all of them in. */
export function ListPreview({ name, found }: { readonly name: string; readonly found: Found }): ReactNode {
  const { contacts, duplicates, leftOut } = found
  const partnership = usePartnership()
  const book = useView(selectBook)
  const mayWrite = useView((view) => view.mayWrite)
  const [putOn, setPutOn] = useState<PutOn>('register')
  const [isTaken, setTaken] = useState(false)
  const [chosen, choose] = useState<ReadonlyMap<number, TakenFor>>(new Map())
  const sames = useMemo(() => firstOfEach(duplicates.people), [duplicates])
  const organizationFor = useMemo(() => spellings(found), [found])
  const takenFor = useMemo(
    () => contacts.map((_, at): TakenFor => chosen.get(at) ?? usual(sames.get(at))),
    [contacts, sames, chosen],
  )
  const plan = useMemo(() => planContacts({ book, round: partnership.view().round }, contacts, takenFor, { putOn, organizationFor }), [book, partnership, contacts, takenFor, putOn, organizationFor])
  if (isTaken) return <Banner level="good">{words.taken(contacts.length, name)}</Banner>
  if (contacts.length === 0) return <Banner level="notice">{words.nothing}</Banner>
  const take = (): void => {
    partnership.takeIn(plan.edits, partnership.view().who ?? '', words.text(name))
    setTaken(true)
    announce(words.taken(contacts.length, name))
    showToast({ text: words.taken(contacts.length, name), action: { label: words.undo, run: () => {
      partnership.undo()
      setTaken(false)
    } } })
  }
  const nameOf = (same: Same): string => ('known' in same.as ? personName(book, same.as.known) : `${contacts[same.as.contact]?.name ?? ''} (${words.line(contacts[same.as.contact]?.line ?? 0)})`)
  return (
    <>
      <h2>{words.people}</h2>
      <p>{words.summary(plan)} {plan.known > 0 && words.knownHelp} {leftOut.length > 0 && words.leftOut(leftOut.length)} {plan.doNotContact > 0 && words.flagged(plan.doNotContact)}</p>
      {sames.size > 0 && (
        <details className={own['columns']}>
          <summary>{words.alike(sames.size)}</summary>
          <p className={own['quiet']}>{words.alikeHelp}</p>
          <ul className={own['alikes']}>
            {[...sames].slice(0, shown).map(([at, same]) => (
              <li key={at}>
                <span>{label(contacts[at])}</span>
                <select
                  aria-label={words.takenAs(contacts[at]?.name ?? '')} value={takenFor[at] === 'new' ? 'new' : 'same'}
                  onChange={(event) => choose(new Map(chosen).set(at, event.target.value === 'new' ? 'new' : same.as))}
                >
                  <option value="same">{words.sameAs(nameOf(same))}</option>
                  <option value="new">{words.asNew}</option>
                </select>
              </li>
            ))}
          </ul>
        </details>
      )}
      <People contacts={contacts} />
      {mayWrite && (
        <div className={own['decide']}>
          <label className={own['tab']}>{words.putOn}
            <select value={putOn} onChange={(event) => setPutOn(event.target.value === 'invitees' || event.target.value === 'roster' ? event.target.value : 'register')}>
              {Object.entries(words.puts).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
            </select>
          </label>
          <Button look="primary" onClick={take}>{words.take(contacts.length)}</Button>
        </div>
      )}
    </>
  )
}

function People({ contacts }: { readonly contacts: readonly Contact[] }): ReactNode {
  return (
    <div className={own['scroll']} role="region" aria-label={words.people} tabIndex={0}>
      <table className={own['table']}>
        <caption>{words.first(Math.min(shown, contacts.length), contacts.length)}</caption>
        <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.jobTitle}</th><th scope="col">{words.organization}</th><th scope="col">{words.reach}</th><th scope="col">{words.remark}</th></tr></thead>
        <tbody>
          {contacts.slice(0, shown).map((contact) => (
            <tr key={contact.line}>
              <th scope="row">{contact.name}</th>
              <td>{contact.title}</td>
              <td>{contact.organization}</td>
              <td>{[contact.email, contact.phone].filter(Boolean).join(', ')}</td>
              <td>{[contact.doNotContact ? words.doNot : '', contact.remark ?? ''].filter(Boolean).join('. ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function label(contact: Contact | undefined): string {
  return contact ? [contact.name, contact.organization, words.line(contact.line)].filter(Boolean).join(', ') : ''
}

function usual(same: Same | undefined): TakenFor {
  return same && plain.has(same.why) ? same.as : 'new'
}

// The surest comes first; one answer for each line is enough.
function firstOfEach(people: readonly Same[]): ReadonlyMap<number, Same> {
  const found = new Map<number, Same>()
  for (const same of people) if (!found.has(same.contact)) found.set(same.contact, same)
  return found
}

// Companies that are plainly one under two spellings.
function spellings({ duplicates }: Found): ReadonlyMap<string, string> {
  return new Map(duplicates.organizations.flatMap((same) => ('known' in same.as && (same.why === 'same name' || same.why === 'written differently') ? [[same.name, same.as.known] as const] : [])))
}
