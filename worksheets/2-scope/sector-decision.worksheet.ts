import { z } from 'zod'
import { choice, date, longText, number, organizations, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const more = { nature: 'living', more: true } as const

/** First, next, parked, and why. A row is about one candidate, so its id is the id of the candidate's row. */
export const sectorDecision = defineWorksheet({
  id: 'sector-decision',
  step: 'scope',
  title: 'First, next, parked',
  purpose: 'Agree which sector is first and which comes next. What is parked is not lost.',
  answers: z.object({
    ranking: table(
      {
        sector: rowOf('candidates.sectors', { label: 'Sector', ...living }),
        rank: choice({ first: 'First', next: 'Next', parked: 'Parked' }, { label: 'First, next or parked' }), // 2.1a, 2.1c
        why: longText({ label: 'Why', ...living, print: { lines: 2 } }),
        lookAgainOn: date({ label: 'Look again on', ...more }),
      },
      { label: 'Our choice', rowName: 'sector', rows: 6 },
    ),
    decidedOn: date({ label: 'Decided on', ...living }),
    decidedBy: organizations({ label: 'Who took part in the choice', ...living, help: 'The choice carries when education, workforce and economic development all had a say.' }),
    criteria: table(
      {
        order: number({ label: 'Order', ...more, min: 1, max: 8 }),
        bar: text({ label: 'What counts as enough', ...more }),
        mark: number({ label: 'As a number', ...more, min: -100 }),
        weight: number({ label: 'Weight', ...more, max: 100 }),
      },
      {
        label: 'What mattered most', rowName: 'reason', ...more,
        help: 'If you drop sectors one reason after the other, the order decides who is left. Agree on it before you look.',
        preset: [
          { id: 'jobs', label: 'Many jobs' }, { id: 'pay', label: 'Pay above the average' },
          { id: 'concentration', label: 'More of it here than elsewhere' }, { id: 'growth', label: 'Growth' },
          { id: 'outreach', label: 'Several partners call on it already' }, { id: 'readiness', label: 'Its firms are ready to work together' },
        ],
      },
    ),
    wouldChange: longText({ label: 'What would change our mind', ...more }),
  }),
})
