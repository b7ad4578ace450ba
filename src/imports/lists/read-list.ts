import { readCsv } from '../csv/read-csv.ts'
import type { Encoding } from '../csv/decode.ts'
import { openBook, type BookTab } from '../excel/book.ts'
import { cellText, type Grid } from '../excel/cell.ts'
import { isMarks } from '../excel/marks.ts'
import { fileKind } from '../file-kind.ts'
import { cellTooLong, listLimits, tooManyBytes } from '../limits.ts'
import type { Watch } from '../long-work.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { headerRow } from './header-row.ts'

/** A list as it was read, with how it was read, so that people can say that it was read wrongly. */
export interface ListTable {
  /** The name of the file. */
  readonly name: string
  /** One for each column; `Column 3` where the list has no headings. */
  readonly headers: readonly string[]
  readonly isHeaded: boolean
  /** All of the same length as the headings. */
  readonly rows: readonly (readonly string[])[]
  /** The line of each row in the file, from 1. */
  readonly lines: readonly number[]
  /** How the letters of a text file were read; null for Excel. */
  readonly encoding: Encoding | null
  /** What divides the cells of a text file; null for Excel. */
  readonly delimiter: string | null
  /** The tab of an Excel file that was read, and all that could be; null and none for text. */
  readonly tab: string | null
  readonly tabs: readonly string[]
  /** The place of a row with letters beyond plain English, by which people see whether the encoding is right. */
  readonly telling: number | null
}

export interface ListOptions extends Watch {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: string | undefined
  readonly tab?: string | undefined
}

const choose = 'Choose a list that ends in .csv or .xlsx.'
const notLists = {
  empty: `The file is empty. ${nothingChanged} ${choose}`,
  'old office': `The file is in an old Excel format (.xls) or locked with a password. ${nothingChanged} Open it in Excel, take the password off where it has one, save it as an Excel workbook (.xlsx) and choose that file.`,
  pdf: `This is a PDF, and lists cannot be read from it. ${nothingChanged} ${choose}`,
  picture: `This is a picture, and lists cannot be read from it. ${nothingChanged} ${choose}`,
  'web page': `This is a web page, although its name may say otherwise. ${nothingChanged} Open it in Excel, save it as an Excel workbook (.xlsx) and choose that file.`,
} as const
const noRows = `There are no rows in this list. ${nothingChanged} Look into the file, or choose another one.`
const ours = `This is a page that Shared Table made, and not a list. ${nothingChanged} Bring it in as a page that came back; for a list of people, save one as CSV.`

/**
 * Reads a list of people or companies from CSV, text divided by tabs or semicolons, or Excel, whatever its name says.
 * Throws a Refusal, with a sentence for people, for all else and past the limits; never takes in a part in silence.
 */
export async function readList(file: Blob | Uint8Array, name: string, options: ListOptions = {}): Promise<ListTable> {
  const size = file instanceof Uint8Array ? file.length : file.size
  // Before a byte of it is read: a film of several gigabytes would fill the memory.
  if (size > listLimits.bytes) throw new Refusal(tooManyBytes())
  const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer())
  const kind = fileKind(bytes)
  if (kind !== 'zip' && kind !== 'other') throw new Refusal(notLists[kind])
  const read = kind === 'zip' ? await readTab(bytes, options) : await readText(bytes, options)
  return tableOf(name, read)
}

interface Read extends Pick<ListTable, 'encoding' | 'delimiter' | 'tab' | 'tabs'> {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

async function readText(bytes: Uint8Array, options: ListOptions): Promise<Read> {
  return { ...(await readCsv(bytes, options)), tab: null, tabs: [] }
}

async function readTab(bytes: Uint8Array, options: ListOptions): Promise<Read> {
  const { tabs } = openBook(bytes)
  await refuseOurs(tabs, options)
  const shown = tabs.filter((tab) => !tab.hidden)
  const asked = shown.find((tab) => tab.name === options.tab)
  const { tab, grid } = asked ? { tab: asked, grid: await asked.read(options) } : await fullest(shown, options)
  return { rows: rowsOf(grid), encoding: null, delimiter: null, tab: tab.name, tabs: shown.map((one) => one.name) }
}

async function refuseOurs(tabs: readonly BookTab[], { signal }: ListOptions): Promise<void> {
  for (const tab of tabs.filter((one) => one.hidden && one.name === '_shared_table')) if (isMarks(await tab.read({ signal }))) throw new Refusal(ours)
}

// The list is on the tab with the most rows; others hold remarks and sums.
async function fullest(tabs: readonly BookTab[], options: ListOptions): Promise<{ readonly tab: BookTab; readonly grid: Grid }> {
  let best: { readonly tab: BookTab; readonly grid: Grid } | null = null
  for (const tab of tabs) {
    const grid = await tab.read(tabs.length === 1 ? options : { signal: options.signal })
    if (best === null || grid.rows.length > best.grid.rows.length) best = { tab, grid }
  }
  if (best === null) throw new Refusal(noRows)
  return best
}

function rowsOf(grid: Grid): Read['rows'] {
  return grid.rows.map(({ line, cells }) => {
    const width = Math.max(0, ...cells.keys())
    const texts = Array.from({ length: width }, (_, at) => cellText(cells.get(at + 1)))
    if (texts.some((text) => text.length > listLimits.signs)) throw new Refusal(cellTooLong(line))
    return { line, cells: texts }
  })
}

function tableOf(name: string, { rows: all, ...how }: Read): ListTable {
  const head = headerRow(all.slice(0, 300).map((row) => row.cells))
  const rows = all.slice(head === null ? 0 : head + 1)
  if (rows.length === 0) throw new Refusal(noRows)
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), head === null ? 0 : (all[head]?.cells.length ?? 0))
  const given = head === null ? [] : (all[head]?.cells ?? [])
  const headers = Array.from({ length: width }, (_, at) => given[at]?.trim() || `Column ${at + 1}`)
  const telling = rows.findIndex((row) => row.cells.some((cell) => /[\u0080-\u{10ffff}]/u.test(cell)))
  return {
    name, headers, isHeaded: head !== null, ...how,
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row.cells[at] ?? '')), lines: rows.map((row) => row.line),
    telling: telling === -1 ? null : telling,
  }
}
