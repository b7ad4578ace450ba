import type { AnswersOf } from '../kit/worksheet.ts'
import type { home } from './home.worksheet.ts'

export const homeExample: AnswersOf<typeof home> = {
  options: [
    { id: 'h-board', organization: 'o-board', industryLead: 'yes', action: 'yes', neutral: 'yes', staff: 'yes', means: 'partly' },
    { id: 'h-chamber', organization: 'o-chamber', industryLead: 'yes', action: 'partly', neutral: 'no', staff: 'no', means: 'partly', note: 'Not all firms are members.' },
  ],
  decision: 'It stays with the board, with the college as second convener.',
  why: 'The board is trusted on both sides of the river and has half a post for it. The chairs set each agenda.',
  decidedOn: '2027-11-30',
  funding: [
    { id: 'f-core', source: 'Half a post of the board', kind: 'board-core', amount: 42000, from: '2027-07-01', until: '2028-06-30', likelihood: 100, convening: true, soft: false },
    { id: 'f-grant', source: 'State grant', kind: 'public-grant', amount: 30000, until: '2028-06-30', likelihood: 60, convening: true, soft: true },
    { id: 'f-hours', source: 'Plant tours', kind: 'in-kind', amount: 9000, basis: '60 hours of plant staff, and two buses' },
  ],
  monthlyCost: 5000,
}
