import { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { readinessRatings, type readiness } from '#worksheets/2-scope/readiness.worksheet.ts'
import { answersOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'

/** A figure as its source gives it: a number, withheld, or not known here yet. It is never a zero that nobody published. */
export type Figure = number | 'withheld' | null

export interface Range {
  readonly least: number | null
  readonly most: number | null
}

/** One candidate sector, with what follows from its figures. */
export interface Reading {
  readonly id: string
  readonly name: string
  readonly jobs: Figure
  /** Where the figure is withheld or not there: what it lies between, if that is known. */
  readonly jobsRange: Range | null
  /** Part of all jobs in the region, from 0 to 1. */
  readonly share: number | null
  readonly pay: Figure
  /** Its pay as a multiple of the region's average. */
  readonly payRatio: number | null
  /** Rounded to two decimals, as published ones are. */
  readonly lq: number | null
  readonly lqFrom: 'typed' | 'computed' | null
  readonly lqRange: Range | null
  /** Pay above the average, and more of it here than elsewhere; null where the figures do not tell. */
  readonly drives: { readonly pay: boolean | null; readonly concentration: boolean | null }
  /** How many partners call on it already; null where nobody wrote that down. */
  readonly courtedBy: number | null
  /** Somebody wrote what the figures miss. */
  readonly heard: boolean
  /** At least one of jobs, pay and concentration is given; "withheld" is an answer too. */
  readonly figures: boolean
  readonly sourced: boolean
  /** What to keep in mind, in sentences. */
  readonly notes: readonly string[]
}

type Candidate = RowOf<typeof candidates, 'sectors'>
type Frame = Pick<ReturnType<typeof frameOf>, 'regionJobs' | 'regionPay' | 'baseJobs'>

/**
 * How concentrated a sector is here, against the area compared with: (jobs / all jobs here) / (jobs / all jobs there).
 * null where one of the four is missing, withheld or zero.
 */
export function locationQuotient(jobs: Figure | undefined, allJobs: Figure | undefined, baseJobs: Figure | undefined, allBaseJobs: Figure | undefined): number | null {
  const given = [jobs, allJobs, baseJobs, allBaseJobs].every((one) => typeof one === 'number' && one > 0)
  return given ? Number(jobs) / Number(allJobs) / (Number(baseJobs) / Number(allBaseJobs)) : null
}

function frameOf(book: Workbook, round: Round) {
  return answersOf(book, candidates, round)
}

const read = new WeakMap<object, readonly Reading[]>()

/** The candidates of a round with what follows from their figures, in the order of their rows. */
export function candidateReadings(book: Workbook, round: Round): readonly Reading[] {
  const answers = frameOf(book, round)
  const known = read.get(answers)
  if (known) return known
  const made = answers.sectors.filter((row) => row.name !== undefined).map((row) => readingOf(row, answers))
  read.set(answers, made)
  return made
}

function readingOf(row: Candidate, frame: Frame): Reading {
  const jobs = row.jobs ?? null
  const pay = row.pay ?? null
  const typed = typeof row.lq === 'number' ? row.lq : null
  const computed = rounded(locationQuotient(jobs, frame.regionJobs, row.baseSectorJobs, frame.baseJobs))
  const lq = typed ?? computed
  const payRatio = ratio(pay, frame.regionPay)
  const jobsRange = typeof jobs === 'number' ? null : rangeOf(row.jobsAtLeast ?? null, row.jobsAtMost ?? null)
  const drives = { pay: payRatio === null ? null : payRatio > 1, concentration: lq === null ? null : lq > 1 }
  return {
    id: row.id, name: row.name ?? '', jobs, jobsRange, pay, payRatio, lq, drives,
    share: ratio(jobs, frame.regionJobs),
    lqFrom: typed !== null ? 'typed' : computed !== null ? 'computed' : null,
    lqRange: lq !== null || jobsRange === null ? null : rangeOf(
      rounded(locationQuotient(jobsRange.least, frame.regionJobs, row.baseSectorJobs, frame.baseJobs)),
      rounded(locationQuotient(jobsRange.most, frame.regionJobs, row.baseSectorJobs, frame.baseJobs)),
    ),
    courtedBy: row.existingOutreach?.length ? row.existingOutreach.length : null,
    heard: row.dataMisses !== undefined,
    figures: row.jobs !== undefined || row.pay !== undefined || row.lq !== undefined,
    sourced: row.source !== undefined,
    notes: notesOf(row, drives, typed, computed),
  }
}

function notesOf(row: Candidate, drives: Reading['drives'], typed: number | null, computed: number | null): readonly string[] {
  return [
    ...(drives.pay === false && drives.concentration !== true
      ? ['Its pay is not above the average of the region. Many jobs alone are a thin reason.'] : []),
    ...(typed !== null && computed !== null && Math.abs(typed - computed) > 0.02
      ? [`The concentration typed here (${typed}) differs from the one that its jobs give (${computed}). Check periods and areas.`] : []),
    ...(row.jobs !== undefined && row.source === undefined ? ['Say where the figures come from.'] : []),
  ]
}

function ratio(one: Figure | undefined, other: Figure | undefined): number | null {
  return typeof one === 'number' && typeof other === 'number' && other > 0 ? one / other : null
}

function rangeOf(least: number | null, most: number | null): Range | null {
  return least === null && most === null ? null : { least, most }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}

/** A number of jobs in words: `22,996`, `withheld; at least 22,185`, `between 3,371 and 6,886`, `not known yet`. */
export function jobsWords(reading: Pick<Reading, 'jobs' | 'jobsRange'>): string {
  const { jobs, jobsRange: range } = reading
  if (typeof jobs === 'number') return jobs.toLocaleString('en-US')
  const between = range && rangeWords(range)
  if (jobs === 'withheld') return between ? `withheld; ${between}` : 'withheld'
  return between ?? 'not known yet'
}

function rangeWords({ least, most }: Range): string | null {
  const said = (value: number): string => value.toLocaleString('en-US')
  if (least !== null && most !== null) return `between ${said(least)} and ${said(most)}`
  return least !== null ? `at least ${said(least)}` : most !== null ? `at most ${said(most)}` : null
}

/** Whether the candidates' figures are of different periods, so that they must not be read side by side. */
export function periodsDiffer(book: Workbook, round: Round): boolean {
  const periods = frameOf(book, round).sectors.flatMap((row) => (row.period ? [row.period.trim().toLowerCase()] : []))
  return new Set(periods).size > 1
}

/** The readiness of one sector: points given out of those possible, over the questions that were answered; null where none was. */
export function readinessOf(row: RowOf<typeof readiness, 'ratings'>): { readonly points: number; readonly of: number; readonly answered: number } | null {
  const given = readinessRatings.flatMap((key) => (row[key] === undefined ? [] : [Number(row[key])]))
  return given.length ? { points: given.reduce((sum, one) => sum + one, 0), of: given.length * 3, answered: given.length } : null
}
