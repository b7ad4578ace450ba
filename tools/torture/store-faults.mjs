import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addLost, collectFaults, comesTrue, firstField, foundPartnership, labelOf, openCase, rawOf, typeInto, worksheet } from './case.mjs'
import { openLedger, watchPage } from './ledger.mjs'
import { openProfile } from './profile.mjs'
import { rest } from './typist.mjs'

// Faults of the store under an open page. Each takes `{ browser, url, planted }` and resolves to a list of sentences
// that say what is wrong; an empty one means that the app stood it.

async function withCase({ browser, url, planted }, work) {
  const one = await openCase(browser, url, planted)
  const check = collectFaults()
  try {
    await typeInto(one.page, firstField(one.page), 'w000001 ')
    check.unless(await comesTrue(async () => (await labelOf(one.page)) === 'saved'), 'the first words were never stored')
    await work(one, check)
    return check.faults
  } finally {
    await one.close()
  }
}

/**
 * A disk without room: it is said, nothing is called stored, and the words go in as soon as there is room. In a browser
 * of its own: Chromium remembers for half a minute how much room there was, so the room goes before the first write.
 */
export async function fullDisk({ url, planted = [] }) {
  const dir = mkdtempSync(join(tmpdir(), 'torture-'))
  const check = collectFaults()
  const ledger = openLedger()
  const id = await foundPartnership(dir, url)
  const { page, context, close } = await openProfile(dir, { planted, watch: watchPage, hear: ledger.hear })
  try {
    const raw = () => rawOf(context, url, id)
    await page.goto(`${url}icon.svg`)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 1 })
    await page.goto(`${url}p/${id}/sheet/${worksheet}`)
    await typeInto(page, firstField(page), 'w000002 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'failing', 5000), 'nobody was told within 5 s that nothing is stored')
    const alarm = page.getByRole('alert').filter({ hasText: 'no room' })
    check.unless(await comesTrue(() => alarm.count(), 2000), 'no sentence says that the device has no room')
    check.unless((await firstField(page).inputValue()).includes('w000002'), 'the words are gone from the screen')
    await addLost(check, { ledger, raw })
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin })
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved', 15_000), 'the words were not stored when there was room again')
    await addLost(check, { ledger, raw })
    check.unless((await raw()).values.get('case')?.[0]?.includes('w000002') ?? false, 'the words are not on the disk in the end')
    return check.faults
  } finally {
    await close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The browser closes the database under the page: the page opens it again by itself. */
export function deadConnection(where) {
  return withCase(where, async (one, check) => {
    const { page, context } = one
    await context.addInitScript(keepHandles)
    await page.reload()
    await typeInto(page, firstField(page), 'w000002 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the words before the fault were not stored')
    const closed = await page.evaluate(() => {
      for (const handle of globalThis.__handles) handle.close()
      return globalThis.__handles.size
    })
    check.unless(closed > 0, 'no connection could be closed, so nothing was tried')
    await typeInto(page, firstField(page), 'w000003 ')
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the words were not stored after the fault')
    await addLost(check, one)
    check.unless((await one.raw()).values.get('case')?.[0]?.includes('w000003') ?? false, 'the words are not on the disk')
  })
}

/* Runs in the page before the app. */
function keepHandles() {
  globalThis.__handles = new Set()
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function keep(...given) {
    const opening = open.apply(this, given)
    opening.addEventListener('success', () => globalThis.__handles.add(opening.result))
    return opening
  }
}

/** Another page holds a transaction on the tables: nothing is called stored while it does, and all is afterwards. */
export function foreignTransaction(where) {
  return withCase(where, async (one, check) => {
    const { page, context, url, ledger } = one
    const other = await context.newPage()
    await other.goto(`${url}icon.svg`)
    await other.evaluate(holdTables)
    const before = ledger.acknowledged()
    await typeInto(page, firstField(page), 'w000002 ')
    await rest(1500)
    check.unless(ledger.acknowledged() === before, 'words were called stored that could not be')
    check.unless((await labelOf(page)) !== 'saved', 'the label said saved while the words waited')
    await other.evaluate(() => {
      globalThis.__release = true
    })
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the words were not stored when the tables were free again')
    await addLost(check, one)
  })
}

/* Runs in a page. A transaction lives as long as it is asked something. */
function holdTables() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shared-table')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['updates', 'partnerships', 'device'], 'readwrite')
      const store = transaction.objectStore('device')
      const ask = () => {
        if (globalThis.__release) return
        store.get('nothing').onsuccess = ask
      }
      ask()
      transaction.oncomplete = () => opening.result.close()
      resolve()
    }
  })
}

/** A tab is frozen just after a key, another writes meanwhile; awake it stores its own words and shows the other's. */
export function frozenTab(where) {
  return withCase(where, async (one, check) => {
    const { page, context, url, id } = one
    const fields = await page.locator('main textarea:visible:not(#my-notes)').all()
    const [, second] = fields
    const other = await context.newPage()
    await other.goto(`${url}p/${id}/sheet/case-for-change`)
    await firstField(other).waitFor()
    const cdp = await context.newCDPSession(page)
    await typeInto(page, firstField(page), 'w000002 ', 0)
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
    await typeInto(other, other.locator(`[id="${await second?.getAttribute('id')}"]`), 'w000009 ')
    check.unless(await comesTrue(async () => (await labelOf(other)) === 'saved'), 'the tab that was awake could not store')
    await rest(1500)
    await cdp.send('Page.setWebLifecycleState', { state: 'active' })
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the tab did not store its words when it woke')
    check.unless(await comesTrue(async () => (await second?.inputValue())?.includes('w000009')), 'the tab does not show what the other wrote while it slept')
    check.unless((await one.raw()).values.get('case')?.[0]?.includes('w000002') ?? false, 'the last words before the sleep are not on the disk')
    await addLost(check, one)
  })
}

/** Two windows answer one field at the same time: both answers stay, and it is said. */
export function twoWindows(where) {
  return withCase(where, async (one, check) => {
    const { page, context, url, id } = one
    const other = await context.newPage()
    await other.goto(`${url}p/${id}/sheet/case-for-change`)
    await firstField(other).waitFor()
    await rest(500)
    const field = await firstField(page).getAttribute('id')
    await typeInto(other, firstField(other), 'so')
    await typeInto(page, firstField(page), 'north')
    await firstField(page).blur()
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved'), 'the first answer was not stored')
    // By now the other window has heard of it; whoever types there has not seen it.
    await rest(1000)
    await other.keyboard.type('uth')
    await firstField(other).blur()
    check.unless(await comesTrue(async () => (await labelOf(page)) === 'saved' && (await labelOf(other)) === 'saved'), 'the answers were not stored')
    await rest(300)
    const standing = (await one.raw()).values.get(field) ?? []
    for (const word of ['north', 'south']) check.unless(standing.some((value) => value.includes(word)), `the answer with "${word}" is gone`)
    check.unless(await comesTrue(() => page.getByText('Two answers stand here').count(), 5000), 'nobody is told that two answers stand')
  })
}
