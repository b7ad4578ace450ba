import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { emptyPartnership, filledDay, filledPartnership } from '../../fixtures/filled-partnership.ts'
import { open } from '../browser.ts'
import { laptop } from './inspect.ts'

/** The prepared files on disk: a whole partnership, the same a day later, one in which nothing is written, and no file of ours. */
export interface Files {
  readonly filled: string
  readonly later: string
  readonly empty: string
  readonly broken: string
}

/** Makes the prepared files in a new temporary folder. */
export async function makeFiles(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'))
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, `${name}.sharedtable`)
    writeFileSync(path, bytes)
    return path
  }
  const [{ filled, later }, empty] = [await filledPartnership(), await emptyPartnership()]
  return { filled: put('filled', filled.bytes), later: put('later', later.bytes), empty: put('empty', empty.bytes), broken: put('broken', new TextEncoder().encode('not ours')) }
}

/**
 * A device on the day of the filled partnership, with nothing on it but the app, which has said so already: its message
 * would lie over whatever is looked at first. Nothing on the device moves.
 */
export async function newDevice(browser: Browser, appUrl: string, options: BrowserContextOptions = {}) {
  const device = await open(browser, appUrl, { viewport: laptop, reducedMotion: 'reduce', ...options })
  await device.page.clock.setFixedTime(new Date(`${filledDay}T15:30:00`))
  await device.page.goto(appUrl)
  await device.page.getByText('Shared Table is now on this device').waitFor()
  await device.page.getByRole('button', { name: 'Close this message' }).click()
  return device
}

/** Opens files as a person does, and takes in those that can be taken in. Stays on that page. */
export async function takeIn(page: Page, appUrl: string, ...paths: readonly string[]): Promise<void> {
  await page.goto(`${appUrl}open`)
  await page.locator('input[data-open-file]').setInputFiles([...paths])
  for (let taken = 0; taken < paths.length; taken += 1) {
    await page.getByRole('button', { name: 'Add it to this device' }).first().click()
    await page.getByText('” is now on this device').nth(taken).waitFor()
  }
}
