import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bootstrap, stop } from './bootstrap.mjs'

if (bootstrap(fileURLToPath(import.meta.url))) await run()

/**
 * `npm run torture -- --kills 300 --seed 1`: kills the browser while somebody types, breaks what the app stands on, and
 * plants bugs to see that it would be noticed. Prints tables, writes nothing, and ends with exit code 1 if an aim is
 * missed. `--nonstop` and `--damaged` say how many kills besides come while writes follow each other without a pause,
 * and with the browser's own store spoiled after each. `--only kills`, `faults` or `planted` runs that part alone.
 */
async function run() {
  const asked = readArguments()
  const [{ canKill }, { buildIfStale, dist }, { serve }] = await Promise.all([
    import('./torture/profile.mjs'), import('./build.mjs'), import('./server.mjs'),
  ])
  if (!canKill) stop('The torture needs a system that tells which processes belong to a browser (/proc, as on Linux).')
  console.log(buildIfStale() === 'built' ? 'Built from the present sources.' : 'The build is of the present sources.')
  const server = await serve({ dir: dist })
  const parts = { kills, faults, planted }
  let isMet = true
  for (const [name, part] of Object.entries(parts)) {
    if (asked.only === undefined || asked.only === name) isMet = (await part({ url: server.url, dist, ...asked })) && isMet
  }
  await server.close()
  console.log(isMet ? '\nAll aims are met.' : '\nNOT ALL AIMS ARE MET.')
  process.exit(isMet ? 0 : 1)
}

function readArguments() {
  const number = (text, name) => (/^\d+$/.test(text) ? Number(text) : stop(`--${name} is "${text}", which is not a number.`))
  const texts = { kills: '300', nonstop: '30', damaged: '30', workers: '2', seed: String(Date.now() % 100_000) }
  const options = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, { type: 'string', default: value }]))
  const { values } = parseArgs({ options: { ...options, only: { type: 'string' } } })
  return { ...Object.fromEntries(Object.keys(texts).map((name) => [name, number(values[name], name)])), only: values.only }
}

async function kills({ url, kills: atAPersonsPace, nonstop, damaged, workers, seed }) {
  const { describeKills, runKills } = await import('./torture/kills.mjs')
  const runs = [
    { title: 'Killed while a person types', kills: atAPersonsPace },
    { title: 'Killed while writes follow each other without a pause', kills: nonstop, pace: 'nonstop' },
    { title: 'Killed while a person types, and the browser’s store spoiled after each kill', kills: damaged, damage: true },
  ]
  let isMet = true
  for (const { title, ...what } of runs.filter((one) => one.kills > 0)) {
    console.log(`\n== ${title} (seed ${seed}) ==`)
    const total = await runKills({ url, seed, workers, ...what, say: every(25) })
    const lines = describeKills(total)
    print(lines)
    for (const words of total.words) console.log(`  ${words}`)
    isMet = lines.every(([, , , met]) => met) && isMet
  }
  return isMet
}

/** Says every so manieth line. */
function every(count) {
  let said = 0
  return (line) => void ((said += 1) % count === 0 && console.log(`  ${line}`))
}

async function faults({ url, dist }) {
  console.log('\n== What can go wrong ==')
  const { buildVariant } = await import('./torture/variant.mjs')
  const found = await tryFaults({ url, older: dist, newer: buildVariant('newer') }, (all) => Object.entries(all))
  for (const [name, list] of found) print([[name, list.length === 0 ? 'stood' : list.join('; '), '', list.length === 0]])
  return found.every(([, list]) => list.length === 0)
}

async function planted() {
  console.log('\n== Planted bugs: each must be caught ==')
  const [{ buildVariant }, { serve }, { planted: bugs }] = await Promise.all([
    import('./torture/variant.mjs'), import('./server.mjs'), import('./torture/faults.mjs'),
  ])
  const server = await serve({ dir: buildVariant('test') })
  const found = await tryFaults({ url: server.url }, (all) => Object.entries(bugs).map(([bug, name]) => [bug, all[name], [bug]]))
  await server.close()
  for (const [bug, list] of found) print([[bug, list.length > 0 ? `caught: ${list[0]}` : 'NOT CAUGHT', '', list.length > 0]])
  return found.every(([, list]) => list.length > 0)
}

/** Tries faults one after the other in one browser; one that cannot be tried counts as not stood. */
async function tryFaults(where, choose) {
  const { startBrowser } = await import('./torture/profile.mjs')
  const { faults: all } = await import('./torture/faults.mjs')
  const browser = await startBrowser()
  const found = []
  for (const [name, attempt, bugs = []] of choose(all)) {
    const list = await attempt({ ...where, browser, planted: bugs }).catch((error) => [`it could not be tried: ${error.message}`])
    found.push([name, list])
  }
  await browser.close()
  return found
}

function print(lines) {
  for (const [what, figure, aim, met] of lines) {
    console.log(`  ${what.padEnd(64)} ${figure.padEnd(10)} ${aim ? `aim ${aim}: ` : ''}${aim ? (met ? 'met' : 'NOT MET') : met ? '' : '  <- NOT MET'}`)
  }
}
