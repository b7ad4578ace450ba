import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Partnership } from '#session/partnership.ts'
import { useDevices } from './device-context.tsx'
import { Opening } from './opening.tsx'
import { ProblemPage } from './problem-page.tsx'
import { startWords } from './words.ts'

const PartnershipApp = lazy(() => import('#ui/partnership/partnership-app.tsx'))

type Opened = { readonly partnership: Partnership } | 'not-here' | null

function useCopy(snapshot: number): Opened {
  const { own } = useDevices()
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let isWanted = true
    const opening = import('#session/open-copy.ts').then(({ openCopy }) => openCopy(own.storage, snapshot))
    opening.then((copy) => isWanted && setOpened(copy ?? 'not-here'), () => isWanted && setOpened('not-here'))
    return () => {
      isWanted = false
      void opening.then((copy) => copy?.partnership.leave()).catch(() => undefined) // nothing is written in a copy
    }
  }, [own, snapshot])
  return opened
}

/** An earlier copy of a partnership, to read only, under an address of its own. */
export function CopyRoute({ snapshot }: { readonly snapshot: number }): ReactNode {
  const opened = useCopy(snapshot)
  if (opened === null) return <Opening />
  if (opened === 'not-here') return <ProblemPage {...startWords.noCopy} />
  return (
    <Suspense fallback={<Opening />}>
      <PartnershipApp base={`/copy/${snapshot}`} partnership={opened.partnership} />
    </Suspense>
  )
}
