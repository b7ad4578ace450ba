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

/** A change there and one back, each with the milliseconds that it took. */
async function thereAndBack({ page, there, back }) {
  const one = await clock(page, 'change', ...there)
  await page.waitForTimeout(150)
  const other = await clock(page, 'change', ...back)
  await page.waitForTimeout(150)
  return [one, other]
}

async function bareOf({ context, pagesUrl, size }) {
  const page = await context.newPage()
  await page.goto(`${pagesUrl}bare.html?fields=${size.fields}&elements=${size.elements}`)
  await page.locator('#go').waitFor()
  return { page, there: ['#go', '#two-0'], back: ['#go', '#one-0'] }
}

/** A step and a worksheet in turn, and between them the baselines of the same size, so that all meet the same machine. */
async function pageChanges({ context, page, url, id, pagesUrl, runs }) {
  const [sheetPath, stepPath] = [`/p/${id}/sheet/definition`, `/p/${id}/step/scope`]
  const ours = { page, there: [`main a[href="${sheetPath}"]`, '#revisitOn'], back: [`main a[href="${stepPath}"]`, `main a[href="${sheetPath}"]`] }
  await page.goto(`${url}${stepPath.slice(1)}`)
  await page.locator(header).waitFor()
  // What is made only after the paint, as what is folded away, is not in the time and so not in the baseline either.
  const size = { sheet: await clock(page, 'size', ...ours.there), step: await clock(page, 'size', ...ours.back) }
  // The step itself has few fields; its baseline is a page of as many elements without any but one.
  size.step = { ...size.step, fields: Math.max(1, size.step.fields) }
  const bare = { sheet: await bareOf({ context, pagesUrl, size: size.sheet }), step: await bareOf({ context, pagesUrl, size: size.step }) }
  const found = { sheet: [], step: [], bareSheet: [], bareStep: [] }
  for (let run = -2; run < runs; run += 1) {
    const [sheet, step] = await thereAndBack(ours)
    const bareSheet = await thereAndBack(bare.sheet)
    const bareStep = await thereAndBack(bare.step)
    // The first times load and compile what is needed.
    if (run < 0) continue
    found.sheet.push(sheet)
    found.step.push(step)
    found.bareSheet.push(...bareSheet)
    found.bareStep.push(...bareStep)
  }
  await Promise.all(Object.values(bare).map((one) => one.page.close()))
  const name = ({ fields, elements }) => `bare React + XState page, ${fields} fields, ${elements} elements`
  return [
    line('change to a worksheet, handler + commit + layout', ms(median(found.sheet)), `${size.sheet.fields} fields, median of ${runs}`, '≤ 16.7 ms', median(found.sheet) <= frame),
    ratioLine('  beside the baseline', median(found.sheet), median(found.bareSheet), name(size.sheet), 1.5),
    line('change to a step, handler + commit + layout', ms(median(found.step)), `median of ${runs}`, '≤ 16.7 ms', median(found.step) <= frame),
    ratioLine('  beside the baseline', median(found.step), median(found.bareStep), name(size.step), 1.5),
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
