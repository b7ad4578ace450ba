import { useMemo, useState, type ReactNode } from 'react'
import { personName } from '#machines/facts/names.ts'
import type { View } from '#session/partnership.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, answersOf } from '#worksheets/workbook.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { useProjector } from '../kit/look.ts'
import { showToast } from '../kit/toast.tsx'
import { useBase, usePartnership, useView } from '../partnership/partnership-context.tsx'
import { useFacts } from '../partnership/use-facts.ts'
import { useTerms } from '../settings/terms.ts'
import { Shell } from '../shell/shell.tsx'
import { ActionFilters } from './action-filters.tsx'
import { actionList, filtered, isLate, type ActionFilter, type ActionItem } from './action-list.ts'
import { ActionLine } from './action-line.tsx'
import { groupsOf, textOf } from './groups.ts'
import { actionWords as words } from './words.ts'
import css from './actions.module.css'

const selectWho = (view: View): string | null => view.who
const selectBook = (view: View): View['book'] => view.book
const allOpen: ActionFilter = { person: '', kind: '', when: 'open' }

/** One list of everything that somebody has to do, from all pages; done is marked here and written there. */
export function ActionsPage(): ReactNode {
  const base = useBase()
  const projector = useProjector()
  const terms = useTerms()
  const book = useView(selectBook)
  const who = useView(selectWho)
  const today = useView((view) => view.today)
  const all = useFacts(actionList)
  const [filter, setFilter] = useState(allOpen)
  const [by, setBy] = useState<'date' | 'person'>('date')
  // What was just marked stays in its place, so that nothing jumps under the hand that marks.
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const list = useMemo(() => (projector ? all.filter((one) => !one.quiet) : all), [all, projector])
  const places = useMemo(() => list.map((one) => (marked.has(one.key) ? { ...one, done: false } : one)), [list, marked])
  const shown = useMemo(() => filtered(places, filter, today), [places, filter, today])
  const nameOf = (person: string): string => personName(book, person)
  const groups = groupsOf(shown, by, today, nameOf)
  const mark = useMark(setMarked)
  const open = list.filter((one) => !one.done)
  const choose = (next: Partial<ActionFilter>): void => {
    setMarked(new Set())
    setFilter({ ...filter, ...next })
  }
  return (
    <Shell
      title={words.title} lead={<p>{words.lead}</p>}
      actions={<><CopyButton text={() => textOf(words.copyTitle(answersOf(book, settings, always).name ?? '', today), groups, today, nameOf)} /><LinkButton href={`${base}/print/actions`}>{words.print}</LinkButton><LinkButton href={`${base}/task-forces`} look="quiet">{words.toForces(terms)}</LinkButton></>}
    >
      <ActionFilters list={list} filter={filter} choose={choose} by={by} order={setBy} who={who} />
      <p className={css['count']} role="status">{words.count(open.length, open.filter((one) => isLate(one, today)).length)}</p>
      {list.length === 0 && <Empty><p>{words.none}</p></Empty>}
      {list.length > 0 && shown.length === 0 && <p>{words.noMatch} <Button look="quiet" onClick={() => choose(allOpen)}>{words.showAll}</Button></p>}
      {groups.map((group) => (
        <section key={group.name} className={css['group']}>
          <h2>{group.name} <span className={css['number']}>{group.items.length}</span></h2>
          <ul className={css['list']}>
            {group.items.map((one) => <ActionLine key={one.key} item={marked.has(one.key) ? { ...one, done: true } : one} today={today} showPerson={by === 'date'} nameOf={nameOf} onMark={mark} />)}
          </ul>
        </section>
      ))}
    </Shell>
  )
}

function useMark(setMarked: (change: (now: ReadonlySet<string>) => ReadonlySet<string>) => void) {
  const partnership = usePartnership()
  const reopen = (one: ActionItem): void => {
    if (one.reopen) partnership.setAll(one.reopen)
    setMarked((now) => new Set([...now].filter((key) => key !== one.key)))
  }
  return (one: ActionItem): void => {
    if (one.done) return reopen(one)
    if (!one.finish) return
    partnership.setAll(one.finish, words.marked(one.text))
    setMarked((now) => new Set([...now, one.key]))
    showToast({ text: words.marked(one.text), action: { label: words.takeBack, run: () => reopen(one) } })
  }
}

function CopyButton({ text }: { readonly text: () => string }): ReactNode {
  const [byHand, setByHand] = useState<string | null>(null)
  const copy = (): void => {
    const made = text()
    navigator.clipboard.writeText(made).then(() => showToast({ text: words.copied }), () => setByHand(made))
  }
  return (
    <>
      <Button look="primary" onClick={copy}>{words.copy}</Button>
      {byHand !== null && (
        <Dialog open wide onClose={() => setByHand(null)} title={words.copy}>
          <p>{words.notCopied}</p>
          <textarea className={css['byHand']} aria-label={words.copy} rows={12} readOnly value={byHand} onFocus={(event) => event.target.select()} />
        </Dialog>
      )}
    </>
  )
}
