import { answer, type Answered, type Asked, type ImportJob, type ImportTold, type JobKind } from './import-jobs.ts'
import type { Watch } from './long-work.ts'
import { nothingChanged, Refusal } from './refusal.ts'

const leastMs = 20_000
const perMegabyteMs = 2_000

/**
 * Reads a file in a worker, which is ended where it takes far too long or `signal` is aborted, so that a file that claims
 * endless work does not get it and the page stays smooth. `size` is of the file, in bytes. Rejects with a Refusal, whose
 * message is for people, or the signal's reason. Where there are no workers the work is done here.
 */
export async function runImport<K extends JobKind>(kind: K, asked: Asked<K>, size: number, watch: Watch = {}): Promise<Answered<K>> {
  const job = { kind, ...asked } as ImportJob // kind and asked belong together, which the parameters say
  const done = typeof Worker === 'undefined' ? answer(job, watch) : inWorker(job, size, watch)
  return done as Promise<Answered<K>> // and each kind has its own answer
}

async function inWorker(job: ImportJob, size: number, { onProgress, signal }: Watch): Promise<Answered<JobKind>> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const broken = new Refusal(`The file could not be read to its end. ${nothingChanged} It may be damaged: ask for it once more.`)
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<Answered<JobKind>>((resolve, reject) => {
      timer = setTimeout(() => reject(broken), leastMs + (perMegabyteMs * size) / 2 ** 20)
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      worker.addEventListener('message', ({ data }: MessageEvent<ImportTold>) => {
        if ('share' in data) onProgress?.(data.share)
        else if ('done' in data) resolve(data.done)
        else reject('refusal' in data ? new Refusal(data.refusal) : broken)
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(broken)
      })
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}
