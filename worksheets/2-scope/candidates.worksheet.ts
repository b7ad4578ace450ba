import { z } from 'zod'
import { choice, figure, longText, money, number, organizations, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const more = { nature: 'living', more: true } as const

/**
 * One to six sectors, read with official figures and with what people know. A figure that its source keeps back is
 * `withheld`, which is not zero: then the least and the most that it can be may stand beside it. The concentration
 * (LQ) is typed as published, or computed from the jobs here and in the area compared with.
 */
export const candidates = defineWorksheet({
  id: 'candidates',
  step: 'scope',
  title: 'Candidate sectors',
  purpose: 'Look at one to six sectors with the same few figures, and with what you know that no figure shows.',
  answers: z.object({
    sectors: table(
      {
        name: text({ label: 'Sector' }),
        jobs: figure({ label: 'Jobs here', unit: 'jobs', help: 'Write “withheld” where the source gives no number.' }),
        pay: money({ label: 'Average pay', withheld: true }),
        lq: figure({ label: 'Concentration (LQ)', help: 'Above 1 means: more of it here than in the area you compare with. Leave it empty to have it computed.' }),
        source: text({ label: 'Source', ...living, help: 'Such as the published quarterly census, or a state’s web page.' }),
        period: text({ label: 'Period', ...living, help: 'Such as December 2016. Do not mix periods.' }),
        existingOutreach: organizations({ label: 'Who already calls on it', ...living, help: 'Several partners at one sector’s door is a reason to act together.' }),
        dataMisses: longText({ label: 'What we know that figures miss', print: { lines: 2 }, help: 'Plans, closures, pride, shortages: what you hear on the ground.' }), // 2.1b
        jobsAtLeast: number({ label: 'Jobs: at least', ...more, unit: 'jobs', help: 'For a withheld figure: the sum of the parts that are published.' }),
        jobsAtMost: number({ label: 'Jobs: at most', ...more, unit: 'jobs' }),
        rangeFrom: text({ label: 'Where the range comes from', ...more, help: 'Such as: three published counties.' }),
        baseSectorJobs: number({ label: 'Jobs of the sector in the area compared with', ...more, unit: 'jobs' }),
        naics: text({ label: 'NAICS codes', ...more }),
        firms: figure({ label: 'Places of business', ...more }),
        change: number({ label: 'Change in jobs', ...more, min: -100, unit: '%' }),
        changeYears: number({ label: 'Over how many years', ...more, unit: 'years' }),
        openings: figure({ label: 'Openings a year', ...more }),
        entryPay: money({ label: 'Pay at the start', withheld: true, ...more }),
      },
      { label: 'Candidates', rowName: 'sector', rows: 6, help: 'Six are plenty.' },
    ),
    regionJobs: number({ label: 'All jobs in the region', ...living, unit: 'jobs' }),
    regionPay: money({ label: 'Average pay of all jobs in the region', ...living }),
    payPer: choice({ week: 'A week', hour: 'An hour', year: 'A year' }, { label: 'Pay is given for', ...living }),
    base: choice({ us: 'The United States', state: 'Our state', other: 'Another area' }, { label: 'We compare with', ...living }),
    baseJobs: number({ label: 'All jobs in the area compared with', ...more, unit: 'jobs' }),
    regionFigured: text({ label: 'The area that the figures are for', ...more, help: 'Such as four counties on both sides of the river.' }),
    notes: longText({ label: 'Notes on the figures', ...more }),
  }),
})
