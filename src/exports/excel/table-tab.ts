import { placeKey } from '#worksheets/kit/carried.ts'
import { nameWidth } from '#worksheets/kit/sheet-shape.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import type { Answer, Column, Listing, SheetRow, Table } from '#worksheets/kit/sheet-tree.ts'
import { answerCell, formatOf } from './answer-cell.ts'
import { excelText } from './excel-text.ts'
import { markCell, type Hint, type Tab, type TabCell } from './tab.ts'
import { excelWords } from './words.ts'

/** What the tab of a table tells the way back: its mark, and the headings that its columns were sent with. */
export interface TableLayout {
  readonly mark: string
  readonly name: string
  /** Which table it is, for rows that people add. */
  readonly worksheet: string
  readonly field: string
  readonly columns: readonly string[]
  /** The heading over the names of preset rows; null where the table has none. */
  readonly names: string | null
  readonly headings: readonly string[]
  /** The heading over remarks, which carry nothing back; null where there are none. */
  readonly notes: string | null
  /** The names of the rows in order; empty where rows have none. */
  readonly rowNames: readonly string[]
}

export interface TableTab {
  readonly tab: Tab
  readonly layout: TableLayout
}

// Rows that people add below have the same choices and number formats as far as this.
const roomBelow = 200

/** The tab of one table: a heading row, then one row for each row, with nothing between that would hinder sorting. */
export function tableTab(table: Table, name: string, running: string, sheet: number, block: number): TableTab {
  const headings = uniqueHeadings(table)
  const noted = table.rows.some((row) => noteOf(row) !== null)
  const mark = placeKey(sheet, block)
  const head = (value: string): TabCell => ({ value, look: 'head' })
  const first = [markCell(mark), ...(table.names === null ? [] : [head(table.names)]), ...headings.map(head), ...(noted ? [head(excelWords.notes)] : [])]
  const rows = table.rows.map((row, line) => [
    markCell(`${mark}r${line}`),
    ...(table.names === null ? [] : [{ value: row.name, look: 'label' as const, format: '@' }]),
    ...row.cells.map((cell, at) => answerCell(askedOf(table.columns[at]), cell.answer)),
    ...(noted ? [{ value: noteOf(row), look: 'help' as const }] : []),
  ])
  const widths = [
    { width: 3 }, ...(table.names === null ? [] : [{ width: Math.max(14, nameWidth(table)), format: '@' }]),
    ...table.columns.map((column) => ({ width: Math.min(60, column.width + 2), format: formatOf(column) })),
    ...(noted ? [{ width: 40 }] : []),
  ]
  const hints = table.columns.map((column, at) => hintOf(column, widthBefore(table) + at, table.rows.length, table.grows))
  return {
    tab: { name, running, columns: widths, rows: [first, ...rows], frozen: 1, hints: hints.filter((hint) => hint !== null), hidden: false },
    layout: {
      mark, name, worksheet: table.ref.worksheet, field: table.ref.field, columns: table.columns.map((column) => column.key),
      names: table.names, headings, notes: noted ? excelWords.notes : null,
      rowNames: table.names === null ? [] : table.rows.map((row) => row.name ?? ''),
    },
  }
}

/** The tab of a table that is only read, such as a list of addresses. */
export function listingTab(listing: Listing, name: string, running: string): Tab {
  const texts = (row: readonly string[], look: TabCell['look']): readonly TabCell[] => [markCell(null), ...row.map((value) => ({ value: excelText(value), look, format: '@' }))]
  const room = Array.from({ length: listing.room }, () => listing.columns.map(() => ''))
  return {
    name, running, frozen: 1, hints: [], hidden: false,
    columns: [{ width: 3 }, ...listing.columns.map((column) => ({ width: Math.min(60, column.width + 2), format: '@' }))],
    rows: [texts(listing.columns.map((column) => column.label), 'head'), ...[...listing.rows, ...room].map((row) => texts(row, 'answer'))],
  }
}

/** What a cell is to say of an answer beside showing it: that people differ, or that it does not count; null for nothing. */
export function remarkOf(answer: Answer | null): string | null {
  if (answer === null) return null
  if (answer.differing.length > 0) return [paper.differing, ...answer.differing.map((one) => paper.said(one.text, one.by))].join('\n')
  return answer.counts ? null : paper.said(answer.text, paper.doesNotCount)
}

// In column A are the marks, in B the names where rows have names.
function widthBefore(table: Table): number {
  return table.names === null ? 2 : 3
}

function askedOf(column: Column | undefined): Pick<Column, 'kind' | 'unit'> {
  return column ?? { kind: 'text', unit: null }
}

// Two columns of one heading could not be told apart on the way back.
function uniqueHeadings({ columns, names }: Table): readonly string[] {
  const taken = new Set([names, excelWords.notes].map((heading) => heading?.toLowerCase()))
  return columns.map((column) => {
    const heading = excelWords.heading(column)
    for (let count = 1; ; count += 1) {
      const unique = count === 1 ? heading : `${heading} ${count}`
      if (taken.has(unique.toLowerCase())) continue
      taken.add(unique.toLowerCase())
      return unique
    }
  })
}

function noteOf(row: SheetRow): string | null {
  const remarks = [...(row.kept ? [paper.kept] : []), ...row.cells.map((cell) => remarkOf(cell.answer)).filter((remark) => remark !== null)]
  return remarks.length > 0 ? excelText(remarks.join('\n')) : null
}

function hintOf(column: Column, at: number, rows: number, grows: boolean): Hint | null {
  const options = column.kind === 'choice' ? column.options.map((option) => option.label) : column.kind === 'tick' ? ['Yes', 'No'] : null
  const any = column.kind === 'choices' ? excelWords.anyOf(column.options.map((option) => option.label).join('; ')) : null
  const prompt = [column.help, any, column.withheld ? excelWords.orWithheld : null].filter((one) => one !== null).join(' ')
  if (options === null && prompt === '') return null
  return { column: at, from: 2, to: rows + 1 + (grows ? roomBelow : 0), options, prompt: prompt === '' ? null : prompt }
}
