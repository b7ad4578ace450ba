import { bands, dimensionIds, type Band, type DimensionId } from '#worksheets/1-support-team/rubric-bands.ts'
import { rubric } from '#worksheets/1-support-team/rubric.worksheet.ts'
import { answersOf, type Round, type Workbook } from '#worksheets/workbook.ts'

/** How far apart the single scores of one dimension are. Nothing here is ever an average over dimensions (W4). */
export interface Spread {
  readonly count: number
  readonly median: number
  readonly least: number
  readonly most: number
  /** How many gave each whole score from 1 to 10, in order. */
  readonly counts: readonly number[]
  readonly byBand: Readonly<Record<Band, number>>
}

export interface DimensionSummary {
  /** null where nobody has scored. */
  readonly spread: Spread | null
  readonly team: number | null
  /** The team's score, else the median; null where neither is there. */
  readonly score: number | null
  /** null where there is no score, or where it falls between two bands. */
  readonly band: Band | null
}

export interface Advice {
  readonly id: 'step-1' | 'step-6' | 'frontline' | 'pathway-system' | 'pathway-process'
  readonly text: string
}

export interface RubricSummary {
  readonly dimensions: Readonly<Record<DimensionId, DimensionSummary>>
  readonly slips: number
  readonly advice: readonly Advice[]
}

/** The band that a score falls in; null between two bands, as with a median of 3.5. */
export function bandOf(score: number): Band | null {
  const found = Object.entries(bands).find(([, band]) => score >= band.from && score <= band.to)
  return found ? (found[0] as Band) : null // the keys of bands are bands, by construction
}

/** The spread of scores, or null where there are none. */
export function spreadOf(scores: readonly number[]): Spread | null {
  if (scores.length === 0) return null
  const sorted = scores.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  const lower = sorted[sorted.length % 2 ? middle : middle - 1] ?? upper
  const byBand: Record<Band, number> = { exploring: 0, developing: 0, active: 0, 'role-model': 0 }
  for (const score of scores) {
    const band = bandOf(score)
    if (band) byBand[band] += 1
  }
  return {
    count: sorted.length, median: (lower + upper) / 2, least: sorted[0] ?? upper, most: sorted.at(-1) ?? upper, byBand,
    counts: Array.from({ length: 10 }, (_, index) => scores.filter((score) => score === index + 1).length),
  }
}

/** The rubric of a round: each dimension by itself, and what the scores suggest to do. */
export function rubricSummary(book: Workbook, round: Round): RubricSummary {
  const answers = answersOf(book, rubric, round)
  const team = { engagement: answers.teamEngagement, coordination: answers.teamCoordination, pathways: answers.teamPathways }
  const of = (id: DimensionId): DimensionSummary => {
    const spread = spreadOf(answers.slips.flatMap((slip) => slip[id] ?? []))
    const score = team[id] ?? spread?.median ?? null
    return { spread, team: team[id] ?? null, score, band: score === null ? null : bandOf(score) }
  }
  const made: Record<DimensionId, DimensionSummary> = { engagement: of('engagement'), coordination: of('coordination'), pathways: of('pathways') }
  return {
    dimensions: made, advice: adviceFor(made),
    slips: answers.slips.filter((slip) => dimensionIds.some((id) => slip[id] !== undefined)).length,
  }
}

// The method's advice after the rubric; below 6 is exploring or developing, also where a median lies between bands.
function adviceFor({ engagement, coordination, pathways }: Readonly<Record<DimensionId, DimensionSummary>>): readonly Advice[] {
  const low = (one: DimensionSummary): boolean => one.score !== null && one.score < bands.active.from
  const high = (one: DimensionSummary): boolean => one.score !== null && one.score >= bands.active.from
  const advice: Advice[] = []
  if (low(engagement) || low(coordination)) advice.push({ id: 'step-1', text: 'Begin with step 1: bring the partners to one table first.' })
  if (high(engagement)) {
    advice.push({ id: 'step-6', text: 'Industry is engaged. Look at step 6: does it really move public systems? Then look at step 1 afresh.' })
  }
  // M3
  if (high(coordination)) advice.push({ id: 'frontline', text: 'You act together. Check that the news reaches the people who serve jobseekers and students.' })
  // M4
  if (low(pathways)) advice.push({ id: 'pathway-system', text: 'Pathways: move from single programs to one system that all institutions share.' })
  if (high(pathways)) advice.push({ id: 'pathway-process', text: 'Pathways: set up a standing process that keeps them up to date.' })
  return advice
}
