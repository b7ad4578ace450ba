import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../bootstrap.mjs'
import { hashSources } from '../build.mjs'

/** What makes a version of the app that is newer than this one: it asks all writers for the next generation. */
const newer = [
  ['src/session/identity.ts', /appVersion = '[^']*'/, "appVersion = '9.0.0'"],
  ['src/session/identity.ts', /epoch = 1\b/, 'epoch = 2'],
  ['src/session/device.ts', '{ epoch, channel', '{ epoch, requires: { minReader: 1, minWriter: 2 }, channel'],
]

/**
 * Builds another version of the app, unless it was built from these very sources before, and returns its folder:
 * `test` takes up planted bugs, `newer` raises the epoch. Throws an Error with Vite's output where it cannot be built.
 * @param {'test' | 'newer'} variant
 */
export function buildVariant(variant) {
  const folder = join(root, '.cache', 'variants', variant)
  const stamp = join(folder, '.built-from')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return folder
  rmSync(folder, { recursive: true, force: true })
  // Vitest sets both for its own process, where a test may call this; the build must not inherit them.
  const { VITEST, NODE_ENV, ...env } = process.env
  const args = [fileURLToPath(import.meta.url), variant, folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`The version "${variant}" could not be built.\n${stdout ?? ''}${stderr ?? ''}`)
  writeFileSync(stamp, sources)
  return folder
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await make(process.argv[2], process.argv[3])

async function make(variant, outDir) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: variant === 'test' ? 'test' : 'production',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: variant === 'newer' ? [rewrite(newer)] : [],
  })
}

/** Changes sources on their way into the build; a change that finds nothing to change ends it. */
function rewrite(changes) {
  return {
    name: 'another-version',
    enforce: 'pre',
    transform(code, id) {
      const ours = changes.filter(([path]) => id === join(root, path))
      return ours.reduce((text, [path, from, to]) => {
        const changed = text.replace(from, to)
        if (changed === text) throw new Error(`${path} has nothing like ${from}, so no newer version can be made of it.`)
        return changed
      }, code)
    },
  }
}
