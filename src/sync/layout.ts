// Where things are in the file. Fixed for ever: nothing here may change once a file has left a device.

/** The first eight bytes, `SHTABLE1`. */
export const MAGIC = new Uint8Array([0x53, 0x48, 0x54, 0x41, 0x42, 0x4c, 0x45, 0x31])
/** Magic and the four bytes of the header's length. */
export const PREFIX_BYTES = MAGIC.length + 4
/** SHA-256. */
export const DIGEST_BYTES = 32
/** A header of more bytes is not one that any version writes. */
export const HEADER_MAX_BYTES = 64 * 1024

/** SHA-256 of bytes. Rejects where the page is not a secure context, because the browser then has no `crypto.subtle`. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', asBufferSource(bytes)))
}

/** The same bytes as something the web's interfaces take; copied only when they lie in memory shared with a worker. */
function asBufferSource(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : Uint8Array.from(bytes)
}

/** The bytes of several pieces, one after another. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
