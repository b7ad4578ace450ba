import { useEffect } from 'react'
import { placeOf, anchorOf } from './href-of.ts'

const focusable = 'input, select, textarea, button, a[href], [tabindex]'
// A page that is still loading gets this long to show the place.
const patience = 3_000

/** Goes to the very field that the address names after its #, also when that page has only just opened. */
export function useHashFocus(): void {
  useEffect(() => {
    let stop = seek()
    const again = (): void => {
      stop()
      stop = seek()
    }
    const ends = new AbortController()
    for (const event of ['pushState', 'replaceState', 'popstate', 'hashchange']) addEventListener(event, again, { signal: ends.signal })
    return () => {
      stop()
      ends.abort()
    }
  }, [])
}

function seek(): () => void {
  const place = placeOf(location.hash)
  if (!place) return () => undefined
  const began = performance.now()
  let frame = 0
  const look = (): void => {
    // A column that is folded away leads to its row, a row that is gone to its table.
    const waited = performance.now() - began
    const { field, row } = place
    const found = document.getElementById(anchorOf(place))
      ?? (waited > 400 && row ? document.getElementById(anchorOf({ field, row })) : null)
      ?? (waited > 800 ? document.getElementById(anchorOf({ field })) : null)
    if (found) goTo(found)
    else if (waited < patience) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

function goTo(found: HTMLElement): void {
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found.parentElement?.querySelector<HTMLElement>(focusable))
  found.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
