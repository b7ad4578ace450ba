import type { AnswersOf } from '../kit/worksheet.ts'
import type { candidates } from './candidates.worksheet.ts'

// Quarterly census of December 2016 for Scott County, Iowa, and Rock Island, Henry and Mercer Counties, Illinois.
export const candidatesExample: AnswersOf<typeof candidates> = {
  sectors: [
    {
      id: 's-manufacturing', name: 'Manufacturing', jobs: 22996, pay: 1283, lq: 1.48, source: 'Quarterly Census of Employment and Wages', period: 'December 2016',
      existingOutreach: ['o-board', 'o-college', 'o-chamber', 'o-school-district'], naics: '31-33', baseSectorJobs: 12302124,
      dataMisses: 'Two plants run overtime since last fall, and three owners retire soon.',
    },
    {
      id: 's-transport', name: 'Transport and warehousing', jobs: 5989, pay: 865, lq: 0.94, source: 'Published row for the metropolitan area', period: 'December 2016',
      existingOutreach: ['o-board'], naics: '48-49', jobsAtLeast: 3371, jobsAtMost: 6886, rangeFrom: 'two published counties', dataMisses: 'Warehouses hire through agencies, so the figures look small.',
    },
    {
      id: 's-health-care', name: 'Health care', jobs: 'withheld', source: 'Quarterly Census of Employment and Wages', period: 'December 2016',
      jobsAtLeast: 22185, jobsAtMost: 23739, rangeFrom: 'three published counties', naics: '62', existingOutreach: ['o-college', 'o-board'],
    },
  ],
  regionJobs: 181034,
  regionPay: 1015,
  payPer: 'week',
  base: 'us',
  baseJobs: 143798095,
  regionFigured: 'Scott County in Iowa; Rock Island, Henry and Mercer Counties in Illinois',
}
