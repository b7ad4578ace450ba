/**
 * The shapes of the labor market room. Everything here is plain data; a worker can post it and storage can keep it.
 *
 * The way of a file: `read-file.ts` takes byte chunks and gives `Table`s, one for each area and period; `pack.ts` makes
 * each a compact record of bytes; `merge.ts` puts tables of the same area and period together; `profile.ts` reads any
 * number of tables through a `Shelf` and gives a `RegionProfile`.
 */

/** Quarter 1 to 4, or 0 for the annual average. Annual and quarterly figures are never mixed. */
export type Quarter = 0 | 1 | 2 | 3 | 4

/** The time that figures belong to. Quarterly jobs are those of the quarter's third month. */
export interface Period {
  readonly year: number
  readonly quarter: Quarter
}

/**
 * Who owns the establishments: 0 total covered (industry 10 only), 1 federal, 2 state, 3 local government, 5 private,
 * 8 total government, 9 total covered without federal government.
 */
export type Ownership = 0 | 1 | 2 | 3 | 5 | 8 | 9

/** How fine the industries are: the total of an owner, domains, supersectors, NAICS sectors, or 3 to 6 digits. */
export type Level = 'total' | 'domain' | 'supersector' | 'sector' | '3-digit' | '4-digit' | '5-digit' | '6-digit'

/**
 * A figure that says how far it is known. `between` is a range in which the truth provably lies, both ends included.
 * `withheld` cannot be bounded above; `atLeast` is what is sure, where anything is. `none` says that there is no such
 * figure, and why in one sentence. Withheld is never zero.
 */
export type Figure =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'withheld'; readonly atLeast?: number }
  | { readonly kind: 'none'; readonly why: string }

/** The shapes of files that are recognized by their columns. */
export type Shape =
  | 'annual slice'
  | 'quarterly slice'
  | 'annual download'
  | 'quarterly download'
  | 'state sheet'

/** Where a table came from. `vintage` is the file's own date as an ISO day, told by whoever opened it, or ''. */
export interface Source {
  readonly file: string
  readonly shape: Shape
  readonly vintage: string
  readonly bytes: number
}

/** Bits of `Table.flags`. */
export const flag = { withheld: 1, empty: 2, lqWithheld: 4, changeWithheld: 8 } as const

/** What stands in a number column of a table where the file had nothing. */
export const absent = -1

/** What stands in `Table.jobsChange` where the file had nothing. */
export const noChange = -0x80000000

/**
 * All rows of one area and one period, as columns of equal length `rows`, sorted by ownership, then industry, each
 * pair once. `industry` is the code as a number, of a hyphenated sector its first half (31 for 31-33). Quarterly:
 * `jobs` is the third month, `jobs1` and `jobs2` the months before; annual: `jobs` is the average, the others `absent`.
 * `wages` are dollars of the whole period. Location quotients are the published ones in hundredths; those of a withheld
 * row and those missing are `absent`, except the establishments' which stay. `jobsChange` is against a year earlier.
 * A withheld row holds `absent` for jobs and wages, never 0.
 */
export interface Table {
  readonly area: string
  readonly title: string
  readonly period: Period
  readonly rows: number
  readonly own: Uint8Array
  readonly industry: Uint32Array
  readonly flags: Uint8Array
  readonly establishments: Int32Array
  readonly jobs: Int32Array
  readonly jobs1: Int32Array
  readonly jobs2: Int32Array
  readonly wages: Float64Array
  readonly lqEstablishments: Int32Array
  readonly lqJobs: Int32Array
  readonly lqWages: Int32Array
  readonly lqPay: Int32Array
  readonly jobsChange: Int32Array
}

/** Finds the table of an area and period among those loaded, or undefined. */
export type Shelf = (area: string, period: Period) => Table | undefined

/** What a finished file held. `skipped` rows were read and left out because nobody asked for them (size classes). */
export interface FileReport {
  readonly file: string
  readonly shape: Shape
  readonly bytes: number
  readonly rows: number
  readonly skipped: number
  readonly areas: number
  readonly periods: readonly Period[]
  /** Industry titles met in the file, by the code as a number. */
  readonly titles: ReadonlyMap<number, string>
  /** Sentences about what was accepted, but deserves a look. */
  readonly remarks: readonly string[]
}

/**
 * A file that cannot be used. `message` is a whole sentence for the person, which names the file, the line where there
 * is one (the first line is 1), and the reason. Whoever reads must throw away every table of that file.
 */
