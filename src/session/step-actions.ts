import { reviewOf } from '#worksheets/catalogue.ts'
import { reviewId } from '#worksheets/kit/review.ts'
import type { Ref } from '#worksheets/workbook.ts'
import type { StepId } from '#worksheets/kit/worksheet.ts'
import { closingsOf } from '#machines/facts/review-facts.ts'
import type { StepRequest } from '#machines/kit/step-setup.ts'
import { actsOf } from './acts.ts'
import { closingRecord, reaffirmRecord } from './closing.ts'
import type { Editing } from './editing.ts'
import { randomId } from './identity.ts'
import type { View } from './partnership.ts'

interface Parts {
  readonly view: () => View
  readonly editing: Editing
  readonly now: () => number
}

/** Answers what a machine requests: an ordinary edit by the one door, which undo leaves alone. */
export function stepActions({ view, editing, now }: Parts): (step: StepId, request: StepRequest) => void {
  const closings = (step: StepId, row: string, column: string): Ref => ({ worksheet: reviewId(step), field: 'closings', row, column })
  return (step, request) => {
    if (request.type === 'act') {
      const act = actsOf[step].find((one) => one.id === request.act)
      if (act) editing.record(act.edits({ today: view().today, by: view().who ?? '', round: view().round }), act.label)
      return
    }
    if (request.type === 'withdraw') {
      const { book, round, today } = view()
      const record = { on: today, by: request.said.recordedBy, why: request.said.note ?? '' }
      // Those before it too: a closing that was reaffirmed since would stand again, and the review would not be open.
      const standing = closingsOf(book, round, reviewOf(step))
      editing.record(standing.map(({ id }) => ({ ref: closings(step, id, 'withdrawn'), value: JSON.stringify(record) })), 'Withdrew a closing')
      return
    }
    const make = request.type === 'close' ? closingRecord : reaffirmRecord
    const record = JSON.stringify(make(view(), step, request.said, now()))
    editing.record([{ ref: closings(step, randomId(), 'record'), value: record }], 'Closed a review')
  }
}
