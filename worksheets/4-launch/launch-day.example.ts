import type { AnswersOf } from '../kit/worksheet.ts'
import type { launchDay } from './launch-day.worksheet.ts'

export const launchDayExample: AnswersOf<typeof launchDay> = {
  openedOn: '2027-05-27',
  closedOn: '2027-05-27',
  openedAt: '10:02',
  closedAt: '11:58',
  closingWords: 'Most said “useful”. One said “overdue”.',
  referrals: [{ id: 'ref-1', who: 'The owner of the plating shop', saidBy: 'p-tooling-owner', invites: 'p-machine-shop-owner' }],
}
