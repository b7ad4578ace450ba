import { p } from './pen.ts'
import { el, val, type Xml } from './xml.ts'

/** Widths in the given proportions that fill a whole. */
export function shared(shares: readonly number[], whole: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((share / all) * whole))
}

/** A table with the given columns; `about` is what a screen reader may say of it. A table never touches the next one. */
export function tableOf(widths: readonly number[], about: string, rows: Xml): Xml {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const properties = el('w:tblPr', {}, val('tblStyle', 'SheetTable'), el('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }), '<w:tblLayout w:type="fixed"/>',
    el('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:lastColumn': 0, 'w:noHBand': 0, 'w:noVBand': 1 }), val('tblCaption', about))
  return el('w:tbl', {}, properties, el('w:tblGrid', {}, ...widths.map((width) => el('w:gridCol', { 'w:w': width }))), rows) + p('SheetEnd', '')
}

interface RowLook {
  readonly head?: boolean
  /** At least so high, in twentieths of a point. */
  readonly height?: number
  /** May go on on the next page, as a row must that is higher than one. */
  readonly tearable?: boolean
}

/** A row of a table. A head is repeated on each page. */
export function rowOf(cells: Xml, { head = false, height = 0, tearable = false }: RowLook = {}): Xml {
  const properties = (tearable ? '' : '<w:cantSplit/>') + (height > 0 ? el('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }) : '') + (head ? '<w:tblHeader/>' : '')
  return el('w:tr', {}, properties === '' ? '' : el('w:trPr', {}, properties), cells)
}

interface CellLook {
  readonly span?: number
  readonly more?: Xml
}

/** A cell that holds paragraphs. */
export function cellOf(width: number, content: Xml, { span = 1, more = '' }: CellLook = {}): Xml {
  return el('w:tc', {}, el('w:tcPr', {}, el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), span > 1 ? val('gridSpan', span) : '', more), content)
}
