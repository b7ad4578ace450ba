import { z } from 'zod'
import { person, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const
const line = (words: { readonly label: string; readonly help: string }) => ({
  text: text({ ...words, ...log }),
  cluster: rowOf('opportunities.clusters', { label: 'Group', ...log }),
  // No names on the wall: an idea belongs to the table, not to the one who said it.
  saidBy: person({ label: 'Who said it', ...log, more: true, circle: 'core team', projected: false }),
})

/** What business leaders say, line by line: where the industry can grow, and what it takes (P1: business sets the agenda). */
export const opportunities = defineWorksheet({
  id: 'opportunities',
  step: 'launch',
  title: 'Opportunities and what they take',
  purpose: 'Write down what leaders say, in their own words, and group it with them.',
  inherits: false,
  answers: z.object({
    opportunities: table(
      line({ label: 'Opportunity', help: 'One idea a line, in the leader’s words.' }),
      { label: 'Opportunities', help: 'Behind a complaint, ask what would be possible without it.', ...log, rowName: 'opportunity', rows: 16 },
    ),
    requirements: table(
      line({ label: 'What it takes', help: 'What must be in place to seize it.' }),
      { label: 'What it takes', ...log, rowName: 'line', rows: 14 },
    ),
    clusters: table(
      { title: text({ label: 'Name of the group', ...log }), about: text({ label: 'What it holds', ...log, more: true }) },
      { label: 'Groups', help: 'Five to eight groups, named by the leaders.', ...log, rowName: 'group', rows: 8 },
    ),
  }),
})
