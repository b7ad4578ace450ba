import * as Y from 'yjs'

// The reader of the torture. It shares no code with the app: plain IndexedDB and Cache Storage from a page of the
// origin that runs none of it, and Yjs to decode what the rows hold.

const database = 'shared-table'

/**
 * Opens a page of the origin that runs no script, and reads what is stored there. Resolves to
 * `{ isThere, partnerships, rows, device, mirrors }`, where isThere is false if the database does not exist; rows have
 * `seq`, `partnership`, `doc` and `u` (bytes). Nothing is made or changed by reading.
 * @param {import('playwright-core').Page} page
 * @param {string} url the app's address, ending in a slash
 */
export async function readRaw(page, url, name = database) {
  await page.goto(`${url}icon.svg`)
  // Chromium answers the first question after damage with an error, and drops the database.
  const found = await page.evaluate(readStores, name).catch(() => page.evaluate(readStores, name))
  const unpack = (text) => new Uint8Array(Buffer.from(text, 'base64'))
  return {
    ...found,
    rows: found.rows.map((row) => ({ ...row, u: unpack(row.u) })),
    mirrors: found.mirrors.map((one) => ({ ...one, bytes: unpack(one.bytes) })),
  }
}

/* Runs in the page. */
async function readStores(name) {
  const toText = (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const mirrors = []
  for (const cacheName of (await caches.keys()).filter((one) => one.startsWith('shared-table-mirror'))) {
    const cache = await caches.open(cacheName)
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer())
      mirrors.push({ path: new URL(request.url).pathname, bytes: toText(bytes) })
    }
  }
  const isThere = (await indexedDB.databases()).some((one) => one.name === name)
  if (!isThere) return { isThere, partnerships: [], rows: [], device: [], mirrors }
  const db = await done(indexedDB.open(name))
  const stores = ['partnerships', 'updates', 'device'].filter((one) => db.objectStoreNames.contains(one))
  if (stores.length < 3) return { isThere: false, partnerships: [], rows: [], device: [], mirrors }
  const transaction = db.transaction(stores, 'readonly')
  const [partnerships, rows, device] = await Promise.all(stores.map((one) => done(transaction.objectStore(one).getAll())))
  db.close()
  return { isThere, partnerships, rows: rows.map((row) => ({ ...row, u: toText(row.u) })), device, mirrors }
}

/**
 * What the rows of a partnership say: `{ values, hasGap }`. `values` maps a path such as `r1/case-for-change/case` to
 * the list of values that stand there; hasGap is true where a row is missing before another.
 */
export function decode(raw, partnership) {
  const workbook = documentOf(raw, partnership, 'workbook')
  const journal = documentOf(raw, partnership, 'journal')
  const values = new Map()
  for (const [key, stored] of workbook.getMap('answers')) {
    const path = key.slice(0, key.lastIndexOf('@'))
    values.set(path, [...(values.get(path) ?? []), stored[0]])
  }
  return { values, hasGap: [workbook, journal].some((doc) => doc.store.pendingStructs !== null) }
}

function documentOf(raw, partnership, part) {
  const doc = new Y.Doc()
  const rows = raw.rows.filter((row) => row.partnership === partnership && row.doc === part).toSorted((one, other) => one.seq - other.seq)
  for (const row of rows) Y.applyUpdateV2(doc, row.u)
  return doc
}
