import { zlibSync } from 'fflate'

/** A PDF in the making: numbered objects, each written as PDF text, and streams of bytes. */
export interface PdfFile {
  /** A number for an object that is written later. */
  readonly reserve: () => number
  /** Writes an object under a reserved number. */
  readonly set: (id: number, text: string) => void
  /** Writes an object and returns its number. */
  readonly add: (text: string) => number
  /** Writes a stream, packed unless said, with further entries for its dictionary, and returns its number. */
  readonly stream: (content: Uint8Array | string, entries?: string, packed?: boolean) => number
  /** The whole file. `mark` is any text that only this content has. */
  readonly bytes: (root: number, info: number, mark: string) => Uint8Array
}

/** How another object is named. */
export function ref(id: number): string {
  return `${id} 0 R`
}

/** A PDF name: everything but plain letters, digits and a few signs is written as its number. */
export function pdfName(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return `/${Array.from(bytes, (byte) => (/[\w.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, '0')}`)).join('')}`
}

/** A text for people or programs, whatever script it is in. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`
  let hex = 'FEFF'
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0')
  return `<${hex}>`
}

/** A number with at most two places, which is a hundredth of a point. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Where something stands on a page, in points from its lower left corner. */
export function rect(left: number, bottom: number, right: number, top: number): string {
  return `[${num(left)} ${num(bottom)} ${num(right)} ${num(top)}]`
}

/** Begins an empty file. Objects go into packed object streams, which every reader since PDF 1.5 knows. */
export function startPdf(): PdfFile {
  const texts = new Map<number, string>()
  const streams = new Map<number, readonly [string, Uint8Array]>()
  let last = 0
  const reserve = (): number => (last += 1)
  const stream = (content: Uint8Array | string, entries = '', packed = true): number => {
    const id = reserve()
    streams.set(id, packedStream(content, entries, packed))
    return id
  }
  return {
    reserve, stream,
    set: (id, text) => void texts.set(id, text),
    add: (text) => {
      const id = reserve()
      texts.set(id, text)
      return id
    },
    bytes: (root, info, mark) => {
      const places = new Map<number, Place>()
      for (const [id, place] of inStreams(texts, stream)) places.set(id, place)
      return written(streams, places, reserve(), `/Root ${ref(root)} /Info ${ref(info)} /ID [<${idOf(mark)}> <${idOf(mark)}>]`)
    },
  }
}

/** In which object stream an object stands, and as which; or at which byte of the file. */
type Place = { readonly stream: number; readonly index: number } | { readonly byte: number }

const inOneStream = 120

function inStreams(texts: ReadonlyMap<number, string>, stream: PdfFile['stream']): readonly (readonly [number, Place])[] {
  const all = [...texts]
  const places: (readonly [number, Place])[] = []
  for (let from = 0; from < all.length; from += inOneStream) {
    const part = all.slice(from, from + inOneStream)
    let at = 0
    const heads = part.map(([id, text]) => {
      const head = `${id} ${at}`
      at += text.length + 1
      return head
    }).join(' ')
    const id = stream(`${heads} ${part.map(([, text]) => text).join('\n')}\n`, `/Type /ObjStm /N ${part.length} /First ${heads.length + 1}`)
    part.forEach(([one], index) => places.push([one, { stream: id, index }]))
  }
  return places
}

// What one short field shows is hardly smaller when packed, and there are thousands of them.
const small = 400

function packedStream(content: Uint8Array | string, entries: string, packed: boolean): readonly [string, Uint8Array] {
  const bytes = typeof content === 'string' ? ascii(content) : content
  const worth = packed && bytes.length > small
  const body = worth ? zlibSync(bytes, { level: 6 }) : bytes
  return [`<< ${entries} ${worth ? '/Filter /FlateDecode ' : ''}/Length ${body.length} >>`, body]
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

function written(streams: Map<number, readonly [string, Uint8Array]>, places: Map<number, Place>, xref: number, trailer: string): Uint8Array {
  const parts: Uint8Array[] = [ascii('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')]
  let size = parts[0]?.length ?? 0
  const put = (id: number, [dictionary, body]: readonly [string, Uint8Array]): void => {
    places.set(id, { byte: size })
    for (const part of [ascii(`${id} 0 obj\n${dictionary}\nstream\n`), body, ascii('\nendstream\nendobj\n')]) {
      parts.push(part)
      size += part.length
    }
  }
  for (const [id, one] of streams) put(id, one)
  const start = size
  places.set(xref, { byte: start })
  put(xref, packedStream(crossReferences(places, xref + 1), `/Type /XRef /Size ${xref + 1} /W [1 4 2] ${trailer}`, true))
  parts.push(ascii(`startxref\n${start}\n%%EOF\n`))
  return joined(parts)
}

function crossReferences(places: ReadonlyMap<number, Place>, count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(count * 7))
  view.setUint16(5, 0xffff)
  for (const [id, place] of places) {
    const inside = 'stream' in place
    view.setUint8(id * 7, inside ? 2 : 1)
    view.setUint32(id * 7 + 1, inside ? place.stream : place.byte)
    view.setUint16(id * 7 + 5, inside ? place.index : 0)
  }
  return new Uint8Array(view.buffer)
}

/** Bytes one after the other. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

// Sixteen bytes that tell this file from others; it need not be secret.
function idOf(mark: string): string {
  return [1, 2, 3, 4].map((seed) => {
    let hash = 0x811c9dc5 ^ seed
    for (let at = 0; at < mark.length; at += 1) hash = Math.imul(hash ^ mark.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')
}
