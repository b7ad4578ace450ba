import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const paper = '#fbfaf7'

/**
 * The installable, offline half of the app. The whole build is precached, fonts and pictures included, because the room
 * has no network. A new version waits: skipWaiting is sent only after the person agreed, so that an open page keeps the
 * chunks it was built with. clientsClaim lets the very first page, too, fetch its lazy chunks from the cache.
 */
const offline = VitePWA({
  disable: process.env['VITEST'] !== undefined,
  registerType: 'prompt',
  injectRegister: null,
  includeAssets: [],
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Shared Table',
    short_name: 'Shared Table',
    description: 'The guided workbook with which a region builds a sector partnership, also without a network.',
    lang: 'en-US',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,mjs,css,html,svg,png,ico,woff2,ttf,json,txt,wasm}'],
    globIgnores: ['sw.js'],
    // Workbox leaves larger files out with no more than a warning; offline they would be missing.
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/^\/assets\//],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
  },
})

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const entries = ['src/trusted-types.ts', 'src/main.tsx'].map(file)
// What is fetched together when a partnership is opened.
const partnership = ['src/ui/start/partnership-route.tsx', 'src/ui/partnership/partnership-app.tsx', 'src/session/open-partnership.ts'].map(file)

// What is seen before that must not wait for it.
const outside = ['home/partnerships.tsx', 'recovery/recovery.tsx', 'storage/storage-page.tsx'].map((path) => file(`src/ui/${path}`))

interface Graph {
  readonly getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

function importedFrom(roots: readonly string[], graph: Graph): ReadonlySet<string> {
  const all = new Set(roots)
  // A set is walked to its end, also while it grows.
  for (const id of all) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) all.add(imported)
  return all
}

/**
 * Puts all that the very first page imports at once into one file, and all that a partnership's pages do into another:
 * as dozens of small ones, each shared with some later page, they would be kilobytes larger and dozens of requests.
 * What the pages outside a partnership use of it is a third, so that they need not wait for the rest.
 */
function groups() {
  const remembered = new Map<readonly string[], ReadonlySet<string>>()
  const isFrom = (roots: readonly string[], id: string, graph: Graph): boolean => {
    const known = remembered.get(roots) ?? importedFrom(roots, graph)
    remembered.set(roots, known)
    return known.has(id)
  }
  const all = [
    { name: 'first', of: [entries] },
    { name: 'also-outside', of: [partnership, outside] },
    { name: 'partnership', of: [partnership] },
  ]
  return all.map(({ name, of }, at) => ({
    name: (id: string, graph: Graph): string | null => (of.every((roots) => isFrom(roots, id, graph)) ? name : null),
    test: /./,
    priority: all.length - at,
  }))
}

export default defineConfig({
  plugins: [react(), offline],
  // The same library for current browsers: two kilobytes less in the first load.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: 'es2022',
    // Nothing is inlined as data:, which the Content-Security-Policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: groups() } } },
  },
  worker: { format: 'es' },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // A slow laptop is no failure: time limits only end what hangs.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
