import type { Period, Quarter } from './types.ts'

/** A period as text: '2023' for an annual average, '2016-Q4' for a quarter. */
export const periodText = ({ year, quarter }: Period): string => (quarter === 0 ? `${year}` : `${year}-Q${quarter}`)

/** The period of such a text, or undefined if it is none. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^((?:19|20)\d\d)(?:-?[qQ]([1-4])|-?[aA])?$/.exec(text.trim())
  if (!match) return undefined
  return { year: Number(match[1]), quarter: Number(match[2] ?? 0) as Quarter }
}

/** Whether two periods are the same. */
export const isSamePeriod = (a: Period, b: Period): boolean => a.year === b.year && a.quarter === b.quarter

/** The older period first; of one year, the annual average before the quarters. */
export const byPeriod = (a: Period, b: Period): number => a.year - b.year || a.quarter - b.quarter

/** Weeks of a period: 52 of a year, 13 of a quarter, as the Bureau counts them. */
export const weeksOf = ({ quarter }: Period): number => (quarter === 0 ? 52 : 13)

/** The year of the industry classification that the Bureau used for figures of a year. */
export function naicsOf(year: number): number {
  if (year >= 2022) return 2022
  if (year >= 2017) return 2017
  if (year >= 2011) return 2012
  return year >= 2007 ? 2007 : 2002
}
