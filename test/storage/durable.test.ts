import { expect, test } from 'vitest'
import { askPersist, estimateRoom, isPersisted } from '#storage/durable.ts'

const manager = (more: object): StorageManager => more as StorageManager

test('asking to keep the storage has three honest answers', async () => {
  expect(await askPersist(manager({ persist: async () => true }))).toBe('granted')
  expect(await askPersist(manager({ persist: async () => false }))).toBe('refused')
  expect(await askPersist(manager({ persist: () => Promise.reject(new TypeError('no')) }))).toBe('refused')
  expect(await askPersist(manager({}))).toBe('unsupported')
})

test('whether it is kept may be unknown', async () => {
  expect(await isPersisted(manager({ persisted: async () => true }))).toBe(true)
  expect(await isPersisted(manager({}))).toBeNull()
})

test('an estimate is called an estimate', async () => {
  expect(await estimateRoom(manager({ estimate: async () => ({ usage: 5, quota: 10 }) }))).toEqual({
    usage: 5, quota: 10, isOnlyAnEstimate: true,
  })
  expect(await estimateRoom(manager({ estimate: async () => ({}) }))).toMatchObject({ usage: null, quota: null })
  expect(await estimateRoom(manager({}))).toBeNull()
})
