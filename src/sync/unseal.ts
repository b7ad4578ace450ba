import type { EnvelopeHeader, EnvelopeLimits, EnvelopePart, Refusal, Unsealed } from './envelope.ts'
import { DIGEST_BYTES, HEADER_MAX_BYTES, MAGIC, PREFIX_BYTES, sha256 } from './layout.ts'
import { looksLike } from './looks-like.ts'
import { readHeader } from './read-header.ts'
import { fromText, isTextForm } from './text-form.ts'

const MB = 1024 * 1024

/** What this app takes in: 20 MB a document, 60 MB a file. */
export const ENVELOPE_LIMITS = { partBytes: 20 * MB, fileBytes: 60 * MB } as const

/** Base64 and the signs around it make text longer than what is in it. */
const TEXT_FACTOR = 1.4

/** Random access to a file that may be too large to read. */
interface Source {
  readonly size: number
  slice(from: number, to: number): Promise<Uint8Array>
}

const sourceOf = (file: Uint8Array | Blob): Source =>
  file instanceof Uint8Array
    ? { size: file.length, slice: async (from, to) => file.subarray(from, to) }
    : { size: file.size, slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) }

/** A refusal without its `kind`, for each code by itself. */
type Reason = Refusal extends infer One ? (One extends Refusal ? Omit<One, 'kind'> : never) : never

const refuse = (reason: Reason): Refusal => ({ kind: 'refused', ...reason })

const begins = (bytes: Uint8Array, length: number): boolean =>
  MAGIC.subarray(0, length).every((byte, index) => bytes[index] === byte)

/** A file whose first bytes are not our magic: a newer envelope, a cut one, or something else altogether. */
function refuseMagic(beginning: Uint8Array, size: number): Refusal {
  const last = beginning[MAGIC.length - 1] ?? 0
  const isNewer = begins(beginning, MAGIC.length - 1) && last >= 0x32 && last <= 0x39
  if (isNewer) return refuse({ code: 'newer-reader', needs: last - 0x30, appVersion: null })
  if (size < MAGIC.length && begins(beginning, size)) return refuse({ code: 'cut-short', have: size, need: null })
  return refuse({ code: 'not-ours', looksLike: looksLike(beginning) })
}

type FoundHeader = NonNullable<ReturnType<typeof readHeader>>

async function findHeader(source: Source): Promise<{ header: FoundHeader; bytes: number } | Refusal> {
  const prefix = await source.slice(0, PREFIX_BYTES)
  if (prefix.length < PREFIX_BYTES) return refuse({ code: 'cut-short', have: source.size, need: null })
  const bytes = new DataView(prefix.buffer, prefix.byteOffset).getUint32(MAGIC.length)
  if (bytes > HEADER_MAX_BYTES) return refuse({ code: 'altered' })
  const raw = await source.slice(PREFIX_BYTES, PREFIX_BYTES + bytes)
  if (raw.length < bytes) return refuse({ code: 'cut-short', have: source.size, need: null })
  try {
    const header = readHeader(new TextDecoder('utf-8', { fatal: true }).decode(raw))
    return header === null ? refuse({ code: 'altered' }) : { header, bytes }
  } catch {
    return refuse({ code: 'altered' })
  }
}

function refuseLengths(header: FoundHeader, bytes: number, have: number, limits: EnvelopeLimits): Refusal | null {
  const need = PREFIX_BYTES + bytes + header.parts.reduce((sum, part) => sum + part.length, 0) + DIGEST_BYTES
  if (have < need) return refuse({ code: 'cut-short', have, need })
  if (have > need) return refuse({ code: 'altered' })
  const large = header.parts.find(part => part.length > limits.partBytes)
  return large === undefined ? null : refuse({ code: 'too-large', bytes: large.length, limit: limits.partBytes })
}

async function isAltered(source: Source): Promise<{ body: Uint8Array } | null> {
  const whole = await source.slice(PREFIX_BYTES, source.size)
  const body = whole.subarray(0, whole.length - DIGEST_BYTES)
  const said = whole.subarray(whole.length - DIGEST_BYTES)
  const digest = await sha256(body)
  return digest.every((byte, index) => byte === said[index]) ? { body } : null
}

function cutParts(header: EnvelopeHeader, payload: Uint8Array): readonly EnvelopePart[] {
  let at = 0
  return header.parts.map(({ name, length }) => {
    const bytes = payload.slice(at, at + length)
    at += length
    return { name, bytes }
  })
}

async function unsealBytes(source: Source, limits: EnvelopeLimits): Promise<Unsealed | Refusal> {
  const found = await findHeader(source)
  if ('kind' in found) return found
  const { header, bytes } = found
  const wrong = refuseLengths(header, bytes, source.size, limits)
  if (wrong !== null) return wrong
  const intact = await isAltered(source)
  if (intact === null) return refuse({ code: 'altered' })
  const { format, minReader, minWriter, appVersion } = header
  if (format !== 1) return refuse({ code: 'newer-reader', needs: minReader, appVersion })
  if (minReader > limits.reader) return refuse({ code: 'newer-reader', needs: minReader, appVersion })
  const known: EnvelopeHeader = { ...header, format }
  const readOnly = minWriter > limits.writer ? ({ code: 'newer-writer', needs: minWriter, appVersion } as const) : null
  return { kind: 'unsealed', header: known, parts: cutParts(known, intact.body.subarray(bytes)), readOnly }
}

async function unsealText(source: Source, limits: EnvelopeLimits): Promise<Unsealed | Refusal> {
  const text = new TextDecoder().decode(await source.slice(0, source.size))
  const sealed = fromText(text)
  if (sealed === 'cut-short') return refuse({ code: 'cut-short', have: source.size, need: null })
  if (sealed === 'altered') return refuse({ code: 'altered' })
  const inner = sourceOf(sealed)
  if (inner.size > limits.fileBytes) return refuse({ code: 'too-large', bytes: inner.size, limit: limits.fileBytes })
  return begins(sealed, MAGIC.length) ? await unsealBytes(inner, limits) : refuse({ code: 'altered' })
}

/**
 * Opens a file that somebody sent. Checks in this order and stops at the first thing that is wrong: size, magic,
 * header, lengths, digest, versions; so a file is never read whole before its size and header have been believed.
 * Never rejects for what is in the file; rejects when the browser cannot read it at all.
 */
export async function unseal(file: Uint8Array | Blob, limits: EnvelopeLimits): Promise<Unsealed | Refusal> {
  const source = sourceOf(file)
  if (source.size === 0) return refuse({ code: 'empty' })
  const beginning = await source.slice(0, 4096)
  const isText = isTextForm(new TextDecoder().decode(beginning))
  const limit = isText ? Math.ceil(limits.fileBytes * TEXT_FACTOR) : limits.fileBytes
  if (source.size > limit) return refuse({ code: 'too-large', bytes: source.size, limit })
  if (isText) return await unsealText(source, limits)
  return begins(beginning, MAGIC.length) ? await unsealBytes(source, limits) : refuseMagic(beginning, source.size)
}
