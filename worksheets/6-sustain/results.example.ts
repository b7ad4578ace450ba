import type { AnswersOf } from '../kit/worksheet.ts'
import type { results } from './results.worksheet.ts'

export const resultsExample: AnswersOf<typeof results> = {
  measures: [
    { id: 'firms', unit: 'firms', before: 0, now: 22, on: '2027-12-31', source: 'Lists of who came' },
    { id: 'experience', unit: 'places', before: 6, now: 19, on: '2027-12-31', source: 'The college’s placement office' },
    { id: 'projects', unit: 'projects', before: 1, now: 3, on: '2027-12-31', source: 'Minutes of the two boards' },
  ],
  stories: [{ id: 't-1', claim: 'Nineteen counselors saw three plants in one week.', priority: 'talent', source: 'Sign-in sheets', audience: 'elected', toldOn: '2027-09-20' }],
  pathways: [{ id: 'w-1', name: 'Welding', credentials: 'Safety card, basic certificate, diploma', supports: 'Evening bus, child care at the college', checked: 'progress', institutions: 'The college and two high schools' }],
  frontline: [{ id: 'n-1', message: 'Firms train on the job, if people come every day.', managers: 'p-job-center-lead', staff: 'All who meet applicants', use: 'They say so in the first talk', on: '2027-10-04' }],
}
