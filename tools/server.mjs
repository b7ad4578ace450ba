import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
}
const packed = new Set(['.png', '.ico', '.woff2'])

/** The headers of every answer. One trusted-types policy exists: the default one of src/trusted-types.ts. */
export const securityHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=()',
}

/**
 * Serves the built app from the folder `dir` (an absolute path) and returns `{ url, port, close }`, where url ends in a
 * slash and close() ends open connections too. Port 0 takes a free one. Without a host both loopback addresses are
 * served, so that "localhost" works whichever of them it means. Rejects with Node's error, EADDRINUSE for a busy port.
 * @param {{ dir: string, port?: number, host?: string | undefined }} where
 */
export async function serve({ dir, port = 0, host }) {
  const answer = answerFrom(dir)
  const first = await listen(answer, port, host ?? '127.0.0.1')
  const taken = first.address().port
  const servers = [first]
  if (host === undefined) {
    try {
      servers.push(await listen(answer, taken, '::1'))
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        await close(first)
        throw error
      }
    }
  }
  return { url: `http://localhost:${taken}/`, port: taken, close: async () => void (await Promise.all(servers.map(close))) }
}

function listen(answer, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => {
        if (!response.headersSent) plain(response, 500, 'The server could not read that file.')
        else response.destroy()
      })
    })
    server.once('error', reject)
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve(server))
  })
}

function close(server) {
  return new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}

function answerFrom(dir) {
  const remembered = new Map()
  return async (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return plain(response, 405, 'Only reading is possible here.')
    }
    const path = readPath(request.url ?? '/')
    if (path === undefined) return plain(response, 400, 'That address cannot be read.')
    const file = (await find(dir, path)) ?? (isNavigation(request, path) ? await find(dir, '/index.html') : undefined)
    if (!file) return plain(response, 404, 'There is no such file.')
    await send(request, response, await pack(remembered, file, request))
  }
}

/** The path that a request names, decoded, with a leading slash; undefined if it leaves the folder or is malformed. */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0])
    const parts = path.split(/[/\\]/)
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\') || parts.includes('..')) return undefined
    return path === '/' ? '/index.html' : path
  } catch {
    return undefined
  }
}

async function find(dir, path) {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined
  const full = join(dir, ...path.split('/'))
  if (!full.startsWith(dir + sep)) return undefined
  const found = await stat(full).catch(() => undefined)
  return found?.isFile() ? { full, path, version: `${found.ino}-${found.size}-${found.mtimeMs}` } : undefined
}

/** A person opening a page of the app by its address, as opposed to a page asking for a file that is not there. */
function isNavigation(request, path) {
  if (path.startsWith('/assets/') || extname(path) in types) return false
  return request.headers['sec-fetch-mode'] === 'navigate' || (request.headers.accept ?? '').includes('text/html')
}

/** The file's bytes in the best encoding that the browser takes, remembered until the file changes on disk. */
async function pack(remembered, file, request) {
  const extension = extname(file.full)
  const encoding = packed.has(extension) ? 'identity' : acceptedEncoding(request.headers['accept-encoding'] ?? '')
  const key = `${file.full} ${encoding}`
  const known = remembered.get(key)
  if (known?.version === file.version) return known
  const bytes = await readFile(file.full)
  const made = {
    version: file.version,
    type: types[extension] ?? 'application/octet-stream',
    caching: file.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    encoding,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}-${encoding}"`,
    body: await encode(bytes, encoding),
  }
  remembered.set(key, made)
  return made
}

function acceptedEncoding(header) {
  const names = header.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0].trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}

function encode(bytes, encoding) {
  if (encoding === 'br') return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return encoding === 'gzip' ? promisify(gzip)(bytes, { level: 9 }) : bytes
}

async function send(request, response, { type, caching, encoding, tag, body }) {
  response.setHeader('Cache-Control', caching)
  response.setHeader('ETag', tag)
  response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', body.length)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function plain(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${sentence}\n`)
}
