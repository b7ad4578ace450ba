import { readReturned } from './read-returned.ts'
import { Refusal } from './refusal.ts'
import type { ImportTold } from './run-import.ts'

const tell = (told: ImportTold): void => postMessage(told)

addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  readReturned(event.data).then(
    (returned) => tell({ returned }),
    (error: unknown) => tell(error instanceof Refusal ? { refusal: error.message } : { error: String(error) }),
  )
})
