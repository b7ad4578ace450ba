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

const entries = ['src/trusted-types.ts', 'src/main.tsx'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/**
 * Puts all that the very first page imports at once into one file: as a dozen small ones, each shared with some later
 * page, it would be three kilobytes larger and a dozen requests.
 */
function firstLoad(): (module: string, context: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }) => string | null {
  let first: Set<string> | undefined
  return (module, context) => {
    if (first === undefined) {
      first = new Set(entries)
      // A set is walked to its end, also while it grows.
      for (const id of first) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) first.add(imported)
    }
    return first.has(module) ? 'first' : null
  }
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
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad(), test: /./ }] } } },
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
