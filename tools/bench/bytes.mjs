import { get } from 'node:http'
import { kilobytes, line } from './figures.mjs'
import { found } from '../torture/case.mjs'

/** What a cold browser fetches for Home and for a link into a step, counted from its own requests, gzipped. */
export async function measureBytes({ browser, url }) {
  const home = await fetchedFor(browser, async (page) => {
    await page.goto(url)
    await page.locator('h1').waitFor()
  })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const id = await found(await context.newPage(), url)
  const step = await fetchedIn(context, async (page) => {
    await page.goto(`${url}p/${id}/step/scope`)
    await page.locator('[data-save]').waitFor()
  })
  await context.close()
  return [
    line('first load of Home, cold', kilobytes(home.bytes), `${home.count} files, gzipped`, '≤ 140 kB', home.bytes <= 140_000),
    line('deep link to a step, cold', kilobytes(step.bytes), `${step.count} files, gzipped`, '≤ 330 kB', step.bytes <= 330_000),
  ]
}

async function fetchedFor(browser, visit) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const found = await fetchedIn(context, visit)
  await context.close()
  return found
}

async function fetchedIn(context, visit) {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  const addresses = new Set()
  page.on('requestfinished', (request) => addresses.add(request.url()))
  await visit(page)
  await page.waitForTimeout(1500)
  await page.close()
  const sizes = await Promise.all([...addresses].filter((one) => one.startsWith('http')).map(gzippedSize))
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** The bytes of a body as our own server sends it to a browser that takes gzip. */
function gzippedSize(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part) => void (bytes += part.length))
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
