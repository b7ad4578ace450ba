import type { AnswersOf } from '../kit/worksheet.ts'
import type { profile } from './profile.worksheet.ts'

export const profileExample: AnswersOf<typeof profile> = {
  asOf: '2016-12-31',
  source: 'Quarterly Census of Employment and Wages',
  years: [{ id: 'y-2016', year: 2016, jobs: 22996, pay: 1283, firms: 'withheld' }],
  occupations: [
    { id: 'o-machinist', occupation: 'Machinists', soc: '51-4041', employed: 'withheld', education: 'certificate', over55: 31 },
    { id: 'o-welder', occupation: 'Welders', soc: '51-4121', education: 'certificate' },
  ],
  supply: [{ id: 'p-welding', program: 'Welding certificate', school: 'Community college', graduates: 42 }],
  commuting: 'One in five who work here crosses the river.',
  questions: [{ id: 'wrong', question: 'Agency workers are not in these numbers.' }],
}
