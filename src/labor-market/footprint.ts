import type { Verdict } from './drivers.ts'
import type { Figure } from './types.ts'
import { reaches } from './drivers.ts'

/** What the footprint is checked against; whatever is left out is not checked. */
export interface FootprintQuestion {
  readonly counties: readonly string[]
  /** Establishments of the chosen industries within reach, and how many invitations the launch needs. */
  readonly establishments: Figure
  readonly invitations: number
  /** The distance across in miles, and the most that the team would drive. */
  readonly across?: { readonly miles: number; readonly most: number }
  /** Workforce areas, development districts and the like: what lines the footprint may only be copying. */
  readonly jurisdictions?: readonly { readonly name: string; readonly counties: readonly string[] }[]
  /** The counties next to a county. */
  readonly neighbors: (county: string) => readonly string[]
  /** Jobs and quotient of the chosen industries in a county, where they are loaded. */
  readonly inCounty: (county: string) => { readonly jobs: Figure; readonly lq: Figure } | undefined
  /** A neighbor counts from this quotient and this many jobs on. */
  readonly marks: { readonly lq: number; readonly fewest: number }
}

/** A finding of the check. Each is a suggestion, which a team may overrule with a reason. */
export type FootprintFinding =
  | { readonly kind: 'too-small'; readonly verdict: Verdict; readonly establishments: Figure; readonly invitations: number }
  | { readonly kind: 'too-big'; readonly miles: number; readonly most: number }
  | { readonly kind: 'in-pieces'; readonly pieces: readonly (readonly string[])[] }
  | { readonly kind: 'one-jurisdiction'; readonly name: string }
  | { readonly kind: 'neighbor-left-out'; readonly county: string; readonly jobs: Figure; readonly lq: Figure }

/** Checks a footprint and returns what deserves a look; nothing, if all is well. */
export function checkFootprint(question: FootprintQuestion): readonly FootprintFinding[] {
  const { counties, establishments, invitations, across, jurisdictions = [] } = question
  const findings: FootprintFinding[] = []
  const enough = reaches(establishments, invitations)
  if (enough !== 'yes') findings.push({ kind: 'too-small', verdict: enough, establishments, invitations })
  if (across && across.miles > across.most) findings.push({ kind: 'too-big', ...across })
  const pieces = piecesOf(question)
  if (pieces.length > 1) findings.push({ kind: 'in-pieces', pieces })
  const same = jurisdictions.find((one) => one.counties.length === new Set(counties).size && one.counties.every((county) => counties.includes(county)))
  if (same) findings.push({ kind: 'one-jurisdiction', name: same.name })
  return [...findings, ...neighborsLeftOut(question)]
}

/** The parts of a footprint that touch one another, each in order, the largest first. */
function piecesOf({ counties, neighbors }: FootprintQuestion): readonly (readonly string[])[] {
  const left = new Set([...counties].sort())
  const pieces: string[][] = []
  for (const first of left) {
    // A piece grows while it is walked; what it reaches is taken out of what is left.
    const piece = [first]
    left.delete(first)
    for (const county of piece) {
      for (const next of neighbors(county)) if (left.delete(next)) piece.push(next)
    }
    pieces.push(piece.sort())
  }
  return pieces.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

/** Counties next to the footprint that surely share the industry: those with a range around the mark are not accused. */
function neighborsLeftOut({ counties, neighbors, inCounty, marks }: FootprintQuestion): FootprintFinding[] {
  const beside = new Set(counties.flatMap(neighbors).filter((county) => !counties.includes(county)))
  return [...beside].sort().flatMap((county) => {
    const there = inCounty(county)
    if (!there || reaches(there.lq, marks.lq) !== 'yes' || reaches(there.jobs, marks.fewest) !== 'yes') return []
    return [{ kind: 'neighbor-left-out' as const, county, ...there }]
  })
}
