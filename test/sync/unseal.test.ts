import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seal, sealAsText } from '#sync/seal.ts'
import { unseal } from '#sync/unseal.ts'
import { anyParts, anySender, headerText, limits, noise, sealedWithHeader, sender } from './sealed.ts'

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const parts = [{ name: 'workbook', bytes: noise(4000) }, { name: 'journal', bytes: noise(900, 7) }]

describe('a file comes back as it was sent', () => {
  test('header and documents, as bytes and as text, from memory and from a file', async () => {
    await fc.assert(
      fc.asyncProperty(anySender, anyParts, async (who, documents) => {
        const sealed = await seal(who, documents)
        const text = await sealAsText(who, documents)
        for (const file of [sealed, new Blob([sealed]), ascii(text), new Blob(['\uFEFF', text])]) {
          const found = await unseal(file, limits)
          expect(found).toMatchObject({ kind: 'unsealed', readOnly: null, header: { ...who, format: 1 } })
          if (found.kind === 'unsealed') {
            expect(found.parts.map(part => [part.name, [...part.bytes]])).toEqual(
              documents.map(part => [part.name, [...part.bytes]]),
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the layout is fixed: magic, length, header, documents, digest', async () => {
    const sealed = await seal(sender, [{ name: 'workbook', bytes: ascii('WORK') }])
    expect(new TextDecoder().decode(sealed.subarray(0, 8))).toBe('SHTABLE1')
    const length = new DataView(sealed.buffer).getUint32(8)
    const header: unknown = JSON.parse(new TextDecoder().decode(sealed.subarray(12, 12 + length)))
    expect(header).toEqual({ format: 1, ...sender, parts: [{ name: 'workbook', length: 4 }] })
    expect(new TextDecoder().decode(sealed.subarray(12 + length, 16 + length))).toBe('WORK')
    const digest = await crypto.subtle.digest('SHA-256', sealed.slice(12, 16 + length))
    expect([...sealed.subarray(16 + length)]).toEqual([...new Uint8Array(digest)])
  })

  test('the same sender and documents make the same bytes', async () => {
    expect(await seal(sender, parts)).toEqual(await seal(sender, parts))
  })

  test('what else the sender’s object carries stays at home', async () => {
    const more = { ...sender, phone: '555 0100' }
    expect(new TextDecoder().decode(await seal(more, parts))).not.toContain('555 0100')
  })

  test('a document of an unknown name is handed over, to be left alone', async () => {
    const found = await unseal(await seal(sender, [...parts, { name: 'pictures', bytes: noise(5) }]), limits)
    expect(found.kind === 'unsealed' && found.parts.map(part => part.name)).toEqual(['workbook', 'journal', 'pictures'])
  })

  test('lines of the text form are short enough for every mail program', async () => {
    const text = await sealAsText(sender, parts)
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(998)
  })
})

describe('a damaged file is refused', () => {
  test('cut at each twentieth of its length, and one byte short', async () => {
    const sealed = await seal(sender, parts)
    for (const cut of [...Array.from({ length: 19 }, (_, n) => Math.floor((sealed.length * (n + 1)) / 20)), sealed.length - 1]) {
      const refusal = await unseal(sealed.subarray(0, cut), limits)
      expect(refusal).toMatchObject({ kind: 'refused', code: 'cut-short', have: cut })
      if (refusal.kind === 'refused' && refusal.code === 'cut-short' && cut > 500) expect(refusal.need).toBe(sealed.length)
    }
  })

  test('cut within the magic and within the header', async () => {
    const sealed = await seal(sender, parts)
    for (const cut of [1, 7, 8, 11, 12, 40]) {
      expect(await unseal(sealed.subarray(0, cut), limits)).toEqual({
        kind: 'refused', code: 'cut-short', have: cut, need: null,
      })
    }
  })

  test('500 single flipped bits, wherever they are', async () => {
    const sealed = await seal(sender, parts)
    const places = Array.from({ length: 500 }, (_, n) => Math.floor((n * sealed.length * 8) / 500) + (n % 8))
    const codes = new Set<string>()
    for (const place of places) {
      const damaged = sealed.slice()
      const at = Math.min(place >> 3, damaged.length - 1)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (place & 7))
      const refusal = await unseal(damaged, limits)
      expect(refusal.kind).toBe('refused')
      if (refusal.kind === 'refused') codes.add(refusal.code)
    }
    expect(codes).toContain('altered')
  })

  test('every single bit of magic, length and header', async () => {
    const sealed = await seal(sender, [{ name: 'workbook', bytes: ascii('W') }])
    for (let bit = 0; bit < (sealed.length - 33) * 8; bit += 1) {
      const damaged = sealed.slice()
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect((await unseal(damaged, limits)).kind).toBe('refused')
    }
  })

  test('with something added behind it', async () => {
    const sealed = await seal(sender, parts)
    const longer = new Uint8Array(sealed.length + 3)
    longer.set(sealed)
    expect(await unseal(longer, limits)).toEqual({ kind: 'refused', code: 'altered' })
  })

  test('as text: cut, with a line changed, with a line lost, with something else inside', async () => {
    const text = await sealAsText(sender, parts)
    expect(await unseal(ascii(text.slice(0, text.length / 2)), limits)).toMatchObject({ code: 'cut-short' })
    const lines = text.split('\n')
    expect(await unseal(ascii(lines.filter((_, index) => index !== 8).join('\n')), limits)).toMatchObject({ code: 'altered' })
    const changed = lines.map((line, index) => (index === 8 ? line.replace(/[a-z]/, 'Z') : line)).join('\n')
    expect(changed).not.toBe(text)
    expect(await unseal(ascii(changed), limits)).toMatchObject({ code: 'altered' })
    expect(await unseal(ascii('{"sharedTable":1,"bytes":3,"lines":["QUJD"]}'), limits)).toMatchObject({ code: 'altered' })
    expect(await unseal(ascii('{"sharedTable":1,"bytes":3,"lines":[7]}'), limits)).toMatchObject({ code: 'altered' })
  })
})

describe('a file of another kind is refused by its kind', () => {
  test.each([
    ['zip', [0x50, 0x4b, 3, 4, ...ascii('....photo.jpg')]],
    ['word', [0x50, 0x4b, 3, 4, ...ascii('[Content_Types].xml word/document.xml')]],
    ['excel', [0x50, 0x4b, 3, 4, ...ascii('[Content_Types].xml xl/workbook.xml')]],
    ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['pdf', ascii('%PDF-1.7')],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['image', [0xff, 0xd8, 0xff, 0xe0]],
    ['json', ascii('{"name": "someone’s own"}')],
    ['json', ascii('[1, 2]')],
    ['web-page', ascii('\n<!DOCTYPE html><p>Sign in')],
    ['text', ascii('Dear all, attached please find')],
    ['unknown', [0, 1, 2, 3, 250, 251]],
  ] as const)('%s', async (kind, bytes) => {
    expect(await unseal(Uint8Array.from(bytes), limits)).toEqual({ kind: 'refused', code: 'not-ours', looksLike: kind })
  })

  test('an empty file is called empty', async () => {
    expect(await unseal(new Uint8Array(), limits)).toEqual({ kind: 'refused', code: 'empty' })
  })
})

describe('a header that no honest sender makes is refused', () => {
  test('deep, wide, long, or with keys that reach into objects', async () => {
    const hostile = [
      headerText().replace('"parts":[]', `"parts":[],"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
      headerText({ wide: Array.from({ length: 5000 }, () => 0) }),
      headerText().replace('"parts":[]', '"parts":[],"__proto__":{"isAdmin":true}'),
      headerText({ who: { constructor: 1 } }),
      headerText({ partnership: { id: 'p', name: 'n', prototype: {} } }),
      headerText({ who: 'x'.repeat(3000) }),
      headerText({ parts: Array.from({ length: 40 }, (_, n) => ({ name: `p${n}`, length: 0 })) }),
      headerText({ parts: [{ name: 'workbook', length: 0 }, { name: 'workbook', length: 0 }] }),
      headerText({ parts: [{ name: 'workbook', length: -5 }] }),
      headerText({ parts: [{ name: 'workbook', length: 1.5 }] }),
      headerText({ circle: 'mine' }),
      headerText({ minReader: '1' }),
      '[]', 'null', '7', '"text"', '{', '',
    ]
    for (const header of hostile) {
      expect(await unseal(await sealedWithHeader(header), limits)).toEqual({ kind: 'refused', code: 'altered' })
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('any JSON at all never throws and never passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 12 }), async json => {
        expect((await unseal(await sealedWithHeader(json), limits)).kind).toBe('refused')
      }),
      { numRuns: 200 },
    )
  })

  test('any bytes at all never throw and never pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, withMagic) => {
        const file = withMagic ? Uint8Array.from([...ascii('SHTABLE1'), ...bytes]) : bytes
        expect((await unseal(file, limits)).kind).toBe('refused')
      }),
      { numRuns: 500 },
    )
  })

  test('a header that lies about its lengths is refused before anything is read', async () => {
    const header = headerText({ parts: [{ name: 'workbook', length: 30 * 1024 * 1024 }] })
    expect(await unseal(await sealedWithHeader(header), limits)).toMatchObject({ code: 'cut-short' })
  })
})

describe('sizes', () => {
  /** A blob that says how much of it was read. */
  function meteredBlob(size: number, beginning: Uint8Array): { blob: Blob; read: () => number } {
    let read = 0
    const chunk = (from: number, to: number): Blob => {
      const length = Math.max(0, Math.min(to, size) - from)
      read += length
      const bytes = new Uint8Array(length)
      bytes.set(beginning.subarray(from, Math.min(to, beginning.length)))
      return new Blob([bytes])
    }
    // Only what `unseal` may touch; anything else would throw and fail the test.
    return { blob: { size, slice: chunk } as unknown as Blob, read: () => read }
  }

  test('100 MB is refused at once, having read 4 kB of it', async () => {
    const { blob, read } = meteredBlob(100 * 1024 * 1024, ascii('SHTABLE1'))
    expect(await unseal(blob, limits)).toMatchObject({ code: 'too-large', bytes: 100 * 1024 * 1024 })
    expect(read()).toBeLessThanOrEqual(4096)
  })

  test('a file of 50 MB that breaks off is refused without reading its documents', async () => {
    const whole = await sealedWithHeader(headerText({ parts: [{ name: 'workbook', length: 55 * 1024 * 1024 }] }))
    const { blob, read } = meteredBlob(50 * 1024 * 1024, whole)
    expect(await unseal(blob, limits)).toMatchObject({ code: 'cut-short' })
    expect(read()).toBeLessThan(100_000)
  })

  test('one document above its own limit is refused, with the limit', async () => {
    const sealed = await seal(sender, [{ name: 'workbook', bytes: noise(5000) }])
    expect(await unseal(sealed, { ...limits, partBytes: 4999 })).toEqual({
      kind: 'refused', code: 'too-large', bytes: 5000, limit: 4999,
    })
    expect((await unseal(sealed, { ...limits, partBytes: 5000 })).kind).toBe('unsealed')
  })

  test('text that holds more than a file may is refused', async () => {
    const text = await sealAsText(sender, [{ name: 'workbook', bytes: noise(5000) }])
    expect(await unseal(ascii(text), { ...limits, fileBytes: 5200 })).toMatchObject({ code: 'too-large' })
  })

  test('20 MB of documents go through', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024)
    bytes.fill(7)
    const found = await unseal(new Blob([await seal(sender, [{ name: 'workbook', bytes }])]), limits)
    expect(found.kind === 'unsealed' && found.parts[0]?.bytes.length).toBe(bytes.length)
  })
})

describe('files of newer apps', () => {
  test('one that we cannot read is refused with what it needs', async () => {
    const sealed = await seal({ ...sender, minReader: 3, minWriter: 3, appVersion: '4.1.0' }, parts)
    expect(await unseal(sealed, limits)).toEqual({
      kind: 'refused', code: 'newer-reader', needs: 3, appVersion: '4.1.0',
    })
  })

  test('one that we may read and not write opens read-only', async () => {
    const found = await unseal(await seal({ ...sender, minWriter: 2, appVersion: '2.0.0' }, parts), limits)
    expect(found).toMatchObject({ kind: 'unsealed', readOnly: { code: 'newer-writer', needs: 2, appVersion: '2.0.0' } })
  })

  test('a newer format and a newer envelope are called newer, not damaged', async () => {
    const newer = await sealedWithHeader(headerText({ format: 2, appVersion: '9.0.0' }))
    expect(await unseal(newer, limits)).toMatchObject({ code: 'newer-reader', appVersion: '9.0.0' })
    expect(await unseal(ascii('SHTABLE2 whatever comes'), limits)).toMatchObject({ code: 'newer-reader', needs: 2 })
  })

  test('a damaged file of a newer app is called damaged: the digest speaks before the versions', async () => {
    const sealed = await seal({ ...sender, minReader: 3 }, parts)
    sealed[sealed.length - 40] = (sealed[sealed.length - 40] ?? 0) ^ 1
    expect(await unseal(sealed, limits)).toEqual({ kind: 'refused', code: 'altered' })
  })
})
