/** How the letters of a text file were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Whether the file began with a mark that says its encoding. */
  readonly marked: boolean
}

/** Reads bytes as text; `asked` is the encoding that somebody chose in place of the one that is found. */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded {
  const mark = markOf(bytes)
  const encoding = asked ?? mark ?? zerosSay(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  return { text: new TextDecoder(encoding).decode(bytes), encoding, marked: mark === encoding }
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

// Latin text as UTF-16 has a zero in every other place.
function zerosSay(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 2000)
  const pairs = Math.floor(start.length / 2)
  let [even, odd] = [0, 0]
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) even += 1
    if (start[at + 1] === 0) odd += 1
  }
  if (pairs < 2 || even + odd === 0) return undefined
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
