import { z } from 'zod'
import { date, longText, organization, person, table, text, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const

/** Two records tell before, on the day and after apart: the meeting was opened, the meeting was closed. */
export const launchDay = defineWorksheet({
  id: 'launch-day',
  step: 'launch',
  title: 'The meeting',
  purpose: 'Open the meeting, keep what comes up, and close it.',
  inherits: false,
  answers: z.object({
    openedOn: date({ label: 'Meeting opened on', ...log }),
    closedOn: date({ past: true, label: 'Meeting closed on', ...log }),
    openedAt: time({ label: 'Began at', ...log, more: true }),
    closedAt: time({ label: 'Ended at', ...log, more: true }),
    closingWords: longText({ label: 'Last words of the leaders', ...log, more: true }),
    notes: longText({ label: 'Notes of the day', ...log, more: true, circle: 'core team', projected: false }),
    referrals: table(
      {
        who: text({ label: 'Who is missing', ...log }),
        company: organization({ label: 'Company', ...log }),
        saidBy: person({ label: 'Who said so', ...log, projected: false }),
        invites: person({ label: 'Who invites them', ...log }),
      },
      { label: 'Who else should be here', ...log, more: true, rowName: 'name', rows: 4 },
    ),
  }),
})
