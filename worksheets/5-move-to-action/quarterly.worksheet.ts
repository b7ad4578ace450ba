import { z } from 'zod'
import { choice, date, longText, number, organization, person, rowOf, table, text, tick, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const later = { nature: 'living', more: true } as const

/** The full meetings of the partnership after the launch, one every three months or so. */
export const quarterly = defineWorksheet({
  id: 'quarterly',
  step: 'move-to-action',
  title: 'Full meetings',
  purpose: 'Bring everyone back to one table every three months.',
  answers: z.object({
    // 5.6
    meetings: table(
      {
        date: date({ ...living, label: 'Date' }),
        start: time({ ...later, label: 'Starts' }),
        place: text({ ...living, label: 'Place' }),
        host: organization({ ...later, label: 'Host' }),
        held: tick({ ...living, label: 'Held' }),
        business: number({ ...living, label: 'From business', help: 'Left empty, those ticked below are counted.' }),
        support: number({ ...living, label: 'From support', help: 'Left empty, those ticked below are counted.' }),
        decisions: longText({ ...later, label: 'What was decided', print: { lines: 2 } }),
        note: text({ ...later, label: 'Note' }),
      },
      { ...living, label: 'Meetings', rowName: 'meeting', rows: 4, help: 'Set the next date before you leave the room.' },
    ),
    // The row id is `<meeting>-<person>`: two people who tick the same name apart make one row.
    attendance: table(
      {
        meeting: rowOf('quarterly.meetings', { ...living, label: 'Meeting' }),
        person: person({ ...living, label: 'Who' }),
        came: tick({ ...living, label: 'Came' }),
        note: text({ ...later, label: 'Note', projected: false }),
      },
      { ...living, label: 'Who came', rowName: 'person', rows: 24, more: true },
    ),
    agenda: table(
      {
        minutes: number({ ...living, label: 'Minutes', unit: 'minutes' }),
        who: person({ ...living, label: 'Who' }),
        note: text({ ...living, label: 'Note' }),
      },
      {
        ...living, label: 'Agenda of the next meeting', rowName: 'item', more: true,
        help: 'An hour and three quarters. Change what you like.',
        preset: [
          { id: 'welcome', label: 'Welcome, and who is new', values: { minutes: 10 } },
          { id: 'host', label: 'The host’s story', values: { minutes: 5 } },
          { id: 'pulse', label: 'How business is: once round the table', values: { minutes: 20 } },
          { id: 'reports', label: 'Each task force: progress, a win, one ask', values: { minutes: 30 } },
          { id: 'new', label: 'A new opportunity or threat', values: { minutes: 15 } },
          { id: 'decisions', label: 'Decisions', values: { minutes: 10 } },
          { id: 'answers', label: 'Partners answer what was asked of them', values: { minutes: 10 } },
          { id: 'next', label: 'Next steps and the next date', values: { minutes: 5 } },
        ],
      },
    ),
    pulse: table(
      {
        organization: organization({ ...living, label: 'Company' }),
        hiring: choice({ up: 'Up', same: 'The same', down: 'Down' }, { ...living, label: 'Hiring' }),
        orders: choice({ up: 'Up', same: 'The same', down: 'Down' }, { ...living, label: 'Orders' }),
        worry: text({ ...living, label: 'What worries them most' }),
      },
      { ...living, label: 'How business is', rowName: 'company', more: true, rows: 12 },
    ),
  }),
})
