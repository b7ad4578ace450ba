import { line, median, ms, ratioLine, toldRatio } from './figures.mjs'

const put = 'a raw IndexedDB put'

/** Facts and walk after one edit in the large partnership, in Node and in the browser; an acknowledged edit. */
export async function measureParts({ browser, pagesUrl, large, measureFacts, edits = 200 }) {
  const inNode = median(measureFacts(large.workbook[0], edits))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${pagesUrl}in-page.html`)
  await page.waitForFunction(() => globalThis.bench)
  const inBrowser = median(await page.evaluate(() => globalThis.bench.measureFacts('/large.wasm')))
  // In turns, so that a slow moment of the machine is in both.
  const found = { measurePuts: [], measureAppends: [], measureEdits: [] }
  for (let turn = 0; turn < 8; turn += 1) {
    for (const [name, times] of Object.entries(found)) {
      times.push(...(await page.evaluate(([how, count]) => globalThis.bench[how](count), [name, edits / 8])))
    }
  }
  await context.close()
  return [
    line('facts + walk after one edit of the large one, in Node', ms(inNode), `median of ${edits}`, '≤ 2 ms', inNode <= 2),
    line('  in the browser', ms(inBrowser), `median of ${edits}`, '≤ 2 ms', inBrowser <= 2),
    ratioLine('an edit handed to the storage → acknowledged', median(found.measureAppends), median(found.measurePuts), put, 2.5),
    toldRatio('  with its document, facts, summary and journal', median(found.measureEdits), median(found.measurePuts), put),
  ]
}
