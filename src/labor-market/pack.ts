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
  makeRoom(out, 1)
  out.at = putNumber(out.bytes, out.at, value)
}

/** Room for so many numbers more. */
function makeRoom(out: Out, numbers: number): void {
  const needed = out.at + numbers * 8
  if (needed <= out.bytes.length) return
  const larger = new Uint8Array(Math.max(needed, out.bytes.length * 2))
  larger.set(out.bytes)
  out.bytes = larger
}

function putNumber(bytes: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  while (rest > 0x7fffffff) {
    bytes[at++] = (rest % 128) + 128
    rest = Math.floor(rest / 128)
  }
  while (rest >= 128) {
    bytes[at++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}

/** A column of whole numbers. Kept apart from dollars, and in place: most values are one or two bytes. */
function writeWhole(out: Out, values: Int32Array, isChange: boolean): void {
  makeRoom(out, values.length)
  const { bytes } = out
  let { at } = out
  for (let row = 0; row < values.length; row++) {
    const value = isChange ? shift(values[row] as number) : (values[row] as number) + 1
    if (value < 128) bytes[at++] = value
    else if (value < 16_384) {
      bytes[at++] = (value & 127) | 128
      bytes[at++] = value >>> 7
    } else at = putNumber(bytes, at, value)
  }
  out.at = at
}

function writeDollars(out: Out, values: Float64Array): void {
  makeRoom(out, values.length)
  for (let row = 0; row < values.length; row++) out.at = putNumber(out.bytes, out.at, (values[row] as number) + 1)
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
  const out: Out = { bytes: new Uint8Array(256 + table.rows * 40), at: 0 }
  writeNumber(out, format)
  writeText(out, table.area)
  writeText(out, table.title)
  writeNumber(out, table.period.year)
  writeNumber(out, table.period.quarter)
  writeNumber(out, table.rows)
  let before = 0
  makeRoom(out, table.rows)
  for (let row = 0; row < table.rows; row++) {
    const key = (table.own[row] as number) * 0x100000 + (table.industry[row] as number)
    out.at = putNumber(out.bytes, out.at, key - before)
    before = key
  }
  makeRoom(out, table.rows)
  for (let row = 0; row < table.rows; row++) out.bytes[out.at++] = table.flags[row] as number
  for (const column of columns) {
    if (column === 'wages') writeDollars(out, table.wages)
    else writeWhole(out, table[column], column === 'jobsChange')
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
