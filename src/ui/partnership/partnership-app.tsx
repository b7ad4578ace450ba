import { lazy, memo, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { isKnown } from '#worksheets/catalogue.ts'
import { stepIds, type StepId } from '#worksheets/kit/worksheet.ts'
import type { Partnership } from '#session/partnership.ts'
import { flushWhenHidden } from '../kit/fields/draft.ts'
import { LinkButton } from '../kit/button.tsx'
import { RoadPage } from '../road/road-page.tsx'
import { Frame } from '../shell/frame.tsx'
import { Shell } from '../shell/shell.tsx'
import { StepPage } from '../step/step-page.tsx'
import { WorksheetPage } from '../worksheet/worksheet-page.tsx'
import { InterruptedContext, markAtWork, wasInterrupted } from './interrupted.ts'
import { PartnershipProvider, useBase } from './partnership-context.tsx'
import { OwnWords } from '../settings/terms.ts'
import { useHashFocus } from './use-hash-focus.ts'
import { appWords } from './words.ts'

const ReviewPage = lazy(async () => ({ default: (await import('../review/review-page.tsx')).ReviewPage }))
const PeoplePage = lazy(async () => ({ default: (await import('../people/people-page.tsx')).PeoplePage }))
const PapersPage = lazy(async () => ({ default: (await import('../papers/papers-page.tsx')).PapersPage }))
const ListPage = lazy(async () => ({ default: (await import('../bring-in/list-page.tsx')).ListPage }))
const BringInPage = lazy(async () => ({ default: (await import('../bring-in/bring-in-page.tsx')).BringInPage }))
const MergePage = lazy(async () => ({ default: (await import('../merge/merge-page.tsx')).MergePage }))
const SavePage = lazy(async () => ({ default: (await import('../save-file/save-page.tsx')).SavePage }))
const TaskForcesPage = lazy(async () => ({ default: (await import('../task-forces/task-forces-page.tsx')).TaskForcesPage }))
const ActionsPage = lazy(async () => ({ default: (await import('../actions/actions-page.tsx')).ActionsPage }))
const JournalPage = lazy(async () => ({ default: (await import('../journal/journal-page.tsx')).JournalPage }))
const SettingsPage = lazy(async () => ({ default: (await import('../settings/settings-page.tsx')).SettingsPage }))
const LaborMarketPage = lazy(async () => ({ default: (await import('../labor-market/labor-market-page.tsx')).LaborMarketPage }))
const PrintPage = lazy(async () => {
  const [{ PrintPage: Page }, { actionSheets }] = await Promise.all([import('../print/print-page.tsx'), import('../actions/action-sheets.ts')])
  return { default: ({ path }: { readonly path: string }) => <Page path={path} also={actionSheets} /> }
})
const RoomPage = lazy(async () => ({ default: (await import('../room/room-page.tsx')).RoomPage }))

interface PartnershipAppProps {
  /** The address of this partnership, such as `/p/abc`, without a slash at its end. */
  readonly base: string
  readonly partnership: Partnership
}

/** All screens of one partnership; loaded when the first of them is asked for. */
export default memo(function PartnershipApp({ base, partnership }: PartnershipAppProps): ReactNode {
  useEffect(() => flushWhenHidden(window), [])
  const interrupted = useInterrupted(base)
  return (
    <PartnershipProvider base={base} partnership={partnership}>
      <OwnWords>
        <InterruptedContext value={interrupted}>
          <Suspense fallback={null}>
            <Screens base={base} />
          </Suspense>
        </InterruptedContext>
      </OwnWords>
    </PartnershipProvider>
  )
})

function useInterrupted(base: string) {
  const [is, set] = useState(false)
  useEffect(() => {
    void wasInterrupted(base).then((was) => was && set(true))
    return markAtWork(base)
  }, [base])
  return useMemo(() => ({ is, putAside: () => set(false) }), [is])
}

const isStep = (step: string): step is StepId => (stepIds as readonly string[]).includes(step)

// Pages that lie on paper or are shown to a room; where they list what there is, their `Shell` brings a frame along.
const unframed = /^\/(?:print|room|papers)(?:\/|$)/

function Screens({ base }: { readonly base: string }): ReactNode {
  useHashFocus()
  const [path] = useLocation()
  const pages = <Pages base={base} />
  return unframed.test(path.slice(base.length)) ? pages : <Frame>{pages}</Frame>
}

const Pages = memo(function Pages({ base }: { readonly base: string }): ReactNode {
  return (
    <Switch>
      <Route path={base}><RoadPage /></Route>
      <Route path={`${base}/step/:step`}>{({ step }) => (isStep(step) ? <StepPage key={step} step={step} /> : <Missing />)}</Route>
      <Route path={`${base}/sheet/:worksheet`}>
        {({ worksheet }) => (isKnown(worksheet) ? <WorksheetPage key={worksheet} id={worksheet} /> : <Missing />)}
      </Route>
      <Route path={`${base}/review/:step`}>{({ step }) => (isStep(step) ? <ReviewPage key={step} step={step} /> : <Missing />)}</Route>
      <Route path={`${base}/people`}><PeoplePage /></Route>
      <Route path={`${base}/papers/*?`}>{({ '*': path }) => <PapersPage path={path ?? ''} />}</Route>
      <Route path={`${base}/bring-in/list`}><ListPage /></Route>
      <Route path={`${base}/bring-in`}><BringInPage /></Route>
      <Route path={`${base}/merge`}><MergePage /></Route>
      <Route path={`${base}/save`}><SavePage /></Route>
      <Route path={`${base}/task-forces`}><TaskForcesPage /></Route>
      <Route path={`${base}/actions`}><ActionsPage /></Route>
      <Route path={`${base}/journal`}><JournalPage /></Route>
      <Route path={`${base}/settings`}><SettingsPage /></Route>
      <Route path={`${base}/labor-market/:part?`}>{({ part }) => <LaborMarketPage part={part ?? 'region'} />}</Route>
      <Route path={`${base}/print/*?`}>{({ '*': path }) => <PrintPage path={path ?? ''} />}</Route>
      <Route path={`${base}/room/*?`}>{({ '*': path }) => <RoomPage path={path ?? ''} />}</Route>
      <Route><Missing /></Route>
    </Switch>
  )
})

function Missing(): ReactNode {
  const base = useBase()
  return (
    <Shell title={appWords.missing} lead={appWords.missingHelp} actions={<LinkButton href={base} look="primary">{appWords.toRoad}</LinkButton>}>
      {null}
    </Shell>
  )
}
