import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { PointAnswer } from '#worksheets/kit/review.ts'
import type { Day } from '#worksheets/kit/days.ts'
import type { Ref } from '#worksheets/workbook.ts'

export type { Day }

/** The rules of `RULES.md`; G1 to G14 are the method's. */
export type Rule = `G${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14}`

/** One sentence that says what holds a gate or an act, and the very field that would let it go. */
export interface Hold {
  readonly rule: Rule
  readonly text: string
  readonly ref: Ref
}

/**
 * One line of evidence beside a point. `holds` is true or false, or null where nothing is recorded yet; it must
 * never depend on today, since a closed review keeps it.
 */
export interface Evidence {
  readonly id: string
  readonly text: string
  readonly holds: boolean | null
  readonly refs: readonly Ref[]
}

/** What the worksheets hold about one point: the proposal and the lines that it rests on. */
export interface PointEvidence {
  readonly proposed: PointAnswer | null
  readonly lines: readonly Evidence[]
}

export interface PointFacts extends PointEvidence {
  readonly id: string
  readonly text: string
  readonly answer: PointAnswer | null
  readonly reason: string
  /** The ids of the complete named gaps that cover this point. */
  readonly gaps: readonly string[]
  readonly disputed: boolean
  /** The team's answer says more or less than the evidence does. */
  readonly contradicts: boolean
  /** The point needs nothing more for the review to be closed. */
  readonly settled: boolean
}

export interface GapFacts {
  readonly step: StepId
  readonly id: string
  readonly what: string
  readonly covers: readonly string[]
  readonly owner: string | null
  readonly due: Day | null
  readonly reason: string
  readonly complete: boolean
  readonly closedOn: Day | null
}

/** What a closing recorded. `manifest` is absent where the step was taken over as done before. */
export interface Closing {
  readonly id: string
  readonly kind: 'closed' | 'reaffirmed' | 'taken-over'
  readonly on: Day
  readonly facilitator: string
  readonly present: readonly string[]
  readonly recordedBy: string
  /** The role of the recorder as it was then, in words. */
  readonly role: string
  /** Milliseconds by the recorder's clock, to tell the later of two. */
  readonly at: number
  readonly manifest?: Manifest
  readonly note?: string
}

/** What a closed review rests on, as it was read: raw stored values as digests, and each line's truth. */
export interface Manifest {
  readonly format: 1
  readonly digests: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<string, boolean | null>>
}

/** One thing that changed under a closed review. */
export interface Change {
  readonly kind: 'changed' | 'added' | 'removed' | 'evidence'
  readonly text: string
  readonly ref: Ref
  /** Person id and time of the standing answer; empty and 0 where it is gone. */
  readonly by: string
  readonly at: number
  /** The points of this step, and the later steps, that rest on it. */
  readonly points: readonly string[]
  readonly laterSteps: readonly StepId[]
}

/** A warning is a suggestion: it speaks once, takes "we know, because …" and goes quiet for that case (G12). */
export interface Warning {
  readonly rule: Rule
  /** Names the very case, so that answering it does not silence the next one. */
  readonly case: string
  readonly text: string
  readonly ref: Ref
  readonly level: 'alarm' | 'notice'
  /** Shames nobody: conveners see it, a shared screen does not (G5). */
  readonly convenersOnly: boolean
  readonly known: string | null
}

/** A piece of work of a step: where it stands, and what comes next in it. */
export interface Piece {
  readonly id: string
  readonly state: string
  readonly done: boolean
  readonly text: string
  readonly ref: Ref
}

export interface DateAhead {
  readonly on: Day
  readonly text: string
  readonly kind: 'meeting' | 'call' | 'deadline' | 'gap' | 'review'
  readonly ref: Ref
  readonly person: string | null
}

/** Everything that the law of one step asks of the workbook. Made by the facts, never by a machine. */
export interface StepFacts<P extends string = string> {
  readonly step: StepId
  readonly round: string
  /** The review before it is closed, or was, or was taken over (G1, decisions 14). */
  readonly begun: boolean
  /** Somebody wrote something on this step. */
  readonly touched: boolean
  /** The pieces of work of this very step, by name. */
  readonly pieces: Readonly<Record<P, Piece>>
  readonly points: readonly PointFacts[]
  readonly gaps: readonly GapFacts[]
  /** What holds the review from being closed, most useful first. Empty when it is ready. */
  readonly holds: readonly Hold[]
  /** What holds the outward acts of this step: held by the gate before it (G1), or by what they need. */
  readonly acts: Readonly<Record<string, readonly Hold[]>>
  readonly closing: Closing | null
  readonly signature: 'none' | 'current' | 'outdated'
  readonly changes: readonly Change[]
  /** What a closing made now would rest on. */
  readonly manifest: Manifest
  readonly warnings: readonly Warning[]
  readonly dates: readonly DateAhead[]
}

export type Position = 'ahead' | 'working' | 'ready' | 'closed' | 'reopened'
