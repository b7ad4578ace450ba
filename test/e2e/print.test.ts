import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, open } from './browser.ts'

const appUrl = inject('appUrl')
const quiet = { violations: [], errors: [], foreign: [] }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Starts a partnership by the two questions and returns its address, without a slash at its end. */
async function start(page: Page, name: string): Promise<string> {
  await page.goto(`${appUrl}new`)
  await page.getByLabel('Name of the partnership').fill(name)
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByText('Question 2 of 2').waitFor()
  await page.locator('main button').last().click()
  await page.waitForURL(/\/p\/[^/]+\//)
  return /.*\/p\/[^/]+/.exec(page.url())?.[0] ?? ''
}

// Pages are objects of their own in the file that Chromium writes; a tagged one also has a tree of its structure.
async function printed(page: Page): Promise<{ readonly pages: number; readonly isTagged: boolean }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
  return { pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, isTagged: pdf.includes('/StructTreeRoot') }
}

test('a step is printed as the pages that the preview showed, and the app itself stays off the paper', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  const base = await start(page, 'Valley "Makers" \\ Co; }')
  await page.goto(`${base}/print/step/support-team?blank`)
  await page.getByText(/^Page 1 of \d+$/).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const shown = await page.getByText(/^Page \d+ of \d+$/).count()
  const { pages, isTagged } = await printed(page)
  expect([pages, isTagged]).toEqual([shown, true])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
  expect(await page.getByRole('heading', { name: 'Who is at the table' }).first().isVisible()).toBe(true)
  expect(trouble).toEqual(quiet)
  await close()
})

test('what is chosen changes the pages at once and is still chosen after a reload', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  const base = await start(page, 'Valley Makers')
  await page.goto(`${base}/print/sheet/roster`)
  await page.getByLabel('Blank, to fill in by hand').check()
  await page.getByLabel('For the wall, 11 × 17 inches').check()
  await page.getByLabel('Partners', { exact: true }).check()
  expect(new URL(page.url()).search).toBe('?blank&for=partners&size=wall')
  await page.reload()
  expect(await page.getByLabel('For the wall, 11 × 17 inches').isChecked()).toBe(true)
  expect(await page.getByText('For partners · may be a public record').first().isVisible()).toBe(true)
  expect(trouble).toEqual(quiet)
  await close()
})

test('a second window shows the room one view at a time, led from the first, and Escape leaves', async () => {
  const { context, page, trouble, close } = await open(browser, appUrl)
  const base = await start(page, 'Valley Makers')
  await page.goto(`${base}/room/sheet/roster`)
  const [wall] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Open it in a second window' }).click()])
  await page.getByText('The room is watching').waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await wall.waitForURL(/\?at=2$/)
  await wall.keyboard.press('ArrowRight')
  await page.getByText(/view 3 of/).waitFor()
  await wall.keyboard.press('Escape')
  await page.getByText('The room is watching').waitFor({ state: 'detached' })
  expect(trouble).toEqual(quiet)
  await close()
})
