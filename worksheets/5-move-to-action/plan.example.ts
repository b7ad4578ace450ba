import type { AnswersOf } from '../kit/worksheet.ts'
import type { plan } from './plan.worksheet.ts'

export const planExample: AnswersOf<typeof plan> = {
  text: 'Young people see what is made here. Buyers find local shops. Small firms share what they learn about automation. The second shift gets to work.',
  publishedOn: '2027-06-28',
  updatedOn: '2027-08-05',
  sharedWith: 'All who were at the launch, and the two boards',
  approvedBy: 'p-machine-shop-owner',
  decisions: [{ id: 'd-1', on: '2027-07-20', decision: 'Automation looks for one more business member.', by: 'Conveners and its lead', where: 'apart' }],
}
