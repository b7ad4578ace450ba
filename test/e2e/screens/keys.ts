import type { Page } from 'playwright-core'

/** Where the focus is: what the element is called, and whether it can be seen. */
export interface Stop {
  readonly name: string
  readonly isLost: boolean
  /** What lies over all of it; empty where some of it can be seen. */
  readonly coveredBy: string
}

/** The element that has the focus now. A label counts for the small box of a radio or a tick that it wraps. */
export function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : []
    const name = element.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || element.textContent)
    const { left, top, width, height } = element.getBoundingClientRect()
    const shown = [[0.5, 0.5], [0.08, 0.5], [0.92, 0.5], [0.5, 0.12], [0.5, 0.88]].map(([x = 0, y = 0]) => document.elementFromPoint(left + width * x, top + height * y))
    const isOwn = (at: Element | null): boolean => at !== null && (element.contains(at) || labels.some((label) => label.contains(at)))
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      isLost: element === document.body,
      coveredBy: shown.some(isOwn) ? '' : (shown[0]?.outerHTML.slice(0, 120) ?? 'outside of the window'),
    }
  })
}

// The browser scrolls to what has the focus; where the page still grows above it, that takes it a moment.
async function settledStop(page: Page): Promise<Stop> {
  const stop = await stopOf(page)
  if (!stop.coveredBy || stop.isLost) return stop
  await page.waitForTimeout(200)
  return stopOf(page)
}

/**
 * Goes on by Tab (or back, by Shift+Tab) to the stop of that name and returns the names of all stops on the way. Throws
 * where a stop on the way is covered, or where the name does not come within `most` stops.
 */
export async function tabTo(page: Page, name: string | RegExp, { back = false, most = 60 } = {}): Promise<readonly string[]> {
  const names: string[] = []
  const isIt = (found: string): boolean => (typeof name === 'string' ? found === name : name.test(found))
  while (names.length < most) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const stop = await settledStop(page)
    names.push(stop.isLost ? '(the end of the page)' : stop.name)
    if (!stop.isLost && stop.coveredBy) throw new Error(`“${stop.name}” has the focus and cannot be seen: over it lies ${stop.coveredBy}`)
    if (!stop.isLost && isIt(stop.name)) return names
  }
  throw new Error(`Tab did not come to ${String(name)}, only to: ${names.join(' · ')}`)
}
