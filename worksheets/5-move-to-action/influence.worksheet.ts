import { z } from 'zod'
import { choice, date, number, person, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

// Judgments about named people: core team only, and never on the wall (G14).
const quiet = { nature: 'living', circle: 'core team', projected: false } as const

/** Who can move a priority and how to reach them, and whether there is weight enough behind it. */
export const influence = defineWorksheet({
  id: 'influence',
  step: 'move-to-action',
  title: 'Who can move it',
  purpose: 'Find the people a priority needs, and see what weight is still missing.',
  answers: z.object({
    people: table(
      {
        force: rowOf('task-forces.forces', { ...quiet, label: 'Task force' }),
        person: person({ ...quiet, label: 'Who' }),
        influence: number({ ...quiet, label: 'Influence', help: '1 is little, 5 is a lot.', min: 1, max: 5 }),
        stance: choice(
          { against: 'Against', doubtful: 'Doubtful', neutral: 'Neutral', for: 'In favor', champion: 'Pushes it' },
          { ...quiet, label: 'Stance' },
        ),
        sways: text({ ...quiet, label: 'Whom they sway', more: true }),
        reachedBy: person({ ...quiet, label: 'Who can reach them' }),
        next: text({ ...quiet, label: 'Next move' }),
        by: date({ ...quiet, label: 'By when', more: true }),
      },
      { ...quiet, label: 'Influence map', rowName: 'person', rows: 12, more: true, help: 'Eight to twelve people are enough. These are guesses, and stay in the core team.' },
    ),
    // The row id is `<task force>-<kind of weight>`.
    weights: table(
      {
        force: rowOf('task-forces.forces', { ...quiet, label: 'Task force' }),
        kind: choice(
          {
            authority: 'Authority to decide', means: 'Money or staff', knowledge: 'Know-how', peers: 'Reach to other leaders',
            policy: 'Reach to policy makers', hands: 'Hands to do the work',
          },
          { ...quiet, label: 'What it takes' },
        ),
        need: number({ ...quiet, label: 'Needed', help: '0 is none, 3 is much.', max: 3 }),
        have: number({ ...quiet, label: 'There today', help: '0 is none, 3 is much.', max: 3 }),
        closer: person({ ...quiet, label: 'Who could close the gap' }),
      },
      { ...quiet, label: 'Tipping the scales', rowName: 'weight', rows: 6, more: true },
    ),
  }),
})
