import { makeFile, type FileJob } from './make-file.ts'

/** What the worker says: how far it is, from 0 to 1; the bytes; or that it failed. */
export type ExportTold = { readonly share: number } | { readonly bytes: Uint8Array } | { readonly error: string }

const tell = (told: ExportTold): void => postMessage(told)

addEventListener('message', (event: MessageEvent<FileJob>) => {
  makeFile(event.data, { onProgress: (share) => tell({ share }) }).then(
    (bytes) => tell({ bytes }),
    (error: unknown) => tell({ error: error instanceof Error ? error.message : String(error) }),
  )
})
