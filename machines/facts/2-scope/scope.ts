import { definition } from '#worksheets/2-scope/definition.worksheet.ts'
import { sectorDecision } from '#worksheets/2-scope/sector-decision.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'
import { listed } from '../names.ts'
import { candidateReadings, type Reading } from './readings.ts'

export interface Ranked {
  readonly first: readonly Reading[]
  readonly next: readonly Reading[]
  readonly parked: readonly Reading[]
  /** Candidates that nobody has ranked yet. */
  readonly open: readonly Reading[]
  readonly firstHasReason: boolean
}

/** The candidates by rank. */
export function rankedOf(book: Workbook, round: Round): Ranked {
  const readings = candidateReadings(book, round)
  const rows = new Map(answersOf(book, sectorDecision, round).ranking.map((row) => [row.sector ?? row.id, row]))
  const withRank = (rank: 'first' | 'next' | 'parked'): readonly Reading[] => readings.filter((one) => rows.get(one.id)?.rank === rank)
  const first = withRank('first')
  return {
    first, next: withRank('next'), parked: withRank('parked'),
    open: readings.filter((one) => rows.get(one.id)?.rank === undefined),
    firstHasReason: first.some((one) => rows.get(one.id)?.why !== undefined),
  }
}

/** The working definition as lists of names, for sentences, papers and later steps. */
export interface ScopeSummary {
  readonly segmentsIn: readonly string[]
  readonly segmentsOut: readonly string[]
  readonly countiesIn: readonly string[]
  readonly countiesOut: readonly string[]
  /** The same for a sentence, state by state: `Scott (Iowa); Rock Island and Henry (Illinois)`. */
  readonly countyWords: { readonly in: string; readonly out: string }
  /** More than one state among the counties that are in. */
  readonly crossesStates: boolean
}

/** What is in and what is out. A county or segment that nobody marked counts as in, as people list what they mean. */
export function scopeSummary(book: Workbook, round: Round): ScopeSummary {
  const { segments, counties } = answersOf(book, definition, round)
  const segment = (out: boolean): readonly string[] => segments.flatMap((row) => ((row.inOut === 'out') === out && row.segment ? [row.segment] : []))
  const side = (out: boolean) => counties.filter((row) => (row.inOut === 'out') === out && row.county)
  const county = (out: boolean): readonly string[] => side(out).map((row) => (row.state ? `${row.county}, ${row.state}` : row.county ?? ''))
  const states = new Set(counties.flatMap((row) => (row.inOut !== 'out' && row.state ? [row.state] : [])))
  return {
    segmentsIn: segment(false), segmentsOut: segment(true), countiesIn: county(false), countiesOut: county(true),
    countyWords: { in: byState(side(false)), out: byState(side(true)) }, crossesStates: states.size > 1,
  }
}

function byState(rows: readonly { readonly county?: string | undefined; readonly state?: string | undefined }[]): string {
  const found = new Map<string, string[]>()
  for (const { county = '', state = '' } of rows) found.set(state, [...(found.get(state) ?? []), county])
  return Array.from(found, ([state, names]) => (state ? `${listed(names)} (${state})` : listed(names))).join('; ')
}

/** Where each dated revision stands: one that does not say when and what is not finished. */
export function revisionsOf(book: Workbook, round: Round): { readonly dated: number; readonly unfinished: readonly string[]; readonly latest: string | null } {
  const rows = answersOf(book, definition, round).revisions.filter((row) => row.on || row.what || row.why)
  const dated = rows.filter((row) => row.on && row.what)
  return {
    dated: dated.length,
    unfinished: rows.filter((row) => !dated.includes(row)).map((row) => row.id),
    latest: dated.map((row) => row.on ?? '').toSorted().at(-1) ?? null,
  }
}
