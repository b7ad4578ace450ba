import { Refusal } from '../refusal.ts'
import { listWork, type ListJob } from './list-work.ts'
import type { ListTold } from './open-list.ts'

const tell = (told: ListTold): void => postMessage(told)
const work = listWork()

addEventListener('message', ({ data }: MessageEvent<ListJob>) => {
  const done = data.job === 'read'
    ? work.read(data, { onProgress: (share) => tell({ share }) }).then((seen) => tell({ seen }))
    : Promise.resolve().then(() => tell({ taken: work.take(data.mapping, data.known) }))
  done.catch((error: unknown) => tell(error instanceof Refusal ? { refusal: error.message } : { error: String(error) }))
})
