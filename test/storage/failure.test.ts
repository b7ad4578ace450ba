import { describe, expect, test } from 'vitest'
import { classify, isDeadConnection, StorageFailure, toFailure } from '#storage/failure.ts'

const named = (name: string, more: object = {}, message = ''): Error => Object.assign(new Error(message), { name, ...more })

describe('what a failure is', () => {
  test.each([
    ['a quota error in disguise', named('AbortError', { inner: named('QuotaExceededError') }), 'quota'],
    ['two layers deep', named('AbortError', { inner: named('X', { inner: named('QuotaExceededError') }) }), 'quota'],
    ['in the list of a bulk error', named('BulkError', { failures: [named('QuotaExceededError')] }), 'quota'],
    ['a cause', new Error('x', { cause: new DOMException('', 'QuotaExceededError') }), 'quota'],
    ['a full disk by message', named('UnknownError', {}, 'Encountered full disk while opening backing store'), 'quota'],
    ['a closed database', named('DatabaseClosedError'), 'closed'],
    ['a closing handle', named('AbortError', { inner: named('InvalidStateError') }), 'closed'],
    ['WebKit’s lost connection', named('UnknownError', {}, 'Connection to Indexed Database server lost.'), 'closed'],
    ['our own', new StorageFailure('epoch', 'newer'), 'epoch'],
    ['our own, wrapped by Dexie', named('AbortError', { inner: new StorageFailure('gone', 'x') }), 'gone'],
    ['anything else', named('DataError'), 'other'],
    ['no error at all', 'text', 'other'],
  ] as const)('%s', (_, error, code) => {
    expect(classify(error)).toBe(code)
    expect(toFailure(error).code).toBe(code)
  })

  test('a full disk is not a dead connection: opening again would not help', () => {
    expect(isDeadConnection(named('UnknownError', {}, 'Encountered full disk'))).toBe(false)
    expect(isDeadConnection(named('UnknownError', {}, 'Internal error'))).toBe(true)
  })

  test('an error that contains itself is looked at and left', () => {
    const error = named('AbortError') as Error & { inner?: unknown }
    error.inner = error
    expect(classify(error)).toBe('other')
  })
})
