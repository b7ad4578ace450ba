import { openZip, type Zip } from '../zip.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { fileKind } from '../file-kind.ts'
import { watched, type Watch } from '../long-work.ts'
import type { Grid } from './cell.ts'
import { meaningsOf } from './number-formats.ts'
import { gridReading, type Cells } from './read-grid.ts'
import { readSharedTexts } from './shared-texts.ts'
import { readAllXml } from './xml-events.ts'

/** An Excel file that is open for reading; a tab is read when it is asked for. */
export interface Book {
  readonly tabs: readonly BookTab[]
}

export interface BookTab {
  readonly name: string
  readonly hidden: boolean
  /** Reads the tab. Throws a Refusal where it is damaged or has more rows or columns than a list has. */
  readonly read: (watch: Watch) => Promise<Grid>
}

/** Opens an Excel file; throws a Refusal, with a sentence that tells what it is instead, for everything else. */
export function openBook(bytes: Uint8Array): Book {
  const kind = fileKind(bytes)
  if (kind !== 'zip') throw new Refusal(`${notExcel[kind]} ${nothingChanged} ${chooseExcel}`)
  const zip = openZip(bytes)
  refuseOthers(zip)
  const at = workbookPart(zip)
  const xml = zip.text(at)
  if (xml === null) throw new Refusal(`This is not an Excel file. ${nothingChanged} ${chooseExcel}`)
  const { tabs, since1904 } = tabsOf(xml)
  const parts = relationsOf(zip, at)
  const cells: Cells = { texts: textsOf(zip, parts), meanings: meaningsOf(partText(zip, parts.find((one) => one.type === 'styles'))), since1904 }
  return { tabs: tabs.map(({ name, hidden, id }) => ({ name, hidden, read: (watch) => readTab(zip, parts.find((one) => one.id === id), cells, watch) })) }
}

const chooseExcel = 'Choose a file that ends in .xlsx.'
const saveAsExcel = 'Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and choose that file.'

const notExcel: Readonly<Record<Exclude<ReturnType<typeof fileKind>, 'zip'>, string>> = {
  empty: 'The file is empty.',
  'old office': 'The file is in an old Excel format (.xls) or locked with a password. Open it in Excel, take the password off where it has one and save it as an Excel workbook (.xlsx).',
  pdf: 'This is a PDF and not an Excel file.',
  picture: 'This is a picture and not an Excel file.',
  'web page': 'This is a web page that is called an Excel file, as some programs write it. Open it in Excel and save it as an Excel workbook (.xlsx).',
  other: 'This is not an Excel file.',
}

function refuseOthers(zip: Zip): void {
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  if (has(/^word\//i)) throw new Refusal(`This is a Word file and not an Excel file. ${nothingChanged} ${chooseExcel}`)
  if (has(/^ppt\//i)) throw new Refusal(`This is a PowerPoint file and not an Excel file. ${nothingChanged} ${chooseExcel}`)
  if (has(/vbaProject\.bin$/i) || has(/(^|\/)macrosheets\//i)) throw new Refusal(`This Excel file has macros in it, which are not taken in. ${nothingChanged} ${saveAsExcel}`)
  if (has(/workbook\.bin$/i)) throw new Refusal(`This Excel file is in the binary format (.xlsb). ${nothingChanged} ${saveAsExcel}`)
  if (zip.names.includes('mimetype') && has(/^content\.xml$/)) throw new Refusal(`This is an OpenDocument file. ${nothingChanged} ${saveAsExcel}`)
}

interface Part {
  readonly id: string
  readonly type: string
  readonly path: string
}

function workbookPart(zip: Zip): string {
  const found = partsIn(zip.text('_rels/.rels') ?? '', '').find((one) => one.type === 'officeDocument')?.path
  return found ?? 'xl/workbook.xml'
}

function relationsOf(zip: Zip, part: string): readonly Part[] {
  const cut = part.lastIndexOf('/')
  return partsIn(zip.text(`${part.slice(0, cut + 1)}_rels/${part.slice(cut + 1)}.rels`) ?? '', part.slice(0, cut + 1))
}

function partsIn(xml: string, folder: string): readonly Part[] {
  const parts: Part[] = []
  if (xml === '') return parts
  readAllXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
      parts.push({ id: attribute('Id') ?? '', type: attribute('Type')?.split('/').at(-1) ?? '', path })
    },
  })
  return parts
}

interface NamedTab {
  readonly name: string
  readonly hidden: boolean
  readonly id: string
}

function tabsOf(xml: string): { readonly tabs: readonly NamedTab[]; readonly since1904: boolean } {
  const tabs: NamedTab[] = []
  let since1904 = false
  readAllXml(xml, {
    open: (name, attribute) => {
      if (name === 'sheet') tabs.push({ name: attribute('name') ?? '', hidden: (attribute('state') ?? 'visible') !== 'visible', id: attribute('id') ?? '' })
      else if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
    },
  })
  return { tabs, since1904 }
}

function partText(zip: Zip, part: Part | undefined): string | null {
  return part === undefined ? null : zip.text(part.path)
}

function textsOf(zip: Zip, parts: readonly Part[]): readonly string[] {
  const xml = partText(zip, parts.find((one) => one.type === 'sharedStrings'))
  return xml === null ? [] : readSharedTexts(xml)
}

// About this many signs of XML are read between two breaths.
const pieceSize = 200_000

async function readTab(zip: Zip, part: Part | undefined, cells: Cells, watch: Watch): Promise<Grid> {
  const xml = partText(zip, part)
  if (xml === null || part?.type !== 'worksheet') return { rows: [] }
  const pause = watched(watch)
  const reading = gridReading(cells)
  for (let at = 0; at < xml.length;) {
    const end = rowEnd(xml, at + pieceSize)
    reading.write(xml.slice(at, end))
    at = end
    await pause(at / xml.length)
  }
  return reading.end()
}

// The first place from there on that follows the end of a row, so that no element is torn.
function rowEnd(xml: string, from: number): number {
  if (from >= xml.length) return xml.length
  const ending = /<\/(?:[\w.-]+:)?row\s*>/g
  ending.lastIndex = from
  return ending.exec(xml) ? ending.lastIndex : xml.length
}
