import type { AnswersOf } from '../kit/worksheet.ts'
import type { outreach } from './outreach.worksheet.ts'

export const outreachExample: AnswersOf<typeof outreach> = {
  sectorLookedAt: 'Manufacturing',
  knocks: [
    { id: 'k-1', who: 'o-college', firms: 'Northside Tool, River Castings, Prairie Hydraulics', program: 'Workforce training', purpose: 'train', timesAYear: 4, fatigue: 'some' },
    { id: 'k-2', who: 'o-board', firms: 'River Castings, Prairie Hydraulics', program: 'On-the-job training', purpose: 'hire', timesAYear: 6, overlap: 'Job center' },
    { id: 'k-3', who: 'o-chamber', firms: 'Northside Tool, River Castings', purpose: 'sponsor', timesAYear: 2 },
  ],
  tables: [
    { id: 't-1', name: 'Welding advisory board', convener: 'o-college', purpose: 'Advice on courses', businesses: 'Fabricators', cadence: 'Twice a year', gap: 'No economic developer comes', serves: 'well', next: 'keep' },
  ],
  journey: [
    { id: 'contact', happens: 'Three of us call in one month', good: 'People are friendly', bad: 'Each asks the same questions', days: 30 },
    { id: 'referrals', happens: 'We hand over by e-mail', bad: 'Nobody checks that it arrived', partners: ['o-board', 'o-job-center'] },
  ],
  theySay: 'We never know whom to call.',
  weSay: 'They call when it is already late.',
  learned: 'One foundry is called on by three of us, and no one knew about the others.',
}
