import { isName, isStream, objectAt, objectsIn, quietly } from './objects.ts'
import { NotPdf, readKeyword, readValue, skipBlanks, type Cursor, type PdfDict, type PdfStream, type PdfValue } from './pdf-values.ts'
import { unpack, type Budget } from './unpack.ts'

/** Where an object stands: at a byte of the file, or in an object stream. */
export type Place = { readonly byte: number } | { readonly stream: number }

/** Where all objects stand, and what the file says of itself. What was added last counts. */
export interface Places {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDict
}

// More versions in one file, or more objects, than any program writes.
const most = { sections: 1000, objects: 1_000_000 } as const

/** Finds the objects as the file tells it, or by looking for them where it does not tell the truth. */
export function readPlaces(bytes: Uint8Array, budget: Budget, how: 'as told' | 'by search'): Places {
  return how === 'as told' ? told(bytes, budget) : searched(bytes, budget)
}

function plainly(value: PdfValue | undefined): PdfValue {
  return value ?? null
}

function told(bytes: Uint8Array, budget: Budget): Places {
  const places = new Map<number, Place | null>()
  let trailer: PdfDict | null = null
  const seen = new Set<number>()
  const ahead = [lastStart(bytes)]
  while (ahead.length > 0 && seen.size < most.sections) {
    const at = ahead.shift() ?? 0
    if (seen.has(at)) continue
    seen.add(at)
    const cursor = { bytes, at }
    skipBlanks(cursor)
    const dict = bytes[cursor.at] === 0x78 ? readTable(cursor, places) : readStream(bytes, cursor.at, budget, places)
    trailer ??= dict
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key)
      if (typeof next === 'number') ahead.push(next)
    }
  }
  if (!trailer) throw new NotPdf('no list of objects')
  return { places: onlyThere(places), trailer }
}

function onlyThere(places: ReadonlyMap<number, Place | null>): ReadonlyMap<number, Place> {
  return new Map([...places].flatMap(([id, place]): [number, Place][] => (place ? [[id, place]] : [])))
}

function lastStart(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 4096)
  const tail = new TextDecoder('latin1').decode(bytes.subarray(from))
  const found = tail.lastIndexOf('startxref')
  const start = Number(/^startxref\s+(\d{1,10})/.exec(tail.slice(found))?.[1] ?? Number.NaN)
  if (found < 0 || Number.isNaN(start) || start >= bytes.length) throw new NotPdf('no start')
  return start
}

// The table of old: sections of lines with an offset, a generation, and whether it is in use.
function readTable(cursor: Cursor, places: Map<number, Place | null>): PdfDict {
  if (readKeyword(cursor) !== 'xref') throw new NotPdf('no table')
  for (;;) {
    const word = readKeyword(cursor)
    if (word === 'trailer') break
    const [first, count] = [Number(word), Number(readKeyword(cursor))]
    if (word === '' || !Number.isInteger(first) || !Number.isInteger(count) || count > most.objects) throw new NotPdf('a bad section')
    for (let index = 0; index < count; index += 1) {
      const [byte, , use] = [Number(readKeyword(cursor)), readKeyword(cursor), readKeyword(cursor)]
      if (use !== 'n' && use !== 'f') throw new NotPdf('a bad line')
      if (!places.has(first + index)) places.set(first + index, use === 'n' ? { byte } : null)
    }
  }
  const trailer = readValue(cursor)
  if (!(trailer instanceof Map)) throw new NotPdf('no trailer')
  return trailer
}

// The table of today: a packed stream of numbers of given widths.
function readStream(bytes: Uint8Array, at: number, budget: Budget, places: Map<number, Place | null>): PdfDict {
  const stream = objectAt(bytes, at)
  if (!isStream(stream)) throw new NotPdf('no stream')
  const content = unpack(bytes, stream, budget, plainly)
  const widths = numbers(stream.dict.get('W'))
  const size = stream.dict.get('Size')
  if (!content || widths.length !== 3 || widths.some((width) => width > 8) || typeof size !== 'number') throw new NotPdf('a bad stream')
  const index = stream.dict.has('Index') ? numbers(stream.dict.get('Index')) : [0, size]
  let from = 0
  const take = (width: number, usual: number): number => {
    let value = width === 0 ? usual : 0
    for (const end = from + width; from < end; from += 1) value = value * 256 + (content[from] ?? 0)
    return value
  }
  const [kind = 0, second = 0, third = 0] = widths
  for (let part = 0; part + 1 < index.length; part += 2) {
    for (let id = index[part] ?? 0, left = index[part + 1] ?? 0; left > 0 && from < content.length; id += 1, left -= 1) {
      const [type, value] = [take(kind, 1), take(second, 0)]
      take(third, 0)
      if (!places.has(id)) places.set(id, type === 1 ? { byte: value } : type === 2 ? { stream: value } : null)
    }
  }
  return stream.dict
}

function numbers(value: PdfValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []
}

const header = /(?:^|[\s>])(\d{1,9})[ \t\r\n\0]{1,4}\d{1,5}[ \t\r\n\0]{1,4}obj\b/g

// Every `12 0 obj` in the file, the last of each number; then what stands in object streams; then the last root.
function searched(bytes: Uint8Array, budget: Budget): Places {
  const text = new TextDecoder('latin1').decode(bytes)
  const places = new Map<number, Place>()
  const trailer = new Map<string, PdfValue>()
  for (const found of text.matchAll(header)) {
    places.set(Number(found[1]), { byte: found.index + found[0].indexOf(found[1] ?? '') })
    if (places.size > most.objects) throw new NotPdf('too many objects')
  }
  const inStreams = new Map<number, Place>()
  for (const [id, place] of places) {
    if (!('byte' in place)) continue
    const value = quietly(() => objectAt(bytes, place.byte))
    if (isStream(value)) noteStream(bytes, budget, value, id, trailer, inStreams)
    else if (value instanceof Map && isName(value.get('Type')) && nameIs(value.get('Type'), 'Catalog')) trailer.set('Root', { kind: 'ref', id })
  }
  for (const [id, place] of inStreams) if (!places.has(id)) places.set(id, place)
  for (const found of text.matchAll(/trailer[ \t\r\n\0]{0,8}<</g)) noteTrailer(quietly(() => readValue({ bytes, at: found.index + 7 })), trailer)
  return { places, trailer }
}

function noteStream(bytes: Uint8Array, budget: Budget, stream: PdfStream, id: number, trailer: Map<string, PdfValue>, inStreams: Map<number, Place>): void {
  const type = stream.dict.get('Type')
  if (nameIs(type, 'XRef')) noteTrailer(stream.dict, trailer)
  if (!nameIs(type, 'ObjStm')) return
  for (const [one, value] of objectsIn(unpack(bytes, stream, budget, plainly), stream, plainly)) {
    inStreams.set(one, { stream: id })
    if (value instanceof Map && nameIs(value.get('Type'), 'Catalog')) trailer.set('Root', { kind: 'ref', id: one })
  }
}

function noteTrailer(value: PdfValue, trailer: Map<string, PdfValue>): void {
  if (!(value instanceof Map)) return
  for (const key of ['Root', 'Encrypt', 'Info']) {
    const entry = value.get(key)
    if (entry !== undefined) trailer.set(key, entry)
  }
}

function nameIs(value: PdfValue | undefined, name: string): boolean {
  return isName(value) && value.name === name
}
