import { line, median, ms, ratioLine } from './figures.mjs'

/** Facts and walk after one edit in the large partnership, in Node and in the browser; an acknowledged edit. */
export async function measureParts({ browser, pagesUrl, large, measureFacts, edits = 200 }) {
  const inNode = median(measureFacts(large.workbook[0], edits))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${pagesUrl}in-page.html`)
  await page.waitForFunction(() => globalThis.bench)
  const inBrowser = median(await page.evaluate(() => globalThis.bench.measureFacts('/large.wasm')))
  // In turns, so that a slow moment of the machine is in both.
  const found = { edits: [], puts: [] }
  for (let turn = 0; turn < 4; turn += 1) {
    found.puts.push(...(await page.evaluate((count) => globalThis.bench.measurePuts(count), edits / 4)))
    found.edits.push(...(await page.evaluate((count) => globalThis.bench.measureEdits(count), edits / 4)))
  }
  await context.close()
  return [
    line('facts + walk after one edit of the large one, in Node', ms(inNode), `median of ${edits}`, '≤ 2 ms', inNode <= 2),
    line('  in the browser', ms(inBrowser), 'median of 60', '≤ 2 ms', inBrowser <= 2),
    ratioLine('an answer written → stored and said so', median(found.edits), median(found.puts), 'a raw IndexedDB put', 2.5),
  ]
}
