import type { AnswersOf } from '../kit/worksheet.ts'
import type { champions } from './champions.worksheet.ts'

export const championsExample: AnswersOf<typeof champions> = {
  authority: 'Owners of shops under fifty people. Plant presidents, or chief operating officers where the head office is elsewhere.',
  candidates: [
    {
      id: 'p-machine-shop-owner', person: 'p-machine-shop-owner', company: 'o-machine-shop', knownBy: ['p-workforce-dean', 'p-chamber-president'], asker: 'p-workforce-dean',
      status: 'yes', signs: true, welcomes: true, callsPeers: true, askedOn: '2027-03-18', rank: 1,
      decides: 'clear', growth: 'clear', community: 'clear', pull: 'clear', proof: 'Brought twelve other owners to the school board last year', relationship: 'trusted',
    },
    {
      id: 'p-plant-president', person: 'p-plant-president', company: 'o-equipment-plant', knownBy: ['p-board-coordinator'], asker: 'p-board-coordinator',
      status: 'yes', signs: true, hosts: true, askedOn: '2027-03-22', rank: 2, decides: 'clear', growth: 'some', drive: 'clear', relationship: 'acquaintance',
      hook: 'Two new lines and too few people to run them', objection: 'another', reply: 'Others ask you to come to their table. This one is yours.',
    },
    { id: 'p-foundry-coo', person: 'p-foundry-coo', company: 'o-foundry', knownBy: ['p-chamber-president'], asker: 'p-chamber-president', status: 'maybe', askedOn: '2027-03-29', followUpOn: '2027-04-16', rank: 3, objection: 'time' },
    { id: 'p-tooling-owner', person: 'p-tooling-owner', knownBy: ['p-workforce-dean'], status: 'idea' },
  ],
  askText: 'Sign one letter, come to one meeting of two hours, and say a few words of welcome.',
  promiseText: 'No speeches by us. No program to sign up for. No form to fill in.',
  askingSince: '2027-03-15',
}
