import type { AnswersOf } from '../kit/worksheet.ts'
import type { rubric } from './rubric.worksheet.ts'

export const rubricExample: AnswersOf<typeof rubric> = {
  heldOn: '2027-01-12',
  slips: [
    { id: 'p-board-coordinator', who: 'p-board-coordinator', engagement: 4, coordination: 3, pathways: 3, system: 'workforce' },
    { id: 'p-workforce-dean', who: 'p-workforce-dean', engagement: 5, coordination: 4, pathways: 5, system: 'education' },
    { id: 'slip-1', engagement: 2, coordination: 2, pathways: 1 },
  ],
  teamEngagement: 4,
  teamCoordination: 3,
  teamPathways: 3,
  evidence: 'Two advisory councils meet, each for one program. Nobody could name a forum where plant managers meet all of us.',
  upEngagement: 'One meeting that business leaders would choose to come back to.',
  upCoordination: 'One list of who calls on whom, kept by all of us.',
}
