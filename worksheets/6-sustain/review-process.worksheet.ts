import { z } from 'zod'
import { choice, date, longText, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const

/** 6.3: how the partnership looks at itself, again and again (P8). */
export const reviewProcess = defineWorksheet({
  id: 'review-process',
  step: 'sustain',
  title: 'How we keep looking',
  purpose: 'Set when you look back together, who leads it, and what you look at. It is never done.',
  answers: z.object({
    // 6.3
    how: longText({
      label: 'How we look back and renew',
      help: 'What you look at: progress, priorities, the agenda. Who is asked. What happens with it.',
      print: { lines: 4 },
    }),
    nextReview: date({ ...living, label: 'Next yearly review', help: 'Not more than a year from the last one.' }),
    leader: person({ ...living, label: 'Who leads it' }),
    cadence: choice(
      { quarter: 'Every three months', half: 'Twice a year', year: 'Once a year' },
      { ...living, label: 'How often we look at progress', more: true },
    ),
    looks: table(
      {
        on: date({ ...living, label: 'Date' }),
        what: text({ ...living, label: 'What we looked at' }),
        changed: text({ ...living, label: 'What changed because of it' }),
      },
      { ...living, label: 'Looks back', rowName: 'look', rows: 4, more: true },
    ),
  }),
})
