import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launch } from '../browser.ts'
import { makeFiles, newDevice, takeIn, type Files } from './devices.ts'
import { faultsOf } from './inspect.ts'
import type { Screen } from './table.ts'

interface Group {
  readonly name: string
  readonly screens: readonly Screen[]
  /** What is on the device before. */
  readonly taken: readonly (keyof Files)[]
}

/** Registers one test for each screen: no fault in its state. The screens of a group share a device, in their order. */
export function inspectScreens(groups: readonly Group[]): void {
  const appUrl = inject('appUrl')
  let browser: Browser
  let files: Files
  beforeAll(async () => {
    browser = await launch()
    files = await makeFiles()
  })
  afterAll(() => browser.close())
  describe.each(groups)('$name', ({ screens, taken }) => {
    let device: Awaited<ReturnType<typeof newDevice>>
    beforeAll(async () => {
      device = await newDevice(browser, appUrl)
      if (taken.length > 0) await takeIn(device.page, appUrl, ...taken.map((file) => files[file]))
    })
    afterAll(() => device.close())
    test.each(screens)('$route: $state', async ({ path, reach }) => {
      const { page } = device
      await page.goto(`${appUrl}${path}`)
      if (!path.includes('.')) await page.locator('h1').first().waitFor()
      await reach?.(page, files)
      await page.locator('h1').first().waitFor()
      expect(await faultsOf(page)).toEqual([])
    })
    test('nothing was refused or left for elsewhere', () => {
      expect([device.trouble.violations, device.trouble.foreign]).toEqual([[], []])
    })
  })
}
