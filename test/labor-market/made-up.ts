import type { Period } from '#labor-market/types.ts'

/** A sector of an owner in an area of a made-up country: establishments, jobs, dollars a week. */
export type Sector = readonly [establishments: number, jobs: number, weekly: number]

/** Sectors by `owner/code`: '5/52' is private finance. */
export type Area = Readonly<Record<string, Sector>>

const supersectors: readonly (readonly [string, string, readonly string[]])[] = [
  ['101', '1011', ['11', '21']],
  ['101', '1012', ['23']],
  ['101', '1013', ['31-33']],
  ['102', '1021', ['22', '42', '44-45', '48-49']],
  ['102', '1022', ['51']],
  ['102', '1023', ['52', '53']],
  ['102', '1024', ['54', '55', '56']],
  ['102', '1025', ['61', '62']],
  ['102', '1026', ['71', '72']],
  ['102', '1027', ['81']],
  ['102', '1028', ['92']],
]

/** One line of a made-up file before it is written. */
export interface MadeRow {
  readonly own: string
  readonly industry: string
  readonly level: number
  readonly estabs: number
  readonly jobs: number
  readonly wages: number
}

/** All rows of an area: total covered, totals of owners, domains, supersectors and sectors, each the sum of its parts. */
function madeRows(area: Area): MadeRow[] {
  const sums = new Map<string, { own: string; industry: string; level: number; estabs: number; jobs: number; wages: number }>()
  const add = (own: string, industry: string, level: number, [estabs, jobs, weekly]: Sector): void => {
    const row = sums.get(`${own}/${industry}`) ?? { own, industry, level, estabs: 0, jobs: 0, wages: 0 }
    sums.set(`${own}/${industry}`, { ...row, estabs: row.estabs + estabs, jobs: row.jobs + jobs, wages: row.wages + jobs * weekly })
  }
  for (const [key, sector] of Object.entries(area)) {
    const [own = '', code = ''] = key.split('/')
    const group = supersectors.find(([, , sectors]) => sectors.includes(code))
    if (!group) throw new RangeError(`${code} is no sector.`)
    add('0', '10', 0, sector)
    add(own, '10', 1, sector)
    add(own, group[0], 2, sector)
    add(own, group[1], 3, sector)
    add(own, code, 4, sector)
  }
  return [...sums.values()].sort((a, b) => (`${a.own}${a.industry}` < `${b.own}${b.industry}` ? -1 : 1))
}

/** How a made-up file is written. */
export interface FileOptions {
  readonly shape?: 'slice' | 'download'
  readonly period?: Period
  /** `area owner/code` of withheld rows. */
  readonly withheld?: readonly string[]
  /** The nation, for published quotients; without it they are blank. */
  readonly nation?: Area
  readonly titles?: Readonly<Record<string, string>>
  readonly lineEnd?: string
}

const digitOf = (area: string): string => (area === 'US000' ? '1' : area.startsWith('C') ? '4' : area.endsWith('000') ? '5' : '7')

/** The text of a file of the Quarterly Census with these areas, in the layout of the Bureau's. */
export function madeFile(areas: Readonly<Record<string, Area>>, options: FileOptions = {}): string {
  const { shape = 'download', period = { year: 2023, quarter: 0 }, lineEnd = '\r\n' } = options
  const header = headerOf(shape === 'download', period.quarter === 0)
  const lines = Object.entries(areas).flatMap(([code, area]) => {
    const rows = madeRows(area)
    return rows.map((row) => lineOf(code, row, rows, options))
  })
  return [header, ...lines].join(lineEnd) + lineEnd
}

