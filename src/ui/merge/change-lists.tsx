import { useState, type ReactNode } from 'react'
import { shortDay } from '#worksheets/kit/days.ts'
import type { ChangeKind, FileChange } from '#session/open-file.ts'
import { Button } from '#ui/kit/button.tsx'
import { NextSign } from '#ui/kit/signs.tsx'
import { momentWords } from '#ui/kit/moments.ts'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { mergeWords } from './words.ts'
import css from './merge.module.css'

// What needs a person comes first, then what is most.
const order: readonly ChangeKind[] = ['disagreement', 'kept', 'closed', 'withdrawn', 'row', 'changed', 'answered', 'removed', 'cleared', 'restored', 'joined']
const shownAtFirst = 12

const ofKind = (changes: readonly FileChange[], kind: ChangeKind): readonly FileChange[] => changes.filter((change) => change.kind === kind)

/** All changes in one sentence: `3 new rows, 1 changed answer.` */
export function summaryOf(changes: readonly FileChange[]): string {
  const parts = order.flatMap((kind) => {
    const number = ofKind(changes, kind).length
    return number > 0 ? [mergeWords.counts[kind](number)] : []
  })
  return mergeWords.summary(parts)
}

/** What stands before each change, such as a box to tick. */
type Before = ((change: FileChange) => ReactNode) | undefined

/** The changes by kind, each with where it is, what it was, what it becomes, and who made it. */
export function ChangeLists({ changes, before }: { readonly changes: readonly FileChange[]; readonly before?: Before }): ReactNode {
  return order.map((kind) => {
    const found = ofKind(changes, kind)
    return found.length > 0 && <ChangeList key={kind} kind={kind} changes={found} before={before} />
  })
}

const helps: Partial<Record<ChangeKind, string>> = { disagreement: mergeWords.disagreementHelp, kept: mergeWords.keptHelp }

function ChangeList({ kind, changes, before }: { readonly kind: ChangeKind; readonly changes: readonly FileChange[]; readonly before: Before }): ReactNode {
  const [isWhole, showWhole] = useState(false)
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst)
  const rest = changes.length - shown.length
  return (
    <section className={css['changes']}>
      <h4 className={css['head']}>{mergeWords.heads[kind]} <span className={css['number']}>{changes.length.toLocaleString('en-US')}</span></h4>
      {helps[kind] && <p className={css['quiet']}>{helps[kind]}</p>}
      <ul className={css['list']}>
        {shown.map((change, at) => (
          <Line key={[change.round, ...Object.values(change.ref)].join('/')} change={change} first={change.worksheet !== shown[at - 1]?.worksheet} before={before} />
        ))}
      </ul>
      {rest > 0 && <div><Button look="quiet" onClick={() => showWhole(true)}>{mergeWords.more(rest)}</Button></div>}
    </section>
  )
}

function Line({ change, first, before }: { readonly change: FileChange; readonly first: boolean; readonly before: Before }): ReactNode {
  return (
    <li className={css['line']}>
      <span className={css['where']}>{first && change.worksheet}</span>
      {before ? <label className={css['ticked']}>{before(change)} <span className={css['label']}>{change.label}</span></label> : <span className={css['label']}>{change.label}</span>}
      <Said change={change} />
    </li>
  )
}

function Said({ change }: { readonly change: FileChange }): ReactNode {
  const { kind, before, after, by, at } = change
  if (kind === 'disagreement') return <Sides change={change} />
  if (kind === 'closed') return <span>{mergeWords.closedOn(shortDay(after))}</span>
  if (kind === 'withdrawn') return <span>{mergeWords.withdrawnOn(shortDay(after))}</span>
  if (kind === 'kept') return <span>{mergeWords.kept(by, after)}</span>
  const isTurn = kind === 'changed' || kind === 'cleared'
  return (
    <span className={css['said']}>
      {isTurn && <><s className={css['was']}><VisuallyHidden>{mergeWords.was} </VisuallyHidden>{before || mergeWords.empty}</s> <NextSign /> </>}
      {(after !== '' || isTurn) && <span className={kind === 'removed' ? css['was'] : undefined}>{after || mergeWords.empty}</span>}
      <Who by={by} at={at} />
    </span>
  )
}

function Sides({ change }: { readonly change: FileChange }): ReactNode {
  return (
    <ul className={css['sides']}>
      {change.sides.map((side) => (
        <li key={`${side.text} ${side.by} ${side.at}`} className={css['side']}>
          <span>{side.text || mergeWords.empty}</span>
          <Who by={side.by} at={side.at} />
        </li>
      ))}
    </ul>
  )
}

function Who({ by, at }: { readonly by: string; readonly at: number }): ReactNode {
  const { own } = useDevices()
  return <span className={css['who']}>{at > 0 ? mergeWords.by(by, momentWords(new Date(at).toISOString(), own.today())) : by}</span>
}
