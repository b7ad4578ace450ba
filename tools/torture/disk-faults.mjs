import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addLost, bringBack, collectFaults, comesTrue, firstField, foundPartnership, labelOf, rawOf, typeInto, worksheet } from './case.mjs'
import { openLedger, watchPage } from './ledger.mjs'
import { openProfile } from './profile.mjs'
import { rest } from './typist.mjs'

// Faults of a whole profile, in browsers of their own. Each takes `{ url, planted }` and resolves to a list of sentences
// that say what is wrong.

async function withFolder(work) {
  const dir = mkdtempSync(join(tmpdir(), 'torture-'))
  try {
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A cleaning program removes the database between two days: no welcome, but what is missing and the second copy. */
export function emptiedStorage({ url }) {
  return withFolder(async (dir) => {
    const check = collectFaults()
    const ledger = openLedger()
    const id = await foundPartnership(dir, url)
    const before = await openProfile(dir, { watch: watchPage, hear: ledger.hear })
    await before.page.goto(`${url}p/${id}/sheet/${worksheet}`)
    await typeInto(before.page, firstField(before.page), 'w000001 w000002 w000003 ', 60)
    check.unless(await comesTrue(async () => (await labelOf(before.page)) === 'saved'), 'the words were never stored')
    await rest(500)
    await before.kill()
    rmSync(join(dir, 'Default', 'IndexedDB'), { recursive: true, force: true })
    const after = await openProfile(dir)
    try {
      const raw = () => rawOf(after.context, url, id)
      check.unless(!(await raw()).isThere, 'the database was not removed, so nothing was tried')
      await after.page.goto(url)
      check.unless(await comesTrue(() => after.page.getByText('Work that was on this device is missing').count()), 'nobody was told that the work is missing')
      check.unless((await after.page.getByText('Build a sector partnership').count()) === 0, 'a welcome stands where work is missing')
      await bringBack(after.page)
      await addLost(check, { ledger, raw })
      check.unless(await comesTrue(() => after.page.getByRole('heading', { name: 'Torture' }).count()), 'the partnership is not on Home again')
      return check.faults
    } finally {
      await after.close()
    }
  })
}

/**
 * A profile is copied, as when a laptop is cloned, and both go on: different answers to one question, and one removes
 * a row that the other changes. Their files are merged: both answers stand and the row stays.
 */
export function copiedProfile({ url, planted = [] }) {
  return withFolder(async (dir) => {
    const check = collectFaults()
    const [ana, bo] = [join(dir, 'ana'), join(dir, 'bo')]
    const id = await foundPartnership(ana, url)
    await inProfile(ana, { url, id, planted }, async (page) => {
      await typeInto(page, firstField(page), 'before ')
      await writeCell(page, 'say', 'placements')
      check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'what both begin with was not stored')
    })
    cpSync(ana, bo, { recursive: true, filter: (path) => !/Singleton/.test(path) })
    await inProfile(ana, { url, id, planted }, async (page) => {
      await typeInto(page, firstField(page), 'north ')
      await page.getByRole('button', { name: 'Remove placements' }).click()
      check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the first copy could not store')
    })
    const file = join(dir, 'bo.sharedtable')
    await inProfile(bo, { url, id, planted }, async (page) => {
      await typeInto(page, firstField(page), 'south ')
      await writeCell(page, 'instead', 'people hired')
      check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the second copy could not store')
      await saveFile(page, `${url}p/${id}/save`, file)
    })
    await inProfile(ana, { url, id, planted }, async (page, context) => {
      await page.goto(`${url}open`)
      await page.locator('[data-open-file]').setInputFiles(file)
      await page.getByRole('button', { name: 'Merge', exact: false }).first().click()
      const standingNow = async () => (await rawOf(context, url, id)).values.get('case') ?? []
      await comesTrue(async () => (await standingNow()).length > 1)
      await page.goto(`${url}p/${id}/sheet/${worksheet}`)
      await firstField(page).waitFor()
      const standing = await standingNow()
      for (const word of ['north', 'south']) check.unless(standing.some((text) => text.includes(word)), `the answer with "${word}" is gone`)
      check.unless(await comesTrue(() => page.getByText('Two answers stand here').count(), 5000), 'nobody is told that two answers stand')
      await openMore(page)
      check.unless(await comesTrue(() => page.getByRole('gridcell', { name: 'people hired' }).count(), 5000), 'the row that one changed went with the other’s removal')
    })
    return check.faults
  })
}

async function inProfile(dir, { url, id, planted }, work) {
  const { page, context, close } = await openProfile(dir, { planted })
  try {
    await page.goto(`${url}p/${id}/sheet/${worksheet}`)
    await firstField(page).waitFor()
    await openMore(page)
    await work(page, context)
  } finally {
    await close()
  }
}

function openMore(page) {
  return page.evaluate(() => document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')))
}

/** Writes into a cell of the first line of the table of words to say. */
async function writeCell(page, column, text) {
  await page.locator(`[role=gridcell][id^="wording/"][id$="/${column}"]`).first().click()
  await page.keyboard.type(text, { delay: 20 })
  await page.keyboard.press('Enter')
}

/** Saves the partnership's file as a download, and puts it at the path. */
async function saveFile(page, address, path) {
  // The browser's own dialog for a place to save cannot be answered from here.
  await page.context().addInitScript(() => void delete globalThis.showSaveFilePicker)
  await page.goto(address)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ])
  await download.saveAs(path)
}
