import type { PreviewInput, PreviewOutcome } from './open-file-preview.ts'

/** What a preview can end in beside its outcomes: it took too long, or could not be run at all. */
export type RunOutcome = PreviewOutcome | { readonly kind: 'refused'; readonly code: 'too-slow' | 'cannot-check' }

const leastMs = 5_000
const perMegabyteMs = 1_000

/**
 * Previews a file in a worker that is ended after five seconds and one more for each megabyte, so that a few bytes that
 * claim endless work do not get it, and a large honest file on a slow laptop does. Where there are no
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
    const timer = setTimeout(() => end({ kind: 'refused', code: 'too-slow' }), leastMs + perMegabyteMs * (input.workbook.length / 1024 / 1024))
    worker.addEventListener('message', (event: MessageEvent<PreviewOutcome>) => end(event.data))
    worker.addEventListener('messageerror', () => end({ kind: 'refused', code: 'cannot-check' }))
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end({ kind: 'refused', code: 'cannot-check' })
    })
    worker.postMessage(input)
  })
}
