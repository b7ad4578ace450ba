import { expect, test } from 'vitest'
import { saveToDisk } from '#ui/save-file/save-to-disk.ts'

const bytes = Uint8Array.of(1, 2, 3, 4)

/** A place on a disk that keeps what is written to it, or something else. */
function place(spoil: (written: Blob) => Blob = (written) => written) {
  let file = new Blob([])
  return async ({ suggestedName }: { suggestedName: string }) => ({
    name: `picked ${suggestedName}`,
    getFile: async () => spoil(file),
    createWritable: async () => ({
      write: async (written: Blob) => {
        file = written
      },
      close: async () => undefined,
    }),
  })
}

test('a file counts as saved only after it was read back whole', async () => {
  expect(await saveToDisk(bytes, 'a.sharedtable', place())).toMatchObject({ state: 'in-file', name: 'picked a.sharedtable' })
})

test.each([
  ['is shorter', (written: Blob) => written.slice(0, 3)],
  ['has another byte', () => new Blob([Uint8Array.of(1, 2, 3, 5)])],
])('a file that %s when it is read back is told as not whole', async (_, spoil) => {
  expect(await saveToDisk(bytes, 'a.sharedtable', place(spoil))).toMatchObject({ state: 'not-whole' })
})

test('closing the picker is no failure, and a full disk is', async () => {
  const dismissed = () => Promise.reject(new DOMException('closed', 'AbortError'))
  expect(await saveToDisk(bytes, 'a.sharedtable', dismissed)).toEqual({ state: 'dismissed' })
  const full = async () => ({ name: 'a', getFile: async () => new Blob([]), createWritable: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) })
  expect(await saveToDisk(bytes, 'a.sharedtable', full)).toEqual({ state: 'failed' })
})
