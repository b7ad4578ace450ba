import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bootstrap, root } from './bootstrap.mjs'

if (bootstrap(fileURLToPath(import.meta.url))) await run()

/**
 * `npm run bench -- --runs 11`: measures the built app in a real browser and prints a table: a figure, the aim, whether it
 * is met, and beside it the absolute figures and the baseline. Ratios decide, measured in this one run. It writes nothing
 * that stays and ends with exit code 1 if an aim is not met. `--only bytes`, `parts`, `screens` or `labor-market`
 * measures that alone.
 */
async function run() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' }, only: { type: 'string' } } })
  const { buildIfStale, dist } = await import('./build.mjs')
  const { serve } = await import('./server.mjs')
  const { buildPages } = await import('./bench/build-pages.mjs')
  const { startBrowser } = await import('./torture/profile.mjs')
  const { toTable } = await import('./bench/figures.mjs')
  console.log(buildIfStale() === 'built' ? 'Built from the present sources.' : 'The build is of the present sources.')
  // In here, so that what is built for Node finds the packages.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const dir = mkdtempSync(join(root, '.cache', 'bench-'))
  buildPages(dir)
  const load = (name) => import(pathToFileURL(join(dir, 'node', `${name}.mjs`)).href)
  const [{ largePartnership }, { measureFacts }] = await Promise.all([load('large'), load('facts')])
  const made = largePartnership()
  const large = { workbook: [made.workbook], journal: made.journal }
  writeFileSync(join(dir, 'site', 'large.wasm'), made.workbook)
  const [server, pages, browser] = await Promise.all([serve({ dir: dist }), serve({ dir: join(dir, 'site') }), startBrowser()])
  const where = { browser, url: server.url, pagesUrl: pages.url, large, measureFacts, runs: Number(values.runs) }
  const measures = {
    bytes: async () => (await import('./bench/bytes.mjs')).measureBytes(where),
    parts: async () => (await import('./bench/parts.mjs')).measureParts(where),
    screens: async () => (await import('./bench/screens.mjs')).measureScreens(where),
    exports: async () => (await import('./bench/exports.mjs')).measureExports(where),
    'labor-market': async () => (await import('./bench/labor-market.mjs')).measureLaborMarket(where),
  }
  const lines = []
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only === undefined || values.only === name) lines.push(...(await measure()))
  }
  await Promise.all([browser.close(), server.close(), pages.close()])
  rmSync(dir, { recursive: true, force: true })
  console.log(`\n${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n\n${toTable(lines)}`)
  const missed = lines.filter((one) => !one.met).length
  console.log(missed === 0 ? '\nAll aims are met.' : `\n${missed} of ${lines.length} aims are NOT met.`)
  process.exit(missed === 0 ? 0 : 1)
}
