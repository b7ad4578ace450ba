import type { AnswersOf } from '../kit/worksheet.ts'
import type { convening } from './convening.worksheet.ts'

export const conveningExample: AnswersOf<typeof convening> = {
  conveners: [
    { id: 'o-board', organization: 'o-board', person: 'p-board-coordinator', pledged: true, credibility: 'It has placed apprentices in nine of the plants', staffHours: 16, leavesAside: 'Its yearly performance figures', confirmedOn: '2027-03-11' },
    { id: 'o-college', organization: 'o-college', person: 'p-workforce-dean', pledged: true, staffHours: 8, leavesAside: 'Advice on its courses', confirmedOn: '2027-03-11' },
  ],
  pledgeText: 'We sit around the table and listen while business talks. We bring what we have when a task force asks for it.',
  pledges: [
    { id: 'o-chamber', organization: 'o-chamber', saidYes: true, saidOn: '2027-03-11', brings: 'A list of its members by trade' },
    { id: 'o-school-district', organization: 'o-school-district', saidYes: true, saidOn: '2027-03-11' },
    { id: 'o-machinists', organization: 'o-machinists', saidYes: true, saidOn: '2027-03-11', condition: 'It keeps its own talks on wages out of the room' },
    { id: 'o-illinois-board', organization: 'o-illinois-board' },
  ],
}
