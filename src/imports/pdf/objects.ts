import { NotPdf, readKeyword, readValue, type PdfName, type PdfRef, type PdfStream, type PdfText, type PdfValue } from './pdf-values.ts'

/** An object that cannot be read is as one that is not there; the rest of the file is not given up for it. */
export function quietly(work: () => PdfValue): PdfValue {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof NotPdf) return null
    throw fault
  }
}

/** The object that begins at a byte, with its number and `obj` before it. */
export function objectAt(bytes: Uint8Array, at: number): PdfValue {
  const cursor = { bytes, at }
  if (!/^\d+$/.test(readKeyword(cursor)) || !/^\d+$/.test(readKeyword(cursor)) || readKeyword(cursor) !== 'obj') throw new NotPdf('no object')
  const value = readValue(cursor)
  if (!(value instanceof Map)) return value
  if (readKeyword(cursor) !== 'stream') return value
  if (bytes[cursor.at] === 13) cursor.at += 1
  if (bytes[cursor.at] === 10) cursor.at += 1
  return { kind: 'stream', dict: value, at: cursor.at }
}

const mostInOne = 100_000

/** The objects of an object stream by their numbers. */
export function objectsIn(content: Uint8Array | null, stream: PdfStream, follow: (value: PdfValue | undefined) => PdfValue): ReadonlyMap<number, PdfValue> {
  const objects = new Map<number, PdfValue>()
  const [count, first] = [follow(stream.dict.get('N')), follow(stream.dict.get('First'))]
  if (!content || typeof count !== 'number' || typeof first !== 'number') return objects
  const heads = { bytes: content, at: 0 }
  for (let index = 0; index < Math.min(count, mostInOne); index += 1) {
    const [id, at] = [Number(readKeyword(heads)), Number(readKeyword(heads))]
    if (Number.isInteger(id) && Number.isInteger(at)) objects.set(id, quietly(() => readValue({ bytes: content, at: first + at })))
  }
  return objects
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return isKind(value, 'ref')
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isKind(value, 'stream')
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return isKind(value, 'name')
}

export function isText(value: PdfValue | undefined): value is PdfText {
  return isKind(value, 'text')
}

function isKind(value: PdfValue | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}
