import type { Level } from './types.ts'

/** Supersectors and their sectors, by the code as a number. Public administration (1028) is government alone. */
const supersectors: ReadonlyMap<number, readonly number[]> = new Map([
  [1011, [11, 21]],
  [1012, [23]],
  [1013, [31]],
  [1021, [22, 42, 44, 48]],
  [1022, [51]],
  [1023, [52, 53]],
  [1024, [54, 55, 56]],
  [1025, [61, 62]],
  [1026, [71, 72]],
  [1027, [81]],
  [1028, [92]],
  [1029, [99]],
])

const supersectorOf = new Map([...supersectors].flatMap(([group, sectors]) => sectors.map((sector) => [sector, group])))

/** The last halves of hyphenated sectors, by their first. */
const lastHalf = new Map([
  [31, 33],
  [44, 45],
  [48, 49],
])

const titles: ReadonlyMap<number, string> = new Map([
  [10, 'All industries'],
  [101, 'Goods'],
  [102, 'Services'],
  [1011, 'Natural resources and mining'],
  [1012, 'Construction'],
  [1013, 'Manufacturing'],
  [1021, 'Trade, transportation, and utilities'],
  [1022, 'Information'],
  [1023, 'Financial activities'],
  [1024, 'Professional and business services'],
  [1025, 'Education and health services'],
  [1026, 'Leisure and hospitality'],
  [1027, 'Other services'],
  [1028, 'Public administration'],
  [1029, 'Unclassified'],
  [11, 'Agriculture, forestry, fishing, and hunting'],
  [21, 'Mining, quarrying, oil and gas'],
  [22, 'Utilities'],
  [23, 'Construction'],
  [31, 'Manufacturing'],
  [42, 'Wholesale trade'],
  [44, 'Retail trade'],
  [48, 'Transportation and warehousing'],
  [51, 'Information'],
  [52, 'Finance and insurance'],
  [53, 'Real estate, rental, and leasing'],
  [54, 'Professional, scientific, and technical services'],
  [55, 'Management of companies'],
  [56, 'Administrative, support, and waste services'],
  [61, 'Educational services'],
  [62, 'Health care and social assistance'],
  [71, 'Arts, entertainment, and recreation'],
  [72, 'Lodging and food services'],
  [81, 'Other services, except government'],
  [92, 'Public administration'],
  [99, 'Unclassified'],
])

/** The levels from coarse to fine. */
export const levels: readonly Level[] = ['total', 'domain', 'supersector', 'sector', '3-digit', '4-digit', '5-digit', '6-digit']

/** The text of an industry number as the Bureau writes it: 31 is '31-33', 3321 is '3321'. */
export function industryCode(industry: number): string {
  const last = lastHalf.get(industry)
  return last === undefined ? `${industry}` : `${industry}-${last}`
}

/** The number of an industry code: '31-33', '31_33' and '31' are 31. Undefined if it is no code of QCEW. */
export function industryNumber(code: string): number | undefined {
  const match = /^(\d{2,6})(?:[-_](\d{2}))?$/.exec(code.trim())
  if (!match) return undefined
  const first = Number(match[1])
  if (match[2] !== undefined && lastHalf.get(first) !== Number(match[2])) return undefined
  return first
}

/** How fine an industry number is. */
export function levelOf(industry: number): Level {
  if (industry === 10) return 'total'
  if (industry === 101 || industry === 102) return 'domain'
  if (industry < 100) return 'sector'
  if (industry >= 1010 && industry < 1030) return 'supersector'
  if (industry < 1000) return '3-digit'
  if (industry < 10_000) return '4-digit'
  return industry < 100_000 ? '5-digit' : '6-digit'
}

const sectorOf3 = new Map([
  [32, 31],
  [33, 31],
  [45, 44],
  [49, 48],
])

/**
 * The industry one level up, over which a finer one adds up: 3321 has 332, 332 has 31 (31-33), 52 has 1023, and a
 * supersector has the total. Domains are passed over. Undefined for the total.
 */
export function parentOf(industry: number): number | undefined {
  switch (levelOf(industry)) {
    case 'total':
      return undefined
    case 'domain':
    case 'supersector':
      return 10
    case 'sector':
      return supersectorOf.get(industry) ?? 10
    case '3-digit':
      return sectorOfDigits(Math.floor(industry / 10))
    default:
      return Math.floor(industry / 10)
  }
}

/** The sector of the first two digits: 32 and 33 belong to 31-33. */
export const sectorOfDigits = (two: number): number => sectorOf3.get(two) ?? two

const ancestors = new Map<number, readonly number[]>()

/** Every industry over a given one, the nearest first and the total last. Remembered: it is asked for each row. */
export function ancestorsOf(industry: number): readonly number[] {
  const known = ancestors.get(industry)
  if (known) return known
  const parent = parentOf(industry)
  const all = parent === undefined ? [] : [parent, ...ancestorsOf(parent)]
  ancestors.set(industry, all)
  return all
}

/** Whether `industry` lies under `over`, at any depth. */
export const isUnder = (industry: number, over: number): boolean => ancestorsOf(industry).includes(over)

/**
 * The title of an industry: our own for domains, supersectors and sectors; for finer ones the one met in the files, or
 * the code in words.
 */
export function industryTitle(industry: number, met?: ReadonlyMap<number, string>): string {
  return titles.get(industry) ?? met?.get(industry) ?? `NAICS ${industryCode(industry)}`
}

/** A title of the Bureau's without its code in front: 'NAICS 52 Finance and insurance' is 'Finance and insurance'. */
export const bareTitle = (title: string): string => title.replace(/^(?:NAICS\s+)?[\d-]{2,6}\s+/, '').trim()
