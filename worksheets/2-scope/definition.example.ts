import type { AnswersOf } from '../kit/worksheet.ts'
import type { definition } from './definition.worksheet.ts'

export const definitionExample: AnswersOf<typeof definition> = {
  segments: [
    { id: 'g-machining', segment: 'Machine shops', inOut: 'in', firms: 24 },
    { id: 'g-castings', segment: 'Foundries and castings', inOut: 'in', firms: 6 },
    { id: 'g-food', segment: 'Food plants', inOut: 'out', reason: 'Other skills, other markets; they asked to wait.' },
  ],
  counties: [
    { id: 'c-scott', county: 'Scott', state: 'Iowa', inOut: 'in' },
    { id: 'c-rock-island', county: 'Rock Island', state: 'Illinois', inOut: 'in' },
    { id: 'c-henry', county: 'Henry', state: 'Illinois', inOut: 'in' },
    { id: 'c-mercer', county: 'Mercer', state: 'Illinois', inOut: 'in' },
    { id: 'c-muscatine', county: 'Muscatine', state: 'Iowa', inOut: 'out', reason: 'Its plants look the other way', lookAgainOn: '2028-01-18' },
  ],
  whySize: 'People cross the river to work every day. Wider would mean two hours in a car; narrower would leave out half of the foundries.',
  makesSenseToBusiness: 'yes',
  followsIndustry: 'yes',
  revisitOn: '2028-01-18',
  decidedOn: '2027-03-02',
  revisions: [{ id: 'v-1', on: '2028-01-18', what: 'Muscatine County is in', why: 'Two plants there joined a task force', by: 'p-board-coordinator' }],
  sectorLabel: 'Makers of metal and machines',
  longestDrive: 55,
  sharedJobs: 'Machinists, welders, maintenance',
  tradeWithEachOther: 'yes',
}
