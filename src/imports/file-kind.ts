/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'empty' | 'zip' | 'old office' | 'pdf' | 'picture' | 'web page' | 'other'

const magic: readonly (readonly [FileKind, readonly number[], number])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04], 0],
  ['zip', [0x50, 0x4b, 0x05, 0x06], 0],
  ['old office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d], 0],
  ['picture', [0xff, 0xd8, 0xff], 0],
  ['picture', [0x89, 0x50, 0x4e, 0x47], 0],
  ['picture', [0x47, 0x49, 0x46, 0x38], 0],
  ['picture', [0x42, 0x4d], 0],
  ['picture', [0x49, 0x49, 0x2a, 0x00], 0],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['picture', [0x57, 0x45, 0x42, 0x50], 8],
  ['picture', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
  ['picture', [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31], 4],
  ['picture', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66], 4],
]

/** Tells what the bytes are. A list as plain text is `other`, since any text might be one. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const found = magic.find(([, signs, at]) => signs.every((sign, index) => bytes[at + index] === sign))
  if (found && !(signsOfText(bytes) && found[1].length < 3)) return found[0]
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 600)).replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\u0000', '').trimStart()
  return /^(?:<!doctype html|<html|<head|<meta|<table|<body)/i.test(start) ? 'web page' : 'other'
}

// `BM` begins a bitmap, and also the name of many a company: a bitmap has zeros soon after.
function signsOfText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 64).includes(0)
}
