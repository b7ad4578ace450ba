import { excelXml } from './excel-text.ts'
import { isWrapped, type Styles } from './styles-xml.ts'
import type { Hint, Tab, TabCell } from './tab.ts'

/** Where the options of a hint stand in the file: `'_shared_table'!$C$1:$C$4`. */
export type OptionsAt = (options: readonly string[]) => string

/** The letters of a column, counted from 1. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** The XML of one tab. `first` is the tab that shows when the file is opened. */
export function tabXml(tab: Tab, styles: Styles, optionsAt: OptionsAt, first: boolean): string {
  const pane = tab.frozen > 0 ? `<pane ySplit="${tab.frozen}" topLeftCell="A${tab.frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B${tab.frozen + 1}" sqref="B${tab.frozen + 1}"/>` : ''
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${tab.columns.map((column, at) => columnXml(column, at, styles)).join('')}</cols>`,
    `<sheetData>${tab.rows.map((row, at) => rowXml(row, at + 1, styles, tab)).join('')}</sheetData>`,
    hintsXml(tab.hints, optionsAt),
    linksXml(tab.rows),
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="1" orientation="landscape" fitToWidth="${pagesAcross(tab)}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;L${printed(tab.running)}</oddHeader><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>${tab.hasPicture ? '<drawing r:id="rId1"/>' : ''}</worksheet>`,
  ].join('')
}

// About how many letters fit across a page that can still be read.
const mostAcross = 190

/** On how many pages side by side a tab is printed. */
export function pagesAcross({ columns }: Tab): number {
  return Math.max(1, Math.ceil(columns.slice(1).reduce((sum, column) => sum + column.width, 0) / mostAcross))
}

// In heads and feet `&` begins a command, so a plain one is written twice; Excel takes 255 signs.
function printed(text: string): string {
  return excelXml(text.replaceAll('&', '&&').slice(0, 200))
}

function columnXml(column: Tab['columns'][number], at: number, styles: Styles): string {
  const style = column.format === undefined ? '' : ` style="${styles.of('plain', column.format)}"`
  return `<col min="${at + 1}" max="${at + 1}" width="${column.width}" customWidth="1"${style}${at === 0 ? ' hidden="1"' : ''}/>`
}

function rowXml(row: readonly TabCell[], line: number, styles: Styles, tab: Tab): string {
  return `<row r="${line}" ht="${heightOf(row, tab)}">${row.map((cell, at) => cellXml(cell, `${columnName(at + 1)}${line}`, styles)).join('')}</row>`
}

// In points. Not every program works out how high a row must be for its words, and none shows more than 409.
const lineHeight = 15
const heightOfLook: Partial<Record<TabCell['look'], number>> = { title: 27, heading: 24, answer: 20, field: 20, picture: 56 }
const mostHeight = 409
// Bold letters are wider, small ones narrower than a column's unit.
const signsPerWidth: Partial<Record<TabCell['look'], number>> = { head: 0.8, label: 0.8, help: 1.05 }

function heightOf(row: readonly TabCell[], { columns, hidden }: Tab): number {
  if (hidden) return lineHeight
  const heights = row.map((cell, at) => {
    const lines = at > 0 && typeof cell.value === 'string' && isWrapped(cell.look) ? linesOf(cell.value, (columns[at]?.width ?? 10) * (signsPerWidth[cell.look] ?? 0.95)) : 1
    return Math.max(heightOfLook[cell.look] ?? 0, lines * lineHeight + 3)
  })
  return Math.min(mostHeight, Math.max(...heights))
}

function linesOf(text: string, signs: number): number {
  return text.split('\n', 40).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0)
}

function cellXml(cell: TabCell, at: string, styles: Styles): string {
  const place = `<c r="${at}" s="${styles.of(cell.look, cell.format)}"`
  if (cell.value === null || cell.value === '') return cell.look === 'answer' || cell.look === 'field' ? `${place}/>` : ''
  if (typeof cell.value === 'number') return `${place}><v>${cell.value}</v></c>`
  return `${place} t="inlineStr"><is><t xml:space="preserve">${excelXml(cell.value)}</t></is></c>`
}

function hintsXml(hints: readonly Hint[], optionsAt: OptionsAt): string {
  if (hints.length === 0) return ''
  return `<dataValidations count="${hints.length}">${hints.map((hint) => hintXml(hint, optionsAt)).join('')}</dataValidations>`
}

// Excel takes 255 signs as a prompt.
const mostPrompt = 255

function hintXml({ column, from, to, options, prompt }: Hint, optionsAt: OptionsAt): string {
  const name = columnName(column)
  const shown = prompt === null ? '' : ` showInputMessage="1" prompt="${excelXml(prompt.length > mostPrompt ? `${prompt.slice(0, mostPrompt - 1)}…` : prompt)}"`
  const type = options === null ? '' : ' type="list"'
  const formula = options === null ? '' : `<formula1>${excelXml(optionsAt(options))}</formula1>`
  return `<dataValidation${type} allowBlank="1"${shown} sqref="${name}${from}:${name}${to}">${formula}</dataValidation>`
}

function linksXml(rows: Tab['rows']): string {
  const links = rows.flatMap((row, line) => row.flatMap((cell, at) => (cell.link === undefined ? []
    : [`<hyperlink ref="${columnName(at + 1)}${line + 1}" location="'${excelXml(cell.link.replaceAll("'", "''"))}'!B1" display="${excelXml(String(cell.value))}"/>`])))
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
}
