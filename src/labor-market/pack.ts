import type { Quarter, Table } from './types.ts'
import { noChange } from './types.ts'
import { columns } from './table.ts'

const format = 1
const text = { encoder: new TextEncoder(), decoder: new TextDecoder() }

/** Bytes that grow. */
interface Out {
  bytes: Uint8Array
  at: number
}

/** Seven bits a byte, the lowest first. Numbers of up to 53 bits, never negative. */
function writeNumber(out: Out, value: number): void {
  if (out.at + 10 > out.bytes.length) {
    const larger = new Uint8Array(out.bytes.length * 2)
    larger.set(out.bytes)
    out.bytes = larger
  }
  let rest = value
  while (rest >= 128) {
    out.bytes[out.at++] = (rest % 128) + 128
    rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7
  }
  out.bytes[out.at++] = rest
}

function writeText(out: Out, value: string): void {
  const bytes = text.encoder.encode(value)
  writeNumber(out, bytes.length)
  for (const byte of bytes) writeNumber(out, byte)
}

/** Zero stands for missing, which costs one byte; changes go by turns above and below zero. */
const shift = (value: number): number => (value === noChange ? 0 : value < 0 ? -2 * value : 2 * value + 1)
const unshift = (value: number): number => (value === 0 ? noChange : value % 2 === 0 ? -value / 2 : (value - 1) / 2)

/**
 * A table as compact bytes: about 20 a row. The same table always gives the same bytes, whatever files it came from in
 * whatever order. `unpack` gives the table back.
 */
export function pack(table: Table): Uint8Array {
  const out: Out = { bytes: new Uint8Array(64 + table.rows * 24), at: 0 }
  writeNumber(out, format)
  writeText(out, table.area)
  writeText(out, table.title)
  writeNumber(out, table.period.year)
  writeNumber(out, table.period.quarter)
  writeNumber(out, table.rows)
  let before = 0
  for (let row = 0; row < table.rows; row++) {
    const key = (table.own[row] ?? 0) * 0x100000 + (table.industry[row] ?? 0)
    writeNumber(out, key - before)
    before = key
  }
  for (let row = 0; row < table.rows; row++) writeNumber(out, table.flags[row] ?? 0)
  for (const column of columns) {
    const values = table[column]
    for (let row = 0; row < table.rows; row++) {
      const value = values[row] ?? 0
      writeNumber(out, column === 'jobsChange' ? shift(value) : value + 1)
    }
  }
  return out.bytes.slice(0, out.at)
}

interface In {
  readonly bytes: Uint8Array
  at: number
}

function readNumber(from: In): number {
  let value = 0
  let weight = 1
  for (;;) {
    const byte = from.bytes[from.at++]
    if (byte === undefined) throw new RangeError('This packed table is cut off.')
    value += (byte & 127) * weight
    if (byte < 128) return value
    weight *= 128
  }
}

function readText(from: In): string {
  const bytes = new Uint8Array(readNumber(from))
  for (let at = 0; at < bytes.length; at++) bytes[at] = readNumber(from)
  return text.decoder.decode(bytes)
}

/** The table that `pack` made these bytes of. Throws a RangeError if they are cut off or of a later format. */
export function unpack(bytes: Uint8Array): Table {
  const from: In = { bytes, at: 0 }
  if (readNumber(from) !== format) throw new RangeError('This packed table is of a format that this version cannot read.')
  const area = readText(from)
  const title = readText(from)
  const period = { year: readNumber(from), quarter: readNumber(from) as Quarter }
  const rows = readNumber(from)
  if (rows > bytes.length) throw new RangeError('This packed table is cut off.')
  const own = new Uint8Array(rows)
  const industry = new Uint32Array(rows)
  let key = 0
  for (let row = 0; row < rows; row++) {
    key += readNumber(from)
    own[row] = Math.floor(key / 0x100000)
    industry[row] = key % 0x100000
  }
  const flags = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) flags[row] = readNumber(from)
  const ints = (): Int32Array => fill(from, new Int32Array(rows), minusOne)
  return {
    area,
    title,
    period,
    rows,
    own,
    industry,
    flags,
    establishments: ints(),
    jobs: ints(),
    jobs1: ints(),
    jobs2: ints(),
    wages: fill(from, new Float64Array(rows), minusOne),
    lqEstablishments: ints(),
    lqJobs: ints(),
    lqWages: ints(),
    lqPay: ints(),
    jobsChange: fill(from, new Int32Array(rows), unshift),
  }
}

const minusOne = (value: number): number => value - 1

function fill<T extends Int32Array | Float64Array>(from: In, into: T, back: (value: number) => number): T {
  for (let row = 0; row < into.length; row++) into[row] = back(readNumber(from))
  return into
}
