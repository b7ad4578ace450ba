import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from '#ui/kit/class-names.ts'
import { Emblem } from '#ui/kit/emblem.tsx'
import { setTheme, useTheme, type Theme } from '#ui/kit/look.ts'
import { Menu, MenuItem } from '#ui/kit/menu.tsx'
import { PageTitle } from '#ui/kit/page-title.tsx'
import { CheckSign, ThemeSign } from '#ui/kit/signs.tsx'
import { VisuallyHidden } from '#ui/kit/visually-hidden.tsx'
import { outerWords } from './outer-words.ts'
import frame from './frame.module.css'
import css from './outer-page.module.css'

interface OuterPageProps {
  readonly title: ReactNode
  readonly tab?: string
  /** Set where this page follows another one at the same address; any word that the other does not have. */
  readonly part?: string
  readonly eyebrow?: ReactNode
  readonly lead?: ReactNode
  /** A page to read or fill in from top to bottom, as wide as lines are read well. */
  readonly narrow?: boolean
  /** What stands on the table above the sheet: a notice, an offer. */
  readonly above?: ReactNode
  readonly children?: ReactNode
}

/** The frame of a page outside any partnership: the brand, the page on its sheet, and where the work lives. */
export function OuterPage({ title, tab, part, eyebrow, lead, narrow = false, above, children }: OuterPageProps): ReactNode {
  return (
    <>
      <a href="#page" className={frame['skip']} onClick={skipToPage}>{outerWords.skip}</a>
      <OuterHeader />
      <main id="page" tabIndex={-1} className={classNames(css['main'], narrow && css['narrow'])}>
        {above}
        <div className={css['sheet']}>
          <div className={css['titles']}>
            {eyebrow && <p className={css['eyebrow']}>{eyebrow}</p>}
            <PageTitle {...(tab && { tab })} {...(part && { part })}>{title}</PageTitle>
            {lead && <div className={css['lead']}>{lead}</div>}
          </div>
          {children}
        </div>
      </main>
      <footer className={classNames(css['footer'], narrow && css['narrow'])}><p>{outerWords.footer}</p></footer>
    </>
  )
}

function skipToPage(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('page')?.focus()
}

const themes: readonly Theme[] = ['system', 'light', 'dark']

function OuterHeader(): ReactNode {
  const current = useTheme()
  return (
    <header className={css['header']}>
      <Link href="/" className={css['brand']}><Emblem size={36} />{outerWords.brand}</Link>
      <nav className={css['links']} aria-label={outerWords.brand}>
        <Link href="/storage" className={css['link']}>{outerWords.storage}</Link>
      </nav>
      <Menu label={<ThemeSign />} name={outerWords.look}>
        {themes.map((theme) => (
          <MenuItem key={theme} onClick={() => setTheme(theme)}>
            <span>{outerWords.themes[theme]}{theme === current && <VisuallyHidden>{outerWords.chosen}</VisuallyHidden>}</span>
            {theme === current && <CheckSign />}
          </MenuItem>
        ))}
      </Menu>
    </header>
  )
}
