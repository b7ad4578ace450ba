import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lastWords } from '#storage/last-words.ts'
import { createMemoryDisk, openMemoryStorage } from '#storage/memory.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (updates: readonly Uint8Array[]): readonly string[] => updates.map((one) => new TextDecoder().decode(one))

/** A localStorage as far as the storage uses it: its keys are its own enumerable properties. */
function fakeLocalStorage(): Record<string, string> {
  const hidden = (value: unknown) => ({ value, enumerable: false, configurable: true })
  const store: Record<string, string> = {}
  return Object.defineProperties(store, {
    getItem: hidden((key: string) => store[key] ?? null),
    setItem: hidden((key: string, value: string) => {
      store[key] = value
    }),
    removeItem: hidden((key: string) => {
      Reflect.deleteProperty(store, key)
    }),
  })
}

let store: Record<string, string>
beforeEach(() => {
  store = fakeLocalStorage()
  vi.stubGlobal('localStorage', store)
})
afterEach(() => vi.unstubAllGlobals())

describe('the last words of a page that is left', () => {
  test('are what waits, and are taken by the next page of the same document and generation alone', () => {
    lastWords('db', 1, 'p1', 'workbook').keep([bytes('one'), new Uint8Array([0, 255, 128])])
    const next = lastWords('db', 1, 'p1', 'workbook').take()
    expect(texts(next.updates.slice(0, 1))).toEqual(['one'])
    expect(next.updates[1]).toEqual(new Uint8Array([0, 255, 128]))
    for (const other of [lastWords('db', 2, 'p1', 'workbook'), lastWords('db', 1, 'p2', 'workbook'), lastWords('db', 1, 'p1', 'journal'), lastWords('other', 1, 'p1', 'workbook')]) {
      expect(other.take().updates).toEqual([])
    }
    next.forget()
    expect(Object.keys(store)).toEqual([])
  })

  test('are forgotten when the page turns out to live on, and its own are not taken for somebody else’s', () => {
    const words = lastWords('db', 1, 'p1', 'workbook')
    words.keep([bytes('still here')])
    expect(words.take().updates).toEqual([])
    words.keep([])
    expect(Object.keys(store)).toEqual([])
  })

  test('keep quiet where there is no room, and leave out what is no update', () => {
    vi.stubGlobal('localStorage', Object.defineProperty(fakeLocalStorage(), 'setItem', { value: () => { throw new DOMException('full', 'QuotaExceededError') } }))
    expect(() => lastWords('db', 1, 'p1', 'workbook').keep([bytes('one')])).not.toThrow()
    vi.stubGlobal('localStorage', store)
    lastWords('db', 1, 'p1', 'workbook').keep([bytes('one')])
    const [key = ''] = Object.keys(store)
    store[key] = `%%% ${store[key]}`
    expect(texts(lastWords('db', 1, 'p1', 'workbook').take().updates)).toEqual(['one'])
  })

  test('come back with the rows when the partnership is opened again, and are stored then', async () => {
    const page = new EventTarget()
    const disk = createMemoryDisk()
    const first = await openMemoryStorage(disk, { epoch: 1, canaryHomes: [], mirrorHome: null, page })
    await first.addPartnership('p1', 'One')
    const log = first.log('p1', 'workbook')
    log.append(bytes('stored'))
    await log.saved()
    disk.failing = { error: 'quota', times: 1_000_000 }
    log.append(bytes('on its way'))
    page.dispatchEvent(new Event('pagehide'))
    disk.failing = { error: 'other', times: 0 }

    const next = await openMemoryStorage(disk, { epoch: 1, canaryHomes: [], mirrorHome: null })
    const again = next.log('p1', 'workbook')
    expect(texts((await again.load()).rows)).toContain('on its way')
    await again.saved()
    await vi.waitFor(() => expect(Object.keys(store)).toEqual([]))
    const third = await openMemoryStorage(disk, { epoch: 1, canaryHomes: [], mirrorHome: null })
    expect(texts((await third.load('p1', 'workbook')).rows)).toEqual(expect.arrayContaining(['stored', 'on its way']))
  })
})
