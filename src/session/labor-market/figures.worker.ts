import { openFigureStorage } from '#storage/labor-market.ts'
import { importFile, type ImportOutcome, type ImportProgress } from './import-file.ts'

/** What the worker tells: how far it is, and at the end what became of the file. */
export type WorkerTold = { readonly kind: 'progress'; readonly progress: ImportProgress } | { readonly kind: 'ended'; readonly outcome: ImportOutcome }

const everyMs = 120

// One file a worker: cancelling ends it, whatever line it is caught in.
addEventListener('message', (event: MessageEvent<{ readonly file: File; readonly now: number }>) => void read(event.data.file, event.data.now))

async function read(file: File, begun: number): Promise<void> {
  const tell = (told: WorkerTold): void => postMessage(told)
  let last = 0
  const storage = await openFigureStorage()
  const outcome = await importFile(storage, file, begun, (progress) => {
    const now = Date.now()
    if (now - last < everyMs) return
    last = now
    tell({ kind: 'progress', progress })
  })
  storage.close()
  tell({ kind: 'ended', outcome })
}
