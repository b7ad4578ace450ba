import type { AnswersOf } from '../kit/worksheet.ts'
import type { sectorDecision } from './sector-decision.worksheet.ts'

export const sectorDecisionExample: AnswersOf<typeof sectorDecision> = {
  ranking: [
    { id: 's-manufacturing', sector: 's-manufacturing', rank: 'first', why: 'Many jobs, pay well above the average, and four of us at its door.' },
    { id: 's-health-care', sector: 's-health-care', rank: 'next', why: 'Large, and the hospitals have asked. We wait for its figures.' },
    { id: 's-transport', sector: 's-transport', rank: 'parked', why: 'Pay is below the average and few of us know the firms.', lookAgainOn: '2028-01-18' },
  ],
  decidedOn: '2027-03-02',
  decidedBy: ['o-board', 'o-college', 'o-chamber'],
  criteria: [
    { id: 'pay', order: 1, bar: 'Above the average of the region' },
    { id: 'outreach', order: 2, bar: 'Three partners or more' },
  ],
  wouldChange: 'If the two largest plants closed.',
}
