import { use, useEffect, useState, type ReactNode } from 'react'
import type { JournalEntry } from '#session/partnership.ts'
import { Banner } from '../kit/banner.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { useProjector } from '../kit/look.ts'
import { momentWords } from '../kit/moments.ts'
import { InterruptedContext } from './interrupted.ts'
import { useBase, usePartnership } from './partnership-context.tsx'
import { appWords } from './words.ts'

/** After a dead battery or a killed browser: that nothing stored is lost, and which words were the last. */
export default function InterruptedNote(): ReactNode {
  const partnership = usePartnership()
  const base = useBase()
  const projector = useProjector()
  const { putAside } = use(InterruptedContext)
  const [last, setLast] = useState<JournalEntry | null>(null)
  useEffect(() => {
    let isHere = true
    const latest = (entries: readonly JournalEntry[]): JournalEntry | null => entries.reduce<JournalEntry | null>((one, other) => (one && one.at > other.at ? one : other), null)
    partnership.journal().then((entries) => isHere && setLast(latest(entries)), () => undefined) // the sentence stands without it
    return () => {
      isHere = false
    }
  }, [partnership])
  if (projector) return null
  const when = last ? momentWords(new Date(last.at).toISOString(), partnership.view().today) : null
  const actions = (
    <>
      <LinkButton href={`${base}/journal`} look="quiet">{appWords.seeLast}</LinkButton>
      <Button look="quiet" onClick={putAside}>{appWords.understood}</Button>
    </>
  )
  return <Banner level="good" live title={appWords.interrupted} actions={actions}>{appWords.nothingLost(when)}</Banner>
}
