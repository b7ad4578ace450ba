import type { AnswersOf } from '../kit/worksheet.ts'
import type { marks } from './marks.worksheet.ts'

export const marksExample: AnswersOf<typeof marks> = {
  voters: 21,
  marksEach: 3,
  counts: [
    { id: 'cluster-talent', cluster: 'cluster-talent', count: 21 },
    { id: 'cluster-suppliers', cluster: 'cluster-suppliers', count: 15 },
    { id: 'cluster-automation', cluster: 'cluster-automation', count: 12 },
    { id: 'cluster-shift', cluster: 'cluster-shift', count: 9 },
    { id: 'count-rest', label: 'The rest', count: 6 },
  ],
}
