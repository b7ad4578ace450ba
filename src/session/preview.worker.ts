import { previewFile, type PreviewInput } from './open-file-preview.ts'

// Bytes of strangers are opened only here, where a page can end it: see run-preview.ts.
addEventListener('message', (event: MessageEvent<PreviewInput>) => {
  postMessage(previewFile(event.data))
})
