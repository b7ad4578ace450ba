import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { line, median, ms, ratioLine } from './figures.mjs'
import { writeSinglefile } from './singlefile.mjs'

const megabytes = Number(process.env.SINGLEFILE_MEGABYTES ?? 500)

/** A singlefile into the app beside a bare reader of the same file, and the map beside the idle screen. */
export async function measureLaborMarket({ browser, url, pagesUrl }) {
  const dir = mkdtempSync(join(tmpdir(), 'figures-'))
  const path = join(dir, 'singlefile.csv')
  await writeSinglefile(path, megabytes * 1e6)
  const size = statSync(path).size
  try {
    // In turns, so that a slow moment of the machine is in both; the faster of two counts for each.
    const bare = [await bareRead({ browser, pagesUrl, path })]
    const taken = [await takeIn({ browser, url, path })]
    bare.push(await bareRead({ browser, pagesUrl, path }))
    taken.push(await takeIn({ browser, url, path }))
    const [mine, theirs] = [Math.min(...taken.map((one) => one.time)), Math.min(...bare)]
    const speed = theirs / mine
    const longest = Math.max(0, ...taken.flatMap((one) => one.longTasks))
    const grown = Math.max(...taken.map((one) => one.grown))
    const perSecond = (time) => `${(size / time / 1000).toFixed(0)} MB/s`
    return [
      line(`a singlefile of ${Math.round(size / 1e6)} MB: speed of the bare reader reached`, `${(speed * 100).toFixed(0)} %`, `${perSecond(mine)}; a bare reader streams, decodes and splits: ${perSecond(theirs)}`, '≥ 25 %', speed >= 0.25),
      line('  longest task of the page meanwhile', ms(longest), 'tasks over 50 ms are told by the browser', '≤ 100 ms', longest <= 100),
      line('  page and worker grow at most by', Number.isNaN(grown) ? 'not told' : `${grown.toFixed(0)} MB`, 'resident memory of their process, looked at ten times a second', '≤ 300 MB', !(grown > 300)),
      ...(await mapFrames({ browser, url })),
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function bareRead({ browser, pagesUrl, path }) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${pagesUrl}bare.html?fields=1&elements=1`)
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bare-file' })))
  await page.locator('#bare-file').setInputFiles(path)
  const time = await page.evaluate(async () => {
    const file = document.getElementById('bare-file').files[0]
    const began = performance.now()
    const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
    let [rest, cells] = ['', 0]
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const lines = (rest + value).split('\n')
      rest = lines.pop()
      for (const one of lines) cells += one.split(',').length
    }
    globalThis.__cells = cells
    return performance.now() - began
  })
  await context.close()
  return time
}

/** The process of the page, its worker included, in megabytes; NaN where the system does not tell. */
async function residentOf(session, before) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const fresh = processInfo.filter(({ type, id }) => type === 'renderer' && !before.has(id))
  const sizes = fresh.map(({ id }) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1000
    } catch {
      return Number.NaN
    }
  })
  return Math.max(...sizes)
}

async function openPart({ browser, url, part }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${url}example`)
  await page.waitForURL(/example-1/)
  await page.goto(`${url}example/example-1/labor-market/${part}`)
  return { context, page }
}

async function takeIn({ browser, url, path }) {
  const session = await browser.newBrowserCDPSession()
  const before = new Set((await session.send('SystemInfo.getProcessInfo')).processInfo.map(({ id }) => id))
  const { context, page } = await openPart({ browser, url, part: 'files' })
  await page.locator('[data-figure-files]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    globalThis.__long = []
    new PerformanceObserver((list) => globalThis.__long.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' })
    document.querySelector('[data-figure-files]').addEventListener('change', () => (globalThis.__began = performance.now()), { capture: true })
  })
  const rest = await residentOf(session, before)
  let most = rest
  const watch = setInterval(() => void residentOf(session, before).then((now) => (most = Math.max(most, now)), () => undefined), 100)
  await page.locator('[data-figure-files]').setInputFiles(path)
  await page.getByText('The file was read.').waitFor({ timeout: 600_000 })
  const { time, longTasks } = await page.evaluate(() => ({ time: performance.now() - globalThis.__began, longTasks: globalThis.__long }))
  clearInterval(watch)
  await context.close()
  await session.detach()
  return { time, longTasks, grown: most - rest }
}

/** The gaps between frames in a page, in milliseconds, while something is done to it. */
async function gaps(page, act) {
  const counted = page.evaluate(() => new Promise((resolve) => {
    const times = []
    const next = (time) => (times.push(time) < 100 ? requestAnimationFrame(next) : resolve(times.slice(1).map((one, at) => one - times[at])))
    requestAnimationFrame(next)
  }))
  await act()
  return median(await counted)
}

async function mapFrames({ browser, url }) {
  const { context, page } = await openPart({ browser, url, part: 'region' })
  const map = page.locator('[data-map]')
  await map.waitFor()
  await page.waitForTimeout(1500)
  const idle = await gaps(page, async () => undefined)
  const box = await map.boundingBox()
  const pan = await gaps(page, async () => {
    await page.mouse.move(box.x + 100, box.y + 150)
    await page.mouse.down()
    for (let step = 0; step < 90; step += 1) await page.mouse.move(box.x + 100 + step * 4, box.y + 150 + step)
    await page.mouse.up()
  })
  await page.getByRole('button', { name: 'Whole country' }).click()
  await page.waitForTimeout(500)
  const reshade = await gaps(page, async () => {
    for (let turn = 0; turn < 12; turn += 1) await page.getByRole('button', { name: turn % 2 === 0 ? 'Nearer' : 'Farther', exact: true }).click()
  })
  await context.close()
  return [
    ratioLine('the map is moved: between two frames', pan, idle, 'the idle page', 1.2),
    ratioLine('the map is zoomed and drawn anew: between two frames', reshade, idle, 'the idle page', 1.2),
  ]
}
