import type { candidates } from '#worksheets/2-scope/candidates.worksheet.ts'
import { readiness, readinessRatings } from '#worksheets/2-scope/readiness.worksheet.ts'
import { sectorDecision } from '#worksheets/2-scope/sector-decision.worksheet.ts'
import { outreach } from '#worksheets/1-support-team/outreach.worksheet.ts'
import { answersOf, type Round, type RowOf, type Workbook } from '#worksheets/workbook.ts'
import { industryNumber } from '#labor-market/industry.ts'
import type { Candidate, Criterion } from '#labor-market/ranking.ts'
import type { Figure, IndustryProfile, RegionProfile } from '#labor-market/types.ts'

export const criterionKeys = ['jobs', 'pay', 'concentration', 'growth', 'outreach', 'readiness'] as const
export type CriterionKey = (typeof criterionKeys)[number]

/** One thing that matters to the team, in its own order, with its own mark and weight. The marks are on the worksheet's scale: growth in percent. */
export interface TeamCriterion {
  readonly key: CriterionKey
  readonly mark: number
  readonly weight: number
}

const usual: Readonly<Record<Exclude<CriterionKey, 'jobs'>, number>> = { pay: 1, concentration: 1.2, growth: 0, outreach: 3, readiness: 15 }

/** A large base where the team set no number: one job in twenty, rounded to hundreds. */
function usualJobs({ totalCovered }: Pick<RegionProfile, 'totalCovered'>): number {
  return totalCovered.kind === 'exact' ? Math.max(100, Math.round(totalCovered.value / 20 / 100) * 100) : 1000
}

/** What matters, as the team ordered it on the page “First, next, parked”; what it left open has the usual values. */
export function criteriaOf(book: Workbook, round: Round, profile: Pick<RegionProfile, 'totalCovered'>): readonly TeamCriterion[] {
  const rows = new Map(answersOf(book, sectorDecision, round).criteria.map((row) => [row.id, row]))
  const place = (key: CriterionKey): number => rows.get(key)?.order ?? 50 + criterionKeys.indexOf(key)
  return criterionKeys.toSorted((one, other) => place(one) - place(other)).map((key) => ({
    key, mark: rows.get(key)?.mark ?? (key === 'jobs' ? usualJobs(profile) : usual[key]), weight: rows.get(key)?.weight ?? 1,
  }))
}

export type CandidateRow = RowOf<typeof candidates, 'sectors'>

/** The candidate that an industry is: by its NAICS code, else by its name. */
export function candidateOf(rows: readonly CandidateRow[], industry: Pick<IndustryProfile, 'code' | 'title'>): CandidateRow | undefined {
  const own = industryNumber(industry.code)
  const byCode = rows.find((row) => codesOf(row).length === 1 && codesOf(row)[0] === own)
  return byCode ?? rows.find((row) => row.naics === undefined && row.name?.trim().toLowerCase() === industry.title.toLowerCase())
}

function codesOf(row: CandidateRow): readonly number[] {
  return (row.naics ?? '').split(/[,;\s]+/).flatMap((code) => industryNumber(code) ?? [])
}

/** The partners that call on a sector already: as its row says, else as counted in Many Tables, Many Knocks where that looked at this sector. */
export function callersOf(book: Workbook, round: Round, industry: Pick<IndustryProfile, 'title'>, row: CandidateRow | undefined): readonly string[] {
  if (row?.existingOutreach?.length) return row.existingOutreach
  const { sectorLookedAt, knocks } = answersOf(book, outreach, round)
  const [looked, own] = [wordsIn(sectorLookedAt ?? ''), wordsIn(industry.title)]
  if (!looked.some((word) => own.includes(word))) return []
  return [...new Set(knocks.flatMap((knock) => knock.who ?? []))]
}

const small = new Set(['and', 'other', 'services', 'the', 'of', 'except'])
function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 3 && !small.has(word)).map((word) => word.slice(0, 6))
}

const exact = (value: number): Figure => ({ kind: 'exact', value })

function readyOf(book: Workbook, round: Round, row: CandidateRow): Figure {
  const rating = answersOf(book, readiness, round).ratings.find((one) => (one.sector ?? one.id) === row.id)
  const given = readinessRatings.flatMap((key) => (rating?.[key] === undefined ? [] : [Number(rating[key])]))
  // Points of ten questions; what nobody judged may be anything.
  const low = given.reduce((sum, one) => sum + one, 0)
  if (given.length === 0) return { kind: 'withheld' }
  return given.length === readinessRatings.length ? exact(low) : { kind: 'between', low, high: low + 3 * (readinessRatings.length - given.length) }
}

/** The figures of one candidate by criterion, on the scale of the marks. */
export function figuresFor(book: Workbook, round: Round, industry: IndustryProfile, row: CandidateRow): Candidate {
  const { growth } = industry
  const callers = callersOf(book, round, industry, row).length
  return { id: row.id, figures: {
    jobs: industry.jobs, pay: industry.payAgainstRegion, concentration: industry.lq,
    growth: growth.kind === 'exact' ? exact(growth.value * 100) : growth,
    // That nobody wrote down who calls does not mean that nobody calls.
    outreach: callers > 0 ? exact(callers) : { kind: 'withheld' }, readiness: readyOf(book, round, row),
  } }
}

/** The criteria that count, and those that cannot, since nothing is known by them of any candidate. */
export function countingCriteria(criteria: readonly TeamCriterion[], all: readonly Candidate[]): { readonly counting: readonly Criterion[]; readonly idle: readonly CriterionKey[] } {
  const weighed = criteria.filter((one) => one.weight > 0)
  const tells = ({ key }: TeamCriterion): boolean => all.some(({ figures }) => figures[key]?.kind === 'exact' || figures[key]?.kind === 'between')
  return { counting: weighed.filter(tells), idle: weighed.filter((one) => !tells(one)).map((one) => one.key) }
}
