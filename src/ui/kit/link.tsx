import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { navigate } from 'wouter/use-browser-location'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of this app, whole, beginning with a slash; a `~` in front, as the router writes whole ones, says no more. */
  readonly href: string
}

/**
 * A link to another screen, taken without loading the app again. Unlike wouter's it does not listen to the address: a
 * page has dozens of links, and a change of page would draw each of them anew.
 */
export function Link({ href, onClick, children, ...rest }: LinkProps): ReactNode {
  const to = href.replace(/^~/, '')
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    // Whoever asks for a new tab or window gets it from the browser.
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    navigate(to)
  }
  return <a {...rest} href={to} onClick={follow}>{children}</a>
}
