import type { Figure } from './types.ts'
import type { Verdict } from './drivers.ts'
import { reaches } from './drivers.ts'
import { leastOf, mostOf } from './figure.ts'

/** One thing that the team looks at. `mark` is what counts as enough; `weight` is the team's, 0 or more. */
export interface Criterion {
  readonly key: string
  readonly mark: number
  readonly weight: number
}

/** A candidate with its figures, by the key of the criterion; more is better. A missing figure is not known. */
export interface Candidate {
  readonly id: string
  readonly figures: Readonly<Record<string, Figure>>
}

/**
 * A candidate's place. Where figures are ranges or withheld the place is one too: `best` is the highest place that it
 * may truly have, `worst` the lowest. Candidates that nothing tells apart share a place.
 */
export interface Place {
  readonly id: string
  readonly best: number
  readonly worst: number
}

/** A ranking: all places, and who may be first. One alone in `leaders` leads for sure. */
export interface Ranking {
  readonly places: readonly Place[]
  readonly leaders: readonly string[]
}

/** What each criterion says of each candidate, in the team's order: the steps in which candidates fall away. */
export interface Round {
  readonly key: string
  /** Those still in before this criterion, and what it says of them. */
  readonly verdicts: readonly { readonly id: string; readonly verdict: Verdict }[]
  readonly dropped: readonly string[]
}

const verdictOf = (candidate: Candidate, criterion: Criterion): Verdict => {
  const figure = candidate.figures[criterion.key]
  return figure ? reaches(figure, criterion.mark) : 'open'
}

/**
 * The sequential way: candidates that fail the first criterion fall away, then those that fail the second, until no
 * more than `keep` are left or the criteria end. A criterion that all fail drops nobody. Nobody falls away on a figure
 * that is not known.
 */
export function dropInOrder(candidates: readonly Candidate[], criteria: readonly Criterion[], keep: number): readonly Round[] {
  const rounds: Round[] = []
  let left = candidates
  for (const criterion of criteria) {
    if (left.length <= keep) break
    const verdicts = left.map((one) => ({ id: one.id, verdict: verdictOf(one, criterion) }))
    const passed = left.filter((_, index) => verdicts[index]?.verdict !== 'no')
    const kept = passed.length === 0 ? left : passed
    rounds.push({ key: criterion.key, verdicts, dropped: left.filter((one) => !kept.includes(one)).map((one) => one.id) })
    left = kept
  }
  return rounds
}

/** Ranks by ordered criteria: whoever passes the first is ahead of whoever fails it; among equals the second decides. */
export function rankByOrder(candidates: readonly Candidate[], criteria: readonly Criterion[]): Ranking {
  const scores = candidates.map((one) => {
    const score = (open: 0 | 1): number =>
      criteria.reduce((sum, criterion) => {
        const verdict = verdictOf(one, criterion)
        return sum * 2 + (verdict === 'yes' ? 1 : verdict === 'no' ? 0 : open)
      }, 0)
    return { id: one.id, low: score(0), high: score(1) }
  })
  return rank(scores)
}

interface Score {
  readonly id: string
  readonly low: number
  readonly high: number
}

function rank(scores: readonly Score[]): Ranking {
  const places = scores.map((one) => ({
    id: one.id,
    best: 1 + scores.filter((other) => other.id !== one.id && other.low > one.high).length,
    worst: 1 + scores.filter((other) => other.id !== one.id && other.high > one.low).length,
  }))
  places.sort((a, b) => a.best - b.best || a.worst - b.worst || (a.id < b.id ? -1 : 1))
  return { places, leaders: places.filter((one) => one.best === 1).map((one) => one.id).sort() }
}

/** Each figure between 0 (the least that any candidate may have) and 1 (the most); what is not known is both. */
function normalize(candidates: readonly Candidate[], key: string): readonly { readonly low: number; readonly high: number }[] {
  const ends = candidates.map((one) => {
    const figure = one.figures[key]
    return { low: figure && leastOf(figure), high: figure && mostOf(figure) }
  })
  const all = ends.flatMap(({ low, high }) => [low, high]).filter((one) => one !== undefined)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const scale = (value: number): number => (most > least ? (value - least) / (most - least) : 0)
  return ends.map(({ low, high }) => ({
    low: low === undefined ? 0 : scale(low),
    high: high === undefined ? (all.length === 0 || most === least ? 0 : 1) : scale(high),
  }))
}

