import type { AnswersOf } from '../kit/worksheet.ts'
import type { invitation } from './invitation.worksheet.ts'

export const invitationExample: AnswersOf<typeof invitation> = {
  whatItIs: 'Owners and plant leaders from both sides of the river sit down for two hours and say what would help us grow. We pick a few things that no plant can fix alone, and some of us take them on. Colleges, schools and agencies are there to listen.',
  whyNow: 'Five of us told the same story about hiring last winter, each to somebody else.',
  leaveWith: 'Three to five priorities that are ours, and a name behind each.',
  replyTo: 'p-board-coordinator',
  replyBy: '2027-05-14',
  salutation: 'Dear neighbor in the trade,',
  listening: 'Our partners from schools and agencies sit around us and listen.',
  noDelegates: 'Please come yourself. We decide things that only you can promise.',
  finalizedOn: '2027-04-19',
  sentOn: '2027-04-20',
  saysDate: '2027-05-20',
  told: [
    { id: 'p-tooling-owner', person: 'p-tooling-owner', change: 'change-1', on: '2027-04-30', how: 'call' },
    { id: 'p-welding-owner', person: 'p-welding-owner', change: 'change-1', on: '2027-04-30', how: 'email' },
  ],
}
