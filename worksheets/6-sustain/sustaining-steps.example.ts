import type { AnswersOf } from '../kit/worksheet.ts'
import type { sustainingSteps } from './sustaining-steps.worksheet.ts'

export const sustainingStepsExample: AnswersOf<typeof sustainingSteps> = {
  stayActive: 'One small result from each task force at every full meeting.',
  priorities: 'A second half post, and a chair to follow each chair.',
  steps: [
    { id: 'n-1', action: 'Ask both counties for a yearly share', owner: 'p-board-coordinator', due: '2028-03-01' },
    { id: 'n-2', action: 'Invite two younger leaders to lead a part of the next meeting', owner: 'p-plant-president', due: '2028-02-15', doneOn: '2028-02-10' },
  ],
  contributions: [{ id: 'b-1', person: 'p-tooling-owner', asset: 'trainers', offered: 'offered', turn: '2', nextAsk: 'An evening a month at the college' }],
  leaders: [{ id: 'p-machine-shop-owner', person: 'p-machine-shop-owner', role: 'chair', termEnds: '2028-06-30', successor: 'p-tooling-owner', readiness: 'developing' }],
  shifts: [{ id: 'g-1', organization: 'o-college', shift: 'program', before: 'Welding course set once a year', after: 'Changed each term with the talent group', since: '2027-10-15', because: 'talent' }],
}
