import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Second programs that read what the app writes, and the Debian package of each. */
export const secondPrograms = {
  soffice: ['libreoffice-writer', 'libreoffice-calc'], qpdf: ['qpdf'], pdftk: ['pdftk-java'], pdftotext: ['poppler-utils'],
}

/** The path of a program on PATH, or undefined. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

/** Whether a path is a program that may be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Debian packages where root may, and says so first; `why` ends the sentence. Does nothing elsewhere or for none. */
export function installPackages(packages, why) {
  if (packages.length === 0 || !mayInstall()) return
  console.log(`Installing ${packages.join(', ')} with apt-get; ${why}.`)
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}

/** Brings the second programs where root may; elsewhere the tests that need them say that they did not run. */
export function ensureSecondPrograms() {
  const absent = Object.keys(secondPrograms).filter((name) => findProgram(name) === undefined)
  installPackages(absent.flatMap((name) => secondPrograms[name]), 'they read what the app writes')
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined
}
