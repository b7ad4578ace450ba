import type { ExportTold } from './export.worker.ts'
import type { Watch } from './long-work.ts'
import { makeFile, type FileJob } from './make-file.ts'

/**
 * Makes a file in a worker, which is ended when `signal` is aborted, so that the page stays smooth however many sheets
 * there are. Rejects with the signal's reason, or with an Error where the file could not be made. Where there are no
 * workers (tests in Node) it is made here.
 */
export async function runExport(job: FileJob, watch: Watch = {}): Promise<Uint8Array> {
  if (typeof Worker === 'undefined') return makeFile(job, watch)
  const { onProgress, signal } = watch
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' })
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      worker.addEventListener('message', ({ data }: MessageEvent<ExportTold>) => {
        if ('share' in data) onProgress?.(data.share)
        else if ('bytes' in data) resolve(data.bytes)
        else reject(new Error(data.error))
      })
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(new Error(event.message || 'The worker could not be started.'))
      })
      worker.postMessage(job)
    })
  } finally {
    worker.terminate()
  }
}
