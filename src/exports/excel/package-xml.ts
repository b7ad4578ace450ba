import { strToU8, zipSync } from 'fflate'
import { excelXml } from './excel-text.ts'
import { drawingParts, type Logo } from './drawing-xml.ts'
import type { Tab } from './tab.ts'
import { pagesAcross } from './tab-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'application/vnd.openxmlformats-officedocument'

export interface Parts {
  readonly tabs: readonly Tab[]
  /** The XML of each tab, in the same order. */
  readonly tabXmls: readonly string[]
  readonly styles: string
  readonly title: string
  readonly author: string
  /** ISO moment; null where there is none to tell. */
  readonly made: string | null
  /** The picture of the letterhead on the first tab. */
  readonly logo: Logo | null
}

/** The bytes of the Excel file that these parts make. */
export function packed(parts: Parts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts.tabs.length, parts.logo),
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': core(parts),
    'xl/workbook.xml': workbook(parts.tabs),
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${parts.tabs.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${parts.tabs.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': parts.styles,
    ...Object.fromEntries(parts.tabXmls.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  }
  // Without a time of its own each part would carry the clock of this laptop; the same sheets make the same bytes.
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...packed, ...(parts.logo ? drawingParts(parts.logo) : {}) }, { level: 6, mtime: '1980-01-01T12:00:00' })
}

function contentTypes(tabs: number, logo: Logo | null): string {
  const drawing = logo === null ? '' : `<Default Extension="${logo.extension}" ContentType="${logo.type}"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${office}.drawing+xml"/>`
  const sheets = Array.from({ length: tabs }, (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${office}.spreadsheetml.worksheet+xml"/>`)
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.join('')}${drawing}</Types>`
}

function core({ title, author, made }: Parts): string {
  const created = made === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${excelXml(made)}</dcterms:created>`
  return `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${excelXml(title)}</dc:title><dc:creator>${excelXml(author)}</dc:creator><dc:language>en-US</dc:language>${created}</cp:coreProperties>`
}

function workbook(tabs: readonly Tab[]): string {
  const sheets = tabs.map((tab, at) => `<sheet name="${excelXml(tab.name)}" sheetId="${at + 1}"${tab.hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`)
  const titles = tabs.flatMap((tab, at) => (tab.frozen === 0 ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${repeated(tab)}</definedName>`]))
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
}

// The headings on each page, and on pages side by side the first column that people see, which says whose row it is.
function repeated(tab: Tab): string {
  const name = `'${excelXml(tab.name.replaceAll("'", "''"))}'`
  return `${pagesAcross(tab) > 1 ? `${name}!$A:$B,` : ''}${name}!$1:$${tab.frozen}`
}
