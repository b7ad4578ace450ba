import { lazy, Suspense, use, useEffect, useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { steps } from '#worksheets/catalogue.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, sheetOf } from '#worksheets/workbook.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { View } from '#session/partnership.ts'
import { ExampleNote } from '#ui/example/example-note.tsx'
import { classNames } from '#ui/kit/class-names.ts'
import { Emblem } from '#ui/kit/emblem.tsx'
import { PageTitle } from '#ui/kit/page-title.tsx'
import { SaveFailure } from '#ui/kit/save-failure.tsx'
import { SaveLabel } from '#ui/kit/save-label.tsx'
import { InterruptedContext } from '#ui/partnership/interrupted.ts'
import { useBase, usePartnership, useView } from '#ui/partnership/partnership-context.tsx'
import { HeaderTools } from './header-tools.tsx'
import { Rail } from './rail.tsx'
import { shellWords } from './words.ts'
import css from './frame.module.css'

const InterruptedNote = lazy(() => import('#ui/partnership/interrupted-note.tsx'))

interface ShellProps {
  /** The step that the page belongs to, `overview` for the road, null for pages of the whole partnership. */
  readonly rail?: StepId | 'overview' | null
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

const nameIn = (view: View): string => {
  const name = sheetOf(view.book, settings, always).fields['name']?.value
  return typeof name === 'string' && name.trim() !== '' ? name : shellWords.noName
}
const selectSave = (view: View): View['save'] => view.save
const selectPositions = (view: View): View['walk']['positions'] => view.walk.positions
const samePositions = (one: View['walk']['positions'], other: View['walk']['positions']): boolean =>
  steps.every(({ id }) => one[id] === other[id])

/** The frame of every page of a partnership: header, rail of six steps, the page with its one h1, and its margin. */
export function Shell({ rail = null, title, tab, eyebrow, lead, actions, margin, children }: ShellProps): ReactNode {
  return (
    <>
      <a href="#page" className={css['skip']} onClick={skipToPage}>{shellWords.skip}</a>
      <Header />
      <div className={css['body']}>
        <PartnershipRail rail={rail} />
        <main className={css['sheet']}>
          <div id="page" tabIndex={-1} className={css['page']}>
            <Notes />
            <div className={css['titles']}>
              {eyebrow && <p className={css['eyebrow']}>{eyebrow}</p>}
              <PageTitle {...(tab && { tab })}>{title}</PageTitle>
              {lead && <div className={css['lead']}>{lead}</div>}
            </div>
            {actions && <div className={css['actions']}>{actions}</div>}
            <div className={classNames(css['columns'], margin !== undefined && css['hasMargin'])}>
              <div className={css['content']}>{children}</div>
              {margin !== undefined && <aside className={css['margin']} aria-label={shellWords.margin}>{margin}</aside>}
            </div>
          </div>
        </main>
      </div>
      <footer className={css['footer']}>
        <span>{shellWords.footer}</span>
        <Link href="~/storage">{shellWords.storage}</Link>
      </footer>
    </>
  )
}

// The part after the # names fields on our pages, so the skip link moves the focus and leaves the address alone.
function skipToPage(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

function Header(): ReactNode {
  const base = useBase()
  const name = useView(nameIn)
  const save = useView(selectSave)
  return (
    <header className={css['header']}>
      <Link href="~/" className={css['home']} aria-label={shellWords.home}><Emblem size={34} /></Link>
      <div className={css['name']}>
        <Link href={base} className={css['nameLink']}>{name}</Link>
        <SaveLabel label={save} />
      </div>
      <HeaderTools />
    </header>
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

/** The width below which the style sheet turns the rail into a bar of tabs. */
const barOfTabs = '(max-width: 64rem)'

function PartnershipRail({ rail }: { readonly rail: StepId | 'overview' | null }): ReactNode {
  const base = useBase()
  const positions = useView(selectPositions, samePositions)
  const tabs = useMemo(
    () => steps.map(({ id, number, title }) => ({ number, title, href: `${base}/step/${id}`, position: positions[id] })),
    [base, positions],
  )
  const current = rail === 'overview' ? 0 : (steps.find(({ id }) => id === rail)?.number ?? null)
  // On a phone the open tab may lie outside the bar; where the rail is a column, asking would lay out the page twice.
  useEffect(() => {
    if (matchMedia(barOfTabs).matches) document.querySelector('nav [aria-current="step"]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return <Rail overviewHref={base} steps={tabs} current={current} />
}
