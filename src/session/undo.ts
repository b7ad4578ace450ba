import type { Json } from '#worksheets/kit/canonical.ts'
import type { Field } from '#worksheets/workbook.ts'

/** One change of mine, as it was made: what stood before, and the stamp that my answer got. */
export interface Undoable {
  readonly path: string
  readonly before: Json
  readonly stamp: string
}

interface Step {
  readonly text: string
  readonly changes: readonly Undoable[]
}

/** My own last edits in this tab, to take back while my answers still stand alone (decisions 22). */
export interface UndoStack {
  readonly push: (text: string, changes: readonly Undoable[]) => void
  /** What the next undo would take back; null where there is nothing, or somebody has answered since. */
  readonly next: (standing: (path: string) => Field | undefined) => Step | null
  readonly drop: () => void
  readonly clear: () => void
}

const kept = 100

/** Whether my answer still stands, and stands alone. */
function stands(change: Undoable, standing: (path: string) => Field | undefined): boolean {
  const field = standing(change.path)
  return field?.standing.length === 1 && field.stamp === change.stamp
}

/** An empty stack; it remembers the last hundred edits. */
export function undoStack(): UndoStack {
  let steps: Step[] = []
  return {
    push: (text, changes) => {
      steps = [...steps, { text, changes }].slice(-kept)
    },
    next: (standing) => {
      // Steps that somebody has replied to are past taking back; what lies before them may still be.
      while (steps.length > 0 && !steps.at(-1)?.changes.every((change) => stands(change, standing))) steps = steps.slice(0, -1)
      return steps.at(-1) ?? null
    },
    drop: () => {
      steps = steps.slice(0, -1)
    },
    clear: () => {
      steps = []
    },
  }
}
