import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dist } from '../../tools/build.mjs'
import { launch, open, reloadOffline, waitForOffline } from './browser.ts'

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
