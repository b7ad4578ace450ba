import { addDays } from '#worksheets/kit/days.ts'
import type { Meaning } from './number-formats.ts'

/** What stands in a cell: words, a number with what it means, a yes or no, or an error of Excel such as `#REF!`. */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number; readonly meaning: Meaning }
  | { readonly type: 'truth'; readonly truth: boolean }
  | { readonly type: 'error'; readonly text: string }

/** The cells of a tab that hold something, by row and column counted from 1. */
export interface Grid {
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  readonly line: number
  readonly cells: ReadonlyMap<number, CellValue>
}

/** A cell as words, for reading: days as `2/9/2027`, times as `14:30`, figures without any format. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === undefined) return ''
  if (cell.type === 'truth') return cell.truth ? 'Yes' : 'No'
  if (cell.type !== 'number') return cell.text
  switch (cell.meaning) {
    case 'day': {
      const [year, month, day] = (isoDayOf(cell.number) ?? '').split('-').map(Number)
      const time = cell.number % 1 === 0 ? '' : ` ${timeOf(cell.number)}`
      return year === undefined || month === undefined || day === undefined ? numberText(cell.number) : `${month}/${day}/${year}${time}`
    }
    case 'hour': return cell.number < 0 || cell.number >= 1 ? numberText(cell.number) : timeOf(cell.number)
    case 'percent': return `${numberText(cell.number * 100)}%`
    case 'number': return numberText(cell.number)
  }
}

/** A figure in as many digits as Excel keeps. */
export function numberText(value: number): string {
  const short = String(Number(value.toPrecision(15)))
  return short.includes('e') ? BigInt(Math.round(value)).toString() : short
}

/** The local day of one of Excel's day numbers; null for what is no day that people write (1901 to 9999). */
export function isoDayOf(serial: number): string | null {
  const whole = Math.floor(serial + 1 / 172_800)
  return whole >= 367 && whole < 2_958_466 ? addDays('1899-12-30', whole) : null
}

/** The time of day in one of Excel's numbers as `HH:MM`, to the nearest minute. */
export function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
