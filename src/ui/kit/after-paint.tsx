import { startTransition, useEffect, useState, type ReactNode } from 'react'

/**
 * What is folded away or far below when a page opens: made right after the page was painted, so that nobody waits for what nobody
 * sees, and find, links and screen readers meet it a moment later. In a hidden tab, which paints nothing, at once.
 */
export function AfterPaint({ children }: { readonly children: () => ReactNode }): ReactNode {
  const [isDue, setDue] = useState(false)
  useEffect(() => afterPaint(() => startTransition(() => setDue(true))), [])
  return isDue ? children() : null
}

function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    timer = setTimeout(work)
  }
  const frame = document.visibilityState === 'hidden' ? soon() : requestAnimationFrame(soon)
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