export class Refused extends Error {
  readonly file: string
  readonly line: number | undefined
  /** Whether the file may be a state office's table, which a person can map. */
  readonly mappable: boolean
  constructor(file: string, line: number | undefined, reason: string, mappable = false) {
    super(line === undefined ? `${file} cannot be used: ${reason}` : `${file} cannot be used: line ${line}: ${reason}`)
    this.name = 'Refused'
    this.file = file
    this.line = line
    this.mappable = mappable
  }
}

/** A question that the figures at hand cannot answer; `message` is a whole sentence that says why. */
export class NoAnswer extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'NoAnswer'
  }
}

/** Two copies of the same area and period that differ in figures; a person decides between them. */
export interface Conflict {
  readonly area: string
  readonly period: Period
  /** How many rows differ. */
  readonly rows: number
  /** The first row that differs, and its jobs in both copies (`absent` where withheld). */
  readonly own: number
  readonly industry: number
  readonly jobs: readonly [number, number]
  /** Which copy the rule prefers: 0 the first, 1 the second. It does not depend on the order of loading. */
  readonly preferred: 0 | 1
}

/** What a location quotient compares with, and how it was made; both are shown beside it. */
export type Base =
  /** Jobs of the region against jobs of these areas together (the nation, a state, a sum of states). */
  | { readonly kind: 'areas'; readonly areas: readonly string[] }
  /** No national table is loaded: the counties' published quotients, weighted by their total covered jobs. */
  | { readonly kind: 'published' }

/** What to profile. Ownerships are added up; one is usual, and private (5) the common one. */
export interface ProfileRequest {
  readonly counties: readonly string[]
  readonly period: Period
  readonly owns: readonly Ownership[]
  readonly level: Level
  readonly base: Base
  /** An earlier period of the same kind, for growth. */
  readonly since?: Period
  /** Without an earlier period: growth over the year before, from the change that the Bureau publishes beside each row. */
  readonly overYear?: boolean
  /** Take the metropolitan area's published row where counties are withheld, if it is the same counties. */
  readonly useMetro?: boolean
  /** Metropolitan areas (C1978) on the shelf, in which to look for one that is the same counties. */
  readonly metros?: readonly string[]
  /** Industry titles met in files, for levels finer than sectors. */
  readonly titles?: ReadonlyMap<number, string>
}

/** One industry of a region. Money is dollars. Ratios are plain numbers (0.05 is five percent). */
export interface IndustryProfile {
  readonly code: string
  readonly title: string
  readonly establishments: Figure
  readonly jobs: Figure
  readonly wages: Figure
  /** Average pay in a week and in a year; wages over jobs, so bonuses and part-time hours are in it. */
  readonly weeklyPay: Figure
  readonly annualPay: Figure
  /** Jobs over the region's total covered jobs. */
  readonly share: Figure
  /** The location quotient of jobs, against total covered jobs as the Bureau does. */
  readonly lq: Figure
  /** The same with private jobs below the line on both sides, only for ownership 5; not comparable with `lq`. */
  readonly privateLq: Figure
  /** The location quotient of total wages. */
  readonly wageLq: Figure
  /** Pay of the industry over pay of all industries here, over the same ratio in the base. */
  readonly payLq: Figure
  /** Pay of the industry over pay of all industries in the same region. */
  readonly payAgainstRegion: Figure
  /** Jobs that exceed the base's share. */
  readonly jobsAboveBase: Figure
  readonly change: Figure
  readonly growth: Figure
  readonly yearlyGrowth: Figure
  /** Counties in which a figure of this industry is withheld. */
  readonly withheldIn: readonly string[]
  /** The metropolitan area's published row, where it is the same counties. */
  readonly metro: MetroRow | undefined
}

/** The Bureau's own row for a metropolitan area that consists of exactly the region's counties. */
export interface MetroRow {
  readonly area: string
  readonly title: string
  readonly jobs: Figure
  /** Published against the nation, two decimals. */
  readonly lq: Figure
}

/** The profile of a region. `remarks` are sentences to show beside it: what is missing, what was bounded, how. */
export interface RegionProfile {
  readonly request: ProfileRequest
  readonly title: string
  readonly totalCovered: Figure
  readonly totalWages: Figure
  readonly weeklyPay: Figure
  readonly baseTitle: string
  readonly industries: readonly IndustryProfile[]
  readonly remarks: readonly string[]
}
