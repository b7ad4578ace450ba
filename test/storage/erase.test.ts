import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cacheStorageHome, localStorageHome } from '#storage/canary-homes.ts'
import { eraseEverything } from '#storage/erase.ts'
import { dexieRig, openRaw } from './dexie-rig.ts'
import { bytes } from './rig.ts'

function fakeKeys(): { [key: string]: unknown } {
  class Keys {
    [key: string]: unknown
  }
  const keys = new Keys()
  const define = (name: string, value: unknown) => Object.defineProperty(Keys.prototype, name, { value, enumerable: false })
  define('getItem', (key: string) => keys[key] ?? null)
  define('setItem', (key: string, value: string) => (keys[key] = value))
  define('removeItem', (key: string) => delete keys[key])
  return keys
}

/** The part of localStorage and Cache Storage that is used here. */
function fakeHomes() {
  const caches = new Map<string, Map<string, string>>()
  const keys = fakeKeys()
  const tabKeys = fakeKeys()
  vi.stubGlobal('localStorage', keys)
  vi.stubGlobal('sessionStorage', tabKeys)
  vi.stubGlobal('caches', {
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
    open: async (name: string) => {
      const cache = caches.get(name) ?? new Map<string, string>()
      caches.set(name, cache)
      return {
        match: async (address: string) => (cache.has(address) ? new Response(cache.get(address)) : undefined),
        put: async (address: string, answer: Response) => void cache.set(address, await answer.text()),
        delete: async (address: string) => cache.delete(address),
      }
    },
  })
  return { keys, tabKeys, caches }
}

let homes: ReturnType<typeof fakeHomes>
beforeEach(() => {
  homes = fakeHomes()
})
afterEach(() => vi.unstubAllGlobals())

test('erases databases, caches and our keys, leaves other people’s keys, and looks again', async () => {
  const rig = await dexieRig()
  const storage = await rig.open({ canaryHomes: [localStorageHome(rig.name), cacheStorageHome(rig.name)] })
  await storage.addPartnership('p', 'P')
  storage.log('p', 'workbook').append(bytes('w'))
  await storage.log('p', 'workbook').saved()
  homes.keys['someone-else'] = 'stays'
  homes.tabKeys['shared-table:line:/p/1'] = '{"name":"Half a line"}'
  expect(homes.keys[`shared-table:canary:${rig.name}`]).toContain('"P"')
  expect(homes.caches.size).toBe(1)
  const report = await eraseEverything([rig.name, 'never-made'], [storage])
  expect(report).toMatchObject({
    databases: [{ name: rig.name, result: 'gone', records: 0 }, { name: 'never-made', result: 'gone', records: 0 }],
    caches: 1, keys: 2, left: [],
  })
  expect(Object.keys(homes.keys)).toEqual(['someone-else'])
  expect(Object.keys(homes.tabKeys)).toEqual([])
  expect((await indexedDB.databases()).map(one => one.name)).not.toContain(rig.name)
  expect(await (await rig.open()).checkCanary()).toEqual({ outcome: 'first-time' })
  await rig.dispose()
})

test('says so when another window holds the database', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const rig = await dexieRig()
  const storage = await rig.open()
  const stubborn = await openRaw(rig.name)
  const erasing = eraseEverything([rig.name], [storage])
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
  await vi.advanceTimersByTimeAsync(6000)
  vi.useRealTimers()
  expect(await erasing).toMatchObject({ databases: [{ result: 'blocked' }], left: [`database ${rig.name}`] })
  stubborn.close()
})

test('the canary’s homes read what they wrote, and are quiet where they are forbidden', async () => {
  for (const home of [localStorageHome('x'), cacheStorageHome('x')]) {
    expect(await home.read()).toBeNull()
    await home.write('text')
    expect(await home.read()).toBe('text')
    await home.remove()
    expect(await home.read()).toBeNull()
  }
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('caches', undefined)
  for (const home of [localStorageHome('x'), cacheStorageHome('x')]) {
    await home.write('text')
    expect(await home.read()).toBeNull()
  }
})
