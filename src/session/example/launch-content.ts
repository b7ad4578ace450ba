import type { Batch } from './content.ts'
import { reader } from './register-content.ts'

// The five areas in our own short words, with what the release says of each.
const areas = [
  { id: 'a-people', title: 'Find and keep people, and use skills better', category: 'talent', opportunity: 'Make better use of the health professionals who are here' },
  { id: 'a-training', title: 'More training, and clearer training', category: 'talent', opportunity: 'Train for the jobs that many of them need to fill' },
  { id: 'a-telehealth', title: 'Grow telehealth', category: 'technology', opportunity: 'Care from afar, all over the county' },
  { id: 'a-transport', title: 'Better ways to get to care', category: 'transport', opportunity: 'More ways for the public to travel' },
  { id: 'a-needs', title: 'Put the community’s health needs first', category: 'other', opportunity: 'Know what the community needs, and begin with that' },
] as const

const takes = [
  { id: 't-coordinator', cluster: 'a-telehealth', text: 'One telehealth coordinator for the whole county' },
  { id: 't-investment', cluster: 'a-telehealth', text: 'More money for the telehealth that exists, and more who take part' },
  { id: 't-assessment', cluster: 'a-needs', text: 'A look at the health needs of the whole community' },
  { id: 't-obesity', cluster: 'a-needs', text: 'Work to prevent obesity' },
] as const

const gap = 'gap-not-published'

/** Step 4: the launch as it was reported, and the one thing that the reports leave open as a named gap. */
export const launchContent: readonly Batch[] = [
  {
    from: 'county10',
    written: [
      { ref: { worksheet: 'room', field: 'facilitator' }, value: 'p-facilitator' },
      { ref: { worksheet: 'launch-day', field: 'openedOn' }, value: '2018-11-29' },
      { ref: { worksheet: 'launch-day', field: 'closedOn' }, value: '2018-11-29' },
      {
        ref: { worksheet: 'launch-day', field: 'notes' },
        value: 'It took two hours. Five leaders spoke for it when it began. How many came was not published, so “Who came” is empty.',
      },
    ],
  },
  {
    from: 'council',
    written: [
      { table: { worksheet: 'opportunities', field: 'clusters' }, rows: areas.map(({ id, title }) => ({ id, values: { title } })) },
      { table: { worksheet: 'opportunities', field: 'opportunities' }, rows: areas.map(({ id, opportunity }) => ({ id: `o-${id}`, values: { text: opportunity, cluster: id } })) },
      { table: { worksheet: 'opportunities', field: 'requirements' }, rows: takes.map(({ id, text, cluster }) => ({ id, values: { text, cluster } })) },
      {
        table: { worksheet: 'priorities', field: 'priorities' },
        rows: areas.map(({ id, title, category }) => ({
          id, values: { title, category, cluster: id, champion: 'p-volunteers', promise: 'To take part in a call in January and to draft outcomes, measures and actions' },
        })),
      },
      {
        ref: { worksheet: 'summary', field: 'opening' },
        value: 'The release of December 11 sums up the launch for the public. Whether the leaders had a summary before that was not published.',
      },
      { ref: { worksheet: 'summary', field: 'sentOn' }, value: '2018-12-11' },
      {
        table: { worksheet: 'launch-review', field: 'gaps' },
        rows: [{
          id: gap,
          values: {
            what: 'How many leaders came, and on which days the calls are', covers: ['4.1', '4.5b'], owner: reader, due: '2019-01-31',
            reason: 'The reports give the month of the calls and no count. What nobody published stays open here.',
          },
        }],
      },
    ],
  },
]

/** Why the five warnings about the first calls are quiet: the month is known. */
export const callsAreKnown = { cases: areas.map(({ id }) => `call:${id}:unset`), because: 'The release of December 11 announces the calls for January.' } as const
