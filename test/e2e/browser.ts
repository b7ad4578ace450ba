import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions, BrowserServer, Page } from 'playwright-core'
import { inject } from 'vitest'
import { ensureChromium } from '../../tools/chromium.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What went wrong in a browser context, one line each; a test expects all of it to be empty. */
interface Trouble {
  /** What the Content-Security-Policy (trusted types included) refused. */
  readonly violations: string[]
  /** Errors on the console and errors that no code caught. */
  readonly errors: string[]
  /** Requests to an origin that is not the app's. */
  readonly foreign: string[]
}

/** A context of its own in the shared browser (cookies, storage, service worker), watched from its beginning. */
interface Watched {
  readonly context: BrowserContext
  readonly page: Page
  readonly trouble: Trouble
  close(): Promise<void>
}

/** Starts the one browser of a test run; only the global setup calls this. Throws a sentence if there is no Chromium. */
export function startSharedBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: programOrThrow(), args: flags })
}

/**
 * The browser that all test files share. close() on it only disconnects. A download's path() does not work through it:
 * use saveAs().
 */
export function launch(): Promise<Browser> {
  return chromium.connect(inject('browserUrl'))
}

/** A new context with one blank page in the given browser. `appUrl` says which origin is no foreign one. */
export async function open(browser: Browser, appUrl: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const trouble = await watch(context, appUrl)
  return { context, page: await context.newPage(), trouble, close: () => context.close() }
}

/**
 * A browser of its own whose profile is the folder `dir` (an absolute path), for tests that close or kill it and start
 * it again. context.close() ends that browser.
 */
export async function launchPersistentContext(
  dir: string,
  appUrl: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await chromium.launchPersistentContext(dir, { executablePath: programOrThrow(), args: flags, ...options })
  const trouble = await watch(context, appUrl)
  return { context, page: context.pages()[0] ?? (await context.newPage()), trouble, close: () => context.close() }
}

/** Waits until the whole app is in this device's cache and the page is served from there; throws after 30 seconds. */
export async function waitForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 30_000 })
}

/** Cuts the context's network and loads the page again. The network stays cut until setOffline(false). */
export async function reloadOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await page.reload()
}

/** Takes a picture of the whole page into test-results/ under the given name (no extension) and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = new URL('../../test-results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const path = `${folder.pathname}${name.replaceAll(/[^\w-]+/g, '-')}.png`
  await page.screenshot({ path, fullPage: true })
  return path
}

/**
 * Collects trouble in every page and worker of the context. Requests that fail because the network was cut on purpose
 * are Chromium's own console errors ("Failed to load resource: net::ERR_…") and are left out.
 */
async function watch(context: BrowserContext, appUrl: string): Promise<Trouble> {
  const trouble: Trouble = { violations: [], errors: [], foreign: [] }
  const own = new URL(appUrl).origin
  await context.exposeBinding('__tellViolation', (_source, line: string) => void trouble.violations.push(line))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as { __tellViolation: (line: string) => unknown }).__tellViolation
      tell(`${event.violatedDirective} refused ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  context.on('console', (message) => {
    const text = message.text()
    if (/Content Security Policy|requires 'Trusted/i.test(text)) trouble.violations.push(text)
    else if (message.type() === 'error' && !text.startsWith('Failed to load resource: net::ERR_')) trouble.errors.push(text)
  })
  context.on('weberror', (error) => void trouble.errors.push(String(error.error())))
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== own && protocol !== 'blob:' && protocol !== 'data:') trouble.foreign.push(request.url())
  })
  return trouble
}

function programOrThrow(): string {
  const found = ensureChromium()
  if (found.path === undefined) throw new Error(found.why)
  return found.path
}
