/** How many pixels wide and high a picture is. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Width and height of a PNG or JPEG picture in pixels; null where its bytes do not say. */
export function sizeOf(bytes: Uint8Array, type: 'image/png' | 'image/jpeg'): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = type === 'image/png' ? pngSize(view) : jpegSize(view)
  return size && size.width > 0 && size.height > 0 ? size : null
}

function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

// Segment by segment, until one that begins a frame.
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < view.byteLength;) {
    const kind = view.getUint16(at)
    if (kind < 0xff01) return null
    const isFrame = kind >= 0xffc0 && kind <= 0xffcf && kind !== 0xffc4 && kind !== 0xffc8 && kind !== 0xffcc
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
