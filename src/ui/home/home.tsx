import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Banner } from '#ui/kit/banner.tsx'
import { Button } from '#ui/kit/button.tsx'
import { setProjector, useProjector } from '#ui/kit/look.ts'
import { OuterPage } from '#ui/shell/outer-page.tsx'
import { useDevices } from '#ui/start/device-context.tsx'
import { useList } from './use-list.ts'
import { Welcome } from './welcome.tsx'
import { homeWords } from './words.ts'

// Not in the very first load, in which there is nothing to list or to recover; both are precached like everything else.
const Partnerships = lazy(async () => ({ default: (await import('./partnerships.tsx')).Partnerships }))
const Recovery = lazy(async () => ({ default: (await import('#ui/recovery/recovery.tsx')).Recovery }))

/** Home: the partnerships of this device. Work that is missing is told first, and never by a welcome. */
export function Home(): ReactNode {
  const { own } = useDevices()
  const [isSettled, settle] = useState(false)
  const projector = useProjector()
  if (projector) return <Hidden />
  const { canary } = own
  if (!isSettled && (canary.outcome === 'emptied' || canary.outcome === 'behind')) {
    return <Recovery canary={canary} onSettled={() => void own.forgetLoss().then(() => settle(true))} />
  }
  return <List />
}

function Hidden(): ReactNode {
  return (
    <OuterPage title={homeWords.title} lead={homeWords.projector}>
      <div><Button look="primary" onClick={() => setProjector(false)}>{homeWords.projectorOff}</Button></div>
    </OuterPage>
  )
}

function List(): ReactNode {
  const { own } = useDevices()
  const listed = useList(own)
  if (listed === 'reading') return <OuterPage title={homeWords.title} lead={homeWords.listed} />
  if (listed === 'failed') return <OuterPage title={homeWords.title}><Banner level="alarm">{homeWords.listFailed}</Banner></OuterPage>
  const shown = listed.filter((entry) => entry.trashedAt === null)
  const trashed = listed.length - shown.length
  if (shown.length === 0) return <Welcome trashed={trashed} />
  return (
    <Suspense fallback={<OuterPage title={homeWords.title} lead={homeWords.listed} />}>
      <Partnerships entries={shown} trashed={trashed} isReadOnly={own.access() === 'read-only'} today={own.today()} />
    </Suspense>
  )
}
