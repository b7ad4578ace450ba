import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openZip, zipLimits } from '#imports/zip.ts'

const megabyte = 2 ** 20

// The place where the central directory tells of the first part.
function directoryAt(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true)
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}

describe('a zip', () => {
  const bytes = zipSync({ 'a.txt': strToU8('one'), 'folder/b.txt': [strToU8('twö'.repeat(1000)), { level: 9 }], 'c.bin': [strToU8('plain'), { level: 0 }] })

  test('gives each part by its name, packed or not, and null for what is not there', () => {
    const zip = openZip(bytes)
    expect(zip.names).toEqual(['a.txt', 'folder/b.txt', 'c.bin'])
    expect(zip.text('folder/b.txt')).toBe('twö'.repeat(1000))
    expect(strFromU8(zip.read('c.bin') ?? new Uint8Array())).toBe('plain')
    expect(zip.read('d.txt')).toBeNull()
  })

  test('that was cut or altered on its way is damaged', () => {
    expect(() => openZip(bytes.subarray(0, bytes.length - 30))).toThrow(/damaged/)
    expect(() => openZip(strToU8('no zip at all'))).toThrow(/damaged/)
    expect(() => openZip(changed(bytes, 36, 0x55)).text('a.txt')).toThrow(/damaged/)
  })

  test('with a password is not opened', () => {
    expect(() => openZip(changed(bytes, directoryAt(bytes) + 8, 1))).toThrow(/password/)
  })

  test.each(['../out.txt', '/etc/passwd', 'C:\\out.txt', 'a/../../b'])('with a part named %s is refused', (name) => {
    expect(() => openZip(zipSync({ [name]: strToU8('x') }))).toThrow(/does not belong/)
  })

  test('of more parts or bytes than any worksheet has is refused before anything is unpacked', () => {
    const many = Object.fromEntries(Array.from({ length: zipLimits.parts + 1 }, (_, at) => [`p${at}`, new Uint8Array()]))
    expect(() => openZip(zipSync(many))).toThrow(/far more/)
    expect(() => openZip(new Uint8Array(zipLimits.bytes + 1))).toThrow(/25 megabytes/)
  })

  test('that unpacks to more than fifty megabytes is stopped while it grows, whatever size it claims, alone and all parts together', () => {
    const bomb = zipSync({ 'bomb.xml': new Uint8Array(200 * megabyte) }, { level: 9 })
    expect(bomb.length).toBeLessThan(megabyte)
    const lies = changed(changed(changed(bomb, directoryAt(bomb) + 24, 1), directoryAt(bomb) + 26, 0), directoryAt(bomb) + 27, 0)
    const began = performance.now()
    expect(() => openZip(bomb).read('bomb.xml')).toThrow(/far more/)
    expect(() => openZip(lies).read('bomb.xml')).toThrow(/far more/)
    expect(performance.now() - began).toBeLessThan(10_000)
    const zip = openZip(zipSync({ a: new Uint8Array(30 * megabyte), b: new Uint8Array(30 * megabyte) }))
    expect(zip.read('a')).toHaveLength(30 * megabyte)
    expect(zip.read('a')).toHaveLength(30 * megabyte)
    expect(() => zip.read('b')).toThrow(/far more/)
  })
})
