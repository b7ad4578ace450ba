import type { Row } from './table.ts'
import type { Ownership, Period, Quarter, Source, Table } from './types.ts'
import { industryNumber } from './industry.ts'
import { blankRow, tableOf } from './table.ts'
import { flag, Refused } from './types.ts'

/** Which column of a state office's table holds what, by the column's number (0 is the first). */
export interface SheetMapping {
  readonly area: number
  readonly industry: number
  readonly jobs: number
  /** A column, or one value for all rows. */
  readonly year: number | { readonly is: number }
  readonly quarter: number | { readonly is: Quarter }
  readonly ownership: number | { readonly is: Ownership }
  readonly establishments?: number
  readonly wages?: number
  readonly title?: number
}

/** What is needed beside the mapping. */
export interface SheetOptions {
  readonly source: Source
  /** The code of an area by its name ('Dallas County'), or undefined if the person has not told it. */
  readonly areaCode: (name: string) => string | undefined
}

/** Tables of a sheet, the titles of its industries, and areas by name that have no code and were left out. */
export interface SheetTables {
  readonly tables: readonly Table[]
  readonly titles: ReadonlyMap<number, string>
  readonly unknownAreas: readonly string[]
}

/** Names that state offices give to columns, from sure to likely. */
const names: Readonly<Record<Exclude<keyof SheetMapping, 'ownership'>, RegExp>> = {
  area: /^(area|area[ _]?name|county|county[ _]?name|geography|area_fips|fips)$/i,
  industry: /^(naics|naics[ _]?code|industry[ _]?code|code)$/i,
  title: /^(naics[ _]?title|industry|industry[ _]?title|title)$/i,
  year: /^(year|yr)$/i,
  quarter: /^(quarter|qtr|period)$/i,
  jobs: /^((annual[ _])?average[ _]employment|avg[ _.]*employment|employment|jobs|average[ _]jobs|month3[ _]?employment)$/i,
  establishments: /^(establishments|estab(lishment)?s?|units|number of establishments|worksites)$/i,
  wages: /^(total[ _]wages?|wages|total[ _](annual|quarterly)[ _]wages|payroll)$/i,
}

/**
 * A first guess at the mapping from the cells of the first line; ownership is private, because state offices' industry
 * rows usually are, and the year's average where there is no quarter. Undefined for what is not found.
 */
export function suggestMapping(header: readonly string[]): Partial<SheetMapping> {
  const find = (name: keyof typeof names): number | undefined => {
    const at = header.findIndex((cell) => names[name].test(cell.trim()))
    return at < 0 ? undefined : at
  }
  const found = Object.keys(names).map((name) => [name, find(name as keyof typeof names)] as const)
  return {
    ownership: { is: 5 },
    quarter: { is: 0 },
    ...Object.fromEntries(found.filter(([, at]) => at !== undefined)),
  }
}

const withheldMarks = /^(\*+|n|d|nd|n\/?d|n\/?a|s|\(d\)|\(n\)|x|-{2,}|suppressed|withheld|confidential|)$/i

/** A number as offices write it ('$16,513,146', '150.0'); 'withheld' for a mark or blank; undefined if it is neither. */
export function readAmount(cell: string): number | 'withheld' | undefined {
  const bare = cell.trim()
  if (withheldMarks.test(bare)) return 'withheld'
  if (bare === '-') return 0
  const number = bare.replace(/[$,\s]/g, '')
  return /^\d+(\.\d+)?$/.test(number) ? Math.round(Number(number)) : undefined
}

/** The industry and owner of a code: '0' is the total of all, '1' all private, '95' all government, 31 is 31-33. */
function readIndustry(code: string, own: Ownership): { own: Ownership; industry: number } | undefined {
  const bare = code.trim().replace(/\.0$/, '')
  if (/^0+$/.test(bare)) return { own: 0, industry: 10 }
  if (bare === '1') return { own: 5, industry: 10 }
  if (bare === '95') return { own: 8, industry: 10 }
  const industry = industryNumber(bare)
  if (industry === undefined) return undefined
  return { own: industry === 10 ? 0 : own, industry }
}

