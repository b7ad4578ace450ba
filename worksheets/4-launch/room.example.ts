import type { AnswersOf } from '../kit/worksheet.ts'
import type { room } from './room.worksheet.ts'

export const roomExample: AnswersOf<typeof room> = {
  innerSeats: 24,
  outerSeats: 12,
  facilitator: 'p-board-coordinator',
  scribe: 'p-cte-coordinator',
  layout: 'oval',
  secondScribe: 'p-job-center-lead',
  timekeeper: 'p-chamber-president',
  flipCharts: 4,
  wallSpace: true,
  nameTents: true,
  observerCards: true,
  printedPack: true,
  food: 'Coffee and fruit from 9:30',
  agenda: [
    { id: 'welcome', segment: 'Welcome by a chair', minutes: 5, lead: 'p-machine-shop-owner', speaks: 'business' },
    { id: 'opportunities', segment: 'Opportunities', minutes: 30, lead: 'p-board-coordinator', speaks: 'business', capture: 'list', prompt: 'Where could your plant grow if nothing stood in the way?' },
    { id: 'close', segment: 'Last word and thanks', minutes: 5, lead: 'p-plant-president', speaks: 'business' },
  ],
  rehearsedOn: '2027-05-14',
  rehearsedBy: ['p-board-coordinator', 'p-workforce-dean', 'p-cte-coordinator'],
  rehearsalLessons: 'Stop a partner who answers: thank them, and turn back to the inner table.',
}
