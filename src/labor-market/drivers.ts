import type { Figure, IndustryProfile } from './types.ts'
import { leastOf, mostOf } from './figure.ts'

/** What a test says of a figure. `open` means that the figure is a range around the mark, or withheld, or not there. */
export type Verdict = 'yes' | 'no' | 'open'

/** Whether a figure reaches a mark. Never decided on an end of a range that the truth may not have. */
export function reaches(figure: Figure, mark: number): Verdict {
  const [least, most] = [leastOf(figure), mostOf(figure)]
  if (figure.kind !== 'withheld' && least === undefined) return 'open'
  if (figure.kind === 'withheld') return figure.atLeast !== undefined && figure.atLeast >= mark ? 'yes' : 'open'
  if (least !== undefined && least >= mark) return 'yes'
  return most !== undefined && most < mark ? 'no' : 'open'
}

/** The partnership's own marks. */
export interface DriverMarks {
  /** A large base: at least so many jobs. */
  readonly jobs: number
  /** Pay against the region's average: 1 is the average. */
  readonly pay: number
  /** The location quotient that counts as concentrated; 1.2 is usual. */
  readonly lq: number
  /** Below so many jobs a quotient says nothing: it explodes on small numbers. */
  readonly fewest: number
}

/** The three tests of the method; one of them is enough for an industry to drive the economy. */
export interface DriverTests {
  readonly jobs: Verdict
  readonly pay: Verdict
  readonly concentration: Verdict
  readonly drives: Verdict
  /** Many jobs, but pay below the mark: size alone is a poor reason. */
  readonly onlySize: boolean
}

/** Runs the driver tests on one industry. Unclassified establishments (99) never drive anything. */
export function testDriver(industry: IndustryProfile, marks: DriverMarks): DriverTests {
  const isNone = industry.code === '99' || industry.code === '1029'
  if (isNone) return { jobs: 'no', pay: 'no', concentration: 'no', drives: 'no', onlySize: false }
  const jobs = reaches(industry.jobs, marks.jobs)
  const pay = reaches(industry.payAgainstRegion, marks.pay)
  const concentration = both(reaches(industry.lq, marks.lq), reaches(industry.jobs, marks.fewest))
  const all = [jobs, pay, concentration]
  const drives = all.includes('yes') ? 'yes' : all.includes('open') ? 'open' : 'no'
  return { jobs, pay, concentration, drives, onlySize: jobs === 'yes' && pay === 'no' && concentration !== 'yes' }
}

const both = (a: Verdict, b: Verdict): Verdict => (a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'open')

/**
 * Growth: more concentrated than the base and gaining jobs. Emerging: not more concentrated, and gaining. Other: not
 * gaining. `open` where the figures do not decide.
 */
export type GrowthClass = 'growth' | 'emerging' | 'other' | 'open'

/** The class of an industry, by its quotient and its change in jobs. */
export function growthClass(industry: IndustryProfile): GrowthClass {
  const [least, most] = [leastOf(industry.change), mostOf(industry.change)]
  if (least === undefined || industry.change.kind === 'withheld') return 'open'
  if (most !== undefined && most <= 0) return 'other'
  if (least <= 0) return 'open'
  const [lowest, highest] = [leastOf(industry.lq), mostOf(industry.lq)]
  if (lowest !== undefined && lowest > 1) return 'growth'
  return highest !== undefined && highest <= 1 ? 'emerging' : 'open'
}
