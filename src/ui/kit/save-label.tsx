import { useSyncExternalStore, type ReactNode } from 'react'
import type { SaveLabel as Label } from '#session/partnership.ts'
import { classNames } from './class-names.ts'
import { isDraftWaiting, watchDrafts } from './fields/draft.ts'
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
 * Where the words of this partnership are, in a few of them: those that are still in an input, too, so that "saved" is
 * said of all that is on screen. It is not a live region, or it would speak at every key; a failure is told by
 * `SaveFailure`, which is. `data-store` says what the store alone has done: kill tests hear from it which words are safe.
 */
export function SaveLabel({ label }: { readonly label: Label }): ReactNode {
  const isTyped = useSyncExternalStore(watchDrafts, isDraftWaiting, isDraftWaiting)
  const shown: Label = isTyped && label.state === 'saved' ? { state: 'saving' } : label
  const Sign = signs[shown.state]
  return (
    <span className={classNames(css['label'], shown.state === 'failing' && css['failing'])} data-save={shown.state} data-store={label.state}>
      <span className={css['sign']}><Sign /></span>
      <span>{wordsOf(shown)}</span>
    </span>
  )
}
