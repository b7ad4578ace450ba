import type { SaveError } from './storage.ts'

/** The only error that leaves this room: a code for the sentence, and the first cause for whoever debugs. */
export class StorageFailure extends Error {
  readonly code: SaveError
  constructor(code: SaveError, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageFailure'
    this.code = code
  }
}

const deadConnection = new Set(['DatabaseClosedError', 'DatabaseClosed', 'InvalidStateError', 'InvalidState'])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An error and everything wrapped in it: Dexie puts the true cause in `inner`, bulk errors keep a list. */
function* layers(error: unknown, depth = 0): Generator<{ name: string; message: string; code?: unknown }> {
  if (typeof error !== 'object' || error === null || depth > 8) return
  const layer: Partial<Record<'name' | 'message' | 'code' | 'inner' | 'cause' | 'failures', unknown>> = error
  yield { name: textOf(layer.name), message: textOf(layer.message), code: layer.code }
  yield* layers(layer.inner, depth + 1)
  yield* layers(layer.cause, depth + 1)
  if (Array.isArray(layer.failures)) yield* layers(layer.failures[0], depth + 1)
}

/** True when the handle to the database is dead and only closing and opening again can help. */
export function isDeadConnection(error: unknown): boolean {
  for (const { name, message } of layers(error)) {
    if (deadConnection.has(name)) return true
    if (/connection (to .*)?(was |is )?lost|connection is clos/i.test(message)) return true
    if (name === 'UnknownError' && !/quota|space|full/i.test(message)) return true
  }
  return false
}

/** What kind of failure an error is, found by walking all that it wraps: quota errors arrive as AbortError. */
export function classify(error: unknown): SaveError {
  for (const { name, message, code } of layers(error)) {
    if (name === 'StorageFailure' && typeof code === 'string') return code as SaveError
    if (name === 'QuotaExceededError' || /quota|no space|full disk|disk (is )?full/i.test(message)) return 'quota'
  }
  return isDeadConnection(error) ? 'closed' : 'other'
}

/** Any error as a `StorageFailure`; one that already is comes back as it is. */
export function toFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const message = error instanceof Error ? error.message : String(error)
  return new StorageFailure(classify(error), message, error)
}
