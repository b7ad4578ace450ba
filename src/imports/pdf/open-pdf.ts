import { Refusal } from '../refusal.ts'
import { readPlaces, type Place } from './cross-references.ts'
import { isRef, isStream, objectAt, objectsIn, quietly } from './objects.ts'
import { NotPdf, type PdfDict, type PdfStream, type PdfValue } from './pdf-values.ts'
import { refusalWords } from './refusal-words.ts'
import { unpack, type Budget } from './unpack.ts'

/** A PDF whose objects are read when they are asked for. */
export interface PdfSource {
  readonly trailer: PdfDict
  /** What a value stands for: the object itself where it is the name of one. Null for one that is not there. */
  readonly follow: (value: PdfValue | undefined) => PdfValue
  readonly dictOf: (value: PdfValue | undefined) => PdfDict | null
  readonly listOf: (value: PdfValue | undefined) => readonly PdfValue[]
  /** The unpacked bytes of a stream; null where it is packed in a way that is not known here. */
  readonly content: (stream: PdfStream) => Uint8Array | null
}

/** What a PDF may cost before it is refused: its bytes, and the bytes unpacked from it in all. */
const limits = { bytes: 25 * 2 ** 20, unpacked: 50 * 2 ** 20 } as const

/** Opens a PDF. Throws a Refusal where it is too large or locked, and NotPdf where nothing can be made of it. */
export function openPdf(file: Uint8Array): PdfSource {
  if (file.length > limits.bytes) throw new Refusal(refusalWords.tooLarge)
  const bytes = file.subarray(startOf(file))
  const budget: Budget = { left: limits.unpacked }
  const told = attempt(() => sourceOf(bytes, budget, readPlaces(bytes, budget, 'as told')))
  const source = told && hasRoot(told) ? told : sourceOf(bytes, budget, readPlaces(bytes, budget, 'by search'))
  if (source.trailer.has('Encrypt')) throw new Refusal(refusalWords.locked)
  if (!hasRoot(source)) throw new NotPdf('no root')
  return source
}

// Mail and print programs put lines of their own before the first of a PDF.
function startOf(file: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 1024)).indexOf('%PDF-')
  if (head < 0) throw new NotPdf('no head')
  return head
}

function attempt(work: () => PdfSource): PdfSource | null {
  try {
    return work()
  } catch (fault) {
    if (fault instanceof Refusal) throw fault
    return null // the list of objects is damaged; they are searched for next
  }
}

function hasRoot({ dictOf, trailer }: PdfSource): boolean {
  return trailer.has('Encrypt') || dictOf(dictOf(trailer.get('Root'))?.get('Pages')) !== null
}

function sourceOf(bytes: Uint8Array, budget: Budget, { places, trailer }: { readonly places: ReadonlyMap<number, Place>; readonly trailer: PdfDict }): PdfSource {
  const known = new Map<number, PdfValue>()
  const opened = new Map<number, ReadonlyMap<number, PdfValue>>()
  const object = (id: number): PdfValue => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, null) // an object that stands in itself is none
    const value = quietly(() => read(id))
    known.set(id, value)
    return value
  }
  const read = (id: number): PdfValue => {
    const place = places.get(id)
    if (!place) return null
    if ('byte' in place) return objectAt(bytes, place.byte)
    const inside = opened.get(place.stream) ?? openStream(place.stream)
    opened.set(place.stream, inside)
    return inside.get(id) ?? null
  }
  const openStream = (id: number): ReadonlyMap<number, PdfValue> => {
    const stream = object(id)
    return isStream(stream) ? objectsIn(content(stream), stream, follow) : new Map()
  }
  const follow = (value: PdfValue | undefined): PdfValue => {
    let now = value ?? null
    for (let steps = 0; isRef(now) && steps < 20; steps += 1) now = object(now.id)
    return isRef(now) ? null : now
  }
  const content = (stream: PdfStream): Uint8Array | null => unpack(bytes, stream, budget, follow)
  return {
    trailer, follow, content,
    dictOf: (value) => {
      const found = follow(value)
      return found instanceof Map ? found : isStream(found) ? found.dict : null
    },
    listOf: (value) => {
      const found = follow(value)
      return Array.isArray(found) ? found : []
    },
  }
}
