import type { PreviewInput, PreviewOutcome } from './open-file-preview.ts'

/** What a preview can end in beside its outcomes: it took too long, or could not be run at all. */
export type RunOutcome = PreviewOutcome | { readonly kind: 'refused'; readonly code: 'too-slow' | 'cannot-check' }

const limitMs = 5_000

/**
 * Previews a file in a worker that is ended after five seconds: a few bytes can claim endless work. Where there are no
 * workers (tests in Node) the same function runs here. Never rejects for what is in the file.
 */
export async function runPreview(input: PreviewInput): Promise<RunOutcome> {
  if (typeof Worker !== 'undefined') return inWorker(input)
  const { previewFile } = await import('./open-file-preview.ts')
  return previewFile(input)
}

function inWorker(input: PreviewInput): Promise<RunOutcome> {
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module', name: 'preview' })
  return new Promise((resolve) => {
    const end = (outcome: RunOutcome): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(() => end({ kind: 'refused', code: 'too-slow' }), limitMs)
    worker.addEventListener('message', (event: MessageEvent<PreviewOutcome>) => end(event.data))
    worker.addEventListener('messageerror', () => end({ kind: 'refused', code: 'cannot-check' }))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end({ kind: 'refused', code: 'cannot-check' })
    })
    worker.postMessage(input)
  })
}
