import { daysBetween, isDay } from '#worksheets/kit/days.ts'
import type { Answer, Column } from '#worksheets/kit/sheet-tree.ts'
import { excelText } from './excel-text.ts'
import type { TabCell } from './tab.ts'

/** What decides how an answer stands in a cell. */
export type Asked = Pick<Column, 'kind' | 'unit'>

/** Cells for words are told so: then no program reads a phone number, a part number or a leading `=` as something else. */
const words = '@'
const day = 'mmm d, yyyy'
const hour = 'h:mm AM/PM'

/** The number format of the cells that take answers of that kind. */
export function formatOf(asked: Asked): string {
  switch (asked.kind) {
    case 'number': case 'money': return figureFormat(asked.unit, 0)
    case 'date': return day
    case 'time': return hour
    default: return words
  }
}

/** The cell of an answer: dates, times and figures that count as such, everything else as words. */
export function answerCell(asked: Asked, answer: Answer | null): TabCell {
  const cell = (value: string | number | null, format = formatOf(asked)): TabCell => ({ value, look: 'answer', format })
  if (answer === null) return cell(null)
  const { value, text, counts } = answer
  if (counts && typeof value === 'number') return cell(value, figureFormat(asked.unit, value))
  if (counts && typeof value === 'string' && asked.kind === 'date' && isDay(value) && value >= '1901') return cell(serialOf(value))
  if (counts && typeof value === 'string' && asked.kind === 'time') return cell(shareOfDay(value))
  return cell(excelText(text), words)
}

// Excel counts days from a day in 1899, so chosen that the leap day which 1900 did not have comes out right after it.
function serialOf(value: string): number {
  return daysBetween('1899-12-30', value)
}

function shareOfDay(value: string): number {
  const [hours = 0, minutes = 0] = value.split(':').map(Number)
  return (hours * 60 + minutes) / 1440
}

function figureFormat(unit: string | null, value: number): string {
  const parts = Number.isInteger(value) ? '' : unit === '$' && Number.isInteger(value * 100) ? '.00' : '.0#####'
  if (unit === null) return `#,##0${parts}`
  if (unit === '$') return `"$"#,##0${parts}`
  return unit === '%' ? `#,##0${parts}"%"` : `#,##0${parts}" ${unit.replaceAll('"', '')}"`
}
