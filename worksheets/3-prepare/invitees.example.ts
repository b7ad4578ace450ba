import type { AnswersOf } from '../kit/worksheet.ts'
import type { invitees } from './invitees.worksheet.ts'

export const inviteesExample: AnswersOf<typeof invitees> = {
  subSectors: [
    { id: 's-machining', name: 'Machining', why: 'Most firms, all of them small' },
    { id: 's-equipment', name: 'Farm and construction equipment' },
    { id: 's-metals', name: 'Foundries and metals' },
    { id: 's-food', name: 'Food' },
    { id: 's-plastics', name: 'Plastics' },
  ],
  people: [
    { id: 'p-tooling-owner', person: 'p-tooling-owner', organization: 'o-tooling', decides: true, knownBy: ['o-college', 'o-board'], subSector: 'Machining', sentOn: '2027-04-20', channel: 'mail', reply: 'yes', repliedOn: '2027-04-26' },
    { id: 'p-foundry-coo', person: 'p-foundry-coo', organization: 'o-foundry', decides: true, knownBy: ['o-chamber'], subSector: 'Foundries and metals', sentOn: '2027-04-20', channel: 'email', reply: 'maybe', caller: 'p-chamber-president', call1: '2027-05-04', call1Result: 'reached' },
    { id: 'p-welding-owner', person: 'p-welding-owner', decides: true, knownBy: ['o-college'], subSector: 'Machining', sentOn: '2027-04-20', caller: 'p-workforce-dean', call1: '2027-05-04', call1Result: 'message', call2: '2027-05-12', call2Result: 'none' },
    { id: 'p-bakery-head', person: 'p-bakery-head', organization: 'o-bakery', decides: true, knownBy: ['o-chamber', 'o-board'], subSector: 'Food', sentOn: '2027-04-20', reply: 'delegate', delegate: 'p-bakery-hr', repliedOn: '2027-05-03' },
  ],
  asks: [
    { id: 'o-college', partner: 'o-college', askedOn: '2027-03-15', cameBackOn: '2027-03-19', names: 31 },
    { id: 'o-chamber', partner: 'o-chamber', askedOn: '2027-03-15', cameBackOn: '2027-03-24', names: 18 },
    { id: 'o-illinois-board', partner: 'o-illinois-board', askedOn: '2027-03-15' },
  ],
  yesRate: 40,
  showRate: 85,
}
