import { createHash } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, as an absolute path. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const modules = join(root, 'node_modules')
const binaries = join(modules, '.bin')
const stamp = join(modules, '.shared-table-lock')
const leastNode = [22, 18]

/**
 * Makes sure that what package-lock.json names is installed and that the Node which it names runs the script.
 * Returns true if this process may go on. Returns false if the named Node runs the script instead: then this process
 * only waits and ends with the other's exit code. Elsewhere than on Linux the Node on the path has to read TypeScript.
 * Ends the process with a sentence if there is no way on. Runs on Node 20 with nothing installed.
 */
export function bootstrap(script) {
  install()
  process.env.PATH = `${binaries}${delimiter}${process.env.PATH ?? ''}`
  const pinned = pinnedNode()
  if (pinned !== undefined && pinned !== realpathSync(process.execPath)) {
    handOver(pinned, [script, ...process.argv.slice(2)])
    return false
  }
  if (isNewEnough(process.version)) return true
  return stop(
    `Shared Table's tools need Node ${leastNode.join('.')} or newer; this is ${process.version}. ` +
      'Please install a newer Node and run the same command again.',
  )
}

/** Prints one sentence and ends the process with exit code 1. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hash) return
  if (!isInstalled(JSON.parse(lock))) {
    console.log('Installing what package-lock.json names. This needs a network, once.')
    const { error, status } = npm(['ci', '--no-audit', '--no-fund'])
    if (error || status !== 0) stop('The packages could not be installed; npm says why above. Nothing else was changed.')
  }
  writeFileSync(stamp, `${hash}\n`)
}

/** Whether npm's own record of node_modules agrees with the lock, as it does after `npm install something`. */
function isInstalled(lock) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || (present[path] ? present[path].integrity === wanted.integrity : wanted.optional),
  )
}

function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const program = process.env.npm_execpath
  if (program?.endsWith('.js') || program?.endsWith('.cjs')) return spawnSync(process.execPath, [program, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
}

/** The Node that the lock file pins for this system, where there is one and it runs. */
function pinnedNode() {
  const path = join(binaries, 'node')
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return status === 0 && isNewEnough(stdout.trim()) ? realpathSync(path) : undefined
}

function handOver(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
