import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../bootstrap.mjs'

const pages = fileURLToPath(new URL('pages/', import.meta.url))

/**
 * Builds the pages of the bench into the folder `dir` (an absolute path): `site/bare.html` (the baseline), `site/in-page.html`
 * (parts of the app without screens) and, for Node, `node/facts.mjs` and `node/large.mjs`. Throws an Error with Vite's output.
 */
export function buildPages(dir) {
  mkdirSync(join(dir, 'source'), { recursive: true })
  for (const name of ['bare', 'in-page']) {
    const script = `<script type="module" src="/${name}.js"></script>`
    writeFileSync(join(dir, 'source', `${name}.html`), `<!doctype html><title>${name}</title><div id="root"></div>${script}`)
    writeFileSync(join(dir, 'source', `${name}.js`), `import '${join(pages, `${name}.mjs`)}'\n`)
  }
  const { VITEST, NODE_ENV, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), dir], {
    cwd: root, encoding: 'utf8', env,
  })
  if (status !== 0) throw new Error(`The pages of the bench could not be built.\n${stdout ?? ''}${stderr ?? ''}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await make(process.argv[2])

async function make(dir) {
  const { build } = await import('vite')
  const shared = { configFile: false, logLevel: 'error', worker: { format: 'es' } }
  const source = join(dir, 'source')
  await build({
    ...shared,
    root: source,
    build: {
      outDir: join(dir, 'site'), target: 'es2022', assetsInlineLimit: 0, modulePreload: false,
      rollupOptions: { input: ['bare', 'in-page'].map((name) => join(source, `${name}.html`)) },
    },
  })
  await build({
    ...shared,
    root,
    build: {
      outDir: join(dir, 'node'), ssr: true, copyPublicDir: false, target: 'node22',
      rollupOptions: { input: ['facts', 'large'].map((name) => join(pages, `${name}.mjs`)), output: { entryFileNames: '[name].mjs' } },
    },
  })
}
