import type { Batch } from './content.ts'

/** Step 5, prepared ahead: what was announced for the time after the launch. */
export const actContent: readonly Batch[] = [
  {
    from: 'council',
    written: [
      {
        table: { worksheet: 'plan', field: 'decisions' },
        rows: [{
          id: 'd-calls',
          values: { on: '2018-11-29', decision: 'Champions draft outcomes, measures and actions on calls in January.', by: 'The leaders in the room', where: 'meeting' },
        }],
      },
      {
        table: { worksheet: 'quarterly', field: 'meetings' },
        rows: [{ id: 'm-next', values: { note: 'All go over the drafts at their next meeting, in 2019. Its day was not published.' } }],
      },
    ],
  },
]

/** Three steps that were done before this workbook was filled, each with the text that shows it (G13). */
export const doneBefore = [
  { step: 'support-team', on: '2018-05-31', note: 'Leaders and public partners of the regions met on May 30 and 31, 2018, in Lander. Who met in the county was not published.' },
  { step: 'scope', on: '2018-05-31', note: 'Regions were drawn and first sectors chosen at that meeting.' },
  { step: 'prepare', on: '2018-11-29', note: 'The launch was held, so it was prepared. How was not published.' },
] as const
