import type { Layout } from './columns.ts'
import { field, firstNumber, firstRatio } from './columns.ts'

const quote = 34
const newline = 10
const carriageReturn = 13
const minus = 45
const point = 46

/** The values of one line, kept by the number of the field (`columns.ts`). Texts are places in `bytes`. */
export interface Line {
  /** Numbers; ratios in hundredths. NaN where the cell is blank. */
  readonly values: Float64Array
  /** Where the text of a field begins and ends, quotes left out. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Room for the values of one line. */
export const makeLine = (): Line => ({ values: new Float64Array(32), from: new Int32Array(32), to: new Int32Array(32) })

/** Why a line cannot be read: the column (0 is the first) and what is wrong there. */
export interface Fault {
  readonly column: number
  readonly what: 'short' | 'quote' | 'number'
}

/**
 * Reads the line that begins at `start` and whose line end is at `end`, into `line`. Returns undefined, or the fault.
 * Only as many columns are looked at as the layout reads.
 */
export function readLine(bytes: Uint8Array, start: number, end: number, layout: Layout, line: Line): Fault | undefined {
  const { fields, separator } = layout
  const { values, from, to } = line
  const stop = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end
  const last = fields.length - 1
  let at = start
  for (let column = 0; column <= last; column++) {
    const id = fields[column] as number
    const isQuoted = bytes[at] === quote
    if (isQuoted) at++
    const begin = at
    if (id >= firstNumber) {
      // A number, in place: most columns are one, and each is a few digits.
      const isNegative = bytes[at] === minus
      if (isNegative) at++
      let value = 0
      let digit = (bytes[at] as number) - 48
      const digits = at
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit
        digit = (bytes[++at] as number) - 48
      }
      if (at === digits) value = Number.NaN
      let scale = id >= firstRatio && id !== field.jobsChange ? 100 : 1
      value *= scale
      if (bytes[at] === point) {
        digit = (bytes[++at] as number) - 48
        while (digit >= 0 && digit <= 9) {
          scale /= 10
          value += digit * scale
          digit = (bytes[++at] as number) - 48
        }
        value = Math.round(value)
      }
      values[id] = isNegative ? -value : value
      // A blank cell is one that holds nothing at all; a lone sign or point is a fault.
      if (Number.isNaN(value) && at !== begin) return { column, what: 'number' }
    } else if (isQuoted) {
      while (at < stop && bytes[at] !== quote) at++
    } else {
      while (at < stop && bytes[at] !== separator) at++
    }
    if (id !== 0) {
      from[id] = begin
      to[id] = at
    }
    if (isQuoted) {
      if (at >= stop || bytes[at] !== quote) return { column, what: id >= firstNumber ? 'number' : 'quote' }
      at++
      // A doubled quote inside a text: the text goes on.
      while (id < firstNumber && at < stop && bytes[at] === quote) {
        at++
        while (at < stop && bytes[at] !== quote) at++
        if (at >= stop) return { column, what: 'quote' }
        if (id !== 0) to[id] = at
        at++
      }
    }
    if (at >= stop) {
      if (column < last) return { column: column + 1, what: 'short' }
    } else if (bytes[at] !== separator) return { column, what: id >= firstNumber ? 'number' : 'quote' }
    at++
  }
  return undefined
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
