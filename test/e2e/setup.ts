import type { TestProject } from 'vitest/node'
import { buildIfStale, dist } from '../../tools/build.mjs'
import { serve } from '../../tools/server.mjs'
import { startSharedBrowser } from './browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one build is served, ending in a slash. */
    appUrl: string
    /** Where the one browser that all files share listens. */
    browserUrl: string
  }
}

/**
 * Builds the app unless `npm test` has just done so, serves it on a free port, starts the browser that all test files
 * share, and gives both addresses to the tests. Returns what ends them.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['SHARED_TABLE_BUILT'] === undefined) buildIfStale()
  const [server, browser] = await Promise.all([serve({ dir: dist }), startSharedBrowser()])
  project.provide('appUrl', server.url)
  project.provide('browserUrl', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
  }
}
