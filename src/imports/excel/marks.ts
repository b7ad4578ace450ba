import type { Carried } from '#worksheets/kit/carried.ts'
import { carriedFrom, parsed } from '../carried-json.ts'
import { nothingChanged, Refusal } from '../refusal.ts'
import type { Grid } from './cell.ts'

/** Where a table was put into the file: its mark, the name of its tab and the headings that it was sent with. */
export interface SentTable {
  readonly mark: string
  readonly name: string
  readonly worksheet: string
  readonly field: string
  readonly columns: readonly string[]
  readonly names: string | null
  readonly headings: readonly string[]
  readonly notes: string | null
  readonly rowNames: readonly string[]
}

/** What the hidden tab of a file of ours says. */
export interface Marks {
  readonly carried: Carried
  readonly layout: readonly SentTable[]
  /** The heading over the answers of a page. */
  readonly answer: string
}

const damaged = `The marks in this file that lead your answers back are damaged. ${nothingChanged} Type the answers in, or ask for the file once more.`

/** Whether a tab is the hidden one that carries the marks. */
export function isMarks(grid: Grid): boolean {
  return textAt(grid, 1, 1) === 'shared-table-sheets'
}

/** What the hidden tab carries; throws a Refusal where a part of it is gone. */
export function marksFrom(grid: Grid): Marks {
  const [pieces = 0, letters = -1] = textAt(grid, 1, 2).split(' ').map(Number)
  const json = Array.from({ length: Math.min(pieces, grid.rows.length) }, (_, at) => textAt(grid, at + 2, 1)).join('')
  if (json.length !== letters) throw new Refusal(damaged)
  const whole = parsed(json)
  if (typeof whole !== 'object' || whole === null || !('carried' in whole)) throw new Refusal(damaged)
  const layout = 'layout' in whole && Array.isArray(whole.layout) ? whole.layout.map(sentTable) : []
  return { carried: carriedFrom(whole.carried), layout, answer: 'answer' in whole ? String(whole.answer) : '' }
}

function sentTable(value: unknown): SentTable {
  if (typeof value !== 'object' || value === null) throw new Refusal(damaged)
  const parts = new Map(Object.entries(value))
  const text = (key: string): string => (typeof parts.get(key) === 'string' ? String(parts.get(key)) : '')
  const texts = (key: string): readonly string[] => {
    const list: unknown = parts.get(key)
    return Array.isArray(list) ? list.map(String) : []
  }
  return {
    mark: text('mark'), name: text('name'), worksheet: text('worksheet'), field: text('field'), columns: texts('columns'),
    names: text('names') || null, headings: texts('headings'), notes: text('notes') || null, rowNames: texts('rowNames'),
  }
}

function textAt(grid: Grid, line: number, column: number): string {
  // The hidden tab has no empty lines, but another program may have left some.
  const row = grid.rows[line - 1]?.line === line ? grid.rows[line - 1] : grid.rows.find((one) => one.line === line)
  const cell = row?.cells.get(column)
  return cell === undefined ? '' : cell.type === 'number' ? String(cell.number) : cell.type === 'truth' ? '' : cell.text
}
