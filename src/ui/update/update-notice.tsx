import { useEffect, type ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { useProjector } from '#ui/kit/look.ts'
import { showToast } from '#ui/kit/toast.tsx'
import { offlineNoteRead, updateLater, updateNow, useAppCopy } from './service-worker.ts'
import { updateWords } from './words.ts'
import css from './update-notice.module.css'

/** A new version is offered here, above the page and over nothing of it; before a room it keeps quiet. */
export function UpdateNotice(): ReactNode {
  const { update, isOfflineReady } = useAppCopy()
  const projector = useProjector()
  useEffect(() => {
    if (!isOfflineReady || projector) return
    showToast({ text: updateWords.offline })
    offlineNoteRead()
  }, [isOfflineReady, projector])
  if (projector || update === 'none') return null
  return (
    <section className={css['notice']} aria-label={updateWords[update].title}>
      <Banner
        level="notice"
        live
        title={updateWords[update].title}
        actions={
          <>
            <Button onClick={updateNow}>{update === 'waiting' ? updateWords.now : updateWords.again}</Button>
            <Button look="quiet" onClick={updateLater}>{updateWords.later}</Button>
          </>
        }
      >
        {updateWords[update].text}
      </Banner>
    </section>
  )
}
