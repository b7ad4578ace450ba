import { unzlibSync } from 'fflate'
import { ref, type PdfFile } from './pdf-file.ts'

/** A picture that stands in the file, with its size in its own dots. */
export interface Picture {
  readonly id: number
  readonly width: number
  readonly height: number
}

/** Puts a PNG or JPEG picture into the file; null where it is of a kind that cannot be drawn, and is then left out. */
export function embedPicture(file: PdfFile, bytes: Uint8Array): Picture | null {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return embedJpeg(file, bytes)
    return bytes[0] === 0x89 && bytes[1] === 0x50 ? embedPng(file, bytes) : null
  } catch {
    return null // a damaged picture is no reason to make no file
  }
}

const image = (width: number, height: number, bits: number, colors: string): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${colors}`

function embedJpeg(file: PdfFile, bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const mark = view.getUint16(at)
    // A frame header, of which there are several kinds; C4, C8 and CC are none.
    if (mark < 0xffc0 || mark > 0xffcf || mark === 0xffc4 || mark === 0xffc8 || mark === 0xffcc) continue
    const [height, width, parts] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)]
    const colors = parts === 1 ? '/DeviceGray' : parts === 3 ? '/DeviceRGB' : null
    if (!colors || width === 0 || height === 0) return null
    return { id: file.stream(bytes, `${image(width, height, view.getUint8(at + 4), colors)} /Filter /DCTDecode`, false), width, height }
  }
  return null
}

interface Png {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly kind: number
  readonly palette: Uint8Array
  readonly data: Uint8Array
}

function embedPng(file: PdfFile, bytes: Uint8Array): Picture | null {
  const png = readPng(bytes)
  if (!png) return null
  const { width, height, bits, kind, palette, data } = png
  if (kind === 4 || kind === 6) return bits === 8 ? embedWithAlpha(file, png) : null
  const parts = kind === 2 ? 3 : 1
  const colors = kind === 2 ? '/DeviceRGB' : kind === 0 ? '/DeviceGray' : `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${hex(palette)}>]`
  const id = file.stream(data, `${image(width, height, bits, colors)} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${parts} /BitsPerComponent ${bits} /Columns ${width} >>`, false)
  return { id, width, height }
}

// A PNG is a row of chunks; those that change how it looks elsewhere are left alone. An interlaced one is not read.
function readPng(bytes: Uint8Array): Png | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let palette: Uint8Array = new Uint8Array()
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const body = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    const name = view.getUint32(at + 4)
    if (name === 0x49444154) data.push(body)
    if (name === 0x504c5445) palette = body
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (view.getUint8(28) !== 0 || width === 0 || height === 0 || width * height > 16_000_000) return null
  return { width, height, bits: view.getUint8(24), kind: view.getUint8(25), palette, data: joined(data) }
}

function embedWithAlpha(file: PdfFile, { width, height, kind, data }: Png): Picture {
  const parts = kind === 6 ? 4 : 2
  const dots = unfiltered(unzlibSync(data), width * parts, height, parts)
  const colors = new Uint8Array(width * height * (parts - 1))
  const alpha = new Uint8Array(width * height)
  for (let dot = 0; dot < width * height; dot += 1) {
    for (let part = 0; part < parts - 1; part += 1) colors[dot * (parts - 1) + part] = dots[dot * parts + part] ?? 0
    alpha[dot] = dots[dot * parts + parts - 1] ?? 0
  }
  const mask = file.stream(alpha, image(width, height, 8, '/DeviceGray'))
  return { id: file.stream(colors, `${image(width, height, 8, kind === 6 ? '/DeviceRGB' : '/DeviceGray')} /SMask ${ref(mask)}`), width, height }
}

// Each line of a PNG tells its bytes as differences from its neighbors, by one of five rules.
function unfiltered(raw: Uint8Array, line: number, height: number, parts: number): Uint8Array {
  const dots = new Uint8Array(line * height)
  for (let y = 0; y < height; y += 1) {
    const rule = raw[y * (line + 1)] ?? 0
    for (let x = 0; x < line; x += 1) {
      const left = x < parts ? 0 : (dots[y * line + x - parts] ?? 0)
      const up = y === 0 ? 0 : (dots[(y - 1) * line + x] ?? 0)
      const corner = x < parts || y === 0 ? 0 : (dots[(y - 1) * line + x - parts] ?? 0)
      dots[y * line + x] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess(rule, left, up, corner)
    }
  }
  return dots
}

function guess(rule: number, left: number, up: number, corner: number): number {
  if (rule === 1) return left
  if (rule === 2) return up
  if (rule === 3) return (left + up) >> 1
  if (rule !== 4) return 0
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
