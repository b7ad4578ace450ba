import type { AnswersOf } from '../kit/worksheet.ts'
import type { caseForChange } from './case-for-change.worksheet.ts'

export const caseForChangeExample: AnswersOf<typeof caseForChange> = {
  case: 'Five of us called on the same machine shop last year and none of us came back with an answer. One table would let its owner say it once.',
  businessSays: 'You are friendly, you ask a lot, and we never hear what became of it. (From two plant visits.)',
  pitch: 'Business leaders of one industry say what they need to grow. We listen together, and we answer together.',
  giveCredit: 'The college’s advisory board in welding works well. It stays, and brings its members along.',
  wording: [
    { id: 'w-1', say: 'Job placements', instead: 'People hired' },
    { id: 'w-2', say: 'Customers', instead: 'Partners' },
  ],
  principles: [
    { id: 'P1', here: 'We sit in the outer ring and bring no slides.', keeper: 'p-board-coordinator' },
    { id: 'P6', here: 'The list of counties is good enough if nobody would leave over it.' },
  ],
}
