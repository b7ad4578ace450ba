import { useMemo, useState, useSyncExternalStore, type FormEvent, type ReactNode } from 'react'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { announce } from '#ui/kit/live-region.tsx'
import { PlainField } from '#ui/kit/plain-field.tsx'
import { anchorOf, placeOf } from '#ui/partnership/href-of.ts'
import { useBase, usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import { entriesOf, found, type Filter, type Kind } from './entries.ts'
import { EntryLine } from './entry-line.tsx'
import { LookAlikes } from './look-alikes.tsx'
import { peopleWords } from './words.ts'
import css from './people.module.css'

const kinds: readonly Kind[] = ['people', 'organizations']
const filters: Readonly<Record<Kind, readonly Filter[]>> = { people: ['all', 'missing', 'contact', 'left'], organizations: ['all', 'missing'] }
const pageSize = 100

/** The register: everyone once, found by name, unfolded in place; what was entered twice is offered for joining. */
export function PeoplePage(): ReactNode {
  const base = useBase()
  const hash = useHash()
  const wanted = useMemo(() => placeOf(hash), [hash])
  const [chosen, choose] = useState<{ readonly kind: Kind; readonly at: string } | null>(null)
  // What was chosen holds until the address leads to an entry again.
  const kind = chosen?.at === hash ? chosen.kind : wanted?.field === 'organizations' ? 'organizations' : 'people'
  return (
    <Shell title={peopleWords.title} lead={peopleWords.lead} actions={<LinkButton href={`${base}/sheet/register`} look="quiet">{peopleWords.table}</LinkButton>}>
      <LookAlikes title={peopleWords.alikes.title} atFirst={3} quiet />
      <fieldset className={css['kinds']}>
        <legend>{peopleWords.kindLabel}</legend>
        {kinds.map((one) => (
          <label key={one} className={css['kind']}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => choose({ kind: one, at: hash })} />{peopleWords.kinds[one]}
          </label>
        ))}
      </fieldset>
      <Register key={kind} kind={kind} wanted={wanted?.field === kind ? wanted.row : undefined} />
    </Shell>
  )
}

/** The part of the address after its #, which may name an entry. */
function useHash(): string {
  return useSyncExternalStore(subscribeToHash, () => location.hash)
}

function subscribeToHash(listener: () => void): () => void {
  const events = ['hashchange', 'pushState', 'replaceState']
  for (const event of events) addEventListener(event, listener)
  return () => {
    for (const event of events) removeEventListener(event, listener)
  }
}

function Register({ kind, wanted }: { readonly kind: Kind; readonly wanted: string | undefined }): ReactNode {
  const partnership = usePartnership()
  const register = useView((view) => view.book.sheets['-/register'])
  const entries = useMemo(() => (register ? entriesOf(partnership.view().book, kind) : []), [partnership, register, kind])
  const [text, search] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [size, setSize] = useState(pageSize)
  const [last, setLast] = useState<string | undefined>(undefined)
  const list = found(entries, text, filter)
  const shown = list.filter((entry, at) => at < size || entry.id === wanted || entry.id === last)
  return (
    <section className={css['part']} id={anchorOf({ field: kind })} tabIndex={-1} aria-label={peopleWords.kinds[kind]}>
      <AddEntry kind={kind} onAdded={setLast} />
      <div className={css['find']}>
        <PlainField label={peopleWords.search}>{(parts) => <input {...parts} type="search" value={text} onChange={(event) => search(event.currentTarget.value)} />}</PlainField>
        <PlainField label={peopleWords.filterLabel}>
          {(parts) => (
            <select {...parts} value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}>
              {filters[kind].map((one) => <option key={one} value={one}>{peopleWords.filters[one]}</option>)}
            </select>
          )}
        </PlainField>
      </div>
      <output className={css['quiet']}>{entries.length === 0 ? peopleWords.none[kind] : list.length === 0 ? peopleWords.noneFound : peopleWords.shown(list.length, entries.length)}</output>
      <ul className={css['entries']}>
        {shown.map((entry) => <EntryLine key={entry.id} entry={entry} wanted={entry.id === wanted || entry.id === last} />)}
      </ul>
      {shown.length < list.length && <div><Button onClick={() => setSize(size + pageSize)}>{peopleWords.more}</Button></div>}
    </section>
  )
}

function AddEntry({ kind, onAdded }: { readonly kind: Kind; readonly onAdded: (id: string) => void }): ReactNode {
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const [name, setName] = useState('')
  if (!mayWrite) return null
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!name.trim()) return
    onAdded(kind === 'people' ? partnership.addPerson(name) : partnership.addOrganization(name))
    announce(peopleWords.added(name.trim()))
    setName('')
  }
  return (
    <form className={css['add']} onSubmit={add} aria-label={peopleWords.add[kind]}>
      <PlainField label={peopleWords.addName[kind]}>{(parts) => <input {...parts} type="text" autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />}</PlainField>
      <Button type="submit">{peopleWords.addButton}</Button>
    </form>
  )
}
