/** What drawing and embedding ask of a TrueType file. Lengths are in thousandths of the type size. */
export interface TrueType {
  readonly bytes: Uint8Array
  /** The glyph of a code point; undefined where the typeface has none. */
  readonly glyphs: ReadonlyMap<number, number>
  /** The width of each glyph, by its number. */
  readonly widths: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
}

/** Reads a TrueType file. Throws where it is none; the files are our own, so that is a fault of the build. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const known = readBefore.get(bytes) ?? readAnew(bytes)
  readBefore.set(bytes, known)
  return known
}

const readBefore = new WeakMap<Uint8Array, TrueType>()

function readAnew(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const at = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`The typeface has no table ${tag}.`)
    return offset
  }
  const head = at('head')
  const scale = 1000 / view.getUint16(head + 18)
  const short = (offset: number): number => Math.round(view.getInt16(offset) * scale)
  return {
    bytes, glyphs: glyphsOf(view, at('cmap')), widths: widthsOf(view, at('hhea'), at('hmtx'), view.getUint16(at('maxp') + 4), scale),
    ascent: short(at('hhea') + 4), descent: short(at('hhea') + 6),
    box: [short(head + 36), short(head + 38), short(head + 40), short(head + 42)],
  }
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

function widthsOf(view: DataView, hhea: number, hmtx: number, count: number, scale: number): readonly number[] {
  const told = view.getUint16(hhea + 34)
  return Array.from({ length: count }, (_, glyph) => Math.round(view.getUint16(hmtx + Math.min(glyph, told - 1) * 4) * scale))
}

function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(table)
    if (format === 4) readSegments(view, table, glyphs)
    if (format === 12) readGroups(view, table, glyphs)
  }
  return glyphs
}

function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(table + 6)
  const [ends, starts, deltas, offsets] = [table + 14, table + 16 + size, table + 16 + 2 * size, table + 16 + 3 * size]
  for (let at = 0; at < size; at += 2) {
    const [start, end, offset] = [view.getUint16(starts + at), view.getUint16(ends + at), view.getUint16(offsets + at)]
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - start) * 2)
      const glyph = offset !== 0 && found === 0 ? 0 : (found + view.getUint16(deltas + at)) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < view.getUint32(table + 12); index += 1) {
    const group = table + 16 + index * 12
    const [start, end, first] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start)
  }
}
