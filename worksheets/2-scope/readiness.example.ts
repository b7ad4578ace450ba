import type { AnswersOf } from '../kit/worksheet.ts'
import type { readiness } from './readiness.worksheet.ts'

export const readinessExample: AnswersOf<typeof readiness> = {
  ratings: [
    {
      id: 's-manufacturing', sector: 's-manufacturing', pain: '3', champion: '2', acquainted: '2', rivals: '2', noRivalTable: '3',
      association: '2', relations: '3', quiet: '1', convener: '2', experience: '1', blocker: 'Two foundries do not speak to each other', verdict: 'go',
      reviewedBy: ['p-board-coordinator', 'p-workforce-dean'],
    },
    { id: 's-transport', sector: 's-transport', pain: '2', champion: '0', relations: '1', verdict: 'park' },
  ],
}
