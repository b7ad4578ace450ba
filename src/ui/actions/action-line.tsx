import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { shortDay, type Day } from '#worksheets/kit/days.ts'
import { classNames } from '../kit/class-names.ts'
import { AlarmSign } from '../kit/signs.tsx'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase, useView } from '../partnership/partnership-context.tsx'
import { useTerms } from '../settings/terms.ts'
import { isLate, type ActionItem } from './action-list.ts'
import { actionWords as words, dueWords, kindWords, nearWords } from './words.ts'
import css from './actions.module.css'

interface ActionLineProps {
  readonly item: ActionItem
  readonly today: Day
  readonly showPerson: boolean
  readonly nameOf: (person: string) => string
  readonly onMark: (item: ActionItem) => void
}

/** One thing to do: a box to tick where it can be settled here, a way to its page, who has it and by when. */
export function ActionLine({ item, today, showPerson, nameOf, onMark }: ActionLineProps): ReactNode {
  const base = useBase()
  const terms = useTerms()
  const mayWrite = useView((view) => view.mayWrite)
  const late = isLate(item, today)
  return (
    <li className={classNames(css['line'], item.done && css['done'])}>
      {item.finish && mayWrite
        ? <label className={css['tick']}><input type="checkbox" checked={item.done} onChange={() => onMark(item)} aria-label={words.done(item.text)} /></label>
        : <span />}
      <div className={css['what']}>
        <Link href={hrefOf(base, item.ref)}>{item.text}</Link>
        <span className={css['quiet']}>{kindWords(item.kind, terms)} · {item.about}</span>
      </div>
      {showPerson && <span className={css['who']}>{item.person === null ? words.nobody : nameOf(item.person)}</span>}
      <span className={classNames(css['due'], late && css['late'])}>{late && <AlarmSign />}<Due item={item} today={today} /></span>
    </li>
  )
}

function Due({ item, today }: { readonly item: ActionItem; readonly today: Day }): ReactNode {
  const near = nearWords(item.due, item.done, today)
  if (item.due === null || near === '') return <span>{dueWords(item, today)}</span>
  return <span>{shortDay(item.due)}<br />{near}</span>
}
