import { lazy, Suspense, use, type ReactNode } from 'react'
import { ExampleNote } from '#ui/example/example-note.tsx'
import { classNames } from '#ui/kit/class-names.ts'
import { PageTitle } from '#ui/kit/page-title.tsx'
import { SaveFailure } from '#ui/kit/save-failure.tsx'
import { InterruptedContext } from '#ui/partnership/interrupted.ts'
import { useBase, usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { useSay } from '#ui/settings/terms.ts'
import { Frame, selectSave, useFrame, type RailPlace } from './frame.tsx'
import { shellWords } from './words.ts'
import css from './frame.module.css'

const InterruptedNote = lazy(() => import('#ui/partnership/interrupted-note.tsx'))

interface ShellProps {
  readonly rail?: RailPlace
  readonly title: ReactNode
  /** What the browser's tab says, where that is not the title's own text. */
  readonly tab?: string
  /** A line above the title, such as `Step 2 of 6`. */
  readonly eyebrow?: ReactNode
  /** A sentence or two beneath the title. */
  readonly lead?: ReactNode
  /** The next thing to do, and what else can be done with the whole page. */
  readonly actions?: ReactNode
  /** Evidence, who and when, what feeds what: at the right, or beneath on narrow windows; never projected. */
  readonly margin?: ReactNode
  readonly children: ReactNode
}

/** A page of a partnership with its one h1 and its margin, in the frame around it or, where there is none yet, in one of its own. */
export function Shell({ rail = null, ...page }: ShellProps): ReactNode {
  return useFrame(rail) ? <Page {...page} /> : <Frame><Page {...page} /></Frame>
}

function Page({ title, tab, eyebrow, lead, actions, margin, children }: Omit<ShellProps, 'rail'>): ReactNode {
  const say = useSay()
  const said = (node: ReactNode): ReactNode => (typeof node === 'string' ? say(node) : node)
  return (
    <main className={css['sheet']}>
      <div id="page" tabIndex={-1} className={css['page']}>
        <Notes />
        <div className={css['titles']}>
          {eyebrow && <p className={css['eyebrow']}>{said(eyebrow)}</p>}
          <PageTitle {...(tab && { tab })}>{said(title)}</PageTitle>
          {lead && <div className={css['lead']}>{said(lead)}</div>}
        </div>
        {actions && <div className={css['actions']}>{actions}</div>}
        <div className={classNames(css['columns'], margin !== undefined && css['hasMargin'])}>
          <div className={css['content']}>{children}</div>
          {margin !== undefined && <aside className={css['margin']} aria-label={shellWords.margin}>{margin}</aside>}
        </div>
      </div>
    </main>
  )
}

// What has to be known on every page: that this is the example, that words are not stored or cannot be changed.
function Notes(): ReactNode {
  const partnership = usePartnership()
  const base = useBase()
  const save = useView(selectSave)
  const interrupted = use(InterruptedContext).is
  return (
    <>
      <ExampleNote base={base} />
      {interrupted && <Suspense fallback={null}><InterruptedNote /></Suspense>}
      <SaveFailure label={save} fileHref={`${base}/save`} onRetry={() => void partnership.retry()} />
    </>
  )
}
