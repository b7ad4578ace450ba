import { isDay } from '#worksheets/kit/days.ts'
import type { Filled, Place } from '#worksheets/kit/carried.ts'
import type { Kind } from '#worksheets/kit/field.ts'
import { isKnown, worksheetById } from '#worksheets/catalogue.ts'
import { fieldOf } from '#worksheets/kit/worksheet.ts'
import { cellText, isoDayOf, numberText, timeOf, type CellValue } from './cell.ts'

/** As many signs as a cell of Excel holds: a longer answer was sent cut off. */
const mostSigns = 32_767
const surelySent = 32_000

/** The kind of the field at a place; text where this version does not know it. */
function kindAt({ ref }: Place): Kind {
  if (!isKnown(ref.worksheet)) return 'text'
  try {
    return fieldOf(worksheetById(ref.worksheet), ref.field, ref.column).kind
  } catch {
    return 'text' // a question of another version
  }
}

/**
 * What a cell says in a place, in the words of the way back. What stands there as it was sent comes back as just the
 * text that was sent, whatever became of its format. Undefined for an error of Excel, which is nobody's answer.
 */
export function filledIn(place: Place, cell: CellValue | undefined): Filled | undefined {
  if (cell === undefined) return ''
  if (cell.type === 'error') return undefined
  const kind = kindAt(place)
  if (cell.type === 'truth') return kind === 'tick' ? cell.truth : cell.truth ? 'Yes' : 'No'
  if (cell.type === 'text') return isSentText(cell.text, place.text) ? place.text : cell.text
  return isSentNumber(cell.number, place) ? place.text : writtenNumber(kind, cell)
}

/** Whether an answer was too long for a cell and was changed, so that nobody knows what became of its end. */
export function isCutOff(place: Place, filled: Filled): boolean {
  return place.text.length > mostSigns && filled !== place.text && filled !== ''
}

// Line ends, blanks at the edges and signs that no file can hold are nobody's change.
function isSentText(written: string, sent: string): boolean {
  if (sent.length > mostSigns && bare(written).startsWith(bare(sent).slice(0, surelySent))) return true
  return bare(written) === bare(sent)
}

const halfSigns = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as two programs agree on it. */
export function bare(text: string): string {
  // eslint-disable-next-line no-control-regex -- some programs drop these signs, others keep them
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(halfSigns, '').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, '').replaceAll(/[\u00a0\t]/g, ' ').trim()
}

function isSentNumber(number: number, { value }: Place): boolean {
  if (typeof value === 'number') return numberText(value) === numberText(number)
  if (typeof value !== 'string') return false
  return isDay(value) ? value === isoDayOf(number) : /^\d\d:\d\d$/.test(value) && number < 1 && value === timeOf(number)
}

function writtenNumber(kind: Kind, cell: Extract<CellValue, { type: 'number' }>): string {
  if (kind === 'date') return isoDayOf(cell.number) ?? numberText(cell.number)
  if (kind === 'time') return timeOf(cell.number)
  return kind === 'number' || kind === 'money' ? (cell.meaning === 'percent' ? cellText(cell) : numberText(cell.number)) : cellText(cell)
}

/** A text that an answer as it was sent and the cell that it stands in share; empty where nothing stands there. */
export function signatureOfPlace({ value, text }: Place): string {
  if (typeof value === 'number') return `#${numberText(value)}`
  if (typeof value === 'string' && text !== value && isDay(value)) return `d${value}`
  if (typeof value === 'string' && text !== value && /^\d\d:\d\d$/.test(value)) return `t${value}`
  return bare(text)
}

/** The same of a cell. */
export function signatureOfCell(cell: CellValue | undefined): string {
  if (cell?.type !== 'number') return bare(cellText(cell))
  if (cell.meaning === 'day') return `d${isoDayOf(cell.number) ?? ''}`
  return cell.meaning === 'hour' ? `t${timeOf(cell.number)}` : `#${numberText(cell.number)}`
}
