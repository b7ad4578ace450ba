import { Inflate } from 'fflate'
import { nothingChanged, Refusal } from './refusal.ts'

/** The parts of a Word or Excel file, each unpacked when it is asked for. */
export interface Zip {
  /** The names of all parts, as they are written in the file. */
  readonly names: readonly string[]
  /** The bytes of one part; null where there is none of that name. Throws a Refusal where it is damaged or too much. */
  readonly read: (name: string) => Uint8Array | null
  /** The same as text. */
  readonly text: (name: string) => string | null
}

/** What a file may cost before it is refused: bytes as it comes, parts, and bytes unpacked over all parts read. */
export const zipLimits = { bytes: 25 * 2 ** 20, parts: 2000, unpacked: 50 * 2 ** 20 } as const

interface Entry {
  readonly method: number
  readonly check: number
  readonly packed: number
  readonly at: number
}

const again = 'Ask the sender to save the file again and to send it once more.'
const damaged = `The file is damaged, as can happen on its way through mail or on a stick. ${nothingChanged} ${again}`
const tooMuch = `There is far more in this file than a worksheet holds, so it is probably not an honest file. ${nothingChanged} If it comes from somebody you do not know, delete it.`

/**
 * Opens a zip without unpacking it. Sizes that the file claims are believed nowhere: what is unpacked is counted while
 * it grows. Throws a Refusal for what is no zip, is damaged, locked, too large or has names that lead out of it.
 */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length > zipLimits.bytes) throw new Refusal(`The file has more than 25 megabytes, which no worksheet needs, so it is probably another file. ${nothingChanged} Choose the file again.`)
  const entries = directoryOf(bytes)
  let left: number = zipLimits.unpacked
  const unpacked = new Map<string, Uint8Array>()
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name)
    if (!entry) return null
    const known = unpacked.get(name)
    if (known) return known
    const content = unpack(packedBytes(bytes, entry), entry, left)
    left -= content.length
    unpacked.set(name, content)
    return content
  }
  const text = (name: string): string | null => {
    const content = read(name)
    return content && textOf(content)
  }
  return { names: [...entries.keys()], read, text }
}

// Parts are UTF-8 unless their first two bytes say UTF-16.
function textOf(content: Uint8Array): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endSize = 22

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > zipLimits.parts) throw new Refusal(tooMuch)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw new Refusal(damaged)
    const [name, entry, next] = entryAt(bytes, view, at)
    if (!name.endsWith('/')) entries.set(name, entry)
    at = next
  }
  return entries
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): readonly [string, Entry, number] {
  const locked = (view.getUint16(at + 8, true) & 1) === 1
  if (locked) throw new Refusal(`The file is locked with a password. ${nothingChanged} Ask the sender to save it without a password and to send it again.`)
  const [nameSize, extraSize, noteSize] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize))
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(name)) throw new Refusal(`A part of this file wants to be written where it does not belong. ${nothingChanged} Delete the file; it may be harmful.`)
  const entry = {
    method: view.getUint16(at + 10, true), check: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true),
  }
  return [name, entry, at + 46 + nameSize + extraSize + noteSize]
}

// The end record stands last, with at most a remark of 65,535 bytes after it.
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - 0xffff)
  for (let at = view.byteLength - endSize; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at
  throw new Refusal(damaged)
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localMark) throw new Refusal(damaged)
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > bytes.length) throw new Refusal(damaged)
  return bytes.subarray(from, from + entry.packed)
}

function unpack(packed: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, limit) : undefined
  if (!content || crc(content) !== entry.check) throw new Refusal(damaged)
  if (content.length > limit) throw new Refusal(tooMuch)
  return content
}

// A piece of this size unpacks to 16 MB at the very most, so the count is never far behind.
const piece = 16 * 1024

/** Unpacks deflated bytes, counted while they grow. Throws a Refusal where they are damaged or more than `limit`. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let at = 0; at < packed.length; at += piece) {
    try {
      inflater.push(packed.subarray(at, at + piece), at + piece >= packed.length)
    } catch {
      throw new Refusal(damaged)
    }
    if (size > limit) throw new Refusal(tooMuch)
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}
