import { excelXml } from './excel-text.ts'
import type { Look } from './tab.ts'

/** Numbers the styles that a file needs, and writes them. */
export interface Styles {
  /** The number of a style; the same look and format have the same one. */
  readonly of: (look: Look, format?: string) => number
  readonly xml: () => string
}

interface Drawing {
  readonly font: number
  readonly fill: number
  readonly border: number
}

const fonts = [
  '<sz val="11"/>',
  '<b/><sz val="11"/>',
  '<b/><sz val="18"/>',
  '<b/><sz val="13"/>',
  '<sz val="10"/><color rgb="FF595959"/>',
  '<u/><sz val="11"/><color rgb="FF1F4E79"/>',
] as const

const drawings: Readonly<Record<Look, Drawing>> = {
  plain: { font: 0, fill: 0, border: 0 },
  line: { font: 0, fill: 0, border: 0 },
  picture: { font: 0, fill: 0, border: 0 },
  label: { font: 1, fill: 0, border: 0 },
  title: { font: 2, fill: 0, border: 0 },
  heading: { font: 3, fill: 0, border: 0 },
  help: { font: 4, fill: 0, border: 0 },
  link: { font: 5, fill: 0, border: 0 },
  answer: { font: 0, fill: 0, border: 1 },
  field: { font: 0, fill: 0, border: 1 },
  head: { font: 1, fill: 2, border: 1 },
}

const side = (name: string): string => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`
// Formats of our own are numbered from here; 0 is "General" and 49 "@" in every Excel.
const firstFormat = 164
const general = 0
const words = 49

/** The styles of one file. */
export function makeStyles(): Styles {
  const formats = new Map<string, number>()
  const known = new Map<string, number>()
  const written: string[] = [crossFormat('plain', general)]
  const numberOf = (format: string | undefined): number => {
    if (format === undefined) return general
    if (format === '@') return words
    const number = formats.get(format) ?? firstFormat + formats.size
    formats.set(format, number)
    return number
  }
  const of = (look: Look, format?: string): number => {
    const key = `${look} ${format ?? ''}`
    const number = known.get(key) ?? written.length
    if (number === written.length) {
      written.push(crossFormat(look, numberOf(format)))
      known.set(key, number)
    }
    return number
  }
  return { of, xml: () => stylesXml(formats, written) }
}

/** Whether a cell of that look breaks its lines. */
export function isWrapped(look: Look): boolean {
  return look !== 'line' && look !== 'title' && look !== 'heading'
}

function crossFormat(look: Look, format: number): string {
  const { font, fill, border } = drawings[look]
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${look === 'field' ? ' horizontal="left"' : ''} vertical="top"${isWrapped(look) ? ' wrapText="1"' : ''}/></xf>`
}

function stylesXml(formats: ReadonlyMap<string, number>, written: readonly string[]): string {
  const numbers = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${excelXml(code)}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    numbers.length > 0 ? `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>` : '',
    `<fonts count="${fonts.length}">${fonts.map((font) => `<font>${font}<name val="Calibri"/><family val="2"/></font>`).join('')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${written.length}">${written.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}
