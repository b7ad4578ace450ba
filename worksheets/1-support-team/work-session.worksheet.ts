import { z } from 'zod'
import { date, longText, number, person, table, text, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const more = { nature: 'living', more: true } as const

/** A run sheet for the meeting at which the support team comes together. */
export const workSession = defineWorksheet({
  id: 'work-session',
  step: 'support-team',
  title: 'Work session of the team',
  purpose: 'Run one good session: why we are here, what we know, what we will try, who does what.',
  answers: z.object({
    date: date({ label: 'Date', ...more }),
    start: time({ label: 'Begins at', ...more }),
    place: text({ label: 'Place', ...more }),
    leader: person({ label: 'Who leads it', ...more }),
    agenda: table(
      { minutes: number({ label: 'Minutes', ...more, unit: 'minutes' }), lead: person({ label: 'Who leads', ...more }), note: text({ label: 'Note', ...more }) },
      {
        label: 'Agenda', rowName: 'item', ...more, help: 'Three hours as it stands. Change it as you like.',
        preset: [
          { id: 'welcome', label: 'Welcome, and why we are here', values: { minutes: 15 } },
          { id: 'heard', label: 'What business leaders say about us', values: { minutes: 25 } },
          { id: 'ties', label: 'Who is tied to whom', values: { minutes: 25 } },
          { id: 'rubric', label: 'Where we stand: alone first, then together', values: { minutes: 30 } },
          { id: 'break', label: 'Break', values: { minutes: 15 } },
          { id: 'sectors', label: 'Sectors that come to mind, and a first look at figures', values: { minutes: 30 } },
          { id: 'roles', label: 'Roles and convener', values: { minutes: 25 } },
          { id: 'promises', label: 'What each of us takes on', values: { minutes: 10 } },
          { id: 'look-back', label: 'A short look back', values: { minutes: 5 } },
        ],
      },
    ),
    tookOn: table(
      { who: person({ label: 'Who', ...more }), what: text({ label: 'Takes on', ...more }), due: date({ label: 'By when', ...more }) },
      { label: 'What people took on', rowName: 'promise', rows: 8, ...more },
    ),
    notes: longText({ label: 'Notes', ...more, circle: 'core team', projected: false, print: { lines: 8 } }),
  }),
})
