import type { AnswersOf } from '../kit/worksheet.ts'
import type { roster } from './roster.worksheet.ts'

export const rosterExample: AnswersOf<typeof roster> = {
  members: [
    { id: 'p-board-coordinator', person: 'p-board-coordinator', organization: 'o-board', core: true, attended: true, decides: true },
    { id: 'p-workforce-dean', person: 'p-workforce-dean', organization: 'o-college', core: true, attended: true, decides: true },
    { id: 'p-chamber-president', person: 'p-chamber-president', organization: 'o-chamber', core: true, attended: true },
    { id: 'p-cte-coordinator', person: 'p-cte-coordinator', organization: 'o-school-district', core: true, attended: true, arrivedLate: true },
    { id: 'p-job-center-lead', person: 'p-job-center-lead', organization: 'o-job-center', attended: true, standInFor: 'p-job-center-director', part: 'network' },
  ],
  absentKinds: ['philanthropy'],
  businessFriends: ['p-retired-plant-president'],
  nextToAsk: 'The chamber’s president calls the human services office this week.',
}
