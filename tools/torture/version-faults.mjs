import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../server.mjs'
import { addLost, collectFaults, comeToRest, comesTrue, firstField, labelOf, openCase, typeInto } from './case.mjs'
import { rest } from './typist.mjs'

// Two versions of the app on one device. Each takes `{ browser, url, planted }` (twoBuilds: folders of builds in place
// of the address) and resolves to a list of sentences that say what is wrong.

/** A newer version wants other tables: this one lets go of the database, with its last words stored, and says so. */
export async function newerTables({ browser, url, planted = [] }) {
  const one = await openCase(browser, url, planted)
  const check = collectFaults()
  try {
    const { page, context } = one
    await typeInto(page, firstField(page), 'w000001 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the first words were never stored')
    const newer = await context.newPage()
    await newer.goto(`${url}icon.svg`)
    await typeInto(page, firstField(page), 'w000002 ', 0)
    const opened = await newer.evaluate(openAsNewer)
    check.unless(opened === 'opened', 'the newer version could not open the database within 5 s')
    check.unless(await comesTrue(() => page.getByText('A new version has been started in another window').count(), 5000), 'the older window does not say what happened')
    if (opened === 'opened') await addLost(check, one)
    return check.faults
  } finally {
    await one.close()
  }
}

/** A newer version forbids writing while words are on their way: they are not stored, stay on screen, and it is said. */
export async function raisedEpoch({ browser, url, planted = [] }) {
  const one = await openCase(browser, url, planted)
  const check = collectFaults()
  try {
    const { page, context } = one
    await typeInto(page, firstField(page), 'w000001 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the first words were never stored')
    // The app looks into its database for some seconds after a write; it must learn of the change by writing.
    await rest(3000)
    const newer = await context.newPage()
    await newer.goto(`${url}icon.svg`)
    await newer.evaluate(raiseEpoch)
    await typeInto(page, firstField(page), 'w000777 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'failing', 5000), 'nobody was told within 5 s that the words are not stored')
    check.unless((await page.getByRole('alert').allInnerTexts()).some((text) => text.includes('newer version')), 'no sentence says that a newer version is the reason')
    check.unless((await firstField(page).inputValue()).includes('w000777'), 'the words are gone from the screen')
    check.unless(!((await one.raw()).values.get('case') ?? []).some((text) => text.includes('w000777')), 'the older version wrote into the database of the newer one')
    await addLost(check, one)
    return check.faults
  } finally {
    await one.close()
  }
}

/* Runs in a page, and does what a newer version does when it opens the database. */
function raiseEpoch() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shared-table')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('device', 'readwrite')
      const store = transaction.objectStore('device')
      store.put({ key: 'epoch', value: { minReader: 1, minWriter: 2 } })
      for (const generation of [0, 1]) store.put({ key: `refused-writer:${generation}`, value: true })
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/* Runs in a page. */
function openAsNewer() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('shared-table', 20)
    opening.onsuccess = () => {
      opening.result.close()
      resolve('opened')
    }
    opening.onerror = () => resolve(String(opening.error))
    setTimeout(() => resolve('blocked'), 5000)
  })
}

/**
 * Two windows on one build, then a newer build on the server: it waits until somebody agrees, takes over in the window
 * that did, and the other window reads on, stores nothing more and says so.
 */
export async function twoBuilds({ browser, older, newer, planted = [] }) {
  const home = mkdtempSync(join(tmpdir(), 'torture-'))
  const site = join(home, 'site')
  symlinkSync(older, site)
  const server = await serve({ dir: site })
  const one = await openCase(browser, server.url, planted)
  const check = collectFaults()
  try {
    await comeToRest(one.page)
    const agreeing = await one.context.newPage()
    await agreeing.goto(one.page.url())
    await firstField(agreeing).waitFor()
    unlinkSync(site)
    symlinkSync(newer, site)
    await newVersionWaits({ one, agreeing, check })
    await newVersionTakesOver({ one, agreeing, check })
    return check.faults
  } finally {
    await one.close()
    await server.close()
    rmSync(home, { recursive: true, force: true })
  }
}

// The names of all scripts, since one of them may be the same in both builds.
const buildOf = (page) => page.evaluate(() => [...document.querySelectorAll('script[type=module]')].map((one) => one.getAttribute('src')).join(' '))

async function newVersionWaits({ one, agreeing, check }) {
  const { page } = one
  const build = await buildOf(page)
  await agreeing.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
  const offer = agreeing.getByText('A new version is ready')
  check.unless(await comesTrue(() => offer.count(), 30_000), 'the new version was not offered')
  await rest(1500)
  check.unless((await buildOf(page)) === build && (await buildOf(agreeing)) === build, 'a window changed its version and nobody had agreed')
  await typeInto(page, firstField(page), 'w000001 ')
  check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the older version could not store while the newer one waited')
}

async function newVersionTakesOver({ one, agreeing, check }) {
  const { page } = one
  const build = await buildOf(agreeing)
  await agreeing.getByRole('button', { name: 'Update now' }).click()
  check.unless(await comesTrue(async () => (await buildOf(agreeing).catch(() => build)) !== build, 20_000), 'the window that agreed did not open in the new version')
  await firstField(agreeing).waitFor()
  check.unless((await firstField(agreeing).inputValue()).includes('w000001'), 'the words are not there in the new version')
  check.unless((await buildOf(page)) === build, 'the other window was taken along')
  check.unless(await comesTrue(() => page.getByText('The new version was started in another window').count(), 5000), 'the other window was not told')
  const wasOpen = await firstField(page).isEditable()
  await typeInto(page, firstField(page), 'w000777 ')
  const isTold = await comesTrue(async () => ['failing', 'read-only'].includes(await labelOf(page)), 5000)
  check.unless(isTold, 'the older window went on as if it could store')
  await typeInto(agreeing, firstField(agreeing), 'w000002 ')
  check.unless(await comesTrue(async () => (await labelOf(agreeing)) === 'saved'), 'the new version could not store')
  const stored = (await one.raw()).values.get('case') ?? []
  check.unless(stored.some((text) => text.includes('w000002')), 'the words of the new version are not on the disk')
  check.unless(!stored.some((text) => text.includes('w000777')), 'the older version wrote into the database of the newer one')
  check.unless((await page.locator('body').innerText()).includes('newer version'), 'no sentence in the older window says why')
  check.unless(!wasOpen || (await firstField(page).inputValue()).includes('w000777'), 'the last words of the older window are gone from its screen')
}
