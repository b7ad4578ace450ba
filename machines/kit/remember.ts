import type { Workbook } from '#worksheets/workbook.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { StepContext } from './step-context.ts'
import type { StepFacts } from './step-facts.ts'

interface Remembered {
  readonly facts: StepFacts
  /** Each sheet that the facts read, as it was then. */
  readonly read: ReadonlyMap<string, Workbook['sheets'][string] | undefined>
  readonly rest: string
}

/**
 * Makes the facts of a step anew only when a sheet that they read the last time has changed, or the day, the round or
 * a gate. Facts are pure, and sheets keep their identity until something in them changes, so the answer is the same;
 * one edit among thousands then costs only the steps that look at it. Remembers one workbook: the one that is open.
 */
export function remembering(factsOf: Readonly<Record<StepId, (context: StepContext) => StepFacts>>): (step: StepId, context: StepContext) => StepFacts {
  const known = new Map<StepId, Remembered>()
  return (step, context) => {
    const rest = `${context.round} ${context.today} ${Object.values(context.gates).join()}`
    const before = known.get(step)
    if (before?.rest === rest && [...before.read].every(([key, sheet]) => context.book.sheets[key] === sheet)) return before.facts
    const read = new Map<string, Workbook['sheets'][string] | undefined>()
    const sheets = new Proxy(context.book.sheets, {
      get: (target, key) => {
        if (typeof key !== 'string') return undefined
        read.set(key, target[key])
        return target[key]
      },
    })
    const facts = factsOf[step]({ ...context, book: { ...context.book, sheets } })
    known.set(step, { facts, read, rest })
    return facts
  }
}
