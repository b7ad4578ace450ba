import { z } from 'zod'
import { choice, date, longText, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** W2, its last block: three actions that every launch needs, and free rows for your own. */
export const nextSteps = defineWorksheet({
  id: 'next-steps',
  step: 'prepare',
  title: 'Next steps to the launch',
  purpose: 'Give each thing that must happen before the launch a name and a day.',
  inherits: false,
  answers: z.object({
    steps: table(
      {
        action: text({ label: 'Action', nature: 'living' }),
        owner: person({ label: 'Who', nature: 'living' }),
        due: date({ label: 'By when', nature: 'living' }),
        status: choice({ open: 'Open', doing: 'Under way', done: 'Done' }, { label: 'State', nature: 'living' }),
        start: date({ label: 'From', nature: 'living', more: true }),
        note: text({ label: 'Note', nature: 'living', more: true }),
      },
      {
        label: 'Next steps', nature: 'living', rowName: 'next step', rows: 8,
        preset: [
          { id: 'recruit', label: 'Recruit champions', values: { action: 'Recruit champions who sign and host' } },
          { id: 'list', label: 'Build the list', values: { action: 'Build the list of leaders to invite' } },
          { id: 'send', label: 'Send and follow up', values: { action: 'Send the letters and call until enough say yes' } },
        ],
      },
    ),
    concerns: longText({ label: 'What could still go wrong', nature: 'living', more: true, circle: 'core team', projected: false }),
  }),
})
