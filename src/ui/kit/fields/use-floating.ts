import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Shows a `popover="manual"` element in the top layer, under (or above) an anchor and as wide, while `open`. It follows
 * the anchor when something scrolls. The position is set through the style object, which the page's policy allows.
 */
export function useFloating(open: boolean, anchor: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const floating = box.current
    if (!open || !floating || !anchor.current) return
    const place = (): void => {
      if (anchor.current) put(floating, anchor.current.getBoundingClientRect())
    }
    floating.showPopover()
    place()
    addEventListener('scroll', place, true)
    addEventListener('resize', place)
    return () => {
      removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
      if (floating.isConnected) floating.hidePopover()
    }
  }, [open, anchor])
  return box
}

const gap = 4
const tallest = 320

function put(floating: HTMLElement, at: DOMRect): void {
  const below = innerHeight - at.bottom - gap * 2
  const above = at.top - gap * 2
  const under = below >= Math.min(tallest, 160) || below >= above
  const wide = Math.min(Math.max(at.width, 260), innerWidth - gap * 4)
  floating.style.width = `${wide}px`
  floating.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - wide - gap * 2))}px`
  floating.style.maxHeight = `${Math.min(tallest, under ? below : above)}px`
  floating.style.top = under ? `${at.bottom + gap}px` : 'auto'
  floating.style.bottom = under ? 'auto' : `${innerHeight - at.top + gap}px`
}
