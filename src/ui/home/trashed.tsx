import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { homeWords } from './words.ts'
import css from './home.module.css'

/** How many partnerships are in the trash, with the way there; nothing where there are none. */
export function Trashed({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null
  return (
    <p className={css['quiet']}>
      {count === 1 ? homeWords.trash.one : homeWords.trash.many(count)} <Link href="/storage#trash">{homeWords.trash.see}</Link>
    </p>
  )
}
