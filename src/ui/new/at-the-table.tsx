import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Partnership } from '#session/partnership.ts'
import { Button } from '#ui/kit/button.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { announce } from '#ui/kit/live-region.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { CloseSign } from '#ui/kit/signs.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useOpened } from '#ui/start/use-opened.ts'
import { newWords } from './words.ts'
import css from './new.module.css'

const words = newWords.people
const members = { worksheet: 'roster', field: 'members' } as const

interface Listed {
  readonly id: string
  readonly name: string
  readonly organization: string
}

/** The second question: who is at the table. Each line is stored in the roster of step 1 as soon as it is added. */
export function AtTheTable({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const opened = useOpened('own', id)
  const [, go] = useLocation()
  if (opened === 'not-here') throw new Error('The new partnership is not on this device.')
  if (opened !== null && 'error' in opened) throw opened.error
  return (
    <OuterPage narrow part="people" title={words.title} eyebrow={newWords.step(2)} lead={words.lead(name)}>
      {opened ? <Table partnership={opened.partnership} onDone={() => go(`/p/${id}/sheet/${members.worksheet}`)} /> : <output>{words.opening}</output>}
    </OuterPage>
  )
}

/** Puts a person and the organization into the register, and the person's row on the roster. */
function seat(partnership: Partnership, name: string, organization: string): Listed {
  const company = organization === '' ? null : partnership.addOrganization(organization)
  const person = partnership.addPerson(name, company === null ? {} : { organization: company })
  partnership.addRow(members, { person, ...(company !== null && { organization: company }) }, person)
  return { id: person, name, organization }
}

function Table({ partnership, onDone }: { readonly partnership: Partnership; readonly onDone: () => void }): ReactNode {
  const [people, setPeople] = useState<readonly Listed[]>([])
  const [name, setName] = useState('')
  const [organization, setOrganization] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const add = (): void => {
    if (name.trim() === '') return first.current?.focus()
    const added = seat(partnership, name.trim(), organization.trim())
    setPeople((before) => [...before.filter((one) => one.id !== added.id), added])
    setName('')
    setOrganization('')
    announce(words.added(added.name))
    first.current?.focus()
  }
  const done = (): void => {
    if (name.trim() !== '') seat(partnership, name.trim(), organization.trim())
    onDone()
  }
  const remove = (one: Listed): void => {
    partnership.removeRow(members, one.id)
    setPeople((before) => before.filter((other) => other.id !== one.id))
    announce(words.removed(one.name))
    first.current?.focus()
  }
  return (
    <>
      <form className={css['entry']} onSubmit={(event) => { event.preventDefault(); add() }}>
        <PlainField label={words.person}>
          {(parts) => <input {...parts} ref={first} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </PlainField>
        <PlainField label={words.organization}>
          {(parts) => <input {...parts} value={organization} autoComplete="off" list="organizations-so-far" onChange={(event) => setOrganization(event.target.value)} />}
        </PlainField>
        <datalist id="organizations-so-far">
          {[...new Set(people.map((one) => one.organization))].filter(Boolean).map((one) => <option key={one}>{one}</option>)}
        </datalist>
        <Button type="submit">{words.add}</Button>
      </form>
      <Seated people={people} onRemove={remove} />
      <div className={css['actions']}>
        <Button look="primary" large onClick={done}>{people.length === 0 && name.trim() === '' ? words.skip : words.go}</Button>
      </div>
    </>
  )
}

function Seated({ people, onRemove }: { readonly people: readonly Listed[]; readonly onRemove: (one: Listed) => void }): ReactNode {
  return (
    <section className={css['listed']}>
      <h2>{words.list}</h2>
      {people.length === 0 ? <Empty>{words.nobody}</Empty> : <p className={css['quiet']}>{words.count(people.length)}</p>}
      <ol className={css['list']}>
        {people.map((one) => (
          <li key={one.id}>
            <span>{one.name}{one.organization && <span className={css['quiet']}> · {one.organization}</span>}</span>
            <Button look="quiet" aria-label={words.remove(one.name)} onClick={() => onRemove(one)}><CloseSign /></Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
