import { useEffect, useState, type ReactNode } from 'react'
import type { View } from '#session/partnership.ts'
import { namesOf, organizationName } from '#machines/facts/names.ts'
import { Button } from '#ui/kit/button.tsx'
import { Dialog } from '#ui/kit/dialog.tsx'
import { announce } from '#ui/kit/live-region.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { passWords, shellWords } from './words.ts'
import css from './pass-on.module.css'

interface PassOnProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** One click passes the laptop to the next person: the people listed, nobody in particular, or a new name. */
export function PassOn({ open, onClose }: PassOnProps): ReactNode {
  // It stands in the frame, which stays from page to page: the browser's own way back leaves it too.
  useEffect(() => {
    addEventListener('popstate', onClose)
    return () => removeEventListener('popstate', onClose)
  }, [onClose])
  return (
    <Dialog open={open} onClose={onClose} title={passWords.title}>
      <p>{passWords.why}</p>
      <People onClose={onClose} />
      <AddName onClose={onClose} />
    </Dialog>
  )
}

interface Listed {
  readonly id: string
  readonly name: string
  readonly about: string
}

const bookIn = (view: View): View['book'] => view.book
const whoIn = (view: View): string | null => view.who
// A list that is longer than this is easier to search than to scroll.
const many = 10

function People({ onClose }: { readonly onClose: () => void }): ReactNode {
  const partnership = usePartnership()
  const book = useView(bookIn)
  const who = useView(whoIn)
  const [wanted, want] = useState('')
  const people = [...namesOf(book).people.values()]
    .flatMap((person): Listed[] => (person.name && !person.left ? [{ id: person.id, name: person.name, about: person.organization ? organizationName(book, person.organization) : '' }] : []))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const shown = people.filter((person) => `${person.name} ${person.about}`.toLowerCase().includes(wanted.trim().toLowerCase()))
  const choose = (id: string | null, name: string): void => {
    partnership.passTo(id)
    announce(passWords.passed(name))
    onClose()
  }
  return (
    <>
      {people.length > many && (
        <PlainField label={passWords.find}>{(parts) => <input {...parts} type="search" value={wanted} onChange={(event) => want(event.target.value)} />}</PlainField>
      )}
      <ul className={css['people']}>
        <Person name={shellWords.someone} about="" isHere={who === null} onChoose={() => choose(null, shellWords.someone)} />
        {shown.map((person) => (
          <Person key={person.id} name={person.name} about={person.about} isHere={who === person.id} onChoose={() => choose(person.id, person.name)} />
        ))}
      </ul>
      {people.length > 0 && shown.length === 0 && <p>{passWords.nobody}</p>}
    </>
  )
}

interface PersonProps {
  readonly name: string
  readonly about: string
  readonly isHere: boolean
  readonly onChoose: () => void
}

function Person({ name, about, isHere, onChoose }: PersonProps): ReactNode {
  return (
    <li>
      <button type="button" className={css['person']} onClick={onChoose} {...(isHere && { 'aria-current': true, 'data-first': '' })}>
        <span>{name}</span>
        <span className={css['about']}>{isHere ? passWords.here : about}</span>
      </button>
    </li>
  )
}

function AddName({ onClose }: { readonly onClose: () => void }): ReactNode {
  const partnership = usePartnership()
  const [name, setName] = useState('')
  const add = (): void => {
    const clean = name.trim()
    if (clean === '') return
    partnership.passTo(partnership.addPerson(clean))
    announce(passWords.passed(clean))
    onClose()
  }
  return (
    <form className={css['add']} onSubmit={(event) => { event.preventDefault(); add() }}>
      <PlainField label={passWords.add} help={passWords.addHelp}>
        {(parts) => <input {...parts} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
      </PlainField>
      <Button type="submit">{passWords.addButton}</Button>
    </form>
  )
}
