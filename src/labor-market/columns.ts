import type { Shape } from './types.ts'

/** What a column of a file means to us; its number is the place where the reader keeps the value. 0 is not read. */
export const field = {
  skip: 0,
  area: 1,
  own: 2,
  industry: 3,
  size: 4,
  year: 5,
  quarter: 6,
  disclosure: 7,
  areaTitle: 8,
  industryTitle: 9,
  lqDisclosure: 10,
  changeDisclosure: 11,
  establishments: 12,
  jobs: 13,
  jobs1: 14,
  jobs2: 15,
  wages: 16,
  lqEstablishments: 17,
  lqJobs: 18,
  lqWages: 19,
  lqPay: 20,
  jobsChange: 21,
} as const

/** How a column is read: passed over, as text, as a whole number, in dollars, or with two decimals. */
export const kind = { skip: 0, text: 1, whole: 2, dollars: 3, ratio: 4 } as const

function kindOf(id: number): number {
  if (id === field.skip) return kind.skip
  if (id < field.establishments) return kind.text
  if (id === field.wages) return kind.dollars
  return id >= field.lqEstablishments && id !== field.jobsChange ? kind.ratio : kind.whole
}

/** How to read the lines of a file: its shape, the sign between columns, and the field of each column. */
export interface Layout {
  readonly shape: Shape
  readonly isAnnual: boolean
  readonly hasSize: boolean
  readonly separator: number
  /** The field of each column, up to the last one that is read. */
  readonly fields: Uint8Array
  readonly kinds: Uint8Array
  readonly names: readonly string[]
}

/** A file of the Bureau's that only names industries or areas. */
export interface TitleLayout {
  readonly names: 'industries' | 'areas'
  readonly separator: number
}

/** What a first line that is not QCEW's lacks, in words; `mappable` if it may be a state office's table. */
export interface Unknown {
  readonly why: string
  readonly mappable: boolean
}

const always: Readonly<Record<string, number>> = {
  area_fips: field.area,
  own_code: field.own,
  industry_code: field.industry,
  size_code: field.size,
  year: field.year,
  qtr: field.quarter,
  disclosure_code: field.disclosure,
  area_title: field.areaTitle,
  industry_title: field.industryTitle,
  lq_disclosure_code: field.lqDisclosure,
  oty_disclosure_code: field.changeDisclosure,
}

const annual: Readonly<Record<string, number>> = {
  annual_avg_estabs: field.establishments,
  annual_avg_estabs_count: field.establishments,
  annual_avg_emplvl: field.jobs,
  total_annual_wages: field.wages,
  lq_annual_avg_estabs: field.lqEstablishments,
  lq_annual_avg_estabs_count: field.lqEstablishments,
  lq_annual_avg_emplvl: field.lqJobs,
  lq_total_annual_wages: field.lqWages,
  lq_avg_annual_pay: field.lqPay,
  oty_annual_avg_emplvl_chg: field.jobsChange,
}

const quarterly: Readonly<Record<string, number>> = {
  qtrly_estabs: field.establishments,
  qtrly_estabs_count: field.establishments,
  month1_emplvl: field.jobs1,
  month2_emplvl: field.jobs2,
  month3_emplvl: field.jobs,
  total_qtrly_wages: field.wages,
  lq_qtrly_estabs: field.lqEstablishments,
  lq_qtrly_estabs_count: field.lqEstablishments,
  lq_month3_emplvl: field.lqJobs,
  lq_total_qtrly_wages: field.lqWages,
  lq_avg_wkly_wage: field.lqPay,
  oty_month3_emplvl_chg: field.jobsChange,
}

const needed = ['area_fips', 'own_code', 'industry_code', 'year', 'disclosure_code'] as const

/** Recognizes a file by its first line, given as text without its line end. */
export function readHeader(line: string): Layout | TitleLayout | Unknown {
  const separator = separatorOf(line)
  const names = splitLine(line, separator).map((name) => name.trim().toLowerCase())
  if (names[0] === 'industry_code' && names[1] === 'industry_title') return { names: 'industries', separator }
  if (names[0] === 'area_fips' && names[1] === 'area_title') return { names: 'areas', separator }
  const isAnnual = names.includes('annual_avg_emplvl')
  const isQuarterly = names.includes('month3_emplvl')
  if (!isAnnual && !isQuarterly) return unknown(names)
  if (isAnnual && isQuarterly) return { why: 'it has annual and quarterly columns at once.', mappable: false }
  const table = { ...always, ...(isAnnual ? annual : quarterly) }
  const fields = names.map((name) => table[name] ?? field.skip)
  const missing = whatIsMissing(names, fields, isAnnual)
  if (missing) return { why: missing, mappable: false }
  const last = fields.findLastIndex((one) => one !== field.skip)
  const shape: Shape = `${isAnnual ? 'annual' : 'quarterly'} ${names.includes('area_title') ? 'download' : 'slice'}`
  const read = fields.slice(0, last + 1)
  return {
    shape,
    isAnnual,
    hasSize: names.includes('size_code'),
    separator,
    fields: Uint8Array.from(read),
    kinds: Uint8Array.from(read, kindOf),
    names,
  }
}

function whatIsMissing(names: readonly string[], fields: readonly number[], isAnnual: boolean): string | undefined {
  const twice = names.find((name, index) => fields[index] !== field.skip && names.indexOf(name) !== index)
  if (twice !== undefined) return `it has the column ${twice} twice.`
  const absentName = needed.find((name) => !names.includes(name))
  if (absentName === 'disclosure_code') {
    return 'it lacks the column disclosure_code, without which a withheld figure looks like a zero.'
  }
  if (absentName !== undefined) return `it lacks the column ${absentName}.`
  if (!isAnnual && !names.includes('qtr')) return 'it lacks the column qtr.'
  const figures = isAnnual
    ? { establishments: 'annual_avg_estabs', wages: 'total_annual_wages' }
    : { establishments: 'qtrly_estabs', jobs1: 'month1_emplvl', jobs2: 'month2_emplvl', wages: 'total_qtrly_wages' }
  const without = Object.entries(figures).find(([name]) => !fields.includes(field[name as 'wages']))
  return without ? `it lacks the column ${without[1]}.` : undefined
}

function unknown(names: readonly string[]): Unknown {
  if (names.includes('area_fips') && names.includes('own_code')) {
    return { why: 'it has no column of jobs (annual_avg_emplvl or month3_emplvl).', mappable: false }
  }
  return {
    why: 'its first line does not name the columns of the Quarterly Census (area_fips, own_code, industry_code, and so on).',
    mappable: names.length > 2,
  }
}

/** The sign between columns: a comma, unless the first line has none and has tabs or semicolons. */
function separatorOf(line: string): number {
  if (line.includes(',')) return 44
  return line.includes('\t') ? 9 : line.includes(';') ? 59 : 44
}

/** The cells of one line, quotes taken off. */
export function splitLine(line: string, separator: number): string[] {
  const sign = String.fromCharCode(separator)
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted
    else if (char === sign && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  return [...cells, cell]
}
