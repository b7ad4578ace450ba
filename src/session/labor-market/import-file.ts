import { openFileReader } from '#labor-market/open-file.ts'
import { byPeriod, isSamePeriod, periodText } from '#labor-market/period.ts'
import { Refused, type FileReport } from '#labor-market/types.ts'
import type { FigureStorage } from '#storage/labor-market.ts'
import { sourceOf, type Source, type SourceAbout } from './source.ts'
import { openWriter, type Writer } from './table-writer.ts'

/** As much of a browser's File as is read; bytes come as a stream, so that its size does not matter. */
export interface FigureFile {
  readonly name: string
  readonly size: number
  readonly lastModified: number
  stream(): ReadableStream<Uint8Array>
}

/** What became of a file. Only `kept` changed anything. */
export type ImportOutcome =
  | { readonly kind: 'kept'; readonly source: Source }
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'refused'; readonly message: string; readonly isMappable: boolean }
  | { readonly kind: 'failed'; readonly code: 'quota' | 'other'; readonly message: string }

/** How far the reading of a file is: bytes of the file, rows and areas kept. */
export interface ImportProgress {
  readonly bytes: number
  readonly areas: number
}

const flushAt = 4 * 1024 * 1024

/**
 * Reads a file of figures into the storage. Memory stays bounded: tables go to the disk as they are finished. What is
 * refused, and what holds nothing new, leaves nothing behind. Never rejects for what is in the file.
 */
export async function importFile(storage: FigureStorage, file: FigureFile, now: number, onProgress: (progress: ImportProgress) => void): Promise<ImportOutcome> {
  const vintage = vintageOf(file)
  let id: number | undefined
  try {
    id = await storage.begin({ file: file.name, addedAt: now })
    const writer = openWriter(storage, id, file.name)
    const reader = openFileReader({ file: file.name, vintage, bytes: file.size, emit: writer.take })
    let bytes = 0
    for await (const chunk of chunksOf(file.stream())) {
      reader.push(chunk)
      bytes += chunk.length
      if (writer.waiting() > flushAt) await writer.flush()
      onProgress({ bytes, areas: writer.areas() })
    }
    const reports = reader.end()
    await writer.flush()
    return await settle(storage, id, aboutOf(reports, file, vintage, now, writer))
  } catch (error) {
    if (id !== undefined) await storage.remove(id).catch(() => undefined) // what cannot be removed now goes when the app opens next
    return outcomeOf(error)
  }
}

/** Keeps what was written under a source, or lets go of it where another source has the very same figures. */
export async function settle(storage: FigureStorage, id: number, about: SourceAbout): Promise<ImportOutcome> {
  const twin = (await storage.sources()).flatMap((one) => sourceOf(one) ?? []).find((one) => one.digest === about.digest)
  if (twin) {
    await storage.remove(id)
    return { kind: 'same', as: twin.file }
  }
  await storage.finish(id, about)
  return { kind: 'kept', source: { id, ...about } }
}

function aboutOf(reports: readonly FileReport[], file: FigureFile, vintage: string, now: number, writer: Writer): SourceAbout {
  const periods = reports.flatMap((one) => one.periods).toSorted(byPeriod)
  return {
    file: file.name, shape: reports[0]?.shape ?? 'annual slice', vintage, fileBytes: file.size, packedBytes: writer.bytes(),
    rows: reports.reduce((sum, one) => sum + one.rows, 0), areas: writer.areas(), names: writer.names(),
    periods: periods.filter((one, at) => !periods.slice(0, at).some((other) => isSamePeriod(one, other))).map(periodText),
    titles: [...new Map(reports.flatMap((one) => [...one.titles]))], remarks: reports.flatMap((one) => one.remarks), addedAt: now, digest: writer.digest(),
  }
}

/** What became of a file that could not be used. */
export function outcomeOf(error: unknown): ImportOutcome {
  if (error instanceof Refused) return { kind: 'refused', message: error.message, isMappable: error.mappable }
  const code = typeof error === 'object' && error !== null && 'code' in error && error.code === 'quota' ? 'quota' : 'other'
  return { kind: 'failed', code, message: error instanceof Error ? error.message : String(error) }
}

// Safari has no asynchronous iteration of streams.
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

/** The file's own date as an ISO day, or '' where it has none. */
export function vintageOf({ lastModified }: Pick<FigureFile, 'lastModified'>): string {
  if (lastModified <= 0) return ''
  const day = new Date(lastModified)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
