import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstField, foundPartnership, valuesByField, worksheet } from './case.mjs'
import { chanceFrom } from './chance.mjs'
import { openLedger, watchPage } from './ledger.mjs'
import { openProfile } from './profile.mjs'
import { readRaw } from './raw.mjs'
import { rest, typeOn } from './typist.mjs'

const killsAProfile = 25

/**
 * Kills the whole browser `kills` times while somebody types into a worksheet of the app at `url`, and reads after each
 * kill, without the app, what is on the disk. One profile is killed twenty-five times, as damage adds up. Resolves to
 * the counts that `describeKills` prints.
 * @param {{ url: string, kills: number, seed: number, pace?: 'person' | 'nonstop', say?: (line: string) => void }} what
 */
export async function runKills({ url, kills, seed, pace = 'person', say = () => undefined }) {
  const total = emptyCount()
  for (let done = 0; done < kills; done += killsAProfile) {
    const turns = Math.min(killsAProfile, kills - done)
    await killOneProfile({ url, turns, chance: chanceFrom(seed * 1000 + done), pace, total, say })
  }
  return total
}

function emptyCount() {
  return {
    kills: 0, acknowledged: 0, lost: 0, torn: 0, doubled: 0, gaps: 0, windows: [], words: [],
    emptied: 0, acknowledgedInEmptied: 0, lostFromDatabase: 0, broughtBack: 0, untold: 0,
  }
}

async function killOneProfile({ url, turns, chance, pace, total, say }) {
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
    if (!(await bringBack(opened.page, url))) total.untold += 1
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

/** Whether the app told of the loss and its button brought the second copy back, as a person would do it. */
async function bringBack(page, url) {
  await page.goto(url)
  const button = page.getByRole('button', { name: 'Bring the second copy back' })
  if (!(await appears(button))) return false
  await button.click()
  const done = page.getByRole('button', { name: 'Go to your partnerships' })
  if (!(await appears(done))) return false
  await done.click()
  await rest(500)
  return true
}

async function appears(locator) {
  return locator.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
}
