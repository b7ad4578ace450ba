const prime = 0x01000193

// FNV-1a over all bytes, in two halves with different beginnings.
function fold(hash: number, bytes: Uint8Array): number {
  let value = hash
  for (const byte of bytes) value = Math.imul(value ^ byte, prime)
  return value >>> 0
}

/** The sum of many tables that does not depend on their order. Equal bytes give equal digests; others nearly never. */
interface Digest {
  readonly add: (bytes: Uint8Array) => void
  readonly take: (bytes: Uint8Array) => void
  readonly text: () => string
}

/** An empty digest. Packed tables carry their area and period, so the bytes are all that counts. */
export function openDigest(): Digest {
  let [one, other, count] = [0, 0, 0]
  const turn = (bytes: Uint8Array, sign: 1 | -1): void => {
    one = (one + sign * fold(0x811c9dc5, bytes)) >>> 0
    other = (other + sign * fold(0x9747b28c, bytes)) >>> 0
    count += sign
  }
  return {
    add: (bytes) => turn(bytes, 1),
    take: (bytes) => turn(bytes, -1),
    text: () => `${count}-${one.toString(16)}-${other.toString(16)}`,
  }
}
