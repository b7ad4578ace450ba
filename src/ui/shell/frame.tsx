import { createContext, memo, useContext, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { steps } from '#worksheets/catalogue.ts'
import { settings } from '#worksheets/partnership/settings.worksheet.ts'
import { always, sheetOf } from '#worksheets/workbook.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { View } from '#session/partnership.ts'
import { Emblem } from '#ui/kit/emblem.tsx'
import { Link } from '#ui/kit/link.tsx'
import { SaveLabel } from '#ui/kit/save-label.tsx'
import { useBase, useView } from '#ui/partnership/partnership-context.tsx'
import { useSay } from '#ui/settings/terms.ts'
import { HeaderTools } from './header-tools.tsx'
import { Rail } from './rail.tsx'
import { shellWords } from './words.ts'
import css from './frame.module.css'

/** The step that a page belongs to, `overview` for the road, null for pages of the whole partnership. */
export type RailPlace = StepId | 'overview' | null

const nameIn = (view: View): string => {
  const name = sheetOf(view.book, settings, always).fields['name']?.value
  return typeof name === 'string' && name.trim() !== '' ? name : shellWords.noName
}
/** Where the words of this partnership are. */
export const selectSave = (view: View): View['save'] => view.save
const selectPositions = (view: View): View['walk']['positions'] => view.walk.positions
const samePositions = (one: View['walk']['positions'], other: View['walk']['positions']): boolean =>
  steps.every(({ id }) => one[id] === other[id])

const context = createContext<((place: RailPlace) => void) | null>(null)

/**
 * What stands around the pages of a partnership: header, rail of six steps, footer. It stays while one goes from page to
 * page, so that a change draws the page alone. Each page says through its `Shell` where on the rail it belongs.
 */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const [place, setPlace] = useState<RailPlace>(null)
  return (
    <context.Provider value={setPlace}>
      <a href="#page" className={css['skip']} onClick={skipToPage}>{shellWords.skip}</a>
      <Header />
      <div className={css['body']}>
        <PartnershipRail place={place} />
        {children}
      </div>
      <Footer />
    </context.Provider>
  )
}

/** Tells the frame around a page where it belongs, before it is painted; false where no frame is around it. */
export function useFrame(place: RailPlace): boolean {
  const setPlace = useContext(context)
  useLayoutEffect(() => setPlace?.(place), [setPlace, place])
  return setPlace !== null
}

// The part after the # names fields on our pages, so the skip link moves the focus and leaves the address alone.
function skipToPage(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

const Header = memo(function Header(): ReactNode {
  const base = useBase()
  const name = useView(nameIn)
  const save = useView(selectSave)
  return (
    <header className={css['header']}>
      <Link href="/" className={css['home']} aria-label={shellWords.home}><Emblem size={34} /></Link>
      <div className={css['name']}>
        <Link href={base} className={css['nameLink']}>{name}</Link>
        <SaveLabel label={save} />
      </div>
      <HeaderTools />
    </header>
  )
})

const Footer = memo(function Footer(): ReactNode {
  return (
    <footer className={css['footer']}>
      <span>{shellWords.footer}</span>
      <Link href="/storage">{shellWords.storage}</Link>
    </footer>
  )
})

/** The width below which the style sheet turns the rail into a bar of tabs. */
const barOfTabs = '(max-width: 64rem)'

const PartnershipRail = memo(function PartnershipRail({ place }: { readonly place: RailPlace }): ReactNode {
  const base = useBase()
  const positions = useView(selectPositions, samePositions)
  const say = useSay()
  const tabs = useMemo(
    () => steps.map(({ id, number, title }) => ({ number, title: say(title), href: `${base}/step/${id}`, position: positions[id] })),
    [base, positions, say],
  )
  const current = place === 'overview' ? 0 : (steps.find(({ id }) => id === place)?.number ?? null)
  // On a phone the open tab may lie outside the bar; where the rail is a column, asking would lay out the page twice.
  useEffect(() => {
    if (matchMedia(barOfTabs).matches) document.querySelector('nav [aria-current="step"]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return <Rail overviewHref={base} steps={tabs} current={current} />
})
