import type { AnswersOf } from '../kit/worksheet.ts'
import type { sharedOutreach } from './shared-outreach.worksheet.ts'

export const sharedOutreachExample: AnswersOf<typeof sharedOutreach> = {
  idealContact: 'One name and one number for each firm, known to all of us.',
  idealQuestions: 'What do you plan next year, and what stands in the way?',
  outcomeIndustry: 'An answer within a week, from whoever can give it.',
  outcomePeople: 'Advice that rests on what firms said this quarter.',
  regionType: 'state',
  feasible: 'A shared list of visits, looked at once a month.',
  firstSteps: [{ id: 's-1', step: 'Put our visit lists side by side', owner: 'p-workforce-dean', due: '2027-02-19' }],
  newToUs: 'The school district calls on as many plants as the college does.',
  areas: [
    { id: 'method', now: 'Each for itself', decision: 'Whoever knows the firm best goes, and tells the others', owners: ['o-board', 'o-college'], due: '2027-03-31', place: 'It hears what came of it' },
    { id: 'brand', now: 'Six brochures', decision: 'One sheet for the sector' },
  ],
  terms: [{ id: 't-1', term: 'Business representative', means: 'The one person who keeps in touch with a firm for all of us' }],
}
