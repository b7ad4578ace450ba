import { foundPartnership } from '#session/found-partnership.ts'
import { openPartnership } from '#session/open-partnership.ts'
import { openStorage } from '#storage/open-storage.ts'
import { measureFacts } from './facts.mjs'

// The parts of the app that are measured without its screens, in a page of their own.

const pause = () => new Promise((resolve) => setTimeout(resolve, 40))

/** Milliseconds from writing an answer to the completed transaction, through session and storage as in the app. */
async function measureEdits(edits) {
  const storage = await openStorage('bench', { epoch: 1 })
  const partnership = await openPartnership(storage, await foundPartnership(storage, { name: 'Bench' }))
  const ref = { worksheet: 'case-for-change', field: 'case' }
  const times = []
  for (let at = 0; at < edits; at += 1) {
    await pause()
    const basedOn = partnership.view().book.sheets['r1/case-for-change']?.fields['case']?.standing.map((one) => one.stamp) ?? []
    const began = performance.now()
    partnership.set(ref, `An answer of some length, as people give them, number ${at}`, basedOn)
    await partnership.saved()
    times.push(performance.now() - began)
  }
  await partnership.leave()
  return times
}

/** Milliseconds from handing an edit's bytes to the storage to its word that they are stored. */
async function measureAppends(edits) {
  const storage = await openStorage('bench', { epoch: 1 })
  await storage.addPartnership('p', 'Bench')
  const log = storage.log('p', 'workbook')
  const times = []
  for (let at = 0; at < edits; at += 1) {
    await pause()
    const began = performance.now()
    log.append(new Uint8Array(160))
    await log.saved()
    times.push(performance.now() - began)
  }
  await storage.close()
  return times
}

/** Milliseconds from a put of as many bytes to the completed transaction, with nothing around it. */
async function measurePuts(edits) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw')
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const times = []
  for (let at = 0; at < edits; at += 1) {
    await pause()
    const began = performance.now()
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'relaxed' })
      transaction.objectStore('rows').put({ u: new Uint8Array(160) })
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    times.push(performance.now() - began)
  }
  database.close()
  return times
}

async function measureFactsOf(address) {
  return measureFacts(new Uint8Array(await (await fetch(address)).arrayBuffer()), 200)
}

globalThis.bench = { measureEdits, measureAppends, measurePuts, measureFacts: measureFactsOf }
