import { lazy, Suspense, useEffect, useLayoutEffect, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { Device, Which } from '#session/device.ts'
import { Home } from './home/home.tsx'
import { LiveRegion } from './kit/live-region.tsx'
import { startLook } from './kit/look.ts'
import { Toasts } from './kit/toast.tsx'
import { DevicesProvider } from './start/device-context.tsx'
import { useErased } from './start/erased.ts'
import { Opening } from './start/opening.tsx'
import { ProblemPage } from './start/problem-page.tsx'
import { SafetyNet } from './start/safety-net.tsx'
import { useStart } from './start/use-start.ts'
import { startWords } from './start/words.ts'
import { watchInstall } from './update/install.ts'
import { startServiceWorker } from './update/service-worker.ts'
import { UpdateNotice } from './update/update-notice.tsx'
import './fonts/fonts.css'
import './tokens.css'
import './base.css'

const PartnershipRoute = lazy(async () => ({ default: (await import('./start/partnership-route.tsx')).PartnershipRoute }))
const CopyRoute = lazy(async () => ({ default: (await import('./start/copy-route.tsx')).CopyRoute }))
const SameTeam = lazy(async () => ({ default: (await import('./new/same-team.tsx')).SameTeam }))
const NewPartnership = lazy(async () => ({ default: (await import('./new/new-partnership.tsx')).NewPartnership }))
const ErasedPage = lazy(async () => ({ default: (await import('./start/erased-page.tsx')).ErasedPage }))
const TakeOver = lazy(async () => ({ default: (await import('./take-over/take-over.tsx')).TakeOver }))
const ExampleDoor = lazy(async () => ({ default: (await import('./example/example-door.tsx')).ExampleDoor }))
const OpenFilePage = lazy(async () => ({ default: (await import('./open-file/open-file-page.tsx')).OpenFilePage }))
const StoragePage = lazy(async () => ({ default: (await import('./storage/storage-page.tsx')).StoragePage }))

/** The whole app: opens this device's database, then shows the page of the address. */
export function App({ openDevice }: { readonly openDevice: (which: Which) => Promise<Device> }): ReactNode {
  const [place] = useLocation()
  // Before the first paint, so that nobody who chose dark sees a flash of paper.
  useLayoutEffect(startLook, [])
  useEffect(() => void startServiceWorker(), [])
  useEffect(watchInstall, [])
  return (
    <>
      <UpdateNotice />
      <SafetyNet place={place}>
        <Opened openDevice={openDevice} />
      </SafetyNet>
      <Toasts />
      <LiveRegion />
    </>
  )
}

function Opened({ openDevice }: { readonly openDevice: (which: Which) => Promise<Device> }): ReactNode {
  const start = useStart(openDevice)
  const erased = useErased()
  if (erased) return <Suspense fallback={<Opening />}><ErasedPage report={erased} /></Suspense>
  if (start.state === 'opening') return <Opening />
  if (start.state === 'failed') return <ProblemPage {...startWords.failed[start.why]} again />
  if (start.state === 'erased') return <ProblemPage {...startWords.erased} actions={<></>} />
  if (start.state === 'closed-for-newer') return <ProblemPage {...startWords.newer} again />
  return (
    <DevicesProvider devices={start.devices}>
      <Suspense fallback={<Opening />}>
        <Pages />
      </Suspense>
    </DevicesProvider>
  )
}

function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/"><Home /></Route>
      <Route path="/new"><NewPartnership /></Route>
      <Route path="/new/with/:team">{({ team }) => <SameTeam key={team} team={team} />}</Route>
      <Route path="/take-over"><TakeOver /></Route>
      <Route path="/open/*?"><OpenFilePage /></Route>
      <Route path="/storage"><StoragePage /></Route>
      <Route path="/p/:id/*?">{({ id }) => <PartnershipRoute key={id} which="own" id={id} base={`/p/${id}`} />}</Route>
      <Route path="/example"><ExampleDoor /></Route>
      <Route path="/example/again"><ExampleDoor again /></Route>
      <Route path="/example/:id/*?">{({ id }) => <PartnershipRoute key={id} which="example" id={id} base={`/example/${id}`} />}</Route>
      <Route path="/copy/:snapshot/*?">{({ snapshot }) => <CopyRoute key={snapshot} snapshot={Number(snapshot)} />}</Route>
      <Route><ProblemPage {...startWords.missing} /></Route>
    </Switch>
  )
}
