import type { ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { useProjector } from '#ui/kit/look.ts'
import { offlineNoteRead, updateLater, updateNow, useAppCopy } from './service-worker.ts'
import { updateWords } from './words.ts'
import css from './update-notice.module.css'

/** A new version is offered here and nowhere else; before a room it keeps quiet. */
export function UpdateNotice(): ReactNode {
  const { update, isOfflineReady } = useAppCopy()
  const projector = useProjector()
  if (projector || (update === 'none' && !isOfflineReady)) return null
  return (
    <section className={css['notices']} aria-label={updateWords.waiting.title}>
      {update !== 'none' && (
        <Banner
          level="notice"
          live
          title={updateWords[update].title}
          actions={
            <>
              <Button look="plain" onClick={updateNow}>{update === 'waiting' ? updateWords.now : updateWords.again}</Button>
              <Button look="quiet" onClick={updateLater}>{updateWords.later}</Button>
            </>
          }
        >
          {updateWords[update].text}
        </Banner>
      )}
      {update === 'none' && isOfflineReady && (
        <Banner level="good" live actions={<Button look="quiet" onClick={offlineNoteRead}>{updateWords.read}</Button>}>
          {updateWords.offline}
        </Banner>
      )}
    </section>
  )
}
