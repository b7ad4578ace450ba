import { asItIs, type Say } from '#worksheets/partnership/terms.ts'
import type { Evidence, Hold, StepFacts } from './kit/step-facts.ts'

const made = new WeakMap<StepFacts, { readonly say: Say; readonly named: StepFacts }>()

/** The facts of a step with their sentences in the partnership's own words. What people wrote is left as it is. */
export function inOwnWords(facts: StepFacts, say: Say): StepFacts {
  if (say === asItIs) return facts
  const known = made.get(facts)
  if (known?.say === say) return known.named
  const named = renamed(facts, say)
  made.set(facts, { say, named })
  return named
}

function renamed(facts: StepFacts, say: Say): StepFacts {
  const told = <T extends { readonly text: string }>(one: T): T => ({ ...one, text: say(one.text) })
  const lines = (list: readonly Evidence[]): readonly Evidence[] => list.map(told)
  return {
    ...facts,
    pieces: Object.fromEntries(Object.entries(facts.pieces).map(([id, piece]) => [id, told(piece)])),
    points: facts.points.map((point) => ({ ...told(point), lines: lines(point.lines) })),
    holds: facts.holds.map(told),
    acts: Object.fromEntries(Object.entries(facts.acts).map(([id, holds]): [string, readonly Hold[]] => [id, holds.map(told)])),
    changes: facts.changes.map(told), warnings: facts.warnings.map(told), dates: facts.dates.map(told),
  }
}
