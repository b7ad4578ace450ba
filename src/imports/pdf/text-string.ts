import type { PdfText } from './pdf-values.ts'

// What PDF's own alphabet has between 0x18 and 0x1f and between 0x80 and 0xa0; elsewhere it is Latin-1.
const low = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'
const high = '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac'

/** A text of a PDF, in whichever of its alphabets it was written. */
export function textOf({ bytes }: PdfText): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 0, 1)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 1, 0)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(Uint8Array.from(bytes))
  let text = ''
  for (const byte of bytes) {
    if (byte >= 0x18 && byte < 0x20) text += low[byte - 0x18] ?? ''
    else if (byte >= 0x80 && byte <= 0xa0) text += high[byte - 0x80] ?? ''
    else text += String.fromCharCode(byte)
  }
  return text
}

// Half a sign stays as it is, so that nothing changes that nobody changed.
function utf16(bytes: readonly number[], first: 0 | 1, second: 0 | 1): string {
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode((bytes[at + first] ?? 0) * 256 + (bytes[at + second] ?? 0))
  return text
}
