import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { filledId } from '../fixtures/filled-partnership.ts'
import { launch } from './browser.ts'
import { makeFiles, newDevice, takeIn, type Files } from './screens/devices.ts'
import { fitFaults } from './screens/inspect.ts'
import { tabTo } from './screens/keys.ts'

const appUrl = inject('appUrl')
const inside = `p/${filledId}`
const pages = [
  '', 'new', 'take-over', 'open', 'storage', inside, `${inside}/step/launch`, `${inside}/sheet/candidates`, `${inside}/sheet/champions`, `${inside}/sheet/roster`,
  `${inside}/review/move-to-action`, `${inside}/task-forces`, `${inside}/actions`, `${inside}/people`, `${inside}/journal`, `${inside}/settings`, `${inside}/save`,
  `${inside}/merge`, `${inside}/print`, `${inside}/print/sheet/roster`, `${inside}/room`,
]
let browser: Browser
let files: Files

beforeAll(async () => {
  browser = await launch()
  files = await makeFiles()
})
afterAll(() => browser.close())

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${appUrl}${path}`)
  await page.locator('h1').first().waitFor()
}

describe('magnified four times', () => {
  // A window of 1280 by 1024 at 400 %.
  const magnified = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } as const

  test('every page fits, and what is pinned leaves room to read', async () => {
    const { page, close } = await newDevice(browser, appUrl, magnified)
    await takeIn(page, appUrl, files.filled)
    for (const path of pages) {
      await goTo(page, path)
      expect(await fitFaults(page), path).toEqual([])
      expect(await pinnedShare(page), `${path}: the part of the window that is pinned`).toBeLessThanOrEqual(0.45)
    }
    await close()
  })

  test('the focus is never under what is pinned', async () => {
    const { page, close } = await newDevice(browser, appUrl, magnified)
    await takeIn(page, appUrl, files.filled)
    await goTo(page, `${inside}/sheet/case-for-change`)
    await tabTo(page, 'My notes', { most: 80 })
    await tabTo(page, 'Menu', { back: true, most: 80 })
    await close()
  })
})

/** How much of the window's height what is pinned (a header, a bar) takes for itself once the page is scrolled. */
async function pinnedShare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    scrollTo(0, 300)
    await new Promise(requestAnimationFrame)
    const pinned = [...document.querySelectorAll('body *')].filter((element) => {
      const { position } = getComputedStyle(element)
      const { top, bottom, height, width } = element.getBoundingClientRect()
      return (position === 'sticky' || position === 'fixed') && height > 0 && width > innerWidth / 2 && top >= -1 && bottom <= innerHeight + 1 && (top < 2 || bottom > innerHeight - 2)
    })
    scrollTo(0, 0)
    return pinned.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0) / innerHeight
  })
}

test('with wider lines, words and letters nothing is cut off or overlaps', async () => {
  const { page, close } = await newDevice(browser, appUrl)
  await takeIn(page, appUrl, files.filled)
  for (const path of pages) {
    await goTo(page, path)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
      document.adoptedStyleSheets = [sheet]
    })
    expect(await fitFaults(page), path).toEqual([])
    expect(await cutBelow(page), path).toEqual([])
  }
  await close()
})

/**
 * Words that are cut off at the lower edge of a box that does not scroll. Cells of a table show three lines and the
 * rest when they are opened, so they are left out.
 */
function cutBelow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, nav *')]
      .filter((element) => {
        const { overflowY, webkitLineClamp } = getComputedStyle(element)
        if (webkitLineClamp !== 'none') return false
        return element.clientWidth > 3 && element.scrollHeight - element.clientHeight > 3 && (overflowY === 'hidden' || overflowY === 'clip') && element.textContent.trim() !== ''
      })
      .map((element) => element.outerHTML.slice(0, 160)))
}

test('on a phone what is pressed is as large as a fingertip', async () => {
  const { page, close } = await newDevice(browser, appUrl, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  await takeIn(page, appUrl, files.filled)
  for (const path of pages) {
    await goTo(page, path)
    expect(await smallControls(page), path).toEqual([])
    expect(await fitFaults(page), path).toEqual([])
  }
  await close()
})

/** Buttons, fields and folds that are lower than 44 px. A tick or a radio counts with the label around it. */
function smallControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 2
    const boxOf = (element: Element): Element => (element.matches('[type=checkbox], [type=radio]') ? (element.closest('label') ?? element) : element)
    return [...document.querySelectorAll('main button, header button, main summary, header summary, main select, main input, main textarea, main a[class*="button"]')]
      .filter((element) => isShown(element) && boxOf(element).getBoundingClientRect().height < 43.5)
      .map((element) => `${Math.round(boxOf(element).getBoundingClientRect().height)} px: ${element.outerHTML.slice(0, 140)}`)
  })
}
