import type { Watch } from '../long-work.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import type { Known } from './duplicates.ts'
import { listWork, type ListJob, type ListSeen, type ListTaken } from './list-work.ts'
import type { Mapping } from './mapping.ts'
import type { ListOptions } from './read-list.ts'

/** What the worker says: how far it is, what it found, why the file is not taken in, or that something broke. */
export type ListTold =
  | { readonly share: number } | { readonly seen: ListSeen } | { readonly taken: ListTaken }
  | { readonly refusal: string } | { readonly error: string }

/** A list that is open: what people look at first, and the way to its contacts. */
export interface OpenList {
  readonly seen: ListSeen
  /** The contacts of the list with its columns taken so, and who of them may be known already. */
  readonly take: (mapping: Mapping, known: Known) => Promise<ListTaken>
  /** Lets go of the list; to be called when nobody needs it any more. */
  readonly close: () => void
}

export type OpenListOptions = Pick<ListOptions, 'encoding' | 'delimiter' | 'tab'> & Watch

// Far longer than 50,000 rows take on an old laptop: it only ends what would never end.
const mostMs = 60_000

/**
 * Opens a list of people or companies in a worker, so that the page stays smooth; the worker is ended when the signal is
 * aborted or when it takes far too long. Rejects with a Refusal, whose message is for people, or the signal's reason.
 * Where there are no workers it is read here.
 */
export async function openList(file: Blob, name: string, { signal, onProgress, ...options }: OpenListOptions = {}): Promise<OpenList> {
  signal?.throwIfAborted()
  const job = { job: 'read', file, name, options } as const
  if (typeof Worker === 'undefined') {
    const work = listWork()
    const seen = await work.read(job, { signal, onProgress })
    return { seen, take: (mapping, known) => Promise.resolve(work.take(mapping, known)), close: () => undefined }
  }
  const worker = new Worker(new URL('./list.worker.ts', import.meta.url), { type: 'module', name: 'list' })
  const close = (): void => worker.terminate()
  try {
    const told = await ask(worker, job, { signal, onProgress })
    if (!('seen' in told)) throw new Error('The list was not read.')
    return {
      seen: told.seen, close,
      take: async (mapping, known) => {
        const answer = await ask(worker, { job: 'take', mapping, known }, {})
        if (!('taken' in answer)) throw new Error('The list was not taken.')
        return answer.taken
      },
    }
  } catch (error) {
    close()
    throw error
  }
}

function ask(worker: Worker, job: ListJob, { signal, onProgress }: Watch): Promise<ListTold> {
  const broken = new Refusal(`The list could not be read to its end. ${nothingChanged} It may be damaged: save it again where it came from, and choose it once more.`)
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(() => reject(broken)), mostMs)
    const settle = (how: () => void): void => {
      clearTimeout(late)
      worker.removeEventListener('message', hear)
      how()
    }
    const hear = ({ data }: MessageEvent<ListTold>): void => {
      if ('share' in data) onProgress?.(data.share)
      else if ('refusal' in data) settle(() => reject(new Refusal(data.refusal)))
      else settle(() => ('error' in data ? reject(broken) : resolve(data)))
    }
    signal?.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), { once: true })
    worker.addEventListener('message', hear)
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      settle(() => reject(broken))
    })
    worker.postMessage(job)
  })
}
