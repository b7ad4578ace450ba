import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { open, screenshot, waitForOffline } from '../browser.ts'

/** Somebody at a device with the app, its network cut after the first visit. */
export interface Desk {
  readonly page: Page
  /** Where the app is, ending in a slash. */
  readonly url: string
  /** What was refused, went wrong or asked another site so far; to be quiet at the end. */
  readonly trouble: { readonly violations: readonly string[]; readonly errors: readonly string[]; readonly foreign: readonly string[] }
  readonly close: () => Promise<void>
}

/** How long a test waits for what a busy machine is slow to show. */
export const patient = { timeout: 15_000 }
export const quiet = { violations: [], errors: [], foreign: [] }
// The region of the walk; what counts is that the day on screen is the local one.
const zone = 'America/Chicago'

/** The moment of a local day and time in the region of the walk. */
function moment(day: string, time: string): Date {
  const winter = /-(01|02|11|12)-/.test(day) || /-03-(0\d|1[0-3])/.test(day)
  return new Date(`${day}T${time}:00${winter ? '-06:00' : '-05:00'}`)
}

/** Opens the app once with a network, waits until it is kept on the device, and cuts the network. */
export async function sitDown(browser: Browser, url: string, day: string, options: BrowserContextOptions = {}): Promise<Desk> {
  const { context, page, trouble, close } = await open(browser, url, { timezoneId: zone, locale: 'en-US', viewport: { width: 1280, height: 900 }, ...options })
  page.setDefaultTimeout(15_000)
  await context.clock.install({ time: moment(day, '09:00') })
  await page.goto(url)
  await waitForOffline(page)
  await context.setOffline(true)
  return { page, url, trouble, close }
}

/** Another day comes, without a network: the laptop is opened again. */
export async function onDay(desk: Desk, day: string, time = '09:00'): Promise<void> {
  const { page } = desk
  await leaving(desk)
  await page.context().clock.setSystemTime(moment(day, time))
  await page.reload()
  await expect.poll(() => page.evaluate(() => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date())), patient).toBe(day)
}

// Whoever leaves a page looks at the label first, where the page has one.
async function leaving(desk: Desk): Promise<void> {
  const label = desk.page.getByText(/^(Saving…|Not saved yet|Saved on this device.*)$/).first()
  if (await label.isVisible()) await stored(desk)
}

/** Goes to a page of the partnership that is open, as by a link that somebody kept, once the label says that all is stored. */
export async function goTo(desk: Desk, path: string): Promise<void> {
  const base = /^\/(p|example)\/[^/]+/.exec(new URL(desk.page.url()).pathname)?.[0] ?? ''
  await leaving(desk)
  await desk.page.goto(`${desk.url.slice(0, -1)}${base}${path}`)
  await desk.page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Waits until the label says that everything is stored. */
export async function stored({ page }: Desk): Promise<void> {
  await page.getByText(/^Saved on this device/).first().waitFor()
}

/** Where a step stands, as the rail says it. */
export async function standing({ page }: Desk, step: number): Promise<string> {
  const item = page.getByRole('navigation', { name: 'The six steps' }).getByRole('link').filter({ hasText: new RegExp(`^\\s*${step}`) })
  return (await item.innerText()).split('\n').at(-1)?.trim() ?? ''
}

/** Takes what the person at the desk sees on the page, as one text. */
export async function seen({ page }: Desk): Promise<string> {
  return page.locator('main').innerText()
}

/** Waits until the page says so. */
export async function sees({ page }: Desk, text: string | RegExp): Promise<void> {
  await page.locator('main').getByText(text).first().waitFor()
}

/** The machine dies without a word; somebody opens the app again. Returns the desk with its new window. */
export async function crash(desk: Desk): Promise<Desk> {
  const { page } = desk
  const context = page.context()
  const session = await context.newCDPSession(page)
  const dead = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined) // a dead page answers nothing
  await dead
  await page.close()
  const next = await context.newPage()
  next.setDefaultTimeout(15_000)
  return { ...desk, page: next }
}

/** After a test that failed: a picture of what stood on the screen. */
export async function keepPicture(desk: Desk, task: { readonly name: string; readonly result?: { readonly state: string } | undefined }): Promise<void> {
  if (task.result?.state === 'fail') await screenshot(desk.page, `walk ${task.name.slice(0, 40)}`).catch(() => undefined) // the page itself may be what died
}

/** Opens a file that came by mail: brings it in where it is new, and goes to its partnership. */
export async function bring(desk: Desk, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const { page } = desk
  await page.goto(`${desk.url}open`)
  await page.locator('input[data-open-file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: 'Add it to this device' }).click()
  await page.getByRole('link', { name: /^Open / }).click()
  await page.getByRole('heading', { level: 1, name: 'Where we stand' }).waitFor()
}

/** The pages that a printer would get, as the bytes of a PDF: their number, and width and height of each in points. */
export async function printed({ page }: Desk): Promise<{ readonly pages: number; readonly sizes: readonly string[] }> {
  await page.getByText(/^Page 1 of \d+$/).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`)
  return { pages: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, sizes: [...new Set(boxes)] }
}
