import type { LooksLike } from './envelope.ts'

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4096))

function whichZip(beginning: string): LooksLike {
  if (beginning.includes('word/')) return 'word'
  if (beginning.includes('xl/')) return 'excel'
  if (beginning.includes('ppt/')) return 'powerpoint'
  return 'zip'
}

function isImage(bytes: Uint8Array, beginning: string): boolean {
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    beginning.startsWith('GIF8') ||
    beginning.startsWith('BM') ||
    /^RIFF[^]{4}WEBP/.test(beginning) ||
    /^[^]{4}ftyp(heic|heix|mif1|avif)/.test(beginning)
  )
}

function isText(bytes: Uint8Array): boolean {
  // A chunk may end within a character, which `stream` forgives; a zero byte is in no text that people send.
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What a file that is not ours seems to be, judged by its first bytes (4,096 are plenty). */
export function looksLike(bytes: Uint8Array): LooksLike {
  const beginning = ascii(bytes)
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return whichZip(beginning)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office'
  if (beginning.startsWith('%PDF')) return 'pdf'
  if (isImage(bytes, beginning)) return 'image'
  if (!isText(bytes.subarray(0, 4096))) return 'unknown'
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  if (/^<(!doctype|html|\?xml)/i.test(start)) return 'web-page'
  return /^[{[]/.test(start) ? 'json' : 'text'
}
