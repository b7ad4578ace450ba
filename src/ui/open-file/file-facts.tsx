import type { ReactNode } from 'react'
import type { BookFacts } from '#session/open-file.ts'
import { openWords } from './words.ts'
import css from './open-file.module.css'

const words = openWords.facts

/** What a workbook is about, for somebody who has never seen it. */
export function FileFacts({ facts }: { readonly facts: BookFacts }): ReactNode {
  const closed = facts.positions.filter((position) => position.after === 'closed').length
  const lines = [
    [words.region, facts.region || words.none], [words.sector, facts.sector || words.none],
    [words.people, facts.people.toLocaleString('en-US')], [words.organizations, facts.organizations.toLocaleString('en-US')],
    [words.steps, words.closed(closed)],
  ] as const
  return (
    <dl className={css['facts']}>
      {lines.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}
    </dl>
  )
}