function headerOf(isDownload: boolean, isAnnual: boolean): string {
  const estabs = `${isAnnual ? 'annual_avg_estabs' : 'qtrly_estabs'}${isDownload ? '_count' : ''}`
  const jobs = isAnnual ? ['annual_avg_emplvl'] : ['month1_emplvl', 'month2_emplvl', 'month3_emplvl']
  const wages = isAnnual
    ? ['total_annual_wages', 'taxable_annual_wages', 'annual_contributions', 'annual_avg_wkly_wage', 'avg_annual_pay']
    : ['total_qtrly_wages', 'taxable_qtrly_wages', 'qtrly_contributions', 'avg_wkly_wage']
  const figures = [estabs, ...jobs, ...wages]
  const names = [
    ...['area_fips', 'own_code', 'industry_code', 'agglvl_code', 'size_code', 'year', 'qtr', 'disclosure_code'],
    ...(isDownload ? ['area_title', 'own_title', 'industry_title', 'agglvl_title', 'size_title'] : []),
    ...figures,
    'lq_disclosure_code',
    ...figures.map((name) => `lq_${name}`),
    'oty_disclosure_code',
    ...figures.flatMap((name) => [`oty_${name}_chg`, `oty_${name}_pct_chg`]),
  ]
  return names.map((name) => `"${name}"`).join(',')
}

function lineOf(code: string, row: MadeRow, all: readonly MadeRow[], options: FileOptions): string {
  const { shape = 'download', period = { year: 2023, quarter: 0 }, withheld = [], titles = {} } = options
  const isAnnual = period.quarter === 0
  const mark = withheld.includes(`${code} ${row.own}/${row.industry}`) ? 'N' : row.estabs === 0 ? '-' : ''
  const [jobs, wages] = mark === 'N' ? [0, 0] : [row.jobs, row.wages * (isAnnual ? 52 : 13)]
  const pay = jobs === 0 ? 0 : Math.round(row.wages / row.jobs)
  const months = isAnnual ? [jobs] : [jobs, jobs, jobs]
  const money = isAnnual ? [wages, 0, 0, pay, pay * 52] : [wages, 0, 0, pay]
  const lq = quotients(row, all, options.nation, mark)
  const lqs = [lq.estabs, ...months.map(() => lq.jobs), lq.wages, '0.00', '0.00', lq.pay, ...(isAnnual ? [lq.pay] : [])]
  const text = (value: string): string => `"${value}"`
  return [
    ...[code, row.own, row.industry, `${digitOf(code)}${row.level}`, '0', `${period.year}`, isAnnual ? 'A' : `${period.quarter}`, mark].map(text),
    ...(shape === 'download' ? [titles[code] ?? `Area ${code}, Somewhere`, 'Owner', `${row.industry} A title, with a comma`, 'Level', 'All sizes'].map(text) : []),
    row.estabs,
    ...months,
    ...money,
    text(mark === 'N' ? 'N' : ''),
    ...lqs,
    text(mark === 'N' ? 'N' : ''),
    ...Array.from({ length: 1 + months.length + money.length }, () => '0,0.0'),
  ].join(',')
}

function quotients(row: MadeRow, all: readonly MadeRow[], nation: Area | undefined, mark: string): Record<'estabs' | 'jobs' | 'wages' | 'pay', string> {
  const there = nation ? madeRows(nation) : []
  const find = (rows: readonly MadeRow[], own: string, industry: string): MadeRow | undefined =>
    rows.find((one) => one.own === own && one.industry === industry)
  const [base, whole, baseWhole] = [find(there, row.own, row.industry), find(all, '0', '10'), find(there, '0', '10')]
  const lq = (name: 'estabs' | 'jobs' | 'wages'): number => (base && whole && baseWhole ? row[name] / whole[name] / (base[name] / baseWhole[name]) : Number.NaN)
  const show = (value: number): string => (mark === 'N' || !(value >= 0) ? (nation ? '0.00' : '') : value.toFixed(2))
  return { estabs: lq('estabs').toFixed(2).replace('NaN', ''), jobs: show(lq('jobs')), wages: show(lq('wages')), pay: show(lq('wages') / lq('jobs')) }
}
