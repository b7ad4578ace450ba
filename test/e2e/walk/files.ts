import type { Download } from 'playwright-core'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goTo, type Desk } from './desk.ts'

/** A file as it was saved. */
export interface SavedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Saves the partnership that is open to a file, as a browser without a save picker does, and returns it. */
export async function saveFile(desk: Desk, circle: 'The core team' | 'Partners' = 'The core team'): Promise<SavedFile> {
  const { page } = desk
  // The picker of places cannot be worked from outside the browser; without it the file comes as a download.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await goTo(desk, '/save')
  await page.getByRole('radio', { name: new RegExp(`^${circle}`) }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the file' }).click()])
  await page.getByText('Offered for saving at').waitFor()
  return downloaded(download)
}

/** The bytes of a download, under the name that the app gave it. */
export async function downloaded(download: Download): Promise<SavedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'))
  const path = join(folder, 'file')
  await download.saveAs(path)
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return { name: download.suggestedFilename(), bytes }
}

/** Takes the pages of a path along for the core team, in the format of that button, and returns the file. */
export async function takeAlong(desk: Desk, path: string, format: string): Promise<SavedFile> {
  const { page } = desk
  await goTo(desk, `/print/${path}${path.includes('?') ? '&' : '?'}for=core`)
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: format, exact: true }).click()])
  return downloaded(download)
}

/** Opens a file of the partnership that is here already, up to its preview. */
export async function openFile({ page, url }: Desk, { name, bytes }: SavedFile): Promise<void> {
  await page.goto(`${url}open`)
  await page.locator('input[data-open-file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await page.getByRole('heading', { level: 2, name }).waitFor()
}
