import type { AnswersOf } from '../kit/worksheet.ts'
import type { priorities } from './priorities.worksheet.ts'

export const prioritiesExample: AnswersOf<typeof priorities> = {
  priorities: [
    { id: 'talent', title: 'Talent that knows us', category: 'talent', champion: 'p-machine-shop-owner', promise: 'Opens the shop for the first tour', firstCall: '2027-06-10', callTime: '08:00', cluster: 'cluster-talent', others: ['p-plant-president', 'p-tooling-owner'] },
    { id: 'suppliers', title: 'A directory of suppliers', category: 'supply', champion: 'p-plant-president', promise: 'Asks the buyers what they would need to see', firstCall: '2027-06-15', cluster: 'cluster-suppliers' },
    { id: 'automation', title: 'Automation for small shops', category: 'technology', champion: 'p-tooling-owner', promise: 'Shows the new cell to anyone who calls', firstCall: '2027-06-17', cluster: 'cluster-automation' },
    { id: 'transport', title: 'Transport for the second shift', category: 'transport', why: 'Nine leaders named it', firstCall: '2027-06-24', cluster: 'cluster-shift' },
  ],
}
