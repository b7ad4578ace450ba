import type { Day } from '#worksheets/kit/days.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import type { Json } from '#worksheets/kit/canonical.ts'
import type { Ref, Round, Workbook } from '#worksheets/workbook.ts'

/** All that the facts of a step may look at: no clock, no chance, nothing else. */
export interface StepContext {
  readonly book: Workbook
  readonly round: Round
  readonly today: Day
  /** By step: whether the gate after it is open, that is, whether its review has been closed. */
  readonly gates: Readonly<Record<StepId, boolean>>
}

/** An outward act of a step, and the record that doing it leaves. */
export interface Act {
  readonly id: string
  /** On the button: a verb and what it is done to. */
  readonly label: string
  /** What is written when it is done today by that person; each is an ordinary edit. */
  readonly edits: (context: { readonly today: Day; readonly by: string; readonly round: Round }) => readonly { readonly ref: Ref; readonly value: Json }[]
}
