import type { ReactNode } from 'react'
import type { Standing } from '#worksheets/workbook.ts'
import { useView } from '../../partnership/partnership-context.tsx'
import { momentWords } from '../moments.ts'
import { usePersonName } from './use-entries.ts'
import { fieldWords } from './words.ts'
import css from './fields.module.css'

/** `today at 10:42 AM` of milliseconds by a clock somewhere; empty where that clock told nothing sensible. */
export function momentOf(at: number, today: string): string {
  const date = new Date(at)
  return at > 0 && !Number.isNaN(date.valueOf()) ? momentWords(date.toISOString(), today) : ''
}

/** Who wrote an answer and when, quietly. */
export function Byline({ standing }: { readonly standing: Pick<Standing, 'by' | 'at'> }): ReactNode {
  const nameOf = usePersonName()
  const today = useView((view) => view.today)
  const when = momentOf(standing.at, today)
  return <span className={css['byline']}>{when ? fieldWords.by(nameOf(standing.by), when) : nameOf(standing.by)}</span>
}
