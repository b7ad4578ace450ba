import type { EnvelopeHeader, EnvelopePart, EnvelopeSender } from './envelope.ts'
import { concat, HEADER_MAX_BYTES, MAGIC, PREFIX_BYTES, sha256 } from './layout.ts'
import { toText } from './text-form.ts'

function headerBytes(sender: EnvelopeSender, parts: readonly EnvelopePart[]): Uint8Array {
  // Named one by one: what else the sender's object carries stays at home.
  const header: EnvelopeHeader = {
    format: 1,
    minReader: sender.minReader,
    minWriter: sender.minWriter,
    appVersion: sender.appVersion,
    partnership: { id: sender.partnership.id, name: sender.partnership.name },
    who: sender.who,
    when: sender.when,
    circle: sender.circle,
    parts: parts.map(part => ({ name: part.name, length: part.bytes.length })),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(header))
  if (bytes.length > HEADER_MAX_BYTES) throw new RangeError('The header of the file is longer than any reader takes.')
  return bytes
}

/** Packs documents into the bytes of a `.sharedtable` file. Throws a RangeError when names make the header too long. */
export async function seal(sender: EnvelopeSender, parts: readonly EnvelopePart[]): Promise<Uint8Array<ArrayBuffer>> {
  const header = headerBytes(sender, parts)
  const prefix = new Uint8Array(PREFIX_BYTES)
  prefix.set(MAGIC)
  new DataView(prefix.buffer).setUint32(MAGIC.length, header.length)
  const body = concat([header, ...parts.map(part => part.bytes)])
  return concat([prefix, body, await sha256(body)])
}

/** The same file as JSON text, for gateways that strip endings they do not know; `unseal` takes it as well. */
export async function sealAsText(sender: EnvelopeSender, parts: readonly EnvelopePart[]): Promise<string> {
  return toText(await seal(sender, parts))
}
