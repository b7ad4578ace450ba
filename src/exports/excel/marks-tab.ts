import type { Carried } from '#worksheets/kit/carried.ts'
import { columnName } from './tab-xml.ts'
import type { TableLayout } from './table-tab.ts'
import { markCell, type Tab, type TabCell } from './tab.ts'
import { excelWords } from './words.ts'

/** The name of the hidden tab that carries the marks. */
const marksName = '_shared_table'

// A cell of Excel holds 32,767 signs.
const pieceSize = 30_000

/** Gathers lists of options in the order in which they are first asked for, and says where each will stand. */
export interface OptionLists {
  readonly at: (options: readonly string[]) => string
  readonly lists: () => readonly (readonly string[])[]
}

/** Lists stand from column C on, one a column; equal ones once. */
export function optionLists(): OptionLists {
  const lists = new Map<string, readonly string[]>()
  return {
    at: (options) => {
      const key = JSON.stringify(options)
      if (!lists.has(key)) lists.set(key, options)
      const column = columnName([...lists.keys()].indexOf(key) + 3)
      return `'${marksName}'!$${column}$1:$${column}$${options.length}`
    },
    lists: () => [...lists.values()],
  }
}

/**
 * The hidden tab: in column A, from the first row down, a word that says whose it is and then the carried JSON in
 * pieces, in column B how many pieces and signs there are; beside them the options of drop-down lists.
 */
export function marksTab(carried: Carried | null, layout: readonly TableLayout[], lists: readonly (readonly string[])[]): Tab {
  const json = carried === null ? '' : ascii(JSON.stringify({ carried, layout, answer: excelWords.answer }))
  const pieces = Array.from({ length: Math.ceil(json.length / pieceSize) }, (_, at) => json.slice(at * pieceSize, (at + 1) * pieceSize))
  const first = carried === null ? [] : ['shared-table-sheets', ...pieces]
  const second = carried === null ? [] : [`${pieces.length} ${json.length}`]
  const columns = [first, second, ...lists]
  const height = Math.max(1, ...columns.map((column) => column.length))
  const rows = Array.from({ length: height }, (_, line) => columns.map((column): TabCell => markCell(column[line] ?? null)))
  return { name: marksName, running: marksName, columns: [{ width: 3 }], rows, frozen: 0, hints: [], hidden: true }
}

// No program changes letters of ASCII, and nothing in them looks like Excel's own way to write a sign by its number.
function ascii(json: string): string {
  return json.replaceAll(/[^ -~]|_(?=x)/g, (sign) => Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''))
}
