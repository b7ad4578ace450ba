/**
 * Puts partnerships into the app's database from a page of the origin that does not run the app, as rows that it could
 * have written: `{ id, name, rows: { workbook, journal } }`, or without rows a line of Home like that of `like`. The
 * database has to be there.
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {readonly { id: string, name: string, like?: string, rows?: { workbook: readonly Uint8Array[], journal: readonly Uint8Array[] } }[]} partnerships
 */
export async function seed(page, url, partnerships) {
  await page.goto(`${url}icon.svg`)
  const pack = (rows) => rows.map((row) => Buffer.from(row).toString('base64'))
  for (const { rows, ...line } of partnerships) {
    await page.evaluate(put, { line, rows: rows && { workbook: pack(rows.workbook), journal: pack(rows.journal) } })
  }
}

/* Runs in the page. */
async function put({ line, rows }) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('shared-table'))
  const transaction = database.transaction(['partnerships', 'updates'], 'readwrite')
  const completed = new Promise((resolve) => transaction.addEventListener('complete', resolve))
  const [partnerships, updates] = ['partnerships', 'updates'].map((name) => transaction.objectStore(name))
  const at = new Date().toISOString()
  const blank = { createdAt: at, changedAt: at, trashedAt: null, summary: null, summaryRow: 0, lastRow: 0, appVersion: '', lastFile: null }
  const like = line.like === undefined ? blank : await done(partnerships.get(line.like))
  let lastRow = like.lastRow
  for (const doc of ['journal', 'workbook']) {
    for (const text of rows?.[doc] ?? []) {
      const u = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      lastRow = await done(updates.add({ partnership: line.id, doc, u }))
    }
  }
  const summary = like.summary && { ...like.summary, name: line.name }
  partnerships.put({ ...like, id: line.id, name: line.name, summary, lastRow })
  await completed
  database.close()
}
