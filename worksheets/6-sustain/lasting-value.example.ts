import type { AnswersOf } from '../kit/worksheet.ts'
import type { lastingValue } from './lasting-value.worksheet.ts'

export const lastingValueExample: AnswersOf<typeof lastingValue> = {
  companies: 'Six shops bid on a part together in October. Four leaders bring a colleague to each meeting.',
  companiesSee: ['opportunities', 'table'],
  educators: 'The college changed its welding course in one term, after two calls with the talent group.',
  educatorsSee: ['insight'],
  workforce: 'The job center sends one person to eleven firms where four used to go.',
  workforceSee: ['focus', 'wholesale'],
  economic: 'The county’s developer takes visitors to the full meetings to hear it from the firms.',
  economicSee: ['focus', 'view'],
  voices: [
    { id: 'p-board-coordinator', person: 'p-board-coordinator', role: 'convener', group: 'workforce', seesValue: 'yes', c1: 'partly', c2a: 'yes', c2b: 'no', c3: 'partly', c4: 'yes', c5: 'yes', c6: 'partly' },
    { id: 'v-slip-1', role: 'support', group: 'educators', seesValue: 'yes', d1: 'yes', d2: 'yes', d3: 'partly', d4: 'no', quote: 'We hear it first, and once.' },
    { id: 'p-machine-shop-owner', person: 'p-machine-shop-owner', role: 'employer', group: 'companies', seesValue: 'yes', e1: 'partly', e2: 'yes', e3: 'yes', e4: 'yes', e5: 'partly', mayQuote: true },
  ],
}
