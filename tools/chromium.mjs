import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findProgram, installPackages, isExecutable } from './programs.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome']
const insidePlaywright = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
]

/** The path of a Chromium: CHROMIUM_PATH, then PATH, then what Playwright once downloaded; undefined if there is none. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  return names.map(findProgram).find(Boolean) ?? findPlaywrightChromium()
}

/**
 * Brings what the browser tests need: Chromium and poppler's PDF readers. Where root runs on Debian it installs what is
 * absent, and says so first. Returns Chromium's path, or a sentence why there is none.
 */
export function ensureChromium() {
  const absent = [...(findChromium() ? [] : ['chromium']), ...(findProgram('pdftotext') ? [] : ['poppler-utils'])]
  if (!process.env.CHROMIUM_PATH) installPackages(absent, 'the browser tests need it')
  const path = findChromium()
  return path ? { path } : { why: whyNone() }
}

function whyNone() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return `CHROMIUM_PATH is "${CHROMIUM_PATH}", which is not a program.`
  return 'The browser tests need Chromium. Install chromium or google-chrome, or set CHROMIUM_PATH to its program.'
}

function findPlaywrightChromium() {
  const { PLAYWRIGHT_BROWSERS_PATH, LOCALAPPDATA } = process.env
  const caches = [
    PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    LOCALAPPDATA && join(LOCALAPPDATA, 'ms-playwright'),
  ].filter((folder) => folder && existsSync(folder))
  const builds = caches.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
      .map((name) => join(folder, name)),
  )
  return builds.flatMap((build) => insidePlaywright.map((parts) => join(build, ...parts))).find(isExecutable)
}
