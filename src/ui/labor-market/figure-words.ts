import type { Figure } from '#labor-market/types.ts'

/** How a kind of figure is written. */
export type Format = (value: number) => string

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const two = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const one = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
const signedPercent = new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })

export const formats = {
  count: (value) => whole.format(value),
  dollars: (value) => `$${whole.format(value)}`,
  ratio: (value) => two.format(value),
  percent: (value) => `${one.format(value * 100)}%`,
  change: (value) => signed.format(value),
  growth: (value) => signedPercent.format(value),
} as const satisfies Readonly<Record<string, Format>>

const withheld = 'withheld'

/** A figure in words: a number, `1,107 to 11,082`, `withheld`, `withheld; at least 50`, or `none` where there is no such figure. */
export function figureWords(figure: Figure, format: Format): string {
  switch (figure.kind) {
    case 'exact':
      return format(figure.value)
    case 'between':
      // Ends that are written the same are one figure as far as it is written.
      return format(figure.low) === format(figure.high) ? format(figure.low) : `${format(figure.low)} to ${format(figure.high)}`
    case 'withheld':
      return figure.atLeast === undefined ? withheld : `${withheld}; at least ${format(figure.atLeast)}`
    case 'none':
      return 'none'
  }
}

const ordinal = ['', 'First', 'Second', 'Third', 'Fourth']
const lastMonth = ['', 'March', 'June', 'September', 'December']

/** A stored period in words: `2016-Q4` is `Fourth quarter of 2016`, `2023` is `Year 2023`. */
export function periodWords(period: string): string {
  const [year = '', quarter] = period.split('-Q')
  return quarter ? `${ordinal[Number(quarter)]} quarter of ${year}` : `Year ${year}`
}

/** What the jobs of a period are: `jobs in December 2016`, or the average of a year. */
export function jobsOfPeriod(period: string): string {
  const [year = '', quarter] = period.split('-Q')
  return quarter ? `${lastMonth[Number(quarter)]} ${year}` : `${year}, average of the year`
}

/** Periods in few words: the four quarters of a year as one, and a row of years by its ends. */
export function periodsWords(periods: readonly string[]): string {
  const years = Map.groupBy(periods, (one) => one.split('-')[0] ?? '')
  const [first, last] = [periods[0], periods.at(-1)]
  const isRow = periods.length > 3 && periods.every((one, at) => one === String(Number(first) + at))
  if (isRow) return `${first} to ${last}`
  return [...years].map(([year, some]) => {
    if (some.includes(year)) return some.length > 1 ? `${year} with quarters` : year
    return some.length === 4 ? `all quarters of ${year}` : `${some.map((one) => one.replace(`${year}-`, '')).join(', ')} ${year}`
  }).join(', ')
}

const units = ['bytes', 'kB', 'MB', 'GB']

/** A size in bytes as people read it. */
export function sizeWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${value < 10 && step > 0 ? one.format(value) : whole.format(value)} ${units[step]}`
}
