import { useCallback, useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { turnOf } from '#worksheets/kit/sheet-shape.ts'
import type { Sheet } from '#worksheets/kit/sheet-tree.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { classNames } from '#ui/kit/class-names.ts'
import { footTexts, hasMarginBoxes, headText, marginInches, pageInches, pageName, type PaperSize } from './page-rules.ts'
import { SheetView } from './sheet-view.tsx'
import paperCss from './paper.module.css'
import css from './preview.module.css'
import { words } from './words.ts'

interface PreviewProps {
  readonly sheets: readonly Sheet[]
  readonly size: PaperSize
}

const perInch = 96
const between = 24

/**
 * The sheets as pages, side by side as they will come from the printer. The same elements go to paper: on screen the
 * browser breaks them into columns of a page's size, on paper into pages.
 */
export function Preview({ sheets, size }: PreviewProps): ReactNode {
  const [plain] = useState(() => !hasMarginBoxes())
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const count = useCallback((id: string, pages: number) => {
    setCounts((before) => (before[id] === pages ? before : { ...before, [id]: pages }))
  }, [])
  const all = sheets.reduce((sum, sheet) => sum + (counts[sheet.id] ?? 1), 0)
  const firsts = sheets.map((_, at) => sheets.slice(0, at).reduce((sum, sheet) => sum + (counts[sheet.id] ?? 1), 1))
  return (
    <div className={css['sheets']}>
      {sheets.map((sheet, at) => (
        <SheetPages key={sheet.id} sheet={sheet} size={size} at={at} pages={counts[sheet.id] ?? 1} first={firsts[at] ?? 1} all={all} plain={plain} onCount={count} />
      ))}
    </div>
  )
}

interface SheetPagesProps {
  readonly sheet: Sheet
  readonly size: PaperSize
  readonly at: number
  readonly pages: number
  /** The number of its first page, and of all pages, in what is printed together. */
  readonly first: number
  readonly all: number
  readonly plain: boolean
  readonly onCount: (id: string, pages: number) => void
}

function SheetPages({ sheet, size, at, pages, first, all, plain, onCount }: SheetPagesProps): ReactNode {
  const { width, height } = pageInches(size, turnOf(sheet))
  const margin = marginInches[size]
  const strip = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const scale = useScale(strip, width * perInch)
  useCount(body, sheet, (width - 2 * margin.side) * perInch, (2 * margin.side) * perInch + between, size, onCount)
  const lengths = {
    '--page-width': `${width}in`, '--page-height': `${height}in`, '--margin-top': `${margin.top}in`, '--margin-side': `${margin.side}in`,
    '--between': `${between}px`, '--pages': pages, zoom: scale,
  } as CSSProperties // custom properties are not in React's list
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={strip} className={css['strip']} aria-label={words.pagesOf(sheet.title)} tabIndex={0}>
      <div className={css['pages']} style={lengths}>
        <Backs sheet={sheet} pages={pages} first={first} all={all} />
        <div className={classNames(paperCss['paper'], size === 'wall' && paperCss['wall'], css['flow'], plain && css['plain'])} style={{ page: pageName(at) }}>
          {!sheet.letter && <div className={css['runningHead']} aria-hidden="true"><span>{headText(sheet)}</span></div>}
          <div ref={body} className={css['body']}><SheetView sheet={sheet} /><span className={css['end']} data-end /></div>
          {!sheet.letter && (
            <div className={css['runningFoot']} aria-hidden="true">
              <span>{footTexts(sheet).version} · {footTexts(sheet).circle} · {paper.sheetPages(pages)}</span>
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

function Backs({ sheet, pages, first, all }: { readonly sheet: Sheet; readonly pages: number; readonly first: number; readonly all: number }): ReactNode {
  const foot = footTexts(sheet)
  return Array.from({ length: pages }, (_, at) => (
    <div key={at} className={css['page']} style={{ '--at': at } as CSSProperties /* as above */} aria-hidden="true">
      <div className={css['edge']}>{!sheet.letter && <><span>{headText(sheet)}</span><span>{words.pageOf(first + at, all)}</span></>}</div>
      <div className={css['edge']}>{!sheet.letter && <><span>{foot.version}</span><span>{foot.circle}</span></>}</div>
    </div>
  ))
}

// As large as the screen lets it be, and never larger than the paper itself.
function useScale(strip: { readonly current: HTMLElement | null }, width: number): number {
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = strip.current
    if (!element) return
    const fit = (): void => setScale(Math.max(0.34, Math.min(1, (element.clientWidth - 2 * between) / width)))
    fit()
    const watcher = new ResizeObserver(fit)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [strip, width])
  return scale
}

// The browser made the columns; where the end of the sheet lies says how many there are.
function useCount(
  body: { readonly current: HTMLElement | null }, sheet: Sheet, column: number, gap: number, size: PaperSize, onCount: SheetPagesProps['onCount'],
): void {
  useEffect(() => {
    const measure = (): void => {
      const element = body.current
      const flow = element?.parentElement
      const end = element?.querySelector('[data-end]')
      if (!flow || !end || matchMedia('print').matches) return
      const box = flow.getBoundingClientRect()
      const zoom = box.width / column
      const pages = Math.floor((end.getBoundingClientRect().left - box.left) / ((column + gap) * zoom) + 0.01) + 1
      if (Number.isFinite(pages) && pages > 0) onCount(sheet.id, pages)
    }
    measure()
    let gone = false
    void document.fonts.ready.then(() => {
      if (!gone) measure()
    })
    return () => {
      gone = true
    }
  }, [body, sheet, column, gap, size, onCount])
}
