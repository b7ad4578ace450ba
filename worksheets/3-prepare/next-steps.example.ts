import type { AnswersOf } from '../kit/worksheet.ts'
import type { nextSteps } from './next-steps.worksheet.ts'

export const nextStepsExample: AnswersOf<typeof nextSteps> = {
  steps: [
    { id: 'recruit', action: 'Recruit champions who sign and host', owner: 'p-workforce-dean', due: '2027-04-09', status: 'done' },
    { id: 'list', action: 'Build the list of leaders to invite', owner: 'p-board-coordinator', due: '2027-04-16', status: 'done' },
    { id: 'send', action: 'Send the letters and call until enough say yes', owner: 'p-board-coordinator', due: '2027-05-14', status: 'doing' },
    { id: 'step-tour', action: 'Walk the plant with the host and find the room', owner: 'p-cte-coordinator', due: '2027-05-10', status: 'open' },
  ],
}
