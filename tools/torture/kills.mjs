import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringBack, firstField, foundPartnership, valuesByField, worksheet } from './case.mjs'
import { chanceFrom } from './chance.mjs'
import { openLedger, watchPage } from './ledger.mjs'
import { openProfile } from './profile.mjs'
import { readRaw } from './raw.mjs'
import { rest, typeOn } from './typist.mjs'

const killsAProfile = 25

/**
 * Kills the whole browser `kills` times while somebody types into a worksheet of the app at `url`, and reads after each
 * kill, without the app, what is on the disk. One profile is killed twenty-five times, as damage adds up; `workers`
 * profiles are at it at the same time. With `damage` the browser's own store is spoiled after each kill, so that the
 * browser empties it and only the second copy is left. Resolves to the counts that `describeKills` puts into words.
 * @param {{ url: string, kills: number, seed: number, pace?: 'person' | 'nonstop', damage?: boolean, workers?: number,
 *   say?: (line: string) => void }} what
 */
export async function runKills({ url, kills, seed, pace = 'person', damage = false, workers = 1, say = () => undefined }) {
  const total = emptyCount()
  const profiles = Array.from({ length: Math.ceil(kills / killsAProfile) }, (_, at) => ({
    turns: Math.min(killsAProfile, kills - at * killsAProfile),
    chance: chanceFrom(seed * 1000 + at),
  }))
  const work = async () => {
    for (let next = profiles.shift(); next; next = profiles.shift()) await killOneProfile({ url, pace, damage, total, say, ...next })
  }
  await Promise.all(Array.from({ length: workers }, work))
  return total
}

function emptyCount() {
  return {
    kills: 0, acknowledged: 0, lost: 0, torn: 0, doubled: 0, gaps: 0,
    windows: /** @type {number[]} */ ([]), words: /** @type {string[]} */ ([]),
    emptied: 0, acknowledgedInEmptied: 0, lostFromDatabase: 0, broughtBack: 0, untold: 0,
  }
}

/** The age at the kill below which so many of a hundred kills lie, in seconds. */
export function percentile(windows, percent) {
  const sorted = windows.toSorted((one, other) => one - other)
  return (sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0) / 1000
}

/** The counts of a run as lines of a table: `[what, figure, aim, met]`. */
export function describeKills(total) {
  const seconds = (percent) => percentile(total.windows, percent)
  const none = (what, count) => [what, String(count), '0', count === 0]
  return [
    ['kills', String(total.kills), '', true],
    ['edits acknowledged', String(total.acknowledged), '', true],
    none('acknowledged edits lost', total.lost),
    ['  so the chance that a kill loses one is below (3/N)', total.lost === 0 ? `${(300 / total.kills).toFixed(1)} %` : 'no bound', '', true],
    none('texts torn', total.torn),
    none('texts doubled', total.doubled),
    none('documents with a missing row', total.gaps),
    ['unsaved window, p50', `${seconds(50).toFixed(2)} s`, '', true],
    ['unsaved window, p95', `${seconds(95).toFixed(2)} s`, '≤ 0.8 s', seconds(95) <= 0.8],
    ['unsaved window, p99', `${seconds(99).toFixed(2)} s`, '≤ 2 s', seconds(99) <= 2],
    ['databases that the browser emptied', String(total.emptied), '', true],
    ['  of them back from the second copy', String(total.broughtBack), String(total.emptied), total.broughtBack === total.emptied],
    none('  of them that nobody was told of', total.untold),
    ['  edits acknowledged just before, lost without the second copy', String(total.lostFromDatabase), '', true],
  ]
}

async function killOneProfile({ url, turns, chance, pace, damage, total, say }) {
  const dir = mkdtempSync(join(tmpdir(), 'torture-'))
  const ledger = openLedger()
  let count = 0
  const word = () => `w${String((count += 1)).padStart(6, '0')}`
  try {
    const id = await foundPartnership(dir, url)
    for (let turn = 0; turn < turns; turn += 1) {
      const opened = await openProfile(dir, { watch: watchPage, hear: ledger.hear })
      await checkSurvivors({ opened, url, id, ledger, total })
      const { page } = opened
      await page.goto(`${url}p/${id}/sheet/${worksheet}`)
      await firstField(page).waitFor()
      let isOver = false
      const typing = typeOn(page, { pace, chance, word, isOver: () => isOver })
      await Promise.race([rest(chance.between(600, 6000)), typing])
      isOver = true
      const at = await opened.kill()
      await typing
      if (damage) spoilStore(dir)
      total.kills += 1
      total.windows.push(ledger.unsaved(at))
      say(`kill ${total.kills}: ${total.lost} acknowledged edits lost so far, ${total.emptied} databases emptied`)
    }
    const opened = await openProfile(dir, { watch: watchPage, hear: ledger.hear })
    await checkSurvivors({ opened, url, id, ledger, total })
    await opened.close()
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Reads what survived the last kill; where the database was emptied, asks the app to bring the second copy back. */
async function checkSurvivors({ opened, url, id, ledger, total }) {
  let raw = await readRaw(opened.page, url)
  let found = valuesByField(raw, id)
  if (!raw.partnerships.some((one) => one.id === id)) {
    const before = ledger.compare(found.values)
    total.emptied += 1
    total.acknowledgedInEmptied += before.acknowledged
    total.lostFromDatabase += before.lost
    await opened.page.goto(url)
    if (!(await bringBack(opened.page))) total.untold += 1
    raw = await readRaw(opened.page, url)
    found = valuesByField(raw, id)
    if (found.values.size > 0) total.broughtBack += 1
  }
  const { acknowledged, lost, torn, doubled, words } = ledger.compare(found.values)
  total.acknowledged += acknowledged
  total.lost += lost
  total.torn += torn
  total.doubled += doubled
  total.gaps += found.hasGap ? 1 : 0
  total.words.push(...words)
  ledger.settle(found.values)
}

/** Writes noise over the end of the browser's own log of the database: it then calls the database corrupt and drops it. */
function spoilStore(dir) {
  const home = join(dir, 'Default', 'IndexedDB')
  for (const name of readdirSync(home, { recursive: true })) {
    const path = join(home, name)
    if (!path.endsWith('.log')) continue
    const bytes = readFileSync(path)
    bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 4096)
    writeFileSync(path, bytes)
  }
}
