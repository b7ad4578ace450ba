import type { AnswersOf } from '../kit/worksheet.ts'
import type { reviewProcess } from './review-process.worksheet.ts'

export const reviewProcessExample: AnswersOf<typeof reviewProcess> = {
  how: 'Each January the chairs lead the full meeting through the priorities: keep, change or retire. Figures and voices are gathered in December.',
  nextReview: '2029-01-16',
  leader: 'p-machine-shop-owner',
  cadence: 'quarter',
  looks: [{ id: 'l-1', on: '2027-12-09', what: 'Actions of all four task forces', changed: 'Transport got a facilitator from the board.' }],
}
