import { answer, type ImportJob, type ImportTold } from './import-jobs.ts'
import { Refusal } from './refusal.ts'

const tell = (told: ImportTold): void => postMessage(told)

addEventListener('message', (event: MessageEvent<ImportJob>) => {
  answer(event.data, { onProgress: (share) => tell({ share }) }).then(
    (done) => tell({ done }),
    (error: unknown) => tell(error instanceof Refusal ? { refusal: error.message } : { error: String(error) }),
  )
})
