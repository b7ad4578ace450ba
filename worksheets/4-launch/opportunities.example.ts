import type { AnswersOf } from '../kit/worksheet.ts'
import type { opportunities } from './opportunities.worksheet.ts'

export const opportunitiesExample: AnswersOf<typeof opportunities> = {
  opportunities: [
    { id: 'op-1', text: 'Orders from the wind farms, if somebody could quote within a week', cluster: 'cluster-suppliers' },
    { id: 'op-2', text: 'A second shift that people want to work', cluster: 'cluster-shift' },
    { id: 'op-3', text: 'Young people who have seen a modern plant', cluster: 'cluster-talent', saidBy: 'p-machine-shop-owner' },
  ],
  requirements: [
    { id: 'rq-1', text: 'Know which shop nearby can do what', cluster: 'cluster-suppliers' },
    { id: 'rq-2', text: 'A bus at eleven at night', cluster: 'cluster-shift' },
    { id: 'rq-3', text: 'Counselors who have been inside', cluster: 'cluster-talent' },
  ],
  clusters: [
    { id: 'cluster-talent', title: 'Talent that knows us' },
    { id: 'cluster-suppliers', title: 'Buying from each other' },
    { id: 'cluster-shift', title: 'Getting to the second shift' },
    { id: 'cluster-automation', title: 'Automation for small shops' },
  ],
}
