import { useMemo, useState, type ReactNode } from 'react'
import { organizationKinds } from '#worksheets/partnership/register.worksheet.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import { namesOf, organizationName } from '#machines/facts/names.ts'
import type { LookAlike } from '#worksheets/kit/look-alikes.ts'
import { lookAlikes } from '#session/look-alikes.ts'
import type { Partnership } from '#session/partnership.ts'
import { Button } from '#ui/kit/button.tsx'
import { useProjector } from '#ui/kit/look.ts'
import { showToast } from '#ui/kit/toast.tsx'
import { usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { peopleWords } from './words.ts'
import css from './people.module.css'

const words = peopleWords.alikes

interface LookAlikesProps {
  readonly title: string
  readonly atFirst?: number
  /** Shows nothing at all where no two entries look alike. */
  readonly quiet?: boolean
}

/** Pairs that may have been entered twice, each with its reason; they are joined or kept apart at a click. */
export function LookAlikes({ title, atFirst = 6, quiet = false }: LookAlikesProps): ReactNode {
  const register = useView((view) => view.book.sheets['-/register'])
  const partnership = usePartnership()
  const mayWrite = useView((view) => view.mayWrite)
  const pairs = useMemo(() => (register ? lookAlikes(partnership.view().book) : []), [partnership, register])
  const [isWhole, showWhole] = useState(false)
  const projector = useProjector()
  if (projector || (quiet && pairs.length === 0)) return null
  const shown = isWhole ? pairs : pairs.slice(0, atFirst)
  return (
    <section className={css['part']} id="look-alikes" tabIndex={-1}>
      <h2>{title}</h2>
      <p className={css['quiet']}>{pairs.length === 0 ? words.none : words.count(pairs.length)}</p>
      <ul className={css['pairs']}>
        {shown.map((pair) => <Pair key={`${pair.one}-${pair.other}`} pair={pair} mayWrite={mayWrite} />)}
      </ul>
      {pairs.length > shown.length && <div><Button look="quiet" onClick={() => showWhole(true)}>{words.more(pairs.length - shown.length)}</Button></div>}
    </section>
  )
}

interface Shown {
  readonly id: string
  readonly name: string
  readonly lines: readonly string[]
}

function Pair({ pair, mayWrite }: { readonly pair: LookAlike; readonly mayWrite: boolean }): ReactNode {
  const partnership = usePartnership()
  const { book } = partnership.view()
  const one = shownOf(book, pair.kind, pair.one)
  const other = shownOf(book, pair.kind, pair.other)
  const isSame = one.name === other.name
  return (
    <li className={css['pair']} aria-label={words.group(one.name, other.name)}>
      <p className={css['why']}>{words.why[pair.why]}</p>
      <div className={css['two']}>{[one, other].map((entry) => <OneOfPair key={entry.id} entry={entry} />)}</div>
      {mayWrite && (
        <div className={css['actions']}>
          <Button onClick={() => join(partnership, pair.kind, other, one)}>{isSame ? words.keepFirst : words.keep(one.name)}</Button>
          <Button onClick={() => join(partnership, pair.kind, one, other)}>{isSame ? words.keepSecond : words.keep(other.name)}</Button>
          <Button look="quiet" onClick={() => keepApart(partnership, one, other)}>{words.apart}</Button>
        </div>
      )}
    </li>
  )
}

function OneOfPair({ entry }: { readonly entry: Shown }): ReactNode {
  return (
    <div className={css['one']}>
      <span className={css['name']}>{entry.name}</span>
      {entry.lines.map((line) => <span key={line} className={css['quiet']}>{line}</span>)}
    </div>
  )
}

function shownOf(book: Workbook, kind: LookAlike['kind'], id: string): Shown {
  if (kind === 'organizations') {
    const found = namesOf(book).organizations.get(id)
    return { id, name: found?.name ?? peopleWords.noName, lines: [(found?.kinds ?? []).map((one) => organizationKinds[one]).join(', '), found?.county ?? ''].filter(Boolean) }
  }
  const found = namesOf(book).people.get(id)
  const where = found?.organization ? organizationName(book, found.organization) : peopleWords.noOrganization
  return { id, name: found?.name ?? peopleWords.noName, lines: [[found?.title, where].filter(Boolean).join(', '), found?.phone ?? '', found?.email ?? ''].filter(Boolean) }
}

function join(partnership: Partnership, kind: LookAlike['kind'], from: Shown, to: Shown): void {
  partnership.join(kind, from.id, to.id)
  showToast({ text: words.joined(from.name, to.name), action: { label: peopleWords.undo, run: () => partnership.unjoin(from.id) } })
}

function keepApart(partnership: Partnership, one: Shown, other: Shown): void {
  partnership.keepApart(one.id, other.id)
  showToast({ text: words.keptApart(one.name, other.name), action: { label: peopleWords.undo, run: () => void partnership.undo() } })
}
