import type { AnswersOf } from '../kit/worksheet.ts'
import type { workSession } from './work-session.worksheet.ts'

export const workSessionExample: AnswersOf<typeof workSession> = {
  date: '2027-01-26',
  start: '09:00',
  place: 'Public library, lower meeting room',
  leader: 'p-board-coordinator',
  agenda: [
    { id: 'welcome', minutes: 10, lead: 'p-board-coordinator' },
    { id: 'sectors', minutes: 40, lead: 'p-workforce-dean', note: 'Figures on one sheet of paper' },
  ],
  tookOn: [{ id: 't-1', who: 'p-chamber-president', what: 'Asks two owners what they think of it', due: '2027-02-09' }],
  notes: 'Good mood after the break. Next time fewer slides.',
}
