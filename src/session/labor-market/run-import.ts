import type { FigureStorage } from '#storage/labor-market.ts'
import type { WorkerTold } from './figures.worker.ts'
import type { FigureFile, ImportOutcome, ImportProgress } from './import-file.ts'

/** The reading of one file, which can be ended. */
export interface Running {
  readonly outcome: Promise<ImportOutcome | { readonly kind: 'cancelled' }>
  readonly cancel: () => void
}

/**
 * Reads a file in a worker of its own, so that the page stays free however large it is. Where there are no workers
 * (tests in Node) the same function runs here. After a cancel the unfinished source is left for `purge` to remove.
 */
export function runImport(storage: FigureStorage, file: FigureFile, now: number, onProgress: (progress: ImportProgress) => void): Running {
  if (typeof Worker === 'undefined' || !(file instanceof Blob)) return runHere(storage, file, now, onProgress)
  const worker = new Worker(new URL('./figures.worker.ts', import.meta.url), { type: 'module', name: 'figures' })
  let cancel = (): void => undefined
  const outcome = new Promise<ImportOutcome | { readonly kind: 'cancelled' }>((resolve) => {
    const end = (ended: ImportOutcome | { readonly kind: 'cancelled' }): void => {
      worker.terminate()
      resolve(ended)
    }
    cancel = () => end({ kind: 'cancelled' })
    worker.addEventListener('message', (event: MessageEvent<WorkerTold>) => {
      if (event.data.kind === 'progress') onProgress(event.data.progress)
      else end(event.data.outcome)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end({ kind: 'failed', code: 'other', message: event.message })
    })
    worker.postMessage({ file, now })
  })
  return { outcome, cancel }
}

function runHere(storage: FigureStorage, file: FigureFile, now: number, onProgress: (progress: ImportProgress) => void): Running {
  return { outcome: import('./import-file.ts').then(({ importFile }) => importFile(storage, file, now, onProgress)), cancel: () => undefined }
}
