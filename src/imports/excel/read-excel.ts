import { returnedFrom, type Carried, type Place, type Returned } from '#worksheets/kit/carried.ts'
import { paper } from '#worksheets/kit/sheet-words.ts'
import { watched, type Watch } from '../long-work.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import { openBook } from './book.ts'
import { cellText, type CellValue, type Grid } from './cell.ts'
import { bare, filledIn, isCutOff } from './filled.ts'
import { isMarks, marksFrom, type Marks, type SentTable } from './marks.ts'
import { headingsIn, readTable, type SentPlaces, type TableBack } from './read-table.ts'

interface ReadTab {
  readonly name: string
  readonly grid: Grid
}

const notOurs = `This Excel file does not come from Shared Table, or its hidden page is gone. ${nothingChanged} To take in a list of people, choose “Bring in a list” instead.`

/**
 * The answers of an Excel file that we made and somebody filled in, in Excel, LibreOffice or another program: places are
 * found by their marks, rows that were sorted or moved too; rows that were added come as new ones. Throws a Refusal, with
 * a sentence for people, for everything else.
 */
export async function readExcel(bytes: Uint8Array, watch: Watch = {}): Promise<Returned> {
  const book = openBook(bytes)
  const pause = watched(watch)
  const tabs: ReadTab[] = []
  for (const [at, tab] of book.tabs.entries()) {
    tabs.push({ name: tab.name, grid: await tab.read({ signal: watch.signal }) })
    await pause((at + 1) / book.tabs.length)
  }
  const hidden = tabs.find((tab) => isMarks(tab.grid))
  if (!hidden) throw new Refusal(notOurs)
  return returnedOf(marksFrom(hidden.grid), tabs.filter((tab) => tab !== hidden))
}

function returnedOf(marks: Marks, tabs: readonly ReadTab[]): Returned {
  const tables = backOf(marks, tabs)
  const cells = new Map<string, CellValue | undefined>([...pageCells(marks, tabs), ...tables.flatMap((one) => [...one.cells])])
  const unknown: { label: string; text: string }[] = tables.flatMap((one) => one.unknown)
  const whole = withAdded(marks.carried, tables.flatMap((one) => one.added))
  const returned = returnedFrom(whole, byIn(tabs), (place) => {
    if (!cells.has(place.key)) return undefined
    const cell = cells.get(place.key)
    const filled = filledIn(place, cell)
    if (filled !== undefined && !isCutOff(place, filled)) return filled
    unknown.push({ label: titleOf(marks.carried, place), text: cellText(cell) })
    return undefined
  })
  return { ...returned, carried: marks.carried, unknown: [...returned.unknown, ...unknown] }
}

function backOf({ carried, layout }: Marks, tabs: readonly ReadTab[]): readonly TableBack[] {
  return layout.flatMap((table) => {
    const sent = placesOf(carried, table)
    const tab = sent && tabOf(table, tabs)
    return tab ? [readTable(sent, tab.grid)] : []
  })
}

function placesOf(carried: Carried, table: SentTable): SentPlaces | undefined {
  const sheet = carried.sheets[Number(/^s(\d+)b\d+$/.exec(table.mark)?.[1] ?? Number.NaN)]
  if (!sheet) return undefined
  const rows: Place[][] = []
  for (const place of sheet.places) {
    const [, row, column] = place.key.startsWith(`${table.mark}r`) ? (/r(\d+)c(\d+)$/.exec(place.key) ?? []) : []
    if (row === undefined || column === undefined || Number(row) > sheet.places.length || Number(column) > sheet.places.length) continue
    const places = (rows[Number(row)] ??= [])
    places[Number(column)] = place
  }
  return { table, title: sheet.title, rows: Array.from(rows, (places) => places ?? []) }
}

// By its mark, whatever people called the tab; else by its name, else by its headings.
function tabOf(table: SentTable, tabs: readonly ReadTab[]): ReadTab | undefined {
  const hasMark = ({ grid }: ReadTab): boolean => grid.rows.some((row) => [...row.cells.values()].some((cell) => cell.type === 'text' && (cell.text === table.mark || (cell.text.startsWith(`${table.mark}r`) && /^s\d+b\d+r\d+$/.test(cell.text)))))
  const most = Math.max(2, Math.ceil(table.headings.length * 0.75))
  return tabs.find((tab) => hasMark(tab) && isTableTab(table, tab)) ?? tabs.find((tab) => tab.name === table.name && isTableTab(table, tab))
    ?? tabs.find((tab) => tab.grid.rows.slice(0, 20).some((row) => headingsIn(table, row) >= most))
}

function isTableTab(table: SentTable, { grid }: ReadTab): boolean {
  return grid.rows.slice(0, 20).some((row) => headingsIn(table, row) > 0)
    || grid.rows.some((row) => [...row.cells.values()].some((cell) => cell.type === 'text' && cell.text === table.mark))
}

function* pageCells({ carried, layout, answer }: Marks, tabs: readonly ReadTab[]): Generator<readonly [string, CellValue | undefined]> {
  const tables = new Set(layout.map((table) => table.mark))
  const keys = new Set(carried.sheets.flatMap((sheet) => sheet.places.map((place) => place.key)).filter((key) => /^s\d+b\d+$/.test(key) && !tables.has(key)))
  const seen = new Set<string>()
  for (const { grid } of tabs) {
    const column = answerColumn(grid, answer)
    for (const row of grid.rows) {
      const mark = [...row.cells.values()].find((cell) => cell.type === 'text' && keys.has(cell.text))
      if (mark?.type !== 'text' || seen.has(mark.text)) continue
      seen.add(mark.text)
      yield [mark.text, row.cells.get(column)]
    }
  }
}

// Marks, questions, answers: the answers stand in the third column unless somebody moved them.
function answerColumn(grid: Grid, answer: string): number {
  return [...(grid.rows[0]?.cells ?? [])].find(([, cell]) => bare(cellText(cell)) === bare(answer))?.[0] ?? 3
}

function byIn(tabs: readonly ReadTab[]): string {
  for (const { grid } of tabs) {
    for (const row of grid.rows) {
      const first = [...row.cells].find(([, cell]) => cell.type === 'text' && cell.text === 'by')?.[0]
      if (first !== undefined && first <= 2) return bare(cellText(row.cells.get(first + 2)))
    }
  }
  return byLabel(tabs)
}

// Where somebody took the hidden column out.
function byLabel(tabs: readonly ReadTab[]): string {
  for (const row of tabs[0]?.grid.rows ?? []) {
    const label = [...row.cells].find(([, cell]) => cell.type === 'text' && cell.text === paper.filledInBy)?.[0]
    if (label !== undefined) return bare(cellText(row.cells.get(label + 1)))
  }
  return ''
}

function withAdded(carried: Carried, added: readonly Place[]): Carried {
  if (added.length === 0) return carried
  return { ...carried, sheets: carried.sheets.map((sheet, at) => ({ ...sheet, places: [...sheet.places, ...added.filter((place) => place.key.startsWith(`s${at}b`))] })) }
}

function titleOf(carried: Carried, place: Place): string {
  return carried.sheets[Number(/^s(\d+)/.exec(place.key)?.[1] ?? 0)]?.title ?? ''
}
