import { z } from 'zod'
import { date, longText, number, person, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const

/** The executive summary (W6). Who came, priorities, promises and call dates come from the other pages by themselves. */
export const summary = defineWorksheet({
  id: 'summary',
  step: 'launch',
  title: 'Executive summary',
  purpose: 'Send every leader one page while the meeting is fresh.',
  inherits: false,
  answers: z.object({
    opening: longText({ label: 'First sentences', help: 'What the leaders decided, in their words.', ...log }),
    approvedBy: person({ label: 'Chair who approved it' }),
    approvedOn: date({ label: 'Approved on', ...log }),
    sentOn: date({ label: 'Sent on', help: 'Two working days after the launch is a good target.', ...log }),
    sentTo: number({ label: 'Sent to how many', ...log, more: true }),
    thanksSentOn: date({ label: 'Thanks sent on', help: 'A short note on the same day.', ...log, more: true }),
    nextMeeting: text({ label: 'About the next full meeting', ...log, more: true }),
    closing: longText({ label: 'Last sentences', ...log, more: true }),
  }),
})
