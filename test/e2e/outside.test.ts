import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dist } from '../../tools/build.mjs'
import { serve } from '../../tools/server.mjs'
import { launch, open, reloadOffline, waitForOffline } from './browser.ts'

const appUrl = inject('appUrl')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const quiet = { violations: [], errors: [], foreign: [] }
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What axe finds on the page, one line each, and how far the page scrolls sideways. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const { violations } = await tool.run()
    const sideways = document.documentElement.scrollWidth - innerWidth
    return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), ...(sideways > 0 ? [`sideways by ${sideways} px`] : [])]
  })
}

/** Starts a partnership as a person does and stays at the second question. */
async function start(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}new`)
  await page.getByLabel('Name of the partnership').fill(name)
  await page.getByRole('button', { name: 'Next: who is at the table' }).click()
  await page.getByRole('heading', { level: 1, name: 'Who is at the table?' }).waitFor()
}

async function add(page: Page, name: string, organization: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Organization').fill(organization)
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: name }).waitFor()
}

test('the third screen is already work, by keyboard alone, and what was typed is there after a reload without a network', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(appUrl)
  await page.getByRole('link', { name: 'Start a partnership' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'What is your partnership called?' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('River Valley Makers')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Who is at the table?' }).waitFor()
  await add(page, 'Board coordinator', 'Workforce board')
  await add(page, 'Workforce dean', 'Community college')
  await page.getByRole('button', { name: 'Go to work' }).press('Enter')
  await page.waitForURL('**/sheet/roster')
  await page.getByRole('grid').getByText('Workforce dean').first().waitFor()
  await waitForOffline(page)
  await reloadOffline(page)
  await page.getByRole('grid').getByText('Workforce dean').first().waitFor()
  await page.goto(appUrl)
  await page.getByRole('heading', { level: 2, name: 'River Valley Makers' }).waitFor()
  expect(trouble).toEqual(quiet)
  await close()
})

test('without a name nothing is lost: the question says what it needs and keeps the region', async () => {
  const { page, close } = await open(browser, appUrl)
  await page.goto(`${appUrl}new`)
  await page.getByLabel('Region').fill('Two counties')
  await page.getByRole('button', { name: 'Next: who is at the table' }).click()
  const name = page.getByLabel('Name of the partnership')
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true)
  expect(await page.getByLabel('Region').inputValue()).toBe('Two counties')
  await close()
})

for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']] as const) {
  test(`pages outside a partnership have no fault that axe finds and fit, ${width} px, ${colorScheme}`, async () => {
    const { page, trouble, close } = await open(browser, appUrl, { viewport: { width, height: 800 }, colorScheme })
    await page.goto(appUrl)
    await page.getByRole('link', { name: 'Start a partnership' }).waitFor()
    expect(await faultsOf(page), 'welcome').toEqual([])
    await start(page, appUrl, 'A partnership with a long name in a long valley')
    await add(page, 'Board coordinator', 'Workforce board')
    expect(await faultsOf(page), 'who is at the table').toEqual([])
    const pages = { '': 'Your partnerships', 'take-over': 'Bring in a partnership', storage: 'Storage and backup', nowhere: 'There is no such page', 'p/none': 'not on this device' }
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(`${appUrl}${path}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await faultsOf(page), path).toEqual([])
    }
    expect(trouble).toEqual(quiet)
    await close()
  })
}

test('a partnership that began before is taken over at step 4, with three steps closed as done before', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(`${appUrl}take-over`)
  await page.getByLabel('Name of the partnership').fill('Begun before')
  await page.getByLabel('Step 4: Launch').check()
  await page.getByRole('button', { name: 'Record and go on' }).click()
  await expect.poll(() => page.locator('[aria-invalid]').count()).toBe(6)
  for (const day of await page.getByLabel('When was it done?').all()) await day.fill('2026-03-02')
  for (const who of await page.getByLabel('Who says so?').all()) await who.fill('core team')
  await page.getByRole('button', { name: 'Record and go on' }).click()
  await page.getByText('Prepare to launch: done before, Mar 2, 2026, as core team says.').waitFor()
  await page.getByRole('link', { name: 'Go to step 4' }).click()
  await page.waitForURL('**/step/launch')
  await page.getByRole('navigation', { name: 'The six steps' }).waitFor()
  await page.goto(appUrl)
  await page.getByRole('img', { name: /step 1 closed, step 2 closed, step 3 closed, step 4 at work/ }).waitFor()
  expect(trouble).toEqual(quiet)
  await close()
})

