/**
 * How a cell looks. A `line`, a title and a heading run on over empty cells beside them; all others break
 * their lines. A row with a `picture` is as high as one. A `field` is an
 * answer that stands alone, its figures at the left like its words.
 */
export type Look = 'plain' | 'line' | 'title' | 'heading' | 'help' | 'label' | 'head' | 'answer' | 'field' | 'link' | 'picture'

/** A cell with words or with a number; `format` is an Excel number format, and dates and times are numbers with one. */
export interface TabCell {
  readonly value: string | number | null
  readonly look: Look
  readonly format?: string
  /** The name of another tab to go to. */
  readonly link?: string
}

/** What people may choose in cells of a column, or are told there; choosing is never forced. */
export interface Hint {
  /** Column and rows from 1, both ends included. */
  readonly column: number
  readonly from: number
  readonly to: number
  readonly options: readonly string[] | null
  readonly prompt: string | null
}

/** One tab of an Excel file before it is written. Its first column is hidden and holds the marks. */
export interface Tab {
  readonly name: string
  /** What stands over the page when it is printed. */
  readonly running: string
  readonly columns: readonly { readonly width: number; readonly format?: string }[]
  readonly rows: readonly (readonly TabCell[])[]
  /** How many rows at the top stay in sight, and are printed on each page. */
  readonly frozen: number
  readonly hints: readonly Hint[]
  /** Nobody reads this tab: it is there for the way back. */
  readonly hidden: boolean
  /** The picture of the letterhead stands in its first row. */
  readonly hasPicture?: boolean
}

/** A cell that holds a mark, or nothing. */
export function markCell(mark: string | null): TabCell {
  return { value: mark, look: 'plain', format: '@' }
}
