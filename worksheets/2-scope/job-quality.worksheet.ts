import { z } from 'zod'
import { choice, longText, money, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const more = { nature: 'living', more: true } as const

/** A sector seen from the side of those who work in it or could. Row id: the candidate's row id. */
export const jobQuality = defineWorksheet({
  id: 'job-quality',
  step: 'scope',
  title: 'Jobs that people want',
  purpose: 'Look at a sector with the eyes of people who need a good job there.',
  answers: z.object({
    sectors: table(
      {
        sector: rowOf('candidates.sectors', { label: 'Sector', ...more }),
        why: text({ label: 'Why look at it for people', ...more }),
        outlook: choice({ shrinking: 'Shrinking', steady: 'Steady', growing: 'Growing' }, { label: 'Outlook', ...more }),
        entryJobs: text({ label: 'Jobs to start in', ...more }),
        entryPay: money({ label: 'Pay at the start', withheld: true, ...more }),
        nextPay: money({ label: 'Pay after the next step', withheld: true, ...more }),
        timeToNext: text({ label: 'Time until then', ...more }),
        quality: text({ label: 'Hours, benefits, safety, turnover', ...more }),
        whoNow: text({ label: 'Who gets these jobs now', ...more }),
        whoCould: text({ label: 'Who could, and is not there', ...more }),
        barriers: text({ label: 'What keeps them out', ...more }),
        rules: text({ label: 'Licenses and rules', ...more }),
        leverage: text({ label: 'Where we could make a difference', ...more }),
        programs: text({ label: 'Programs that are there', ...more }),
        fit: choice({ weak: 'Weak', moderate: 'Moderate', strong: 'Strong' }, { label: 'How well it fits', ...more }),
      },
      { label: 'Sectors', rowName: 'sector', rows: 3, ...more },
    ),
    populations: longText({ label: 'People we have in mind', ...more, help: 'Such as veterans, older workers, young people, people on assistance.' }),
  }),
})
