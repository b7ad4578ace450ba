import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field, Standing } from '#worksheets/workbook.ts'
import { createDraft, flushDrafts } from '#ui/kit/fields/draft.ts'

const answer = (value: Json, stamp: string): Standing => ({ value, by: 'p-1', at: 1, stamp })

function fieldOf(...standing: readonly Standing[]): Field {
  const [first] = standing
  if (!first) throw new Error('A field has an answer.')
  return { ...first, standing, disputed: new Set(standing.map((one) => one.value)).size > 1 }
}

function rig() {
  const writes: { readonly value: Json; readonly basedOn: readonly string[] }[] = []
  const draft = createDraft(() => ({
    parse: (text) => (text === '' ? null : text),
    write: (value, basedOn) => void writes.push({ value, basedOn }),
    changed: () => undefined,
  }))
  return { draft, writes }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('an input between the keys and the workbook', () => {
  test('writes 300 ms after the last key', () => {
    const { draft, writes } = rig()
    draft.type('a')
    vi.advanceTimersByTime(299)
    expect(writes).toEqual([])
    vi.advanceTimersByTime(1)
    expect(writes).toEqual([{ value: 'a', basedOn: [] }])
  })

  test('writes at most 600 ms after the first key, however long somebody types', () => {
    const { draft, writes } = rig()
    for (let at = 0; at < 700; at += 100) {
      draft.type('x'.repeat(at / 100 + 1))
      vi.advanceTimersByTime(100)
    }
    expect(writes[0]?.value).toBe('xxxxxx')
  })

  test('writes at once when it is left, and when the page is', () => {
    const { draft, writes } = rig()
    draft.type('a')
    draft.blur()
    draft.type('ab')
    flushDrafts()
    expect(writes.map((one) => one.value)).toEqual(['a', 'ab'])
  })

  test('does not write twice what it has written', () => {
    const { draft, writes } = rig()
    draft.type('a')
    draft.blur()
    flushDrafts()
    vi.advanceTimersByTime(2_000)
    expect(writes).toHaveLength(1)
  })

  test('a teammate’s answer fills an input that nobody types in', () => {
    const { draft } = rig()
    draft.take(fieldOf(answer('theirs', 't:1')))
    expect(draft.text()).toBe(null)
  })

  test('a teammate’s answer leaves the input alone while somebody types, and is not replied to', () => {
    const { draft, writes } = rig()
    draft.take(fieldOf(answer('before', 'a:1')))
    draft.focus()
    draft.type('mine')
    draft.take(fieldOf(answer('theirs', 't:1'), answer('before', 'a:1')))
    expect(draft.text()).toBe('mine')
    vi.advanceTimersByTime(300)
    expect(writes).toEqual([{ value: 'mine', basedOn: ['a:1'] }])
  })

  test('after a rest, a teammate’s reply to my words fills the input, and my next words reply to theirs', () => {
    const { draft, writes } = rig()
    draft.focus()
    draft.type('mine')
    vi.advanceTimersByTime(300)
    draft.take(fieldOf(answer('mine', 'm:1')))
    expect(draft.text()).toBe('mine')
    draft.take(fieldOf(answer('theirs', 't:1')))
    expect(draft.text()).toBe(null)
    draft.type('mine again')
    draft.blur()
    expect(writes.at(-1)).toEqual({ value: 'mine again', basedOn: ['t:1'] })
  })

  test('an answer given at the same time stays beside mine: I reply only to my own', () => {
    const { draft, writes } = rig()
    draft.focus()
    draft.type('mine')
    vi.advanceTimersByTime(300)
    draft.take(fieldOf(answer('theirs', 't:1'), answer('mine', 'm:1')))
    expect(draft.text()).toBe('mine')
    draft.type('mine, more')
    draft.blur()
    expect(writes.at(-1)).toEqual({ value: 'mine, more', basedOn: ['m:1'] })
  })

  test('what could not be stored stays in the input', () => {
    const { draft } = rig()
    const standing = fieldOf(answer('before', 'a:1'))
    draft.take(standing)
    draft.type('mine')
    draft.blur()
    draft.take(standing)
    expect(draft.text()).toBe('mine')
  })

  test('half a day is not written before the field is left', () => {
    const writes: Json[] = []
    const draft = createDraft(() => ({ parse: (text) => text, write: (value) => void writes.push(value), changed: () => undefined, ripe: (text) => text >= '1900' }))
    draft.type('0002-02-01')
    vi.advanceTimersByTime(5_000)
    expect(writes).toEqual([])
    draft.blur()
    expect(writes).toEqual(['0002-02-01'])
  })
})
