import type { MemoryShelf } from '#labor-market/shelf.ts'
import type { FileReport } from '#labor-market/types.ts'
import { openFileReader } from '#labor-market/open-file.ts'
import type { Wanted } from '#labor-market/reading.ts'
import { openShelf } from '#labor-market/shelf.ts'

/** Bytes of a text, as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads bytes as a file, in chunks of an odd size, onto a shelf; returns what the file held. */
export function loadBytes(shelf: MemoryShelf, file: string, bytes: Uint8Array, wanted?: Wanted, chunk = 997): readonly FileReport[] {
  const reader = openFileReader({ file, vintage: '', bytes: bytes.length, ...(wanted ? { wanted } : {}), emit: (table, source) => void shelf.add(table, source) })
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk))
  return reader.end()
}

/** A shelf with these texts read as files. */
export function shelfOf(...texts: readonly string[]): MemoryShelf {
  const shelf = openShelf()
  texts.forEach((text, index) => loadBytes(shelf, `file ${index + 1}.csv`, bytesOf(text)))
  return shelf
}

/** The sentence with which a text is refused; '' if it is taken. */
export function refusalOf(text: string | Uint8Array, file = 'figures.csv'): string {
  try {
    loadBytes(openShelf(), file, typeof text === 'string' ? bytesOf(text) : text)
    return ''
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return error.message
    throw error
  }
}
