import { found } from '../torture/case.mjs'
import { line, median, ms, ratioLine } from './figures.mjs'
import { installClock } from './in-page-clock.mjs'
import { seed } from './seed.mjs'

const frame = 1000 / 60
const header = '[data-save]'

/** Changes between pages, the large partnership beside an empty one, Home with many lines, and a roster of 300. */
export async function measureScreens({ browser, url, pagesUrl, large, runs }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(installClock)
  const page = await context.newPage()
  const empty = await found(page, url, 'An empty one')
  await seed(page, url, [{ id: 'large', name: 'A large partnership', rows: large }])
  await page.goto(url)
  await page.locator('a[href="/p/large"]').first().waitFor()
  await page.waitForTimeout(3000)
  const lines = [
    ...(await pageChanges({ context, page, url, id: empty, pagesUrl, runs })),
    await homeClick({ page, url, empty, runs }),
    ...(await roster({ page, url, runs })),
  ]
  await context.close()
  return [...lines, await manyLines({ browser, url, runs })]
}

const clock = (page, how, link, isThere) => page.evaluate(([name, from, to]) => globalThis.__clock[name](from, to), [how, link, isThere])

/** There and back so many times; the first time loads what is needed and does not count. */
async function thereAndBack({ page, runs, there, back }) {
  const found = { there: [], back: [] }
  for (let run = -1; run < runs; run += 1) {
    const one = await clock(page, 'change', ...there)
    await page.waitForTimeout(150)
    const other = await clock(page, 'change', ...back)
    await page.waitForTimeout(150)
    if (run >= 0) {
      found.there.push(one)
      found.back.push(other)
    }
  }
  return found
}

async function pageChanges({ context, page, url, id, pagesUrl, runs }) {
  const base = `/p/${id}`
  await page.goto(`${url}p/${id}/sheet/definition`)
  await page.locator(header).waitFor()
  const fields = await page.locator('main').locator('input, textarea, select, [role=radiogroup]').count()
  await page.goto(`${url}p/${id}/step/scope`)
  await page.locator(header).waitFor()
  const mine = await thereAndBack({
    page, runs,
    there: [`main a[href="${base}/sheet/definition"]`, '#revisitOn'],
    back: [`main a[href="${base}/step/scope"]`, `main a[href="${base}/sheet/definition"]`],
  })
  const bare = await context.newPage()
  await bare.goto(`${pagesUrl}bare.html?fields=${fields}`)
  await bare.locator('#go').waitFor()
  const base2 = await thereAndBack({ page: bare, runs, there: ['#go', '#two-0'], back: ['#go', '#one-0'] })
  await bare.close()
  const [sheet, step, baseline] = [median(mine.there), median(mine.back), median([...base2.there, ...base2.back])]
  const name = `bare React + XState page, ${fields} fields`
  return [
    line('change to a worksheet, handler + commit + layout', ms(sheet), `${fields} fields, median of ${runs}`, '≤ 16.7 ms', sheet <= frame),
    ratioLine('  beside the baseline', sheet, baseline, name, 1.5),
    line('change to a step, handler + commit + layout', ms(step), `median of ${runs}`, '≤ 16.7 ms', step <= frame),
    ratioLine('  beside the baseline', step, baseline, name, 1.5),
  ]
}

async function homeClick({ page, url, empty, runs }) {
  const found = { large: [], [empty]: [] }
  await page.goto(url)
  for (let run = -1; run < runs; run += 1) {
    for (const id of [empty, 'large']) {
      const link = `li a[href="/p/${id}"]`
      await page.locator(link).waitFor()
      const time = await clock(page, 'paint', link, header)
      if (run >= 0) found[id].push(time)
      await page.locator('header a[href="/"]').first().click()
      await page.locator(link).waitFor()
      await page.waitForTimeout(400)
    }
  }
  return ratioLine('Home click → page painted: 300 invitees, 60 actions, 20,000 edits', median(found.large), median(found[empty]), 'an empty one', 2)
}

async function roster({ page, url, runs }) {
  const base = '/p/large'
  await page.goto(`${url}p/large/step/support-team`)
  await page.locator(header).waitFor()
  const shown = []
  for (let run = -1; run < runs; run += 1) {
    const time = await clock(page, 'paint', `main a[href="${base}/sheet/roster"]`, '[role=grid][aria-rowcount="302"]')
    if (run >= 0) shown.push(time)
    await page.waitForTimeout(300)
    await clock(page, 'change', `main a[href="${base}/step/support-team"]`, `main a[href="${base}/sheet/roster"]`)
    await page.waitForTimeout(300)
  }
  await clock(page, 'paint', `main a[href="${base}/sheet/roster"]`, '[role=grid][aria-rowcount="302"]')
  const added = []
  for (let run = -1; run < runs; run += 1) {
    await page.locator('[role=grid] [role=row]').last().locator('[role=gridcell]').first().click()
    await page.keyboard.press('Escape')
    const time = await page.evaluate(pasteRow, { name: `Somebody New ${run + 2}`, rows: 303 + run + 1 })
    if (run >= 0) added.push(time)
    await page.waitForTimeout(400)
  }
  return [
    line('roster of 300 rows, click → painted', ms(median(shown)), `median of ${runs}`, '≤ 300 ms', median(shown) <= 300),
    line('  a row added to it, handler + commit + layout', ms(median(added)), `median of ${runs}`, '≤ 33.3 ms', median(added) <= 2 * frame),
  ]
}

/* Runs in the page. */
function pasteRow({ name, rows }) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', `${name}\tCompany 1 of the region`)
  const target = document.activeElement
  return globalThis.__clock.change(
    () => target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })),
    `[role=grid][aria-rowcount="${rows}"]`,
  )
}

/** Home with one partnership and with two hundred, opened from the device's own copy of the app. */
async function manyLines({ browser, url, runs }) {
  const one = await homeOf(browser, url, 1)
  const many = await homeOf(browser, url, 200)
  const found = { one: [], many: [] }
  for (let run = -1; run < runs; run += 1) {
    for (const [key, { page, count }] of Object.entries({ one, many })) {
      await page.reload()
      const time = await page.evaluate((last) => globalThis.__clock.sinceStart(`main li:nth-of-type(${last})`), count)
      if (run >= 0) found[key].push(time)
      await page.waitForTimeout(700)
    }
  }
  await Promise.all([one, many].map(({ page }) => page.context().close()))
  return ratioLine('Home with 200 partnerships, reload → painted', median(found.many), median(found.one), 'Home with one', 1.5)
}

async function homeOf(browser, url, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(installClock)
  const page = await context.newPage()
  const like = await found(page, url, 'The first one')
  const others = Array.from({ length: count - 1 }, (_, at) => ({ id: `copy-${at}`, name: `Partnership number ${at}`, like }))
  await seed(page, url, others)
  await page.goto(url)
  await page.waitForTimeout(2000)
  return { page, count }
}
