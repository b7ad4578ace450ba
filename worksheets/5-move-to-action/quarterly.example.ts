import type { AnswersOf } from '../kit/worksheet.ts'
import type { quarterly } from './quarterly.worksheet.ts'

export const quarterlyExample: AnswersOf<typeof quarterly> = {
  meetings: [
    { id: 'm-1', date: '2027-09-09', start: '08:00', place: 'Training room of the foundry', host: 'o-foundry', held: true, business: 14, support: 9, note: 'The host’s only date' },
    { id: 'm-2', date: '2027-12-09', start: '08:00', place: 'The college’s welding shop', host: 'o-college' },
  ],
  attendance: [
    { id: 'm-1-p-machine-shop-owner', meeting: 'm-1', person: 'p-machine-shop-owner', came: true },
    { id: 'm-1-p-plant-president', meeting: 'm-1', person: 'p-plant-president', came: true },
  ],
  agenda: [
    { id: 'welcome', minutes: 10, who: 'p-machine-shop-owner' },
    { id: 'pulse', minutes: 25, note: 'One question: whom can you not find?' },
  ],
  pulse: [{ id: 'o-foundry', organization: 'o-foundry', hiring: 'up', orders: 'same', worry: 'Nobody for the second shift' }],
}
