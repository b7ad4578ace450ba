import type { Layout } from './columns.ts'
import type { Reading } from './reading.ts'
import type { Growing } from './table.ts'
import type { Quarter } from './types.ts'
import { field } from './columns.ts'
import { industryCode } from './industry.ts'
import { blank } from './read-rows.ts'
import { numberAt, refuseCell, textAt } from './reading.ts'
import { absent, flag, noChange } from './types.ts'

/** The industry of the line, as a number. */
export function industryAt(reading: Reading, bytes: Uint8Array): number {
  const { line } = reading
  const from = line.from[field.industry] as number
  const to = line.to[field.industry] as number
  let value = 0
  let at = from
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  const isWhole = at === to && at - from >= 2 && at - from <= 6
  if (isWhole || (at - from === 2 && textAt(bytes, line, field.industry).replace('_', '-') === industryCode(value))) return value
  return refuseCell(reading, bytes, field.industry, 'is no industry code.')
}

/** The owner of the line. */
export function ownAt(reading: Reading, bytes: Uint8Array): number {
  const own = numberAt(bytes, reading.line, field.own)
  if (own === 0 || own === 1 || own === 2 || own === 3 || own === 5 || own === 8 || own === 9) return own
  return refuseCell(reading, bytes, field.own, 'is no ownership code.')
}

/** The quarter of the line, 0 for a year's average. */
export function quarterAt(reading: Reading, layout: Layout, bytes: Uint8Array): Quarter {
  const { line } = reading
  const sign = layout.fields.includes(field.quarter) ? textAt(bytes, line, field.quarter) : 'A'
  const { isAnnual } = layout
  if (isAnnual && /^[Aa]?$/.test(sign)) return 0
  if (!isAnnual && /^[1-4](\.0)?$/.test(sign)) return Number(sign) as Quarter
  return refuseCell(reading, bytes, field.quarter, isAnnual ? 'is no annual figure, but the columns are.' : 'is no quarter from 1 to 4.')
}

/** Writes the figures of the line into a row. What is withheld is `absent`, never the zero that the file shows. */
export function keepFigures(reading: Reading, table: Growing, row: number, bytes: Uint8Array): void {
  const { line } = reading
  const { numbers } = line
  const mark = markAt(reading, bytes, field.disclosure)
  const isWithheld = mark === 78
  const isEmpty = mark === 45
  const isLqWithheld = isWithheld || markAt(reading, bytes, field.lqDisclosure) === 78
  const isChangeWithheld = isWithheld || markAt(reading, bytes, field.changeDisclosure) === 78
  table.flags[row] =
    (isWithheld ? flag.withheld : 0) |
    (isEmpty ? flag.empty : 0) |
    (isLqWithheld ? flag.lqWithheld : 0) |
    (isChangeWithheld ? flag.changeWithheld : 0)
  table.establishments[row] = levelAt(reading, bytes, field.establishments, isEmpty)
  const isMissing = isWithheld
  table.jobs[row] = isMissing ? absent : levelAt(reading, bytes, field.jobs, isEmpty)
  table.wages[row] = isMissing ? absent : wagesAt(reading, bytes, isEmpty)
  const isAnnual = table.period.quarter === 0
  table.jobs1[row] = isMissing || isAnnual ? absent : levelAt(reading, bytes, field.jobs1, isEmpty)
  table.jobs2[row] = isMissing || isAnnual ? absent : levelAt(reading, bytes, field.jobs2, isEmpty)
  table.lqEstablishments[row] = ratioOf(numbers[field.lqEstablishments] as number)
  table.lqJobs[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqJobs] as number)
  table.lqWages[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqWages] as number)
  table.lqPay[row] = isLqWithheld ? absent : ratioOf(numbers[field.lqPay] as number)
  table.jobsChange[row] = isChangeWithheld ? noChange : (numbers[field.jobsChange] as number)
}

/** The letter of a disclosure column, or 0 where it is blank or not there. */
function markAt(reading: Reading, bytes: Uint8Array, id: number): number {
  const from = reading.line.from[id] as number
  const to = reading.line.to[id] as number
  if (from === to) return 0
  const mark = bytes[from] as number
  if (to === from + 1 && (mark === 78 || mark === 45 || mark === 32)) return mark === 32 ? 0 : mark
  return refuseCell(reading, bytes, id, 'is no disclosure mark (N, - or blank).')
}

function levelAt(reading: Reading, bytes: Uint8Array, id: number, isEmpty: boolean): number {
  const value = reading.line.numbers[id] as number
  if (value >= 0) return value
  if (isEmpty && value === blank) return 0
  return refuseCell(reading, bytes, id, value === blank ? 'is blank.' : 'is less than zero.')
}

function wagesAt(reading: Reading, bytes: Uint8Array, isEmpty: boolean): number {
  const value = reading.line.wages
  if (value >= 0 && value < 1e14) return value
  if (isEmpty && Number.isNaN(value)) return 0
  return refuseCell(reading, bytes, field.wages, Number.isNaN(value) ? 'is blank.' : 'is less than zero or more than the country has.')
}

/** A published ratio in hundredths, or absent. */
const ratioOf = (value: number): number => (value >= 0 ? value : absent)
