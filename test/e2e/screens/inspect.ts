import type { Page } from 'playwright-core'
import source from 'axe-core/axe.min.js?raw'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The narrowest phone of WCAG 1.4.10.
const phone = { width: 320, height: 640 }
/** The window of a small laptop. */
export const laptop = { width: 1280, height: 800 }

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

/**
 * What axe finds on the page as it stands, one line each. `rules` narrows it to these rules. The page's policy lets no
 * script in from outside, so axe comes by the debugger.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async ([tags, only]) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags }
    // What is folded away has a place on the page and cannot be seen or pressed; axe takes it for what lies over other things.
    const { violations } = await axe.run({ exclude: [['details:not([open]) > :not(summary)']] }, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
  }, [standards, rules] as const)
}

/**
 * What does not fit the window, one line each: the page scrolls sideways, or words are cut off where nothing scrolls.
 * What is hidden on purpose, for screen readers only, is a pixel wide and left out.
 */
export function fitFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const isCut = (element: Element): boolean => {
      if (element.clientWidth < 3 || element.scrollWidth - element.clientWidth < 2) return false
      const { overflowX, textOverflow } = getComputedStyle(element)
      return (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis' && element.textContent.trim() !== ''
    }
    const cut = [...document.querySelectorAll('body *')].filter(isCut)
    return [
      ...(sideways > 0 ? [`the page scrolls sideways by ${sideways} px`] : []),
      ...cut.map((element) => `words are cut off: ${element.outerHTML.slice(0, 160)}`),
    ]
  })
}

/**
 * Everything that is wrong with the page as it stands: axe in light and in dark, and the fit on the narrowest phone.
 * The window is as before afterwards.
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(phone)
  const narrow = [...(await fitFaults(page)), ...(await axeFaults(page, ['target-size']))]
  await page.setViewportSize(laptop)
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`), ...narrow.map((line) => `320 px: ${line}`)]
}
