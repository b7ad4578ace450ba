import type { AnswersOf } from '../kit/worksheet.ts'
import type { meeting } from './meeting.worksheet.ts'

export const meetingExample: AnswersOf<typeof meeting> = {
  date: '2027-05-27',
  start: '10:00',
  end: '12:00',
  host: 'o-equipment-plant',
  place: 'Training room by the north gate',
  address: '100 River Drive',
  suitsChairs: true,
  arrival: 'Visitors park in lot C. Closed shoes. Phones stay in the lockers at the gate. Coffee from 9:30.',
  contact: 'p-board-coordinator',
  dateChanges: [{ id: 'change-1', was: '2027-05-20', now: '2027-05-27', why: 'The plant shuts down for a week', decidedOn: '2027-04-29', by: 'p-plant-president' }],
}
