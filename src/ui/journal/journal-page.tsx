import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { catalogue, isKnown, steps, worksheetById } from '#worksheets/catalogue.ts'
import { outline } from '#worksheets/kit/worksheet.ts'
import type { JournalEntry } from '#session/partnership.ts'
import { Button } from '../kit/button.tsx'
import { Choose } from '../kit/choose.tsx'
import { useLookup, usePersonName } from '../kit/fields/use-entries.ts'
import { useProjector } from '../kit/look.ts'
import { localDay } from '../kit/moments.ts'
import { usePartnership, useView } from '../partnership/partnership-context.tsx'
import { Shell } from '../shell/shell.tsx'
import { DayOfChanges } from './day-of-changes.tsx'
import { tell, type Told } from './sentence.ts'
import { journalWords as words } from './words.ts'
import css from './journal.module.css'

const page = 80
const fields = catalogue.flatMap((worksheet) => outline(worksheet).flatMap((field) => [field, ...(field.columns ?? [])]))

export interface ToldEntry extends Told {
  readonly key: string
  readonly at: number
}

type Load = { readonly state: 'loading' | 'failed' } | { readonly state: 'there'; readonly entries: readonly JournalEntry[] }

/** Who changed what and when, in sentences; read when it is asked for, drawn in parts. */
export function JournalPage(): ReactNode {
  const { load, again } = useJournal()
  return (
    <Shell title={words.title} lead={words.lead} actions={<Button onClick={again}>{words.again}</Button>}>
      {load.state === 'loading' && <p>{words.loading}</p>}
      {load.state === 'failed' && <p role="alert">{words.failed}</p>}
      {load.state === 'there' && (load.entries.length === 0 ? <p>{words.none}</p> : <Entries entries={load.entries} />)}
    </Shell>
  )
}

function useJournal(): { readonly load: Load; readonly again: () => void } {
  const partnership = usePartnership()
  const [load, setLoad] = useState<Load>({ state: 'loading' })
  const again = useCallback(() => {
    partnership.journal().then((entries) => setLoad({ state: 'there', entries }), () => setLoad({ state: 'failed' }))
  }, [partnership])
  useEffect(again, [again])
  return { load, again }
}

function Entries({ entries }: { readonly entries: readonly JournalEntry[] }): ReactNode {
  const projector = useProjector()
  const nameOf = usePersonName()
  const lookup = useLookup(fields)
  const book = useView((view) => view.book)
  const [person, setPerson] = useState('all')
  const [place, setPlace] = useState('all')
  const [most, setMost] = useState(page)
  const people = useMemo(() => [...new Set(entries.map((entry) => entry.by))], [entries])
  const found = useMemo(
    () => entries.filter((entry) => (person === 'all' || entry.by === person) && (place === 'all' || stepOf(entry) === place)),
    [entries, person, place],
  )
  const told = useMemo(
    () => found.slice(0, most).map((entry): ToldEntry => ({ ...tell(entry, book, nameOf(entry.by), lookup), key: entry.key, at: entry.at }))
      .filter((one) => !projector || one.projected),
    [found, most, book, nameOf, lookup, projector],
  )
  const days = useMemo(() => Map.groupBy(told, (one) => localDay(new Date(one.at))), [told])
  const choose = (set: (value: string) => void) => (value: string): void => {
    set(value)
    setMost(page)
  }
  return (
    <>
      <div className={css['filters']}>
        <Choose label={words.person} value={person} onChoose={choose(setPerson)} options={[['all', words.everyone], ...people.map((id) => [id, nameOf(id)] as const)]} />
        <Choose label={words.step} value={place} onChoose={choose(setPlace)}
          options={[['all', words.everywhere], ...steps.map((step) => [step.id, words.stepOf(step.number, step.title)] as const), ['partnership', words.partnership]]} />
      </div>
      <p className={css['count']} role="status">{found.length === 0 ? words.noMatch : words.count(Math.min(most, found.length), found.length)}</p>
      {Array.from(days, ([day, changes]) => <DayOfChanges key={day} day={day} changes={changes} />)}
      {found.length > most && <div><Button onClick={() => setMost(most + page * 2)}>{words.more(Math.min(page * 2, found.length - most))}</Button></div>}
    </>
  )
}

function stepOf(entry: JournalEntry): string {
  const id = entry.path.split('/')[1] ?? ''
  return isKnown(id) ? worksheetById(id).step : 'partnership'
}
