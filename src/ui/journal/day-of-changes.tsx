import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { longDay, type Day } from '#worksheets/kit/days.ts'
import { clockTime } from '../kit/moments.ts'
import { hrefOf } from '../partnership/href-of.ts'
import { useBase } from '../partnership/partnership-context.tsx'
import type { ToldEntry } from './journal-page.tsx'
import { journalWords as words } from './words.ts'
import css from './journal.module.css'

/** The changes of one day, the latest first. */
export function DayOfChanges({ day, changes }: { readonly day: Day; readonly changes: readonly ToldEntry[] }): ReactNode {
  const base = useBase()
  return (
    <section className={css['day']}>
      <h2>{longDay(day)}</h2>
      <ul className={css['list']}>
        {changes.map((one) => (
          <li key={one.key} className={css['entry']}>
            <time className={css['time']} dateTime={new Date(one.at).toISOString()}>{clockTime(new Date(one.at).toISOString())}</time>
            <div className={css['words']}>
              <span>{one.text}.</span>
              <span className={css['quiet']}>
                {one.ref ? <Link href={hrefOf(base, one.ref)}>{one.where}</Link> : one.where}
                {one.coreOnly && <span className={css['circle']}>{words.coreOnly}</span>}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
