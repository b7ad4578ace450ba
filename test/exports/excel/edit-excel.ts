import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A cell of a file as its XML has it, without its place. */
export interface RawCell {
  readonly style: string
  readonly type: string
  readonly inner: string
}

/** A row: its cells by the letters of their columns. */
export type RawRow = ReadonlyMap<string, RawCell>

/** A cell as a person types it: words, a figure, or a day or time as the number that Excel makes of it. */
export function typedCell(value: string | number, style = ''): RawCell {
  if (typeof value === 'number') return { style, type: '', inner: `<v>${value}</v>` }
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return { style, type: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${text}</t></is>` }
}

/** What a person does in a spreadsheet, done to the file itself: the rows of one tab before and after. */
export function editTab(bytes: Uint8Array, tab: string, change: (rows: readonly RawRow[]) => readonly RawRow[]): Uint8Array {
  const files = unzipSync(bytes)
  const names = [...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)].map((found) => found[1])
  const path = `xl/worksheets/sheet${names.indexOf(tab) + 1}.xml`
  const xml = strFromU8(files[path] ?? new Uint8Array())
  const [, head = '', data = '', tail = ''] = /^(.*<sheetData>)(.*)(<\/sheetData>.*)$/s.exec(xml) ?? []
  if (head === '') throw new Error(`There is no tab ${tab} among ${names.join(', ')}.`)
  const rows = [...data.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) => rawRow(row[1] ?? ''))
  const written = change(rows).map((row, at) => `<row r="${at + 1}">${[...row].map(([column, cell]) => `<c r="${column}${at + 1}"${cell.style}${cell.type}>${cell.inner}</c>`).join('')}</row>`)
  return zipSync({ ...files, [path]: strToU8(head + written.join('') + tail) })
}

/** The same with other names of tabs. */
export function renameTab(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(xml.replaceAll(from, to)) })
}

function rawRow(xml: string): RawRow {
  return new Map([...xml.matchAll(/<c r="([A-Z]+)\d+"( s="\d+")?( t="\w+")?(?:\/>|>(.*?)<\/c>)/gs)].map((cell) => [cell[1] ?? '', { style: cell[2] ?? '', type: cell[3] ?? '', inner: cell[4] ?? '' }]))
}
