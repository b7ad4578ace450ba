import { afterEach, expect, test, vi } from 'vitest'
import { openTabChannel, type TabChannel } from '#sync/tab-channel.ts'

const open: TabChannel[] = []
const channel = (name: string): TabChannel => {
  const made = openTabChannel(name)
  open.push(made)
  return made
}
afterEach(() => open.splice(0).forEach(one => one.close()))

test('one tab’s message reaches the others of the same database, and not itself', async () => {
  const [a, b, other] = [channel('one'), channel('one'), channel('two')]
  const heard: string[] = []
  a.subscribe(() => heard.push('a'))
  b.subscribe(message => heard.push(`b ${JSON.stringify(message)}`))
  other.subscribe(() => heard.push('other'))
  a.post({ kind: 'list' })
  await vi.waitFor(() => expect(heard).toEqual(['b {"kind":"list"}']))
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(heard).toHaveLength(1)
})

test('bytes arrive as bytes', async () => {
  const [a, b] = [channel('bytes'), channel('bytes')]
  const heard: unknown[] = []
  b.subscribe(message => heard.push(message))
  a.post({ updates: [new Uint8Array([1, 2, 3])] })
  await vi.waitFor(() => expect(heard).toEqual([{ updates: [new Uint8Array([1, 2, 3])] }]))
})

test('posting what cannot be copied, or after closing, is quiet', () => {
  const a = channel('quiet')
  expect(() => a.post({ cannot: () => undefined })).not.toThrow()
  a.close()
  expect(() => a.post({ kind: 'list' })).not.toThrow()
})

test('who stops listening hears nothing more', async () => {
  const [a, b] = [channel('stop'), channel('stop')]
  const heard: unknown[] = []
  const stop = b.subscribe(message => heard.push(message))
  stop()
  b.subscribe(message => heard.push(['still', message]))
  a.post(1)
  await vi.waitFor(() => expect(heard).toEqual([['still', 1]]))
})

test('without BroadcastChannel nothing is heard and nothing fails', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  try {
    const lonely = channel('none')
    expect(() => lonely.post(1)).not.toThrow()
    lonely.subscribe(() => undefined)()
  } finally {
    vi.unstubAllGlobals()
  }
})
