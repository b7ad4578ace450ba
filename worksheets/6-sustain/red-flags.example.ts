import type { AnswersOf } from '../kit/worksheet.ts'
import type { redFlags } from './red-flags.worksheet.ts'

export const redFlagsExample: AnswersOf<typeof redFlags> = {
  lookedOn: '2027-12-09',
  flags: [
    { id: 'partners-take-over', answer: 'green' },
    { id: 'business-pulls-back', answer: 'red', note: 'Fourteen came in September, after 22 at the launch.', response: 'Each chair calls four who stayed away.', owner: 'p-plant-president' },
    { id: 'attendance-thin', answer: 'green' },
    { id: 'staff-agenda', answer: 'green' },
    { id: 'one-grant', answer: 'red', response: 'Ask the two counties for a share.', owner: 'p-board-coordinator' },
    { id: 'leader-leaving', answer: 'green' },
  ],
}
