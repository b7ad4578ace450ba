// The same file as text, for mail gateways that take only endings they know: JSON whose lines are base64.

/** Bytes of the sealed file in one line of text; short enough for every mail program. */
const LINE_BYTES = 570
const OPENING = /^\uFEFF?\s*\{\s*"sharedTable"\s*:\s*1\s*,/

/** A sealed file as JSON text, with a sentence for whoever opens it in an editor. */
export function toText(sealed: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < sealed.length; at += LINE_BYTES) {
    lines.push(btoa(String.fromCharCode(...sealed.subarray(at, at + LINE_BYTES))))
  }
  const note = 'This is a Shared Table file. Open it with Shared Table; do not change anything in it.'
  return JSON.stringify({ sharedTable: 1, note, bytes: sealed.length, lines }, null, 1)
}

/** True when the beginning of a file is our JSON. A few hundred characters are enough. */
export function isTextForm(beginning: string): boolean {
  return OPENING.test(beginning)
}

/** The sealed file in our JSON; `cut-short` when the text breaks off, `altered` when it is not what we wrote. */
export function fromText(text: string): Uint8Array | 'cut-short' | 'altered' {
  let said: unknown
  try {
    said = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return text.trimEnd().endsWith('}') ? 'altered' : 'cut-short'
  }
  const { bytes, lines } = said as { bytes?: unknown; lines?: unknown }
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || !Array.isArray(lines)) return 'altered'
  const decoded = decodeLines(lines)
  if (decoded === null || decoded.length !== bytes) return 'altered'
  return decoded
}

function decodeLines(lines: readonly unknown[]): Uint8Array | null {
  const whole = new Uint8Array(lines.length * LINE_BYTES)
  let at = 0
  for (const line of lines) {
    if (typeof line !== 'string' || line.length > (LINE_BYTES / 3) * 4) return null
    let binary: string
    try {
      binary = atob(line)
    } catch {
      return null
    }
    for (let index = 0; index < binary.length; index += 1) whole[at + index] = binary.charCodeAt(index)
    at += binary.length
  }
  return whole.subarray(0, at)
}