/** Ranks by weights. Each figure is set between 0 and 1 among the candidates; the score is their weighted mean. */
export function rankByWeights(candidates: readonly Candidate[], criteria: readonly Criterion[]): Ranking & { readonly scores: readonly Score[] } {
  const parts = criteria.map((criterion) => ({ weight: criterion.weight, values: normalize(candidates, criterion.key) }))
  const all = parts.reduce((sum, part) => sum + part.weight, 0)
  const scores = candidates.map((one, index) => {
    const mean = (end: 'low' | 'high'): number =>
      all === 0 ? 0 : parts.reduce((sum, part) => sum + part.weight * (part.values[index]?.[end] ?? 0), 0) / all
    return { id: one.id, low: mean('low'), high: mean('high') }
  })
  return { ...rank(scores), scores }
}

/** Another order that would put others first. */
export interface OtherOrder {
  readonly order: readonly string[]
  readonly leaders: readonly string[]
}

const mostPermuted = 6

/**
 * Which orders of the same criteria would have other leaders, the ones nearest to the team's order first. All orders of
 * up to six criteria are tried; of more, those that put one criterion first.
 */
export function otherOrders(candidates: readonly Candidate[], criteria: readonly Criterion[]): readonly OtherOrder[] {
  const now = rankByOrder(candidates, criteria).leaders.join()
  const orders = criteria.length <= mostPermuted ? permutations(criteria) : criteria.map((one) => [one, ...criteria.filter((other) => other !== one)])
  return orders
    .map((order) => ({ order: order.map((one) => one.key), leaders: rankByOrder(candidates, order).leaders, moved: distance(order, criteria) }))
    .filter((one) => one.leaders.join() !== now)
    .sort((a, b) => a.moved - b.moved || (a.order.join() < b.order.join() ? -1 : 1))
    .map(({ order, leaders }) => ({ order, leaders }))
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) => permutations(items.filter((one) => one !== first)).map((rest) => [first, ...rest]))
}

/** How many pairs stand the other way about. */
function distance(order: readonly Criterion[], team: readonly Criterion[]): number {
  return order.reduce((sum, a, index) => sum + order.slice(index + 1).filter((b) => team.indexOf(b) < team.indexOf(a)).length, 0)
}

/** The weight of one criterion at which the lead is no longer sure, or passes to another. */
export interface Tipping {
  readonly key: string
  /** The weight now, and the one at which it tips; all others stay. */
  readonly weight: number
  readonly tipsAt: number
  /** Who may lead beyond it. */
  readonly rival: string
}

/**
 * For each criterion, the nearest weight (lower or higher) at which the leader would lose its sure lead, and to whom.
 * Empty if nobody leads for sure now: then withheld figures decide, not weights.
 */
export function tippingWeights(candidates: readonly Candidate[], criteria: readonly Criterion[]): readonly Tipping[] {
  const [leader, ...others] = rankByWeights(candidates, criteria).leaders
  if (leader === undefined || others.length > 0) return []
  const first = candidates.findIndex((one) => one.id === leader)
  const values = criteria.map((criterion) => normalize(candidates, criterion.key))
  return criteria.flatMap((criterion, at) => {
    const tips = candidates.flatMap((rival, index): Tipping[] => {
      if (index === first) return []
      const lead = values.map((column) => (column[first]?.low ?? 0) - (column[index]?.high ?? 0))
      const rest = criteria.reduce((sum, one, other) => (other === at ? sum : sum + one.weight * (lead[other] ?? 0)), 0)
      const tipsAt = -rest / (lead[at] ?? 0)
      return Number.isFinite(tipsAt) && tipsAt >= 0 ? [{ key: criterion.key, weight: criterion.weight, tipsAt, rival: rival.id }] : []
    })
    const away = (tip: Tipping): number => Math.abs(tip.tipsAt - tip.weight)
    return tips.sort((a, b) => away(a) - away(b) || (a.rival < b.rival ? -1 : 1)).slice(0, 1)
  })
}
