import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { ensureChromium } from '../chromium.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a browser of its own whose profile is the folder `dir` (an absolute path), and returns `{ context, page, kill }`.
 * Before any script of a page runs, `planted` names the bugs that a test build takes up and `watch` is run in the page.
 * kill() ends every process of that browser with SIGKILL, all at once, and resolves to the moment (milliseconds) at
 * which it was sent, once they are gone.
 * @param {string} dir
 * @param {{ planted?: readonly string[], watch?: (() => void) | undefined, hear?: (said: any) => void }} [options]
 */
export async function openProfile(dir, { planted = [], watch, hear } = {}) {
  const found = ensureChromium()
  if (found.path === undefined) throw new Error(found.why)
  const context = await chromium.launchPersistentContext(dir, {
    executablePath: found.path,
    args: flags,
    handleSIGINT: false,
  })
  if (planted.length > 0) {
    await context.addInitScript((names) => {
      globalThis.__sharedTablePlanted = names
    }, planted)
  }
  if (hear) await context.exposeBinding('__ledger', (_source, said) => hear(said))
  if (watch) await context.addInitScript(watch)
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, page, close: () => context.close(), kill: () => kill(dir, context) }
}

/** Starts a browser without a profile, for faults that need a context each. */
export async function startBrowser() {
  const found = ensureChromium()
  if (found.path === undefined) throw new Error(found.why)
  return chromium.launch({ executablePath: found.path, args: flags })
}

async function kill(dir, context) {
  const ended = new Promise((resolve) => context.once('close', resolve))
  const processes = processesOf(dir)
  const at = Date.now()
  for (const pid of processes) end(pid)
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))])
  for (let turn = 0; processes.some(isAlive) && turn < 200; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  return at
}

/** Whether this system tells which processes belong to a profile; without that nothing can be killed. */
export const canKill = existsSync('/proc/self/cmdline')

/** The browser that holds the profile and all its children, the browser first. */
function processesOf(dir) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess)
  const found = all.filter((one) => one.command.includes(`--user-data-dir=${dir}\0`))
  for (const parent of found) {
    for (const child of all) if (child.parent === parent.pid && !found.includes(child)) found.push(child)
  }
  return found.map((one) => one.pid)
}

function readProcess(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return []
    return [{ pid: Number(name), parent: Number(parent), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
  } catch {
    return [] // it ended while we looked
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Its parent took it along.
  }
}

function isAlive(pid) {
  return readProcess(String(pid)).length > 0
}
