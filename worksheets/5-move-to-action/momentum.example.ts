import type { AnswersOf } from '../kit/worksheet.ts'
import type { momentum } from './momentum.worksheet.ts'

export const momentumExample: AnswersOf<typeof momentum> = {
  askedOn: '2027-09-14',
  questions: [
    { id: 'forces', answer: 'yes' },
    { id: 'outcomes', answer: 'partly', needed: ['facilitation'], note: 'Transport cannot say yet what success is.' },
    { id: 'champions', answer: 'yes' },
    { id: 'partners', answer: 'yes' },
    { id: 'support', answer: 'partly', needed: ['other'], note: 'Notes of two calls came a week late.' },
  ],
  mostNeeded: 'Somebody to lead two calls of the transport group until it has a plan. The board’s coordinator sees to it.',
}
