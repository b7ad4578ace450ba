import { z } from 'zod'
import { choice, date, longText, number, person, table } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const slip = { nature: 'living', circle: 'core team', projected: false } as const
const score = (label: string) => number({ label, min: 1, max: 10, help: 'From 1 to 10.', ...slip })
const teamScore = (label: string) => number({ label, min: 1, max: 10, help: 'The score that the team agrees on, from 1 to 10.' })

/**
 * W4, the rubric: where the region stands today on three dimensions. Each slip is one voice; a slip with a name
 * has that person's id as its row id, a paper slip without one has an id of its own. The team's scores are agreed
 * in the room and are not averages. Every round starts with empty scores, so that they can be compared.
 */
export const rubric = defineWorksheet({
  id: 'rubric',
  step: 'support-team',
  title: 'Where we stand today',
  purpose: 'Score three dimensions one by one, see how far you are apart, then agree as a team. It shows where to begin.',
  inherits: false,
  answers: z.object({
    heldOn: date({ label: 'Date', nature: 'living' }),
    slips: table(
      {
        who: person({ label: 'Who', nature: 'living', circle: 'core team', projected: false, help: 'Leave it empty for a paper slip without a name.' }),
        engagement: score('Industry engagement'),
        coordination: score('Regional coordination'),
        pathways: score('Pathway systems'),
        system: choice(
          { education: 'Education', workforce: 'Workforce', economic: 'Economic development', other: 'Other' },
          { label: 'Comes from', more: true, ...slip },
        ),
      },
      { label: 'Scores one by one', rowName: 'slip', rows: 12, help: 'One row a person or a paper slip. The room sees the spread, not who said what.', ...slip },
    ),
    teamEngagement: teamScore('Team: industry engagement'),
    teamCoordination: teamScore('Team: regional coordination'),
    teamPathways: teamScore('Team: pathway systems'),
    evidence: longText({ label: 'What we base it on', nature: 'living', help: 'Two or three things that anyone here could point to.' }),
    upEngagement: longText({ label: 'What would lift industry engagement', nature: 'living', more: true }),
    upCoordination: longText({ label: 'What would lift regional coordination', nature: 'living', more: true }),
    upPathways: longText({ label: 'What would lift pathway systems', nature: 'living', more: true }),
  }),
})
