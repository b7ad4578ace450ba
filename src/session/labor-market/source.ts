import type { FileReport } from '#labor-market/types.ts'
import type { FigureSource } from '#storage/labor-market.ts'

/** What is kept of a file that was read, beside its figures. */
export interface SourceAbout {
  readonly file: string
  readonly shape: FileReport['shape']
  /** The file's own date, an ISO day, or '' where it has none. */
  readonly vintage: string
  readonly fileBytes: number
  readonly packedBytes: number
  readonly rows: number
  readonly areas: number
  /** The titles of its areas, where they are few. */
  readonly names: readonly string[]
  /** Periods as text, such as `2016-Q4` or `2023`, the oldest first. */
  readonly periods: readonly string[]
  /** Industry titles by code. */
  readonly titles: readonly (readonly [code: number, title: string])[]
  /** What was accepted and deserves a look, in sentences. */
  readonly remarks: readonly string[]
  /** When it came to this device, in milliseconds since 1970. */
  readonly addedAt: number
  /** Tells whether two files hold the same figures, whatever they are called. */
  readonly digest: string
}

/** A file whose figures are on this device. */
export interface Source extends SourceAbout {
  readonly id: number
}

/** The source of a stored line, or null where it was never read to its end. */
export function sourceOf({ id, isWhole, about }: FigureSource): Source | null {
  // What this app wrote itself, in this one shape since its first version.
  return isWhole ? { id, ...(about as SourceAbout) } : null
}
