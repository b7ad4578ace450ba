import { z } from 'zod'
import { choice, date, longText, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const

/** The words around the plan; its tables come from the task forces. A document of W6 is made from both. */
export const plan = defineWorksheet({
  id: 'plan',
  step: 'move-to-action',
  title: 'The written plan',
  purpose: 'Say on one page what you want to reach, so that everyone can see it and join in.',
  answers: z.object({
    // 5.3
    text: longText({
      label: 'What we want to reach',
      help: 'Outcomes and ways, in a few sentences that any business leader would sign.',
      print: { lines: 6 },
    }),
    publishedOn: date({ ...living, label: 'Published on', help: 'Set when you publish the plan.' }),
    updatedOn: date({ ...living, label: 'Last looked over', more: true }),
    sharedWith: text({ ...living, label: 'Who has it', more: true }),
    approvedBy: person({ ...living, label: 'Approved by', help: 'A chair, if you have one.', more: true }),
    decisions: table(
      {
        on: date({ ...living, label: 'Date' }),
        decision: text({ ...living, label: 'What was decided' }),
        by: text({ ...living, label: 'Who decided' }),
        where: choice({ meeting: 'In a meeting', apart: 'Between meetings' }, { ...living, label: 'Where' }),
      },
      {
        ...living, label: 'Decisions', rowName: 'decision', rows: 6, more: true,
        help: 'Also those made on the phone or in a hallway. They get lost most easily.',
      },
    ),
  }),
})
