import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field } from '#worksheets/workbook.ts'

/** One change of mine, as it was made: what stood before, under which stamp, what stands now, and its stamp. */
export interface Undoable {
  readonly path: string
  readonly before: Json
  readonly replaced: string | null
  readonly after: Json
  readonly stamp: string
}

interface Step {
  readonly text: string
  readonly changes: readonly Undoable[]
  /** The rows that this step made, as `round/worksheet/table/row`: taking it back removes them. */
  readonly made: readonly string[]
  /** Milliseconds: words typed in one go are one step. */
  readonly at: number
  /** Taken in from a file: it may stand beside other answers, and is taken back from among them. */
  readonly beside: boolean
}

/** My own last edits in this tab, to take back while my answers still stand alone (decisions 22). */
export interface UndoStack {
  readonly push: (text: string, changes: readonly Undoable[], made?: readonly string[], at?: number, beside?: boolean) => void
  /** What the next undo would take back; null where there is nothing, or somebody has answered since. */
  readonly next: (standing: (path: string) => Field | undefined) => Step | null
  /** Forgets a step that was taken back and all after it; `put` tells under which new stamps its earlier values stand. */
  readonly drop: (last: Step, put?: readonly { readonly path: string; readonly stamp: string }[]) => void
  readonly clear: () => void
}

const kept = 100
// Somebody who types on is written every six tenths of a second.
const oneGo = 950

/** Whether my answer still stands, and stands alone. */
function stands(change: Undoable, beside: boolean, standing: (path: string) => Field | undefined): boolean {
  const field = standing(change.path)
  if (beside) return field?.standing.some((one) => one.stamp === change.stamp) === true
  return field?.standing.length === 1 && field.stamp === change.stamp
}

/** The step with a later change of its one field taken in, as when somebody types on; null where they are two things. */
function grown(last: Step | undefined, changes: readonly Undoable[], made: readonly string[], at: number): Step | null {
  const [only] = changes
  const [before] = last?.changes ?? []
  if (!last || !only || !before || changes.length > 1 || last.changes.length > 1 || made.length > 0 || at - last.at > oneGo) return null
  // Clearing is an act of its own, however soon it comes.
  if (only.after === null || before.path !== only.path || before.stamp !== only.replaced) return null
  return { ...last, at, changes: [{ ...before, after: only.after, stamp: only.stamp }] }
}

/** An empty stack; it remembers the last hundred edits. */
export function undoStack(): UndoStack {
  let steps: Step[] = []
  return {
    push: (text, changes, made = [], at = 0, beside = false) => {
      const together = beside || steps.at(-1)?.beside ? null : grown(steps.at(-1), changes, made, at)
      steps = together ? [...steps.slice(0, -1), together] : [...steps, { text, changes, made, at, beside }].slice(-kept)
    },
    next: (standing) => {
      // Steps that somebody has replied to are past taking back; what lies before them may still be. They are only
      // passed over here: a screen asks in the midst of a write, before the step that it makes is known.
      return steps.findLast((step) => step.changes.every((change) => stands(change, step.beside, standing))) ?? null
    },
    drop: (last, put = []) => {
      const before = steps.slice(0, Math.max(0, steps.indexOf(last)))
      steps = before.map((step) => ({ ...step, changes: step.changes.map((change) => renewed(change, last, put)) }))
    },
    clear: () => {
      steps = []
    },
  }
}

// What was taken back to is my answer of an earlier step, under a new stamp.
function renewed(change: Undoable, last: Step, put: readonly { readonly path: string; readonly stamp: string }[]): Undoable {
  const undone = last.changes.find((one) => one.path === change.path && one.replaced === change.stamp)
  const now = undone && put.find((one) => one.path === change.path)
  return now ? { ...change, stamp: now.stamp } : change
}
