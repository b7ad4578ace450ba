import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, open, screenshot, waitForOffline } from './browser.ts'

const appUrl = inject('appUrl')
const folder = mkdtempSync(join(tmpdir(), 'files-'))
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const quiet = { violations: [], errors: [], foreign: [] }

/** Saves the partnership that is open to a file, as a download, and returns where it is. */
async function saveFile(page: Page, base: string, name: string, circle: 'The core team' | 'Partners' = 'The core team'): Promise<string> {
  // The picker of places cannot be worked from outside the browser; without it the file comes as a download.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await page.goto(`${base}/save`)
  await page.getByRole('radio', { name: circle, exact: true }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  await page.getByText('Offered for saving at').waitFor()
  const path = join(folder, `${name}.sharedtable`)
  await download.saveAs(path)
  return path
}

async function openFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}open`)
  await page.locator('input[data-open-file]').setInputFiles([...paths])
}

async function addPerson(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/people`)
  await page.getByLabel('Name of the person').fill(name)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('summary', { hasText: name }).waitFor()
  await page.getByText(/Saved on this device/).first().waitFor()
}

async function startPartnership(page: Page): Promise<string> {
  await page.goto(`${appUrl}new`)
  await page.getByLabel('Name of the partnership').fill('Quad Cities manufacturing')
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByRole('button', { name: 'Go to work' }).click()
  await page.waitForURL(/\/p\/[^/]+/)
  return /^.*\/p\/[^/]+/.exec(page.url())?.[0] ?? ''
}

test('two devices without a network bring their work together by files, and join what both had entered', async () => {
  const [one, other] = [await open(browser, appUrl), await open(browser, appUrl)]
  await other.page.goto(appUrl)
  await waitForOffline(other.page)
  await other.context.setOffline(true)
  const base = await startPartnership(one.page)
  await addPerson(one.page, base, 'Pat Rivera')
  const first = await saveFile(one.page, base, 'first')

  await openFiles(other.page, first)
  await other.page.getByRole('button', { name: 'Add it to this device' }).click()
  await other.page.getByText('is now on this device').waitFor()
  await addPerson(other.page, base, 'P. Rivera')
  const second = await saveFile(other.page, base, 'second')

  await openFiles(one.page, second)
  await one.page.getByText('1 new row.').waitFor()
  await screenshot(one.page, 'files merge preview')
  await one.page.getByRole('button', { name: 'Merge', exact: true }).click()
  await one.page.getByText('The file is merged into').waitFor()
  await one.page.getByRole('button', { name: 'The same: keep “Pat Rivera”' }).click()
  await one.page.getByText('No two entries look alike.').waitFor()
  await one.page.goto(`${base}/people`)
  await one.page.getByText('1 in your list').waitFor()

  await openFiles(one.page, second)
  await one.page.getByText('is older than your work').waitFor()
  expect([one.trouble, other.trouble]).toEqual([quiet, quiet])
  await one.close()
  await other.close()
})

test('a file that is cut, altered or something else is refused in a sentence, and the work stays as it was', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  const base = await startPartnership(page)
  const file = readFileSync(await saveFile(page, base, 'honest'))
  const altered = Buffer.from(file)
  altered[file.length - 40] = (altered[file.length - 40] ?? 0) ^ 1
  const bad = [['cut', file.subarray(0, file.length / 2)], ['altered', altered], ['letter', Buffer.from('Dear colleagues')]] as const
  const paths = bad.map(([name, bytes]) => {
    const path = join(folder, `${name}.sharedtable`)
    writeFileSync(path, bytes)
    return path
  })
  await openFiles(page, ...paths)
  for (const words of ['The file is not whole', 'The file was damaged or changed on its way', 'This is not a Shared Table file']) await page.getByText(words).waitFor()
  expect(await page.getByText('Nothing on this device was changed.').count()).toBe(3)
  await page.goto(base)
  await page.getByRole('link', { name: 'Quad Cities manufacturing' }).first().waitFor()
  expect(trouble).toEqual(quiet)
  await close()
})

test('a partners’ copy says what it is, and what it brought home comes in answer by answer', async () => {
  const [core, partner] = [await open(browser, appUrl), await open(browser, appUrl)]
  const base = await startPartnership(core.page)
  const copy = await saveFile(core.page, base, 'copy', 'Partners')
  await openFiles(partner.page, copy)
  await partner.page.getByText('This is a partners’ copy').waitFor()
  await partner.page.getByRole('button', { name: 'Add it to this device' }).click()
  await partner.page.getByText('is now on this device').waitFor()
  await addPerson(partner.page, base, 'Pat Rivera')
  await openFiles(core.page, await saveFile(partner.page, base, 'back', 'Partners'))
  await core.page.getByText('This is a partners’ copy that came back.').waitFor()
  await core.page.getByRole('button', { name: 'Merge', exact: true }).click()
  await core.page.getByText('The file is merged into').waitFor()
  expect([core.trouble, partner.trouble]).toEqual([quiet, quiet])
  await core.close()
  await partner.close()
})

test('a person is removed for good only after the name was typed', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  const base = await startPartnership(page)
  await addPerson(page, base, 'Pat Rivera')
  await page.getByRole('button', { name: 'Remove this person for good' }).click()
  await page.getByLabel('Type “Pat Rivera” to confirm').fill('Pat')
  await page.getByRole('button', { name: 'Remove for good', exact: true }).click({ force: true })
  expect(await page.getByText('Type the name exactly').isVisible()).toBe(true)
  await page.getByLabel('Type “Pat Rivera” to confirm').fill('Pat Rivera')
  await page.getByRole('button', { name: 'Remove for good', exact: true }).click()
  await page.getByText('Pat Rivera was removed for good').waitFor()
  await page.getByText('Nobody is in your list yet.').waitFor()
  expect(trouble).toEqual(quiet)
  await close()
})
