import type { AnswersOf } from '../kit/worksheet.ts'
import type { agreement } from './agreement.worksheet.ts'

export const agreementExample: AnswersOf<typeof agreement> = {
  roles: [
    { id: 'o-board', organization: 'o-board', role: 'Convenes the team and keeps its papers', agreed: 'yes', hours: 30, saidBy: 'p-board-coordinator' },
    { id: 'o-college', organization: 'o-college', role: 'Convenes with the board; brings the labor market figures', agreed: 'yes', hours: 20 },
    { id: 'o-chamber', organization: 'o-chamber', role: 'Knows the owners; opens doors', agreed: 'yes', hours: 8 },
    { id: 'o-illinois-board', organization: 'o-illinois-board', role: 'Hears what is planned on its side of the river', agreed: 'informed' },
  ],
  conveners: [
    { id: 'o-board', organization: 'o-board', person: 'p-board-coordinator', standing: 'confirmed', credible: 'partly', staffTime: 'yes', neutral: 'yes', leavesAtDoor: 'Its enrollment figures' },
    { id: 'o-college', organization: 'o-college', person: 'p-workforce-dean', standing: 'proposed', credible: 'yes', staffTime: 'partly', neutral: 'partly', leavesAtDoor: 'Advice on its courses' },
  ],
  facilitator: 'p-board-coordinator',
  agreedOn: '2027-01-26',
  howWeMeet: 'Every second Tuesday until the launch',
}
