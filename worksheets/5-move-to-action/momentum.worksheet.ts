import { z } from 'zod'
import { choice, choices, date, longText, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const

/** Remedies for a "no" of the first part of the momentum worksheet. */
const remedies = {
  facilitation: 'Someone to lead the calls until a plan is written',
  'quick-win': 'An early win, with partners lined up behind it',
  'ask-to-lead': 'Asking a business leader to take the lead',
  other: 'Something else',
} as const

/** W3a and W3b: are ideas turning into action, and what is needed where they are not. Twice a year. */
export const momentum = defineWorksheet({
  id: 'momentum',
  step: 'move-to-action',
  title: 'Building momentum',
  purpose: 'See early where ideas get stuck, and what would free them.',
  inherits: false,
  answers: z.object({
    askedOn: date({ ...living, label: 'Date' }),
    // W3a
    questions: table(
      {
        answer: choice({ yes: 'Yes', partly: 'Partly', no: 'No' }, { ...living, label: 'Answer' }),
        needed: choices(remedies, { ...living, label: 'What is needed', help: 'Where the answer is not yes.' }), // W3b
        note: text({ ...living, label: 'Note' }),
      },
      {
        ...living, label: 'From ideas to action', rowName: 'question', grows: false,
        preset: [
          { id: 'forces', label: 'There are task forces, and business leaders are active in them.' },
          { id: 'outcomes', label: 'Outcomes, ways, steps and quick wins are clear.' },
          { id: 'champions', label: 'Lead champions are at work on a plan that is written down.' },
          { id: 'partners', label: 'Partners help, and each knows what is theirs to do.' },
          { id: 'support', label: 'Convener and team keep up: notes come soon, the plan is fresh and in use, meetings run well.' },
        ],
      },
    ),
    // W3b
    mostNeeded: longText({ ...living, label: 'What we need most, and who sees to it' }),
  }),
})
