import type { ReactNode } from 'react'
import type { Answer } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import css from './paper.module.css'

/** The text of an answer; where people differ, each answer with who gave it. */
export function AnswerView({ answer }: { readonly answer: Answer }): ReactNode {
  if (answer.differing.length > 0) {
    return (
      <div>
        <p className={css['aside']}>{paper.differing}</p>
        <ul className={css['differing']}>
          {answer.differing.map((one, at) => <li key={at}>{paper.said(one.text, one.by)}</li>)}
        </ul>
      </div>
    )
  }
  return (
    <span className={css['text']}>
      {answer.text}
      {!answer.counts && <span className={css['aside']}> ({paper.doesNotCount})</span>}
    </span>
  )
}
