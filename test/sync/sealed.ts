import fc from 'fast-check'
import type { EnvelopeLimits, EnvelopePart, EnvelopeSender } from '#sync/envelope.ts'
import { concat, MAGIC, sha256 } from '#sync/layout.ts'
import { ENVELOPE_LIMITS } from '#sync/unseal.ts'

export const limits: EnvelopeLimits = { reader: 1, writer: 1, ...ENVELOPE_LIMITS }

export const sender: EnvelopeSender = {
  minReader: 1,
  minWriter: 1,
  appVersion: '1.0.0',
  partnership: { id: 'p-1', name: 'Quad Cities manufacturing' },
  who: 'Ana Ruiz, College',
  when: '2027-04-12T10:42:00-05:00',
  circle: 'core team',
}

/** Bytes that look like nothing in particular, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    bytes[at] = state >>> 16
  }
  return bytes
}

export const anySender: fc.Arbitrary<EnvelopeSender> = fc.record({
  minReader: fc.constantFrom(0, 1),
  minWriter: fc.constantFrom(0, 1),
  appVersion: fc.string({ maxLength: 20 }),
  partnership: fc.record({ id: fc.string({ maxLength: 40 }), name: fc.string({ unit: 'grapheme', maxLength: 80 }) }),
  who: fc.string({ unit: 'grapheme', maxLength: 60 }),
  when: fc.constant('2027-04-12T10:42:00-05:00'),
  circle: fc.constantFrom('core team', 'partners'),
})

export const anyParts: fc.Arbitrary<readonly EnvelopePart[]> = fc
  .tuple(fc.uint8Array({ maxLength: 3000 }), fc.option(fc.uint8Array({ maxLength: 3000 })))
  .map(([workbook, journal]) => [
    { name: 'workbook', bytes: workbook },
    ...(journal === null ? [] : [{ name: 'journal', bytes: journal }]),
  ])

/** A file with any header text, its lengths and its digest right: what a hostile or a newer sender can make. */
export async function sealedWithHeader(header: string, payload: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
  const text = new TextEncoder().encode(header)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length)
  const body = concat([text, payload])
  return concat([MAGIC, length, body, await sha256(body)])
}

/** The header of an honest file as plain data, with something changed. */
export const headerText = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ format: 1, ...sender, parts: [], ...change })
