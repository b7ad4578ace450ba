import { Unzlib } from 'fflate'
import { Refusal } from '../refusal.ts'
import { latin, type PdfDict, type PdfStream, type PdfValue } from './pdf-values.ts'
import { refusalWords } from './refusal-words.ts'

/** How many bytes may still be unpacked from a file. */
export interface Budget {
  left: number
}

/** The bytes of a stream without their packing; null where it is packed in a way that is not known here. Throws a Refusal for too much. */
export function unpack(bytes: Uint8Array, stream: PdfStream, budget: Budget, follow: (value: PdfValue | undefined) => PdfValue): Uint8Array | null {
  const filters = listed(follow(stream.dict.get('Filter'))).map((one) => nameOf(follow(one)))
  const settings = listed(follow(stream.dict.get('DecodeParms'))).map(follow)
  let content: Uint8Array = bytes.subarray(stream.at, endOf(bytes, stream, follow))
  for (const [at, filter] of filters.entries()) {
    if (filter !== 'FlateDecode' && filter !== 'Fl') return null
    content = inflate(content, budget)
    const setting = settings[at]
    if (setting instanceof Map) content = withoutPredictor(content, setting, follow)
  }
  return content
}

function listed(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? value : value === null ? [] : [value]
}

function nameOf(value: PdfValue): string {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name' ? value.name : ''
}

// A length that does not lead to the word after the stream is not believed.
function endOf(bytes: Uint8Array, stream: PdfStream, follow: (value: PdfValue | undefined) => PdfValue): number {
  const length = follow(stream.dict.get('Length'))
  if (typeof length === 'number' && length >= 0 && latin(bytes, stream.at + length, stream.at + length + 13).includes('endstream')) return stream.at + length
  const end = find(bytes, 'endstream', stream.at)
  return end < 0 ? bytes.length : end
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (latin(bytes, at, at + word.length) === word) return at
  return -1
}

// A piece of this size unpacks to 16 MB at the very most, so the count is never far behind.
const piece = 16 * 1024

/** Unpacks bytes as far as they are whole; throws a Refusal where they would be more than the budget. */
export function inflate(packed: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const inflater = new Unzlib((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let at = 0; at < packed.length && size <= budget.left; at += piece) {
    try {
      inflater.push(packed.subarray(at, at + piece), at + piece >= packed.length)
    } catch {
      break // what came before the damage may be all that is needed
    }
  }
  budget.left -= size
  if (budget.left < 0) throw new Refusal(refusalWords.tooMuch)
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

// Tables of numbers are packed as differences from line to line, as pictures are.
function withoutPredictor(content: Uint8Array, setting: PdfDict, follow: (value: PdfValue | undefined) => PdfValue): Uint8Array {
  const number = (key: string, usual: number): number => {
    const value = follow(setting.get(key))
    return typeof value === 'number' && value > 0 && value < 65_536 ? value : usual
  }
  if (number('Predictor', 1) < 10) return content
  const parts = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const line = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8)
  const rows = Math.floor(content.length / (line + 1))
  const plain = new Uint8Array(rows * line)
  for (let row = 0; row < rows; row += 1) {
    const rule = content[row * (line + 1)] ?? 0
    for (let at = 0; at < line; at += 1) {
      const left = at < parts ? 0 : (plain[row * line + at - parts] ?? 0)
      const up = row === 0 ? 0 : (plain[(row - 1) * line + at] ?? 0)
      const corner = row === 0 || at < parts ? 0 : (plain[(row - 1) * line + at - parts] ?? 0)
      plain[row * line + at] = (content[row * (line + 1) + 1 + at] ?? 0) + guess(rule, left, up, corner)
    }
  }
  return plain
}

function guess(rule: number, left: number, up: number, corner: number): number {
  if (rule === 1) return left
  if (rule === 2) return up
  if (rule === 3) return (left + up) >> 1
  if (rule !== 4) return 0
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
