import type { ReactNode } from 'react'
import type { FileReadable } from '#session/open-file.ts'
import { Button } from '#ui/kit/button.tsx'
import { Banner } from '#ui/kit/banner.tsx'
import { ChangeLists, summaryOf } from './change-lists.tsx'
import { Positions } from './positions.tsx'
import { mergeWords } from './words.ts'
import css from './merge.module.css'

type Known = Extract<FileReadable['outcome'], { kind: 'known' }>

interface MergePreviewProps {
  readonly name: string
  readonly outcome: Known
  readonly onMerge: () => void
  readonly onLeave: () => void
}

/** Everything that a merge would change, and the two things that can be done about it. */
export function MergePreview({ name, outcome, onMerge, onLeave }: MergePreviewProps): ReactNode {
  const { changes, positions, byAnswers } = outcome
  return (
    <div className={css['preview']}>
      <div>
        <h3>{mergeWords.title(name)}</h3>
        <p>{changes.length > 0 ? summaryOf(changes) : mergeWords.nothingSeen}</p>
      </div>
      {byAnswers && <Banner level="notice">{mergeWords.byAnswers}</Banner>}
      <ChangeLists changes={changes} />
      <Positions positions={positions} />
      <p className={css['quiet']}>{mergeWords.safety}</p>
      <div className={css['decide']}>
        <Button look="primary" onClick={onMerge}>{mergeWords.merge}</Button>
        <Button onClick={onLeave}>{mergeWords.leave}</Button>
      </div>
    </div>
  )
}
