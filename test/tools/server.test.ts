import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../tools/server.mjs'

const page = '<!doctype html><title>Shared Table</title>'
const script = 'export const table = 1\n'.repeat(50)
let top: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'server-'))
  mkdirSync(join(top, 'dist', 'assets'), { recursive: true })
  mkdirSync(join(top, 'dist-other'))
  writeFileSync(join(top, 'secret.txt'), 'secret')
  writeFileSync(join(top, 'dist-other', 'secret.txt'), 'secret')
  writeFileSync(join(top, 'dist', 'index.html'), page)
  writeFileSync(join(top, 'dist', '.built-from'), 'secret')
  writeFileSync(join(top, 'dist', 'assets', 'a-12345678.js'), script)
  for (const name of ['sw.js', 'manifest.webmanifest', 'icon.svg', 'a.woff2', 'a.png', 'a.css']) writeFileSync(join(top, 'dist', name), name)
  server = await serve({ dir: join(top, 'dist') })
})
afterAll(async () => {
  await server.close()
  rmSync(top, { recursive: true })
})

/** Asks for a path exactly as written; fetch would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
    })
    asking.on('error', reject).end()
  })
}

test('every answer carries the security headers, errors too', async () => {
  for (const path of ['/', '/sw.js', '/none.js', '/%zz']) {
    const { headers } = await ask(path)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  }
})

test('each kind of file has its type', async () => {
  const kinds = { '/': 'text/html', '/sw.js': 'text/javascript', '/manifest.webmanifest': 'application/manifest+json', '/icon.svg': 'image/svg+xml', '/a.woff2': 'font/woff2', '/a.png': 'image/png', '/a.css': 'text/css' }
  for (const [path, type] of Object.entries(kinds)) expect((await ask(path)).headers['content-type']?.split(';')[0], path).toBe(type)
})

test('only files with a hash in their name are kept for ever', async () => {
  expect((await ask('/assets/a-12345678.js')).headers['cache-control']).toContain('immutable')
  for (const path of ['/', '/index.html', '/sw.js', '/manifest.webmanifest']) {
    expect((await ask(path)).headers['cache-control'], path).toBe('no-cache')
  }
})

describe('an address of the app opens the app', () => {
  test('for a person who opens it', async () => {
    for (const headers of [{ accept: 'text/html,*/*' }, { 'sec-fetch-mode': 'navigate' }] as Record<string, string>[]) {
      const { status, body } = await ask('/p/quad-cities/step/2?x=1', headers)
      expect([status, body.toString()]).toEqual([200, page])
    }
  })
  test('but not for a page that asks for a file which is not there', async () => {
    for (const path of ['/assets/gone-1.js', '/assets/gone', '/gone.css', '/gone.png']) {
      expect((await ask(path, { accept: 'text/html' })).status, path).toBe(404)
    }
    expect((await ask('/p/1', { accept: '*/*' })).status).toBe(404)
  })
})

test('nothing outside of the folder and no hidden file is served', async () => {
  const paths = ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/../../secret.txt', '/..%5csecret.txt', '/../dist-other/secret.txt', '//secret.txt', '/.built-from', '/%00', '/%zz', 'secret.txt']
  for (const path of paths) {
    const { status, body } = await ask(path)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(body.toString(), path).not.toContain('secret')
  }
})

test('text travels compressed as the browser can read it, and pictures as they are', async () => {
  const br = await ask('/assets/a-12345678.js', { 'accept-encoding': 'gzip, deflate, br' })
  expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual(['br', script])
  const gz = await ask('/assets/a-12345678.js', { 'accept-encoding': 'gzip, br;q=0' })
  expect([gz.headers['content-encoding'], gunzipSync(gz.body).toString()]).toEqual(['gzip', script])
  const plain = await ask('/assets/a-12345678.js')
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, script])
  expect((await ask('/a.woff2', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
})

test('HEAD answers like GET without the bytes, and writing is refused', async () => {
  const get = await ask('/')
  const head = await ask('/', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, get.headers['content-length'], 0])
  const post = await ask('/', {}, 'POST')
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('what the browser has already is not sent again, and a changed file is', async () => {
  const first = await ask('/a.css')
  const again = { 'if-none-match': String(first.headers.etag) }
  expect((await ask('/a.css', again)).status).toBe(304)
  writeFileSync(join(top, 'dist', 'a.css'), 'changed, and longer')
  const changed = await ask('/a.css', again)
  expect([changed.status, changed.body.toString()]).toEqual([200, 'changed, and longer'])
})

test('a busy port is refused with EADDRINUSE, and free again after close', async () => {
  await expect(serve({ dir: top, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const other = await serve({ dir: top })
  await other.close()
  const third = await serve({ dir: top, port: other.port })
  await third.close()
})
