import type { AnswersOf } from '../kit/worksheet.ts'
import type { taskForces } from './task-forces.worksheet.ts'

export const taskForcesExample: AnswersOf<typeof taskForces> = {
  forces: [
    {
      id: 'talent', priority: 'talent', lead: 'p-machine-shop-owner', facilitator: 'p-workforce-dean',
      success: 'By next fall, forty students a year see a plant from the inside before they choose a course.',
      quickWin: 'Three plant tours for school counselors', quickWinDone: '2027-08-03', quickWinResult: 'Nineteen counselors came; two schools asked for a second tour.',
      measure: 'Students who toured a plant', baseline: 'None on record', goal: '40 a year', goalDate: '2028-06-01', rhythm: 'monthly', nextCall: '2027-09-16',
    },
    {
      id: 'suppliers', priority: 'suppliers', lead: 'p-plant-president', facilitator: 'p-chamber-president',
      success: 'A buyer here finds three local shops for a part in one afternoon.',
      quickWin: 'A list of what forty shops can make',
    },
    {
      id: 'automation', priority: 'automation', lead: 'p-tooling-owner', facilitator: 'p-board-coordinator',
      success: 'Six small shops have tried one automated cell, and say what it cost them.',
      quickWin: 'An open evening at the new cell', quickWinDone: '2027-08-12',
    },
    { id: 'transport', priority: 'transport', lead: 'p-machine-shop-owner', facilitator: 'p-job-center-lead', nextCall: '2027-09-23' },
  ],
  members: [
    { id: 'talent-p-plant-president', force: 'talent', person: 'p-plant-president' },
    { id: 'talent-p-tooling-owner', force: 'talent', person: 'p-tooling-owner', role: 'member' },
    { id: 'talent-p-cte-coordinator', force: 'talent', person: 'p-cte-coordinator', role: 'member', why: 'Knows every counselor in the county' },
    { id: 'talent-p-job-center-lead', force: 'talent', person: 'p-job-center-lead', role: 'scribe' },
    { id: 'suppliers-p-machine-shop-owner', force: 'suppliers', person: 'p-machine-shop-owner' },
    { id: 'automation-p-welding-owner', force: 'automation', person: 'p-welding-owner' },
    { id: 'automation-p-plating-owner', force: 'automation', person: 'p-plating-owner', since: '2027-07-27' },
    { id: 'automation-p-workforce-dean', force: 'automation', person: 'p-workforce-dean', why: 'Trains on such cells' },
    { id: 'transport-p-plant-president', force: 'transport', person: 'p-plant-president' },
  ],
  calls: [
    { id: 'k-talent-1', force: 'talent', date: '2027-06-10', held: true, business: 3, support: 1, leadPresent: true, decisions: 'Counselors first, students after them.' },
    { id: 'k-talent-2', force: 'talent', date: '2027-07-08', held: true, business: 3, support: 2, leadPresent: true },
    { id: 'k-suppliers-1', force: 'suppliers', date: '2027-06-15', held: true, business: 2, support: 1 },
    { id: 'k-automation-1', force: 'automation', date: '2027-06-17', held: true, business: 4, support: 2 },
    { id: 'k-transport-1', force: 'transport', date: '2027-06-24', held: true, business: 2, support: 2, decisions: 'Ask the second shift first.' },
  ],
  actions: [
    { id: 'x-1', force: 'talent', action: 'Open three plants for a morning', owner: 'p-machine-shop-owner', due: '2027-07-30', status: 'done', doneOn: '2027-08-03', kind: 'quick' },
    { id: 'x-2', force: 'talent', action: 'Ask counselors what they would show next', owner: 'p-cte-coordinator', due: '2027-09-10', status: 'under way' },
    { id: 'x-3', force: 'suppliers', action: 'Send each shop one page of questions', owner: 'p-plant-president', due: '2027-08-20', status: 'stuck', blocker: 'Nobody agrees on the questions' },
  ],
}
