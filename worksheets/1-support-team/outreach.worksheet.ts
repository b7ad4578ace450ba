import { z } from 'zod'
import { choice, longText, number, organization, organizations, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const more = { nature: 'living', more: true } as const

/** W1, Many Tables, Many Knocks, parts a to c: how business is called on today. All of it is a log. */
export const outreach = defineWorksheet({
  id: 'outreach',
  step: 'support-team',
  title: 'Who calls on business today',
  purpose: 'Pick one sector and write down every knock at the door and every table that business is asked to.',
  answers: z.object({
    sectorLookedAt: text({ label: 'Sector we looked at', ...living, help: 'One sector is enough to see the pattern.' }),
    // W1c. One line of a flip chart is one row: a pasted "College: Acme, Harbor Steel" is read as caller and firms.
    knocks: table(
      {
        who: organization({ label: 'Who calls', ...living }),
        firms: text({ label: 'On which firms', ...living, help: 'Put commas between them. A line such as “College: first firm, second firm” works too.' }),
        program: text({ label: 'Program or post', ...more }),
        purpose: choice(
          { hire: 'Hiring', train: 'Training', advise: 'Advice', survey: 'Survey', sponsor: 'Sponsorship', inspect: 'Inspection', sell: 'Sales', other: 'Other' },
          { label: 'What for', ...more },
        ),
        timesAYear: number({ label: 'Times a year', ...more }),
        overlap: text({ label: 'Overlaps with', ...more }),
        fatigue: choice({ none: 'None', some: 'Some', high: 'High' }, { label: 'Risk that firms tire of it', ...more }),
      },
      { label: 'Knocks', rowName: 'knock', rows: 14, ...living, help: 'One row for each who calls. Paste or type one line a row.' },
    ),
    // W1b
    tables: table(
      {
        name: text({ label: 'Group, board, council or forum', ...living }),
        convener: organization({ label: 'Who convenes it', ...living }),
        purpose: text({ label: 'What for', ...living }),
        businesses: text({ label: 'Which kinds of business come', ...more }),
        cadence: text({ label: 'How often', ...more }),
        overlapsWith: text({ label: 'Overlaps with', ...more }),
        gap: text({ label: 'What it leaves open', ...more }),
        serves: choice({ no: 'Not', little: 'A little', well: 'Well', 'very-well': 'Very well' }, { label: 'How well it serves its purpose', ...more }),
        next: choice({ keep: 'Keep', join: 'Join with another', stop: 'Let it end' }, { label: 'What to do with it', ...more, circle: 'core team', projected: false }),
      },
      { label: 'Tables', rowName: 'table', rows: 8, ...more, help: 'Also the ones that business set up by itself.' },
    ),
    // W1a
    journey: table(
      {
        happens: text({ label: 'What happens to a business', ...living }),
        good: text({ label: 'What goes well', ...living }),
        bad: text({ label: 'What goes wrong', ...living }),
        days: number({ label: 'Days it takes', ...more, unit: 'days' }),
        partners: organizations({ label: 'Who takes part', ...more }),
      },
      {
        label: 'A business’s journey through us', rowName: 'part of the journey', ...more, grows: true,
        help: 'Sketch it alone for five minutes, then compare.',
        preset: [
          { id: 'contact', label: 'First contact' }, { id: 'referrals', label: 'Referrals' },
          { id: 'follow-through', label: 'Follow-through' }, { id: 'services', label: 'Services' },
        ],
      },
    ),
    theySay: longText({ label: 'What businesses say of us', ...more, help: 'Good and bad.' }), // W1a
    weSay: longText({ label: 'What we say of businesses', ...more, circle: 'core team', projected: false, help: 'Good and bad, between us.' }),
    learned: longText({ label: 'What struck us', ...living, more: true }),
  }),
})
