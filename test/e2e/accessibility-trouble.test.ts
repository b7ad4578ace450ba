import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { filledId } from '../fixtures/filled-partnership.ts'
import { launch, waitForOffline } from './browser.ts'
import { makeFiles, newDevice, takeIn, type Files } from './screens/devices.ts'
import { axeFaults, faultsOf } from './screens/inspect.ts'

const appUrl = inject('appUrl')
const page = `${appUrl}p/${filledId}/sheet/case-for-change`
let browser: Browser
let files: Files

beforeAll(async () => {
  browser = await launch()
  files = await makeFiles()
})
afterAll(() => browser.close())

/** From now on the browser refuses every write, as on a full disk. */
async function fillDisk(at: Page): Promise<void> {
  await at.addInitScript(() => {
    for (const name of ['put', 'add'] as const) {
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError')
      }
    }
  })
}

test('a full disk is told, with what to do, so that everybody can read it', async () => {
  const device = await newDevice(browser, appUrl)
  await takeIn(device.page, appUrl, files.filled)
  await fillDisk(device.page)
  await device.page.goto(page)
  await device.page.getByLabel('What business leaders say about us').first().fill('They say that we ask too much.')
  await device.page.keyboard.press('Tab')
  await device.page.getByText('This device has no room left').waitFor()
  expect(await faultsOf(device.page)).toEqual([])
  await device.page.goto(appUrl)
  await device.page.locator('h1').waitFor()
  expect(await faultsOf(device.page)).toEqual([])
  await device.close()
})

test('without a network every page is as it was', async () => {
  const device = await newDevice(browser, appUrl)
  await takeIn(device.page, appUrl, files.filled)
  await waitForOffline(device.page)
  await device.context.setOffline(true)
  for (const path of ['', `p/${filledId}`, `p/${filledId}/sheet/roster`, `p/${filledId}/print`]) {
    await device.page.goto(`${appUrl}${path}`)
    await device.page.locator('h1').first().waitFor()
    expect(await faultsOf(device.page), path).toEqual([])
  }
  await device.close()
})

test('in the colors that a person forced on the screen nothing is lost', async () => {
  const device = await newDevice(browser, appUrl, { forcedColors: 'active' })
  await takeIn(device.page, appUrl, files.filled)
  for (const path of ['', `p/${filledId}`, `p/${filledId}/step/launch`, `p/${filledId}/sheet/task-forces`, `p/${filledId}/review/move-to-action`]) {
    await device.page.goto(`${appUrl}${path}`)
    await device.page.locator('h1').first().waitFor()
    expect(await axeFaults(device.page), path).toEqual([])
  }
  await device.close()
})