test('a browser that lost its database gets recovery by name, never a welcome', async () => {
  const { page, close } = await open(browser, appUrl)
  await start(page, appUrl, 'Lost and found')
  // A page of the same origin that holds no connection, so that the deletion is not held up.
  await page.goto(`${appUrl}icon.svg`)
  await page.evaluate(() => new Promise((resolve) => {
    indexedDB.deleteDatabase('shared-table').onsuccess = resolve
  }))
  await page.goto(appUrl)
  await page.getByRole('heading', { level: 1, name: 'Work that was on this device is missing' }).waitFor()
  expect(await page.getByText('Lost and found').count()).toBeGreaterThan(0)
  expect(await page.getByRole('link', { name: 'Start a partnership' }).count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on without it' }).click()
  await page.getByRole('button', { name: 'Yes, go on' }).click()
  await page.getByRole('link', { name: 'Start a partnership' }).waitFor()
  await close()
})

test('a partnership goes to the trash and comes back; it cannot be removed for good before thirty days', async () => {
  const { page, close } = await open(browser, appUrl)
  await start(page, appUrl, 'Not needed now')
  await page.goto(`${appUrl}storage`)
  await page.getByRole('button', { name: /Move to the trash/ }).click()
  const purge = page.getByRole('button', { name: /Remove for good/ })
  await purge.waitFor()
  expect(await purge.getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: /Bring back/ }).click()
  await page.getByRole('link', { name: 'Not needed now' }).waitFor()
  await close()
})

test('erasing takes the typed word, says what was erased, and leaves a device that knows nothing', async () => {
  const { page, close } = await open(browser, appUrl)
  await start(page, appUrl, 'To be erased')
  await page.goto(`${appUrl}storage`)
  await page.getByRole('button', { name: 'Erase this device…' }).click()
  const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase this device' })
  await erase.click()
  await page.getByText('To erase, type ERASE in capital letters.').waitFor()
  await page.getByLabel('Type ERASE to confirm').fill('ERASE')
  await erase.click()
  await page.getByRole('heading', { level: 1, name: 'This device is erased' }).waitFor()
  expect(await page.evaluate(async () => ({ databases: (await indexedDB.databases()).length, keys: localStorage.length, caches: (await caches.keys()).length })))
    .toEqual({ databases: 0, keys: 0, caches: 0 })
  await page.goto(appUrl)
  await page.getByRole('link', { name: 'Start a partnership' }).waitFor()
  await close()
})

test('a new version waits until somebody agrees, and only then opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'version-'))
  cpSync(dist, folder, { recursive: true })
  const server = await serve({ dir: folder })
  const { page, close } = await open(browser, server.url)
  await page.goto(server.url)
  await waitForOffline(page)
  await page.reload()
  await page.evaluate(() => Object.assign(globalThis, { __same: true }))
  writeFileSync(join(folder, 'sw.js'), `${readFileSync(join(folder, 'sw.js'), 'utf8')}\n// another version\n`)
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  const now = page.getByRole('button', { name: 'Update now' })
  await now.waitFor()
  expect(await page.evaluate(() => '__same' in globalThis)).toBe(true)
  await now.click()
  await page.waitForFunction(() => !('__same' in globalThis))
  expect(await page.getByRole('button', { name: 'Update now' }).count()).toBe(0)
  await close()
  await server.close()
  rmSync(folder, { recursive: true })
})

test('projector view hides the rail, the margin and other partnerships, and holds through a reload', async () => {
  const { page, close } = await open(browser, appUrl)
  await start(page, appUrl, 'Before the room')
  await page.getByRole('button', { name: 'Skip this and go to work' }).click()
  await page.waitForURL('**/sheet/roster')
  await page.getByRole('banner').getByText('Menu').click()
  await page.getByRole('button', { name: 'Projector view' }).click()
  const rail = page.getByRole('navigation', { name: 'The six steps' })
  await rail.waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('button', { name: 'Leave projector view' }).waitFor()
  expect(await rail.isVisible()).toBe(false)
  await page.goto(appUrl)
  await page.getByText('the names of your partnerships are hidden').waitFor()
  expect(await page.getByText('Before the room').count()).toBe(0)
  await close()
})

test('the laptop is passed on in one dialog, which gives the focus back, and the name stays for this partnership', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await start(page, appUrl, 'Passed on')
  await add(page, 'Workforce dean', 'Community college')
  await page.getByRole('button', { name: 'Go to work' }).click()
  const who = page.getByRole('button', { name: /^At this laptop: / })
  await who.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: /^Workforce dean/ }).press('Enter')
  await expect.poll(() => who.getAttribute('aria-label')).toContain('Workforce dean')
  expect(await who.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('link', { name: 'All partnerships on this device' }).click()
  await page.getByRole('link', { name: 'Go on with Passed on' }).click()
  await expect.poll(() => who.getAttribute('aria-label')).toContain('Workforce dean')
  expect(trouble).toEqual(quiet)
  await close()
})

test('colors chosen by hand hold against the device, from the first paint on', async () => {
  const { page, close } = await open(browser, appUrl, { colorScheme: 'light' })
  await page.goto(appUrl)
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim())
  const light = await paper()
  await page.getByRole('banner').locator('summary').click()
  await page.getByRole('button', { name: 'Dark' }).click()
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  await page.getByRole('link', { name: 'Start a partnership' }).waitFor()
  expect(await paper()).toBe(dark)
  await close()
})
