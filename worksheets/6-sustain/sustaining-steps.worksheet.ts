import { z } from 'zod'
import { choice, date, longText, organization, person, rowOf, table, text, number } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const later = { nature: 'living', more: true } as const
const quiet = { nature: 'living', more: true, circle: 'core team', projected: false } as const

/** W3f and the tools beside it: next steps, what members can give, leaders to come, and changes that last. */
export const sustainingSteps = defineWorksheet({
  id: 'sustaining-steps',
  step: 'sustain',
  title: 'Next steps to sustain it',
  purpose: 'Say what you do next so that it goes on, and who sees to it.',
  answers: z.object({
    stayActive: longText({ ...living, label: 'What keeps things moving' }), // W3f
    priorities: longText({ ...living, label: 'What matters most so that it lasts' }), // W3f
    steps: table(
      {
        action: text({ ...living, label: 'Step', help: 'Begin with a verb.' }),
        owner: person({ ...living, label: 'Who' }),
        due: date({ ...living, label: 'By when' }),
        doneOn: date({ past: true, ...living, label: 'Done on' }),
      },
      { ...living, label: 'Steps', rowName: 'step', rows: 6 },
    ),
    // The asset spiral: from a small favor to shared leadership.
    contributions: table(
      {
        person: person({ ...later, label: 'Who' }),
        organization: organization({ ...later, label: 'Organization' }),
        asset: choice(
          {
            space: 'Space', equipment: 'Equipment', expertise: 'Know-how', data: 'Figures', trainers: 'Trainers',
            money: 'Money', voice: 'A voice in public', network: 'Contacts', time: 'Time',
          },
          { ...later, label: 'What they can give' },
        ),
        offered: choice({ offered: 'They offered', guessed: 'We guess' }, { ...later, label: 'Offered or guessed' }),
        turn: choice(
          { '1': 'A small favor', '2': 'Help with a project', '3': 'Again and again', '4': 'Shared leadership' },
          { ...later, label: 'How far they have come' },
        ),
        nextAsk: text({ ...later, label: 'What we ask next' }),
        askedOn: date({ ...later, label: 'Asked on' }),
      },
      { ...later, label: 'What members can give', rowName: 'contribution', rows: 6 },
    ),
    // The row id of a leader is the id of the person.
    leaders: table(
      {
        person: person({ ...quiet, label: 'Leader' }),
        role: choice({ chair: 'Chair', lead: 'Lead of a task force', emerging: 'Coming up' }, { ...quiet, label: 'Role' }),
        termEnds: date({ ...quiet, label: 'Term ends' }),
        successor: person({ ...quiet, label: 'Who follows' }),
        readiness: choice({ ready: 'Ready', developing: 'On the way', unknown: 'Not known' }, { ...quiet, label: 'How ready' }),
        deputy: person({ ...quiet, label: 'Deputy in the firm' }),
        stretch: text({ ...quiet, label: 'What they could take on next' }),
        peers: number({ ...quiet, label: 'Leaders they brought in' }),
      },
      { ...quiet, label: 'Leaders to come', rowName: 'leader', rows: 6 },
    ),
    // Changes in how member organizations work.
    shifts: table(
      {
        organization: organization({ ...later, label: 'Organization' }),
        shift: choice(
          {
            policy: 'Policy', budget: 'Budget', job: 'Job description', data: 'Sharing of figures', staff: 'Shared staff',
            buying: 'Buying', program: 'Program redesigned', agreement: 'Signed agreement', measure: 'How success is measured',
          },
          { ...later, label: 'What changed' },
        ),
        before: text({ ...later, label: 'Before' }),
        after: text({ ...later, label: 'Now' }),
        since: date({ ...later, label: 'Since' }),
        because: rowOf('priorities.priorities', { ...later, label: 'Because of this priority' }),
      },
      { ...later, label: 'Changes in how we work', rowName: 'change', rows: 6 },
    ),
  }),
})
