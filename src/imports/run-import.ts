import type { Returned } from '#worksheets/kit/carried.ts'
import { readReturned } from './read-returned.ts'
import { nothingChanged, Refusal } from './refusal.ts'

/** What the worker says: the answers, why the file is not taken in, or that reading it failed. */
export type ImportTold = { readonly returned: Returned } | { readonly refusal: string } | { readonly error: string }

const leastMs = 20_000
const perMegabyteMs = 2_000

/**
 * Reads a page that came back, in a worker that is ended where it takes far too long, so that a file that claims endless
 * work does not get it. Rejects with a Refusal, whose message is for people. Where there are no workers it is read here.
 */
export async function runImport(bytes: Uint8Array): Promise<Returned> {
  if (typeof Worker === 'undefined') return readReturned(bytes)
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const broken = new Refusal(`The file could not be read to its end. ${nothingChanged} It may be damaged: ask for it once more.`)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<Returned>((resolve, reject) => {
      timer = setTimeout(() => reject(broken), leastMs + (perMegabyteMs * bytes.length) / 2 ** 20)
      worker.addEventListener('message', ({ data }: MessageEvent<ImportTold>) => {
        if ('returned' in data) resolve(data.returned)
        else reject('refusal' in data ? new Refusal(data.refusal) : broken)
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(broken)
      })
      worker.postMessage(bytes)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
