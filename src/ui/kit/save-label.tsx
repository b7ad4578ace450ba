import type { ReactNode } from 'react'
import type { SaveLabel as Label } from '#session/partnership.ts'
import { classNames } from './class-names.ts'
import { clockTime } from './moments.ts'
import { saveWords } from './save-words.ts'
import { AlarmSign, CheckSign, NoticeSign, WaitSign } from './signs.tsx'
import css from './save-label.module.css'

const signs = { saved: CheckSign, saving: WaitSign, failing: AlarmSign, 'read-only': NoticeSign } as const

function wordsOf(label: Label): string {
  if (label.state === 'saved' && label.at) return saveWords.savedAt(clockTime(label.at))
  return saveWords[label.state]
}

/**
 * Where the words of this partnership are, in a few of them. It is not a live region, or it would speak at every key;
 * a failure is told by `SaveFailure`, which is.
 */
export function SaveLabel({ label }: { readonly label: Label }): ReactNode {
  const Sign = signs[label.state]
  return (
    <span className={classNames(css['label'], label.state === 'failing' && css['failing'])} data-save={label.state}>
      <span className={css['sign']}><Sign /></span>
      <span>{wordsOf(label)}</span>
    </span>
  )
}
