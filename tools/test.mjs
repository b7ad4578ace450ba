import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootstrap, root, stop } from './bootstrap.mjs'
import { buildIfStale } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureSecondPrograms } from './programs.mjs'
import { countTests } from './not-run.mjs'

const folders = ['worksheets', 'machines', 'src', 'test', 'tools']
const programs = {
  oxlint: 'oxlint/bin/oxlint',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
}

/** The checks in their order. Each returns `{ passed, failed, notRun }` and prints what it found. */
const steps = {
  lint: () => check([program('oxlint'), '--type-aware', ...folders]),
  walls: () => check([join(root, 'tools', 'walls.mjs')]),
  types: () => check([program('tsc'), '--noEmit']),
  dead: () => check([program('knip'), '--no-progress']),
  unit: () => tests('unit'),
  build,
  e2e,
}

/** How the reason begins of a test that reads ../shared where that is; its absence alone is no failure, even to CI. */
const absentShared = '../shared is not here'

/** The one attempt to build: undefined before it, `{}` after a success, `{ why }` after a failure. */
let attempt

if (bootstrap(fileURLToPath(import.meta.url))) run(process.argv.slice(2))

/** Runs the named steps, or all; a failed one does not stop the next. The last line printed is `N passed, N failed`. */
function run(asked) {
  const unknown = asked.find((name) => !(name in steps))
  if (unknown !== undefined) stop(`There is no check called "${unknown}". There are: ${Object.keys(steps).join(', ')}.`)
  // Where a test that could not run counts as failed, what it needs is brought first.
  if (process.env.NOT_RUN_FAILS) ensureSecondPrograms()
  const results = Object.entries(steps)
    .filter(([name]) => asked.length === 0 || asked.includes(name))
    .map(([name, step]) => timed(name, step))
  summarize(results)
}

function timed(name, step) {
  console.log(`\n== ${name} ==`)
  const began = Date.now()
  const result = step()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`-- ${name}: ${result.passed} passed, ${result.failed} failed, in ${seconds} s`)
  return { name, ...result }
}

function summarize(results) {
  const notRun = results.flatMap((result) => result.notRun)
  const strict = Boolean(process.env.NOT_RUN_FAILS)
  console.log('')
  for (const { name, failed } of results) if (failed > 0) console.log(`failed: ${name} (${failed})`)
  for (const reason of notRun) console.log(`not run: ${reason}`)
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0) + (strict ? notRun.filter((reason) => !reason.startsWith(absentShared)).length : 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

function program(name) {
  return join(root, 'node_modules', ...programs[name].split('/'))
}

function node(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status
}

function check(args) {
  return node(args) === 0 ? passedOnce() : failedOnce()
}

/** Runs one Vitest project and counts from its JSON report; a run that leaves no report counts as one failure. */
function tests(project, env) {
  const report = join(root, '.cache', 'reports', `${project}-${process.pid}.json`)
  mkdirSync(join(root, '.cache', 'reports'), { recursive: true })
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // A real browser on a busy machine may miss a moment: such a test is tried once more, and the report says so.
  const again = project === 'e2e' ? ['--retry=1'] : []
  const status = node([program('vitest'), ...args, ...again], env)
  if (!existsSync(report)) return failedOnce()
  const counts = countTests(JSON.parse(readFileSync(report, 'utf8')), status)
  rmSync(report)
  return counts
}

/** Builds once in this run, however many steps ask for it, and returns why it failed or undefined. */
function whyNotBuilt() {
  if (attempt === undefined) {
    try {
      console.log(buildIfStale() === 'built' ? 'Built from the present sources.' : 'The build is of the present sources.')
      attempt = {}
    } catch (error) {
      attempt = { why: error.message }
    }
  }
  return attempt.why
}

function build() {
  const why = whyNotBuilt()
  if (why === undefined) return passedOnce()
  console.error(why)
  return failedOnce()
}

/** The browser tests against the one build. Without a browser or a build of these sources they fail; they never pass. */
function e2e() {
  if (whyNotBuilt() !== undefined) {
    console.error('THE BROWSER TESTS DID NOT RUN: the app could not be built, so there is nothing to test.')
    return failedOnce()
  }
  const chromium = ensureChromium()
  if (chromium.path) return tests('e2e', { CHROMIUM_PATH: chromium.path, SHARED_TABLE_BUILT: '1' })
  console.error(chromium.why)
  return failedOnce()
}

function passedOnce() {
  return { passed: 1, failed: 0, notRun: [] }
}

function failedOnce() {
  return { passed: 0, failed: 1, notRun: [] }
}
