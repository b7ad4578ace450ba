import type { ReactNode } from 'react'
import type { Circle } from '#worksheets/kit/field.ts'
import type { SheetContents } from './contents-for.ts'
import { saveFileWords } from './words.ts'
import css from './save-file.module.css'

interface ContentsProps {
  readonly contents: readonly SheetContents[]
  readonly circle: Circle
}

/** What is in the file and what stays out of it, in numbers first and by worksheet and field for whoever asks. */
export function Contents({ contents, circle }: ContentsProps): ReactNode {
  const inside = contents.reduce((sum, one) => sum + one.answersInside, 0)
  const outside = contents.reduce((sum, one) => sum + one.answersOutside, 0)
  const isCore = circle === 'core team'
  return (
    <div className={css['contents']}>
      <section className={css['half']}>
        <h2>{saveFileWords.inside}</h2>
        <p className={css['count']}>{inside === 0 ? saveFileWords.nothingYet : saveFileWords.answers(inside)}</p>
        {isCore && <p className={css['quiet']}>{saveFileWords.insideAll}</p>}
        <ByWorksheet contents={contents} pick={(one) => one.inside} />
      </section>
      <section className={css['half']}>
        <h2>{saveFileWords.outside}</h2>
        {!isCore && <p className={css['count']}>{saveFileWords.answers(outside)}</p>}
        <p className={css['quiet']}>{saveFileWords.notes}</p>
        {!isCore && <p className={css['quiet']}>{saveFileWords.journal}</p>}
        <ByWorksheet contents={contents} pick={(one) => one.outside} />
      </section>
    </div>
  )
}

function ByWorksheet({ contents, pick }: { readonly contents: readonly SheetContents[]; readonly pick: (one: SheetContents) => readonly string[] }): ReactNode {
  const lines = contents.filter((one) => pick(one).length > 0)
  if (lines.length === 0) return null
  return (
    <details className={css['list']}>
      <summary>{saveFileWords.more}</summary>
      <dl>
        {lines.map((one) => (
          <div key={one.worksheet}>
            <dt>{one.worksheet}</dt>
            <dd>{pick(one).join('; ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
