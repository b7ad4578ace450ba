import { createHash, randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bootstrap.mjs'

/** The folder with the built app, as an absolute path. */
export const dist = join(root, 'dist')

const inputs = ['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'public', 'worksheets', 'machines', 'src']
const stamp = join(dist, '.built-from')

/**
 * Builds the app into dist/ if its sources are not those it was last built from, and returns 'built' or 'fresh'.
 * Throws an Error whose message is Vite's output if the build fails; dist/ then stays as it was.
 */
export function buildIfStale() {
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return 'fresh'
  const making = join(root, '.cache', `build-${randomUUID()}`)
  try {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    // Vitest sets both for its own process, where a global setup may call this; the build must not inherit them.
    const { VITEST, NODE_ENV, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--outDir', making, '--emptyOutDir'], {
      cwd: root,
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (status !== 0) throw new Error(`The app could not be built.\n${stdout ?? ''}${stderr ?? ''}`)
    writeFileSync(join(making, '.built-from'), sources)
    putInPlace(making)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return 'built'
}

/** Renames, so that a server which is running sees the old build or the new one and no half of either. */
function putInPlace(making) {
  const old = `${making}-old`
  mkdirSync(join(root, '.cache'), { recursive: true })
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(making, dist)
  rmSync(old, { recursive: true, force: true })
}

/** One hash over all that a build is made from. */
export function hashSources() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap((name) => filesUnder(name))) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).sort().flatMap((name) => filesUnder(`${path}/${name}`))
}
