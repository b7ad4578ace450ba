import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheMirrorHome } from '#storage/mirror-home.ts'
import { bytes, text } from './rig.ts'

// Cache Storage as far as mirrors need it. A put drops what stood at its address before it writes, as in Chromium.
const kept = new Map<string, Response>()
const whole = (address: string): string => new URL(address, 'http://localhost').href
let isKilled = false

const cache = {
  async put(address: string, answer: Response) {
    kept.delete(whole(address))
    if (isKilled) throw new Error('killed in the middle of a write')
    kept.set(whole(address), answer)
  },
  match: async (address: string) => kept.get(whole(address))?.clone(),
  delete: async (address: string) => kept.delete(whole(address)),
  async keys(address?: string) {
    const pathOf = (href: string): string => new URL(href, 'http://localhost').pathname
    return [...kept.keys()].filter(href => address === undefined || pathOf(href) === pathOf(address)).map(url => ({ url }))
  },
}

beforeEach(() => {
  kept.clear()
  isKilled = false
  Object.assign(globalThis, { caches: { open: async () => cache } })
})
afterEach(() => {
  delete (globalThis as { caches?: unknown }).caches
})

const open = () => {
  const home = cacheMirrorHome('db')
  if (home === null) throw new Error('There is a Cache Storage.')
  return home
}

test('the latest writing is read, and one copy is kept', async () => {
  const home = open()
  for (const word of ['one', 'two', 'three']) await home.write('d/p', bytes(word))
  expect(text((await home.read('d/p')) ?? bytes(''))).toBe('three')
  expect(text((await open().read('d/p')) ?? bytes(''))).toBe('three')
  expect(await home.keys()).toEqual(['d/p'])
  expect(kept.size).toBe(1)
  await home.remove('d/p')
  expect([await home.read('d/p'), kept.size]).toEqual([null, 0])
})

test('a kill in the middle of a writing leaves the one before', async () => {
  await open().write('d/p', bytes('before'))
  isKilled = true
  await expect(open().write('d/p', bytes('after'))).rejects.toThrow('killed')
  expect(text((await open().read('d/p')) ?? bytes(''))).toBe('before')
})

test('a copy that was cut short is passed over for the one before', async () => {
  await open().write('d/p', bytes('before'))
  kept.set(whole('/mirror/db/d/p?9'), new Response('aft', { headers: { 'x-length': '5' } }))
  expect(text((await open().read('d/p')) ?? bytes(''))).toBe('before')
  await open().write('d/p', bytes('next'))
  expect([text((await open().read('d/p')) ?? bytes('')), kept.size]).toEqual(['next', 1])
})
