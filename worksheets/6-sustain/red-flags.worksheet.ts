import { z } from 'zod'
import { choice, date, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const quiet = { nature: 'living', projected: false } as const

/** Six signs of trouble, each with the green light that answers it; where figures tell, the app says so beside it. */
export const flags = [
  { id: 'partners-take-over', label: 'Partners steer, and business follows.', green: 'Business leaders chair the task forces.' },
  { id: 'business-pulls-back', label: 'Business leaders stay away or send others.', green: 'New leaders with weight join.' },
  { id: 'attendance-thin', label: 'Few come, or now and then.', green: 'The same people come, and bring others.' },
  { id: 'staff-agenda', label: 'Staff write the agenda.', green: 'Leaders set it and can show results.' },
  { id: 'one-grant', label: 'The work hangs on one grant.', green: 'Several sources carry it.' },
  { id: 'leader-leaving', label: 'A leader goes, and nobody follows.', green: 'It has outlived a change of people.' },
] as const
export type FlagId = (typeof flags)[number]['id']

/** Red flags and green lights: asked of the team, beside what the records show. */
export const redFlags = defineWorksheet({
  id: 'red-flags',
  step: 'sustain',
  title: 'Red flags and green lights',
  purpose: 'Notice trouble early, while it is still easy to talk about.',
  inherits: false,
  answers: z.object({
    lookedOn: date({ ...quiet, label: 'Looked at on' }),
    flags: table(
      {
        answer: choice({ red: 'Red: yes, we see it', green: 'Green: no, rather the other way' }, { ...quiet, label: 'What we see' }),
        note: text({ ...quiet, label: 'Note' }),
        response: text({ ...quiet, label: 'What we do about it', more: true }),
        owner: person({ ...quiet, label: 'Who', more: true }),
        closedOn: date({ past: true, ...quiet, label: 'Settled on', more: true }),
      },
      {
        ...quiet, label: 'Six signs', rowName: 'sign', grows: true,
        preset: flags.map(({ id, label, green }) => ({ id, label: `${label} The other way: ${green}` })),
      },
    ),
  }),
})
