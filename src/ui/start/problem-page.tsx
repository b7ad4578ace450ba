import type { ReactNode } from 'react'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { startWords } from './words.ts'
import css from './start.module.css'

interface ProblemPageProps {
  readonly title: string
  readonly text: string
  /** Offers to load the page anew. */
  readonly again?: boolean
  readonly actions?: ReactNode
}

/** A page that says what happened, whether the work is safe and what to do. */
export function ProblemPage({ title, text, again = false, actions }: ProblemPageProps): ReactNode {
  return (
    <OuterPage narrow title={title} lead={text}>
      <div className={css['actions']}>
        {again && <Button look="primary" onClick={() => location.reload()}>{startWords.again}</Button>}
        {actions ?? (!again && <LinkButton href="/" look="primary">{startWords.broken.home}</LinkButton>)}
      </div>
    </OuterPage>
  )
}
