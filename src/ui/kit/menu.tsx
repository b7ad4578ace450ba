import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from './link.tsx'
import css from './menu.module.css'

interface MenuProps {
  /** What stands on the button; give `name` where that is only a sign. */
  readonly label: ReactNode
  readonly name?: string
  readonly children: ReactNode
}

function foldWhenLeft(box: HTMLDetailsElement): () => void {
  const isInside = (event: Event): boolean => box.contains(event.target as Node | null)
  const elsewhere = (event: Event): void => {
    if (box.open && !isInside(event)) box.open = false
  }
  const chosen = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a, li button')) box.open = false
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.open || !isInside(event)) return
    box.open = false
    box.querySelector('summary')?.focus()
  }
  const ends = new AbortController()
  const { signal } = ends
  document.addEventListener('pointerdown', elsewhere, { signal })
  document.addEventListener('focusin', elsewhere, { signal })
  document.addEventListener('keydown', escape, { signal })
  box.addEventListener('click', chosen, { signal })
  // The browser's own way back leaves it too: the menu stays on screen from page to page.
  addEventListener('popstate', () => { box.open = false }, { signal })
  return () => ends.abort()
}

/** A button that unfolds a list of links and acts. Escape, a choice or a click elsewhere folds it again. */
export function Menu({ label, name, children }: MenuProps): ReactNode {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => (box.current ? foldWhenLeft(box.current) : undefined), [])
  return (
    <details ref={box} className={css['menu']}>
      <summary {...(name && { 'aria-label': name })}>{label}</summary>
      <ul className={css['list']}>{children}</ul>
    </details>
  )
}

interface MenuItemProps {
  readonly children: ReactNode
  readonly href?: string
  readonly onClick?: () => void
}

/** One line of a menu: a link to another screen, or an act. */
export function MenuItem({ children, href, onClick }: MenuItemProps): ReactNode {
  return (
    <li>
      {href === undefined ? (
        <button type="button" className={css['item']} onClick={onClick}>{children}</button>
      ) : (
        <Link href={href} className={css['item']} {...(onClick && { onClick })}>{children}</Link>
      )}
    </li>
  )
}

/** A line between groups of a menu. */
export function MenuGap(): ReactNode {
  return <li className={css['gap']} aria-hidden="true" />
}
