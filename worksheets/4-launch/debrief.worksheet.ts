import { z } from 'zod'
import { date, longText, organization, person, rowOf, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** What partners heard stays with the core team (G14), and an offer waits until a task force asks for it. */
const inner = { circle: 'core team', projected: false } as const
const log = { ...inner, nature: 'living' } as const

/** The partners talk after the leaders have gone: what they heard, what they could offer, what they will hold back. */
export const debrief = defineWorksheet({
  id: 'debrief',
  step: 'launch',
  title: 'Partners’ debrief',
  purpose: 'Give partners time to say what they heard, and agree to wait with solutions.',
  inherits: false,
  answers: z.object({
    heldOn: date({ label: 'Held on', ...inner }),
    agreedToWait: tick({ label: 'We wait with offers until a task force asks', ...inner }),
    notes: table(
      {
        organization: organization({ label: 'Partner', ...log }),
        heard: text({ label: 'What we heard', ...log }),
        offer: text({ label: 'What we could offer', help: 'Kept here until a task force asks.', ...log }),
        urge: text({ label: 'What we will hold back', ...log }),
        priority: rowOf('priorities.priorities', { label: 'On which priority', ...log, more: true }),
        person: person({ label: 'Who', ...log, more: true }),
        surprise: text({ label: 'What surprised us', ...log, more: true }),
        question: text({ label: 'What we should ask', ...log, more: true }),
      },
      { label: 'Heard and offered', ...log, rowName: 'note', rows: 12 },
    ),
    lessons: longText({ label: 'About our own part in the room', ...log, more: true }),
  }),
})
