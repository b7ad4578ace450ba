import type { Day } from '#worksheets/kit/days.ts'

/** The local day of a moment. */
function dayOf(moment: Date): Day {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Today on this device. */
export function today(): Day {
  return dayOf(new Date())
}

/** Calls the listener at local midnight, on return to the page and on resume, whenever the day has changed. */
export function watchDay(listener: (day: Day) => void): () => void {
  let day = today()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    clearTimeout(timer)
    const now = new Date()
    // A second past midnight; a laptop that sleeps through it looks again when it wakes.
    timer = setTimeout(look, new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1).getTime() - now.getTime())
    if (dayOf(now) === day) return
    day = dayOf(now)
    listener(day)
  }
  look()
  const onPage = typeof document === 'undefined' ? undefined : document
  onPage?.addEventListener('visibilitychange', look)
  onPage?.addEventListener('resume', look)
  globalThis.addEventListener?.('pageshow', look)
  return () => {
    clearTimeout(timer)
    onPage?.removeEventListener('visibilitychange', look)
    onPage?.removeEventListener('resume', look)
    globalThis.removeEventListener?.('pageshow', look)
  }
}
