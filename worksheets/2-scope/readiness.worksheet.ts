import { z } from 'zod'
import { choice, people, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const judged = { nature: 'living', more: true, circle: 'core team', projected: false } as const
const levels = { '0': 'None', '1': 'A little', '2': 'Some', '3': 'Strong' } as const
const rate = (label: string) => choice(levels, { label, ...judged })

/** Whether the firms of a sector are ready to work together, which no figure shows. Row id: the candidate's row id. */
export const readiness = defineWorksheet({
  id: 'readiness',
  step: 'scope',
  title: 'Is the industry ready?',
  purpose: 'Judge, among yourselves, whether firms of a sector would sit down together now.',
  answers: z.object({
    ratings: table(
      {
        sector: rowOf('candidates.sectors', { label: 'Sector', ...judged }),
        pain: rate('A pain or an opening that all can see'),
        champion: rate('At least one likely champion'),
        acquainted: rate('Leaders who know each other'),
        rivals: rate('Will sit down with rivals'),
        noRivalTable: rate('No other effort convenes them already'),
        association: rate('Their association would help'),
        relations: rate('Partners with real ties to the firms'),
        quiet: rate('No recent shock that takes all attention'),
        convener: rate('A convener with the time for it'),
        experience: rate('Good memories of public programs'),
        blocker: text({ label: 'What could stop it', ...judged }),
        verdict: choice({ go: 'Go now', prepare: 'Prepare first', park: 'Park it' }, { label: 'Verdict', ...judged }),
        reviewedBy: people({ label: 'Who judged', ...judged }),
      },
      { label: 'Readiness', rowName: 'sector', rows: 4, ...judged },
    ),
  }),
})
export const readinessRatings = [
  'pain', 'champion', 'acquainted', 'rivals', 'noRivalTable', 'association', 'relations', 'quiet', 'convener', 'experience',
] as const
