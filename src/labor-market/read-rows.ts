import type { Layout } from './columns.ts'
import { field, kind } from './columns.ts'

const quote = 34
const newline = 10
const carriageReturn = 13
const minus = 45
const point = 46
const zero = 48

/** What stands for a blank cell where a whole number is read. */
export const blank = -0x80000000

/**
 * The values of one line, kept by the number of the field (`columns.ts`). `numbers` are whole numbers, ratios in
 * hundredths, `blank` where the cell is blank; `wages` are dollars, NaN where blank. Texts are places in the bytes,
 * quotes left out.
 */
export interface Line {
  readonly numbers: Int32Array
  wages: number
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Room for the values of one line. */
export const makeLine = (): Line => ({
  numbers: new Int32Array(32).fill(blank),
  wages: Number.NaN,
  from: new Int32Array(32),
  to: new Int32Array(32),
})

/** Why a line cannot be read: the column (0 is the first) and what is wrong there. */
export interface Fault {
  readonly column: number
  readonly what: 'short' | 'quote' | 'number'
}

/**
 * Reads the line that begins at `start` and whose line end is at `end`, into `line`. Returns undefined, or the fault.
 * Only as many columns are looked at as the layout reads. This is the loop in which an import spends its time: whole
 * numbers stay whole, nothing is made, and each byte is looked at once.
 */
export function readLine(bytes: Uint8Array, start: number, end: number, layout: Layout, line: Line): Fault | undefined {
  const { fields, kinds, separator } = layout
  const { numbers, from, to } = line
  const last = fields.length - 1
  let at = start
  for (let column = 0; column <= last; column++) {
    let byte = bytes[at] as number
    const sort = kinds[column] as number
    if (byte === quote) {
      at = readQuotedCell(bytes, at, end, column, layout, line)
      if (at < 0) return { column, what: at === -1 ? 'quote' : 'number' }
      byte = bytes[at] as number
    } else if (sort === kind.skip) {
      while (byte !== separator && byte !== newline) byte = bytes[++at] as number
    } else if (sort === kind.text) {
      const id = fields[column] as number
      from[id] = at
      while (byte !== separator && byte !== newline && byte !== carriageReturn) byte = bytes[++at] as number
      to[id] = at
    } else {
      const isNegative = byte === minus
      if (isNegative) byte = bytes[++at] as number
      const begin = at
      let digit = (byte - zero) >>> 0
      if (sort === kind.dollars) {
        let dollars = 0
        while (digit <= 9) {
          dollars = dollars * 10 + digit
          byte = bytes[++at] as number
          digit = (byte - zero) >>> 0
        }
        line.wages = at === begin ? Number.NaN : isNegative ? -dollars : dollars
      } else {
        let value = 0
        while (digit <= 9) {
          value = (value * 10 + digit) | 0
          byte = bytes[++at] as number
          digit = (byte - zero) >>> 0
        }
        // Nine digits always fit, seven with two decimals; more than the country has are not read.
        if (at - begin > (sort === kind.ratio ? 7 : 9)) return { column, what: 'number' }
        if (sort === kind.ratio) {
          value = (value * 100) | 0
          if (byte === point && at > begin) {
            const tenths = ((bytes[at + 1] as number) - zero) >>> 0
            const hundredths = ((bytes[at + 2] as number) - zero) >>> 0
            if (tenths <= 9) {
              value += tenths * 10
              at += 2
              if (hundredths <= 9) {
                value += hundredths
                at++
              }
              byte = bytes[at] as number
            }
          }
        }
        numbers[fields[column] as number] = at === begin ? blank : isNegative ? -value : value
      }
      if (byte === point && at > begin) {
        at = readTail(bytes, at)
        byte = bytes[at] as number
      }
      if (isNegative && at === begin) return { column, what: 'number' }
    }
    if (byte === separator) at++
    else if (byte !== newline && byte !== carriageReturn) return { column, what: sort === kind.text ? 'quote' : 'number' }
    else if (column < last) return { column: column + 1, what: 'short' }
  }
  return undefined
}

/** Passes over a point and the digits after it: '150.0' is 150, and quotients of more than two decimals are cut. */
function readTail(bytes: Uint8Array, point: number): number {
  let at = point + 1
  while (((bytes[at] as number) - zero) >>> 0 <= 9) at++
  return at
}

/**
 * A cell in quotes, which begins at `start`. Returns the place after it, -1 if its quotes do not close, or -2 if it is
 * no number.
 */
function readQuotedCell(bytes: Uint8Array, start: number, end: number, column: number, layout: Layout, line: Line): number {
  const id = layout.fields[column] as number
  const sort = layout.kinds[column] as number
  const begin = start + 1
  let at = begin
  while (at < end && (bytes[at] !== quote || bytes[at + 1] === quote)) at += bytes[at] === quote ? 2 : 1
  if (at >= end) return -1
  const after = at + 1
  if (sort === kind.skip) return after
  line.from[id] = begin
  line.to[id] = at
  if (sort === kind.text) return after
  const value = oddNumber(bytes, begin, at)
  if (value === undefined) return -2
  if (id === field.wages) line.wages = value
  else line.numbers[id] = Number.isNaN(value) ? blank : sort === kind.ratio ? Math.round(value * 100) : Math.round(value)
  return after
}

/** The number that these bytes write, NaN if there are none, undefined if they write none or a huge one. */
function oddNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 24))).trim()
  if (text === '') return Number.NaN
  return /^-?\d{1,14}(\.\d*)?$/.test(text) ? Number(text) : undefined
}

/** How many columns a whole line has; for the last line of a file, which may be cut off. */
export function countColumns(bytes: Uint8Array, start: number, end: number, separator: number): number {
  let count = 1
  let isQuoted = false
  for (let at = start; at < end; at++) {
    if (bytes[at] === quote) isQuoted = !isQuoted
    else if (bytes[at] === separator && !isQuoted) count++
  }
  return count
}

/** Whether a line holds nothing but separators, quotes and blanks, as spreadsheets leave them at the end. */
export function isEmptyLine(bytes: Uint8Array, start: number, end: number, separator: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte !== separator && byte !== 32 && byte !== quote && byte !== carriageReturn && byte !== newline) return false
  }
  return true
}
