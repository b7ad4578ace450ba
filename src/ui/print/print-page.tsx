import { useMemo, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Circle } from '#worksheets/kit/field.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import type { Workbook } from '#worksheets/workbook.ts'
import type { View } from '#session/partnership.ts'
import { Button, LinkButton } from '#ui/kit/button.tsx'
import { PageTitle } from '#ui/kit/page-title.tsx'
import { useBase, useView } from '#ui/partnership/partnership-context.tsx'
import { PrintChoicesForm } from './print-choices.tsx'
import { PrintList } from './print-list.tsx'
import { Preview } from './preview.tsx'
import { chosenIn, searchOf, type Chosen } from './chosen.ts'
import css from './print-page.module.css'
import { sheetsFor, targetOf, type PrintChoices, type PrintTarget } from './sheets-for.ts'
import { TakeAlong } from './take-along.tsx'
import { usePageRules } from './use-page-rules.ts'
import { words } from './words.ts'
import { workbookVersion } from './workbook-version.ts'

/**
 * The screen behind `…/print/…`: `path` is what follows `print/`, such as `sheet/roster`. `also` makes the sheets of
 * paths that are not of the catalogue (the list of actions); it returns null for a path that it does not know. Without
 * a path it lists what can be printed.
 */
export function PrintPage({ path, also }: {
  readonly path: string
  readonly also?: (path: string, view: View, choices: PrintChoices) => readonly Sheet[] | null
}): ReactNode {
  const view = useView((now) => now)
  const chosen = useChosen()
  const target = targetOf(path)
  const { blank, circle, more, emptyRows } = chosen.now
  const { book, round, today, walk } = view
  const sheets = useMemo(() => {
    const choices = { blank, circle, more, emptyRows }
    return target ? sheetsFor({ book, round, today, walk }, target, choices) : (also?.(path, view, choices)?.map((sheet) => withVersion(sheet, book)) ?? null)
    // What is shown depends on these parts of the view alone; the rest of it changes with every save.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [book, round, today, walk, path, blank, circle, more, emptyRows])
  if (path.replace(/^\//, '') === '') return <PrintList />
  if (!sheets) return <Unknown />
  return <PrintScreen sheets={sheets} chosen={chosen.now} choose={chosen.choose} back={backOf(target)} fillable={target !== null} />
}

// Every filled page says which version it came from, also one that was made elsewhere.
function withVersion(sheet: Sheet, book: Workbook): Sheet {
  return sheet.facts.version === null ? { ...sheet, facts: { ...sheet.facts, version: workbookVersion(book) } } : sheet
}

function useChosen(): { readonly now: Chosen; readonly choose: (change: Partial<Chosen>) => void } {
  const search = useSearch()
  const [address, navigate] = useLocation()
  const now = useMemo(() => chosenIn(search), [search])
  const choose = (change: Partial<Chosen>): void => {
    const asked = searchOf({ ...now, ...change })
    navigate(asked ? `${address}?${asked}` : address, { replace: true })
  }
  return { now, choose }
}

interface PrintScreenProps {
  readonly sheets: readonly Sheet[]
  readonly chosen: Chosen
  readonly choose: (change: Partial<Chosen>) => void
  /** Where "Back" leads, after the partnership's address. */
  readonly back: string
  /** Whether blank and filled are both possible. */
  readonly fillable: boolean
}

function PrintScreen({ sheets, chosen, choose, back, fillable }: PrintScreenProps): ReactNode {
  const base = useBase()
  usePageRules(sheets, chosen.size)
  return (
    <div className={css['screen']}>
      <header className={css['head']}>
        <LinkButton href={`${base}${back}`} look="quiet">{words.back}</LinkButton>
        <PageTitle className={css['title']}>{words.title(titleOf(sheets))}</PageTitle>
        <Button look="primary" large className={css['go']} onClick={() => print()}>{words.print}</Button>
      </header>
      <div className={css['columns']}>
        <aside className={css['choices']} aria-label={words.choices}>
          <PrintChoicesForm chosen={chosen} choose={choose} fillable={fillable} />
          <Leaves sheets={sheets} circle={chosen.circle} />
          <p className={css['hint']}>{words.printHint}</p>
          <TakeAlong sheets={sheets} title={titleOf(sheets)} circle={chosen.circle} wall={chosen.size === 'wall'} comesBack={fillable} />
        </aside>
        <main className={css['preview']} aria-label={words.preview}>
          <Preview sheets={sheets} size={chosen.size} />
        </main>
      </div>
    </div>
  )
}

// A pack of several steps is named by none of them.
function titleOf(sheets: readonly Sheet[]): string {
  return sheets.filter((sheet) => sheet.id.startsWith('cover-')).length > 1 ? words.whole : (sheets[0]?.title ?? '')
}

function Leaves({ sheets, circle }: { readonly sheets: readonly Sheet[]; readonly circle: Circle }): ReactNode {
  const held = sheets.filter((sheet) => sheet.leftOut.length > 0)
  return (
    <div className={css['leaves']}>
      <p>{words.inIt(sheets.length)} {circle === 'partners' ? words.partnersGet : words.coreTeamGets} {words.notesStay} {words.record}</p>
      {circle === 'partners' && (held.length === 0 ? <p>{words.nothingStaysOut}</p> : (
        <details>
          <summary>{words.staysOut}</summary>
          <ul>{held.map((sheet) => <li key={sheet.id}>{words.staysOutLine(sheet.title, sheet.leftOut.join(', '))}</li>)}</ul>
        </details>
      ))}
    </div>
  )
}

function Unknown(): ReactNode {
  const base = useBase()
  return (
    <main className={css['screen']}>
      <PageTitle>{words.unknownTitle}</PageTitle>
      <p>{words.unknown}</p>
      <LinkButton href={base} look="primary">{words.back}</LinkButton>
    </main>
  )
}

function backOf(target: PrintTarget | null): string {
  if (!target) return ''
  if (target.kind === 'all') return '/print'
  if (target.kind === 'step') return `/step/${target.step}`
  return target.kind === 'review' ? `/review/${target.step}` : `/sheet/${target.worksheet}`
}