const readQuarter = (cell: string): Quarter | undefined => {
  const bare = cell.trim().replace(/^q(uarter)?\s*|(st|nd|rd|th)?\s*quarter$/gi, '')
  if (/^(a|annual|0|00)?$/i.test(bare)) return 0
  return /^0?[1-4]$/.test(bare) ? (Number(bare) as Quarter) : undefined
}

/**
 * Tables from a state office's sheet: `rows` are its lines as cells, the first line the header. Marks of suppression
 * (`*`, D, ND, N/A, blank) are withheld, never zero. Throws `Refused` with the line for a cell that cannot be read and
 * for an industry that comes twice with different figures.
 */
export function readSheet(rows: readonly (readonly string[])[], mapping: SheetMapping, options: SheetOptions): SheetTables {
  const { file } = options.source
  const groups = new Map<string, { area: string; title: string; period: Period; rows: Map<number, Row> }>()
  const titles = new Map<number, string>()
  const unknown = new Set<string>()
  rows.slice(1).forEach((cells, index) => {
    const line = index + 2
    if (cells.every((cell) => cell.trim() === '')) return
    const name = (cells[mapping.area] ?? '').trim()
    const area = /^\d{4,5}$/.test(name) ? name.padStart(5, '0') : options.areaCode(name)
    if (area === undefined) {
      unknown.add(name)
      return
    }
    const { row, period } = readSheetRow(cells, mapping, file, line)
    const key = `${area} ${period.year} ${period.quarter}`
    const group = groups.get(key) ?? { area, title: /^\d+$/.test(name) ? '' : name, period, rows: new Map<number, Row>() }
    groups.set(key, group)
    const known = group.rows.get(row.own * 0x100000 + row.industry)
    if (known && (known.jobs !== row.jobs || known.wages !== row.wages || known.establishments !== row.establishments)) {
      throw new Refused(file, line, 'this industry stands there a second time for the same area and period, with other figures.')
    }
    group.rows.set(row.own * 0x100000 + row.industry, row)
    const title = mapping.title === undefined ? '' : (cells[mapping.title] ?? '').trim()
    if (title !== '' && !titles.has(row.industry)) titles.set(row.industry, title)
  })
  const tables = [...groups.values()].map((group) => tableOf(group.area, group.title, group.period, [...group.rows.values()]))
  return { tables, titles, unknownAreas: [...unknown].sort() }
}

function readSheetRow(cells: readonly string[], mapping: SheetMapping, file: string, line: number): { row: Row; period: Period } {
  const cell = (at: number): string => cells[at] ?? ''
  const refuse = (what: string): never => {
    throw new Refused(file, line, what)
  }
  const year = typeof mapping.year === 'number' ? Number(cell(mapping.year).trim()) : mapping.year.is
  if (!(year >= 1900 && year < 2100)) refuse(`"${typeof mapping.year === 'number' ? cell(mapping.year) : year}" is no year.`)
  const quarter = typeof mapping.quarter === 'number' ? readQuarter(cell(mapping.quarter)) : mapping.quarter.is
  if (quarter === undefined) return refuse(`"${typeof mapping.quarter === 'number' ? cell(mapping.quarter) : ''}" is no quarter.`)
  const own = typeof mapping.ownership === 'number' ? Number(cell(mapping.ownership).trim()) : mapping.ownership.is
  if (![0, 1, 2, 3, 5, 8, 9].includes(own)) refuse(`"${own}" is no ownership code.`)
  const found = readIndustry(cell(mapping.industry), own as Ownership)
  if (!found) return refuse(`"${cell(mapping.industry)}" is no industry code.`)
  const amount = (at: number | undefined, what: string): number => {
    if (at === undefined) return -1
    const value = readAmount(cell(at))
    if (value === undefined) return refuse(`"${cell(at)}" is no number of ${what}.`)
    return value === 'withheld' ? -1 : value
  }
  const jobs = amount(mapping.jobs, 'jobs')
  const row: Row = {
    ...blankRow(found.own, found.industry),
    establishments: amount(mapping.establishments, 'establishments'),
    jobs,
    wages: jobs < 0 ? -1 : amount(mapping.wages, 'dollars'),
    ...(quarter === 0 ? {} : { jobs1: jobs, jobs2: jobs }),
    flags: jobs < 0 ? flag.withheld : 0,
  }
  return { row, period: { year, quarter } }
}
