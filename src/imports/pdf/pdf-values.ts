/** What a PDF is made of. A dictionary is a map by the names of its entries, without their slashes. */
export type PdfValue = null | boolean | number | PdfText | PdfName | PdfRef | PdfStream | PdfDict | readonly PdfValue[]

export type PdfDict = ReadonlyMap<string, PdfValue>

export interface PdfText {
  readonly kind: 'text'
  readonly bytes: readonly number[]
}

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly id: number
}

/** A dictionary and where in the file its bytes begin. */
export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  readonly at: number
}

/** Something in the bytes is not PDF. Caught within this folder. */
export class NotPdf extends Error {
  override readonly name = 'NotPdf'
}

/** Reads values one after the other from a place in the bytes. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

const deepest = 60

/** The value at the cursor, which is then behind it. Throws NotPdf where there is none. */
export function readValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > deepest) throw new NotPdf('too deep')
  skipBlanks(cursor)
  const { bytes, at } = cursor
  const sign = bytes[at]
  if (sign === undefined) throw new NotPdf('the end')
  if (sign === 0x2f) return readName(cursor)
  if (sign === 0x28) return readLiteral(cursor)
  if (sign === 0x5b) return readList(cursor, depth)
  if (sign === 0x3c) return bytes[at + 1] === 0x3c ? readDict(cursor, depth) : readHex(cursor)
  return readWord(cursor)
}

/** A word of plain letters at the cursor, such as `obj`; empty where there is none. */
export function readKeyword(cursor: Cursor): string {
  skipBlanks(cursor)
  const from = cursor.at
  while (isPlain(cursor.bytes[cursor.at])) cursor.at += 1
  return latin(cursor.bytes, from, cursor.at)
}

/** Moves the cursor over blanks and remarks. */
export function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor
  for (;;) {
    const sign = bytes[cursor.at]
    if (sign === 0x25) while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1
    else if (isBlank(sign)) cursor.at += 1
    else return
  }
}

/** The bytes from `from` to before `to` as letters, one a byte. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

function isBlank(sign: number | undefined): boolean {
  return sign === 32 || sign === 10 || sign === 13 || sign === 9 || sign === 12 || sign === 0
}

const marks = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)))

function isPlain(sign: number | undefined): boolean {
  return sign !== undefined && !isBlank(sign) && !marks.has(sign)
}

function readWord(cursor: Cursor): PdfValue {
  const word = readKeyword(cursor)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  const number = Number(word)
  if (word === '' || Number.isNaN(number)) throw new NotPdf(`the word ${word.slice(0, 20)}`)
  return Number.isInteger(number) && number >= 0 ? (readReference(cursor, number) ?? number) : number
}

// `12 0 R` names an object; anything else after the number is none of its business.
function readReference(cursor: Cursor, id: number): PdfRef | null {
  const before = cursor.at
  const generation = readKeyword(cursor)
  if (/^\d{1,5}$/.test(generation) && readKeyword(cursor) === 'R') return { kind: 'ref', id }
  cursor.at = before
  return null
}

function readName(cursor: Cursor): PdfName {
  cursor.at += 1
  const bytes: number[] = []
  while (isPlain(cursor.bytes[cursor.at])) {
    const code = cursor.bytes[cursor.at] === 0x23 ? Number.parseInt(latin(cursor.bytes, cursor.at + 1, cursor.at + 3), 16) : Number.NaN
    bytes.push(Number.isNaN(code) ? (cursor.bytes[cursor.at] ?? 0) : code)
    cursor.at += Number.isNaN(code) ? 1 : 3
  }
  return { kind: 'name', name: new TextDecoder().decode(Uint8Array.from(bytes)) }
}

function readList(cursor: Cursor, depth: number): readonly PdfValue[] {
  cursor.at += 1
  const list: PdfValue[] = []
  for (skipBlanks(cursor); cursor.bytes[cursor.at] !== 0x5d; skipBlanks(cursor)) list.push(readValue(cursor, depth + 1))
  cursor.at += 1
  return list
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  cursor.at += 2
  const dict = new Map<string, PdfValue>()
  for (skipBlanks(cursor); cursor.bytes[cursor.at] !== 0x3e; skipBlanks(cursor)) {
    if (cursor.bytes[cursor.at] !== 0x2f) throw new NotPdf('an entry without a name')
    const { name } = readName(cursor)
    dict.set(name, readValue(cursor, depth + 1))
  }
  cursor.at += 2
  return dict
}

function readHex(cursor: Cursor): PdfText {
  const end = cursor.bytes.indexOf(0x3e, cursor.at)
  if (end < 0) throw new NotPdf('a text without an end')
  const bytes: number[] = []
  let half = -1
  for (let at = cursor.at + 1; at < end; at += 1) {
    const digit = Number.parseInt(String.fromCharCode(cursor.bytes[at] ?? 0), 16)
    if (Number.isNaN(digit)) continue
    if (half >= 0) bytes.push(half * 16 + digit)
    half = half >= 0 ? -1 : digit
  }
  if (half >= 0) bytes.push(half * 16)
  cursor.at = end + 1
  return { kind: 'text', bytes }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function readLiteral(cursor: Cursor): PdfText {
  const { bytes } = cursor
  const text: number[] = []
  let open = 1
  cursor.at += 1
  for (;;) {
    const sign = bytes[cursor.at]
    if (sign === undefined) throw new NotPdf('a text without an end')
    cursor.at += 1
    if (sign === 0x5c) {
      const meant = readEscape(cursor)
      if (meant !== null) text.push(meant)
      continue
    }
    if (sign === 0x28) open += 1
    if (sign === 0x29 && (open -= 1) === 0) return { kind: 'text', bytes: text }
    if (sign === 13) {
      // Whatever ends a line in the file is one line end in the text.
      if (bytes[cursor.at] === 10) cursor.at += 1
      text.push(10)
    } else text.push(sign)
  }
}

// What follows a backslash: a letter for a sign, up to three octal digits, a line end that is none, or the sign itself.
function readEscape(cursor: Cursor): number | null {
  const { bytes } = cursor
  const sign = bytes[cursor.at] ?? 0
  const octal = /^[0-7]{1,3}/.exec(latin(bytes, cursor.at, cursor.at + 3))?.[0]
  if (octal !== undefined) {
    cursor.at += octal.length
    return Number.parseInt(octal, 8) & 0xff
  }
  cursor.at += 1
  if (sign === 13 && bytes[cursor.at] === 10) cursor.at += 1
  if (sign === 13 || sign === 10) return null
  return escapes[String.fromCharCode(sign)] ?? sign
}
