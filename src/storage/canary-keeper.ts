import type { Backend } from './backend.ts'
import { judge, nextCanary, readCanary, writeCanary, type Present } from './canary.ts'
import type { CanaryHome, CanaryReport } from './storage.ts'

/** Keeps the canary of one open database. */
export interface CanaryKeeper {
  check(): Promise<CanaryReport>
  /** Writes it now. `forgetLoss`: the person has seen what is missing. */
  keep(forgetLoss: boolean): Promise<void>
  /** Says that something was stored: the canary is written soon, once for many writes. */
  touch(): void
  stop(): void
}

const THROTTLE_MS = 2000

/** Starts keeping; nothing is read or written until asked. */
export function createCanaryKeeper(
  backend: Backend,
  homes: readonly CanaryHome[],
  epoch: number,
  now: () => string,
): CanaryKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const look = async (): Promise<Present> => {
    const [rows, purged] = await Promise.all([backend.listPartnerships(), backend.purgedIds()])
    return { databaseId: backend.databaseId, epoch, at: now(), rows, purged }
  }

  const keep = (forgetLoss: boolean): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const mine = last.then(async () => {
      const [canary, present] = await Promise.all([readCanary(homes), look()])
      await writeCanary(homes, nextCanary(canary, present, forgetLoss))
    })
    // One after another, so that an older look never overwrites a newer one.
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    async check() {
      const [canary, present] = await Promise.all([readCanary(homes), look()])
      return judge(canary, present)
    },
    keep,
    touch() {
      timer ??= setTimeout(() => {
        timer = undefined
        // The words themselves are stored; a canary that cannot be written now is written after the next write.
        keep(false).catch(() => undefined)
      }, THROTTLE_MS)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
