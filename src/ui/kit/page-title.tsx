import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'

// The address whose title was shown last. The first page of a visit keeps the browser's own focus.
let shown: string | null = null

interface PageTitleProps {
  readonly children: ReactNode
  /** What the browser's tab says before the app's name; the title's own text unless given. */
  readonly tab?: string
  readonly className?: string | undefined
  /** Tells apart two pages that follow each other at one address, such as a second question. */
  readonly part?: string
}

/**
 * The one h1 of a screen. On navigation the focus moves here, so that a screen reader says where one is and Tab goes on
 * from the top; an address with `#field` keeps the focus for that field.
 */
export function PageTitle({ children, tab, className, part = '' }: PageTitleProps): ReactNode {
  const [path] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  // Before the focus, which has the browser look at all that was changed.
  useEffect(() => {
    const words = tab ?? title.current?.textContent ?? ''
    document.title = words ? `${words} · Shared Table` : 'Shared Table'
  })
  useEffect(() => {
    const here = `${path} ${part}`
    const before = shown
    shown = here
    if (before === null || before === here || location.hash !== '') return
    title.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path, part])
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
