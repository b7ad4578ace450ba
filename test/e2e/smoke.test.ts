import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dist } from '../../tools/build.mjs'
import { serve } from '../../tools/server.mjs'
import { launch, launchPersistentContext, open, reloadOffline, screenshot, waitForOffline } from './browser.ts'

const appUrl = inject('appUrl')
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('the app opens, refuses nothing of its own and asks nobody else', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(appUrl)
  await page.locator('#root > *').first().waitFor()
  await waitForOffline(page)
  expect(await page.title()).toContain('Shared Table')
  expect(trouble).toEqual({ violations: [], errors: [], foreign: [] })
  await close()
})

test('the app opens again without a network, at any of its addresses', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(appUrl)
  await waitForOffline(page)
  await reloadOffline(page)
  await page.locator('#root > *').first().waitFor()
  await page.goto(`${appUrl}somewhere/else`)
  await page.locator('#root > *').first().waitFor()
  expect(trouble).toEqual({ violations: [], errors: [], foreign: [] })
  await close()
})

test('the app opens after the browser was closed and with nothing left that serves it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  const server = await serve({ dir: dist })
  const before = await launchPersistentContext(profile, server.url)
  await before.page.goto(server.url)
  await waitForOffline(before.page)
  await before.close()
  await server.close()
  const after = await launchPersistentContext(profile, server.url)
  await after.page.goto(server.url)
  await after.page.locator('#root > *').first().waitFor()
  expect(statSync(await screenshot(after.page, 'smoke after a restart')).size).toBeGreaterThan(0)
  expect([before.trouble, after.trouble]).toEqual(Array(2).fill({ violations: [], errors: [], foreign: [] }))
  await after.close()
  rmSync(profile, { recursive: true })
})

test('every file of the build is kept for use without a network', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1).replaceAll('\\', '/'))
  expect(files.length).toBeGreaterThan(3)
  expect(files.filter((file) => !worker.includes(`"${file}"`))).toEqual([])
})

test('the watch sees what the page refuses: a style, HTML from a string, a foreign picture, a foreign worker', async () => {
  const { page, trouble, close } = await open(browser, appUrl)
  await page.goto(appUrl)
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'p { color: red }'
    document.head.append(style)
    console.error('planted')
    const image = new Image()
    image.src = 'https://elsewhere.invalid/x.png'
  })
  const refused = await page.evaluate(() => {
    const planted = [() => new Worker('https://elsewhere.invalid/x.js'), () => (document.body.innerHTML = '<p>planted</p>')]
    return planted.map((act) => {
      try {
        act()
        return 'allowed'
      } catch (error) {
        return String(error)
      }
    })
  })
  expect(refused).toEqual([expect.stringContaining('starts no script from'), expect.stringContaining('TrustedHTML')])
  await expect.poll(() => trouble.violations.join('\n')).toMatch(/style-src(.|\n)*trusted-types|trusted-types(.|\n)*style-src/)
  await expect.poll(() => trouble.violations.join('\n')).toContain('img-src')
  expect(trouble.errors).toEqual(['planted'])
  await close()
})
