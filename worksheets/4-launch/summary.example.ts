import type { AnswersOf } from '../kit/worksheet.ts'
import type { summary } from './summary.worksheet.ts'

export const summaryExample: AnswersOf<typeof summary> = {
  opening: 'Leaders of our plants and shops met at the equipment plant and chose four things to take on together.',
  approvedBy: 'p-machine-shop-owner',
  approvedOn: '2027-05-28',
  sentOn: '2027-05-28',
  sentTo: 64,
  thanksSentOn: '2027-05-27',
  closing: 'If a name is missing at this table, tell one of us.',
}
