import { zlibSync } from 'fflate'
import { num, pdfName, ref, type PdfFile } from './pdf-file.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** The typefaces of a file, as TrueType bytes. Without a bold or wide one, the regular one stands in. */
export interface PdfFonts {
  /** The words of the page. */
  readonly regular: Uint8Array
  readonly bold?: Uint8Array
  /** Every sign that the others lack. */
  readonly wide?: Uint8Array
}

/** How a text is set. Size in points. */
export interface Style {
  readonly size: number
  readonly face?: 'regular' | 'bold'
  /** From 0, black, to 1. */
  readonly gray?: number
}

/** A typeface of the file under the name by which pages call it. */
interface Face {
  readonly name: string
  readonly font: TrueType
}

/** A stretch of text in one typeface: its glyphs as four hex digits each. */
interface Run {
  readonly font: string
  readonly glyphs: string
}

export interface Faces {
  /** The width of a text in points. */
  readonly measure: (text: string, style: Style) => number
  readonly runs: (text: string, style: Style) => readonly Run[]
  /** How far the regular face reaches over and under its base line, as shares of the size. */
  readonly ascent: number
  readonly descent: number
  /** Whether a text has signs that no face can draw. */
  readonly lacks: (text: string) => boolean
  /** The name of the typeface in which a form program goes on writing where that text stands. */
  readonly entryFor: (text: string) => string
  /** Writes the faces that were drawn with into the file and returns the entries of a font dictionary. */
  readonly embed: (file: PdfFile) => string
}

// Marks that steer how others are drawn, and have no shape of their own.
const unseen = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u

// What the Western alphabet of form programs holds.
const western = /^[\n\r\t\x20-\x7e\xa0-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]*$/

/**
 * The typeface of fields that hold plain Western letters or nothing: every form program has it, and puts in another of
 * its own where somebody types other letters. An embedded one would be used for drawing by some and for typing by few.
 */
export const standardFace = 'Helv'

/** Makes the typefaces ready for measuring and drawing. */
export function readFaces(fonts: PdfFonts): Faces {
  const regular: Face = { name: 'F1', font: readTrueType(fonts.regular) }
  const bold: Face = fonts.bold ? { name: 'F2', font: readTrueType(fonts.bold) } : regular
  const wide: Face = fonts.wide ? { name: 'F3', font: readTrueType(fonts.wide) } : regular
  const orders = { regular: [regular, wide], bold: [bold, wide] } as const
  const known = { regular: new Map<string, Drawn>(), bold: new Map<string, Drawn>() }
  const used = new Set<Face>()
  const drawn = (sign: string, style: Style): Drawn => {
    const face = style.face ?? 'regular'
    const before = known[face].get(sign)
    if (before) return before
    const made = drawnOf(sign, orders[face])
    known[face].set(sign, made)
    return made
  }
  return {
    measure: (text, style) => {
      let width = 0
      for (const sign of text) width += drawn(sign, style).width
      return (width * style.size) / 1000
    },
    runs: (text, style) => {
      const signs = Array.from(text, (sign) => drawn(sign, style))
      for (const { face } of signs) if (face) used.add(face)
      return runsOf(signs)
    },
    ascent: regular.font.ascent / 1000, descent: -regular.font.descent / 1000,
    lacks: (text) => Array.from(text).some((sign) => drawn(sign, { size: 1 }).lacking),
    entryFor: (text) => {
      if (western.test(text)) return standardFace
      used.add(wide)
      return wide.name
    },
    embed: (file) => [...used].map((face) => `/${face.name} ${ref(embedFace(file, face))}`).join(' '),
  }
}

interface Drawn {
  readonly face: Face | null
  readonly glyph: number
  readonly width: number
  readonly lacking: boolean
}

const box = 0x25a1
const space = 0x20

function drawnOf(sign: string, order: readonly [Face, Face]): Drawn {
  if (unseen.test(sign) && !/[\t\n]/.test(sign)) return { face: null, glyph: 0, width: 0, lacking: false }
  const code = /\s/.test(sign) ? space : (sign.codePointAt(0) ?? space)
  const face = order.find((one) => one.font.glyphs.has(code))
  const shown = face ?? order.find((one) => one.font.glyphs.has(box)) ?? order[0]
  const glyph = shown.font.glyphs.get(face ? code : box) ?? 0
  return { face: shown, glyph, width: shown.font.widths[glyph] ?? 0, lacking: !face }
}

function runsOf(signs: readonly Drawn[]): readonly Run[] {
  const runs: { font: string; glyphs: string }[] = []
  for (const { face, glyph } of signs) {
    if (!face) continue
    const last = runs.at(-1)
    const hex = glyph.toString(16).padStart(4, '0')
    if (last?.font === face.name) last.glyphs += hex
    else runs.push({ font: face.name, glyphs: hex })
  }
  return runs
}

const postScriptNames: Readonly<Record<string, string>> = { F1: 'PublicSans-Regular', F2: 'PublicSans-SemiBold', F3: 'DejaVuSans' }

// The same typefaces go into every file, so they are packed once.
const packed = new WeakMap<Uint8Array, Uint8Array>()

function packedOf(bytes: Uint8Array): Uint8Array {
  const known = packed.get(bytes) ?? zlibSync(bytes, { level: 9 })
  packed.set(bytes, known)
  return known
}

function embedFace(file: PdfFile, { name, font }: Face): number {
  const base = pdfName(postScriptNames[name] ?? name)
  const program = file.stream(packedOf(font.bytes), `/Filter /FlateDecode /Length1 ${font.bytes.length}`, false)
  const descriptor = file.add(`<< /Type /FontDescriptor /FontName ${base} /Flags 32 /FontBBox [${font.box.map(num).join(' ')}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight 700 /StemV 80 /FontFile2 ${ref(program)} >>`)
  const widths = `[0 [${font.widths.join(' ')}]]`
  const inside = file.add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${ref(descriptor)} /CIDToGIDMap /Identity /DW 600 /W ${widths} >>`)
  const meanings = file.stream(toUnicode(font))
  return file.add(`<< /Type /Font /Subtype /Type0 /BaseFont ${base} /Encoding /Identity-H /DescendantFonts [${ref(inside)}] /ToUnicode ${ref(meanings)} >>`)
}

// Which sign each glyph stands for, so that text can be copied, searched and typed.
function toUnicode(font: TrueType): string {
  const signs = new Map<number, number>()
  for (const [code, glyph] of font.glyphs) if (!signs.has(glyph)) signs.set(glyph, code)
  const lines = [...signs].sort(([one], [other]) => one - other).map(([glyph, code]) => `<${hex4(glyph)}> <${utf16(code)}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function utf16(code: number): string {
  const text = String.fromCodePoint(code)
  return Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('')
}
