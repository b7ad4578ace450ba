import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openPartnership } from '#session/open-partnership.ts'
import type { Partnership } from '#session/partnership.ts'
import { catalogue, steps } from '#worksheets/catalogue.ts'
import { outline, type FieldOutline } from '#worksheets/kit/worksheet.ts'
import { foundPartnership } from '#session/found-partnership.ts'
import { fileOf, newDevice } from '../session/file-rig.ts'
import { launch, open } from './browser.ts'

const appUrl = inject('appUrl')
const hostile = '<img src=x onerror="globalThis.__fell=1"><svg onload=alert(1)> [a](javascript:globalThis.__fell=1) {{7*7}} javascript:globalThis.__fell=1'
const link = 'javascript:globalThis.__fell=1'
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A text for each field that takes one, hostile in every one of them; a link where it looks like an address. */
const textFor = (field: FieldOutline): string | null =>
  field.kind === 'text' || field.kind === 'long text' ? (/link|url|web|source|file/i.test(field.key) ? link : hostile) : null

function fill(partnership: Partnership): void {
  const person = partnership.addPerson(hostile, { title: hostile, email: link })
  const organization = partnership.addOrganization(hostile, { web: link })
  for (const worksheet of catalogue) {
    if (worksheet.id === 'register' || worksheet.id.endsWith('-review')) continue
    for (const field of outline(worksheet)) {
      const text = textFor(field)
      if (text !== null) partnership.set({ worksheet: worksheet.id, field: field.key }, text, [])
      if (!field.columns || ['known', 'rounds'].includes(field.key)) continue
      const cells = field.columns.flatMap((column): [string, string][] => {
        const said = column.kind === 'person' ? person : column.kind === 'organization' ? organization : textFor(column)
        return said === null ? [] : [[column.key, said]]
      })
      if (cells.length > 0) partnership.addRow({ worksheet: worksheet.id, field: field.key }, Object.fromEntries(cells), person)
    }
  }
}

/** The file of a partnership in which every text is hostile, its name too. */
async function hostileFile(): Promise<{ readonly id: string; readonly bytes: Buffer }> {
  const storage = await newDevice()
  const id = await foundPartnership(storage, { name: hostile, region: hostile, sector: hostile })
  const partnership = await openPartnership(storage, id)
  fill(partnership)
  await partnership.saved()
  return { id, bytes: Buffer.from(await (await fileOf(partnership)).arrayBuffer()) }
}

/** What a page made of the texts beyond text; empty where it made nothing. */
const madeOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const made: string[] = []
    if ('__fell' in globalThis) made.push('a script of the text ran')
    for (const one of document.querySelectorAll('[onerror], [onload], img[src="x"]')) made.push(`an element of the text: ${one.outerHTML.slice(0, 80)}`)
    for (const one of document.querySelectorAll('[href], [src], [action]')) {
      const address = one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? ''
      if (/^\s*(javascript|data):/i.test(address)) made.push(`an address of the text: ${address.slice(0, 60)}`)
    }
    return made
  })

test('hostile text from a file stays text on every page, and no page asks anybody else', { timeout: 300_000 }, async () => {
  const { id, bytes } = await hostileFile()
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(`${appUrl}open`)
  await page.locator('[data-open-file]').setInputFiles({ name: 'from-a-stranger.sharedtable', mimeType: '', buffer: bytes })
  const add = page.getByRole('button', { name: 'Add it to this device' })
  await add.waitFor()
  expect(await madeOf(page)).toEqual([])
  await add.click()
  await page.getByText('is now on this device', { exact: false }).first().waitFor()
  const base = `${appUrl}p/${id}`
  const pages = [
    appUrl, `${appUrl}storage`, base, `${base}/people`, `${base}/settings`, `${base}/save`, `${base}/merge`, `${base}/print`, `${base}/room`, `${base}/actions`, `${base}/journal`,
    ...steps.flatMap((step) => [`${base}/step/${step.id}`, `${base}/review/${step.id}`, `${base}/print/step/${step.id}`]),
    ...catalogue.filter((worksheet) => !worksheet.id.endsWith('-review')).map((worksheet) => `${base}/sheet/${worksheet.id}`),
  ]
  let seen = 0
  for (const address of pages) {
    // As a link of the app does it: without loading the whole app again.
    await page.evaluate((path) => history.pushState(null, '', path), new URL(address).pathname)
    await page.waitForTimeout(120)
    await page.locator('h1').first().waitFor()
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')))
    expect(await madeOf(page), address).toEqual([])
    if ((await page.locator('body').innerText()).includes('<img src=x onerror=')) seen += 1
  }
  // The texts are there to be read; a page that dropped them would prove nothing.
  expect(seen).toBeGreaterThan(pages.length / 2)
  expect(trouble).toEqual({ violations: [], errors: [], foreign: [] })
  await close()
})
