import { openLedger, watchPage } from './ledger.mjs'
import { openProfile } from './profile.mjs'
import { decode, readRaw } from './raw.mjs'
import { rest } from './typist.mjs'

export const worksheet = 'case-for-change'

/**
 * One device with one partnership, open at a worksheet, in a context of its own of the given browser: what a fault is
 * tried on. `planted` names bugs that a test build takes up. The ledger hears what is typed and what the label says.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {readonly string[]} [planted]
 */
export async function openCase(browser, url, planted = []) {
  const context = await browser.newContext()
  const ledger = openLedger()
  await prepare(context, ledger, planted)
  const page = await context.newPage()
  const id = await found(page, url)
  await page.goto(`${url}p/${id}/sheet/${worksheet}`)
  await firstField(page).waitFor()
  return { context, page, id, url, ledger, raw: () => rawOf(context, url, id), close: () => context.close() }
}

/** Lets a context's pages tell the ledger, and plants bugs. */
async function prepare(context, ledger, planted = []) {
  if (planted.length > 0) {
    await context.addInitScript((names) => {
      globalThis.__sharedTablePlanted = names
    }, planted)
  }
  await context.exposeBinding('__ledger', (_source, said) => ledger.hear(said))
  await context.addInitScript(watchPage)
}

/** Begins a partnership as a person does and returns its id. */
export async function found(page, url, name = 'Torture') {
  await page.goto(`${url}new`)
  await page.locator('form input').first().fill(name)
  await page.locator('form button[type=submit]').click()
  await page.getByText('is stored on this device', { exact: false }).waitFor()
  const raw = await readRaw(page, url)
  const id = raw.partnerships.find((one) => one.name === name)?.id
  if (id === undefined) throw new Error('The partnership that was begun is not stored.')
  return id
}

/** Begins a partnership in the profile `dir`, lets the app come to rest on this device, and returns the partnership's id. */
export async function foundPartnership(dir, url, name) {
  const { page, close } = await openProfile(dir)
  const id = await found(page, url, name)
  await page.goto(url)
  await comeToRest(page)
  await close()
  return id
}

/** Waits until the whole app is on this device and serves this page; throws a sentence after thirty seconds. */
export async function comeToRest(page) {
  const isHere = () => navigator.serviceWorker.controller?.state === 'activated'
  await page.waitForFunction(isHere, undefined, { timeout: 30_000 }).catch(() => {
    throw new Error('The app did not come to rest on this device within thirty seconds: its worker is not at work.')
  })
}

/** What the disk holds of the case's partnership, read by a page of its own that does not run the app. */
export async function rawOf(context, url, id) {
  const page = await context.newPage()
  try {
    const raw = await readRaw(page, url)
    return { ...raw, ...valuesByField(raw, id) }
  } finally {
    await page.close()
  }
}

/** What stands in the fields of the worksheet, by the id of their inputs: `{ values, hasGap }`. */
export function valuesByField(raw, id) {
  const { values, hasGap } = decode(raw, id)
  const prefix = `r1/${worksheet}/`
  const ours = [...values].filter(([path]) => path.startsWith(prefix))
  return { values: new Map(ours.map(([path, value]) => [path.slice(prefix.length), value])), hasGap }
}

/** The first field of several lines that belongs to the workbook; private notes do not. */
export function firstField(page) {
  return page.locator('main textarea:visible:not(#my-notes)').first()
}

/** Types at the end of a field, a key every so many milliseconds. */
export async function typeInto(page, locator, text, delay = 20) {
  await locator.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text, { delay })
}

/** What the label says: `saved`, `saving`, `failing` or `read-only`; null where there is none. */
export function labelOf(page) {
  return page.evaluate(() => document.querySelector('[data-save]')?.getAttribute('data-save') ?? null)
}

/** Whether it comes true within the time (milliseconds). */
export async function comesTrue(holds, time = 10_000) {
  const end = Date.now() + time
  while (Date.now() < end) {
    if (await holds()) return true
    await rest(50)
  }
  return false
}

/** Collects what is wrong: `faults.unless(holds, sentence)`; a case without faults is passed. */
export function collectFaults() {
  const faults = []
  return { faults, unless: (holds, sentence) => void (holds || faults.push(sentence)) }
}

/** Compares the ledger with the disk and adds what was said to be stored and is not there. */
export async function addLost(check, { ledger, raw }) {
  const { values, hasGap } = await raw()
  const { lost, torn, doubled, words } = ledger.compare(values)
  check.unless(lost === 0, `${lost} acknowledged edits are lost: ${words[0]}`)
  check.unless(torn === 0, 'a text is torn')
  check.unless(doubled === 0, 'a text is doubled')
  check.unless(!hasGap, 'a row is missing')
}

/** Presses, as a person would, what brings the second copy back. Resolves to false where nothing is offered. */
export async function bringBack(page) {
  const button = page.getByRole('button', { name: 'Bring the second copy back' })
  const isOffered = await button.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
  if (!isOffered) return false
  await button.click()
  await page.getByRole('button', { name: 'Go to your partnerships' }).click()
  await page.getByRole('button', { name: 'Go to your partnerships' }).waitFor({ state: 'detached' })
  return true
}
