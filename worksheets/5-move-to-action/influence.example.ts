import type { AnswersOf } from '../kit/worksheet.ts'
import type { influence } from './influence.worksheet.ts'

export const influenceExample: AnswersOf<typeof influence> = {
  people: [
    { id: 'i-1', force: 'transport', person: 'p-transit-manager', influence: 5, stance: 'neutral', sways: 'The transit board', reachedBy: 'p-plant-president', next: 'Ride the last bus together', by: '2027-10-01' },
  ],
  weights: [
    { id: 'transport-authority', force: 'transport', kind: 'authority', need: 3, have: 1, closer: 'p-transit-manager' },
    { id: 'transport-peers', force: 'transport', kind: 'peers', need: 2, have: 2 },
  ],
}
