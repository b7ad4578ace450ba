import { z } from 'zod'
import { number, person, rowOf, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const
/** How one leader voted is nobody’s business but the count’s. */
const secret = { nature: 'living', circle: 'core team', projected: false } as const
const mark = (label: string, more = false) => rowOf('opportunities.clusters', { label, ...secret, more })

/** G11: marks are placed by business leaders alone. Counted from paper dots, or one row a leader. */
export const marks = defineWorksheet({
  id: 'marks',
  step: 'launch',
  title: 'Marks',
  purpose: 'Count the marks that business leaders placed, and check the count before it is announced.',
  inherits: false,
  answers: z.object({
    voters: number({ label: 'Leaders who placed marks', help: 'Count heads before you count dots. A stand-in does not vote.', ...log }),
    marksEach: number({ label: 'Marks each', help: 'Leave it empty to use your partnership’s own number.', ...log, more: true }),
    // The row id is the id of the group, so that two counters of the same sheet merge. A free row is for the rest.
    counts: table(
      {
        cluster: rowOf('opportunities.clusters', { label: 'Group', ...log }),
        label: text({ label: 'Or in words', help: 'For what is in no group, such as “the rest”.', ...log }),
        count: number({ label: 'Marks', ...log }),
      },
      { label: 'Marks counted on paper', ...log, rowName: 'count', rows: 9 },
    ),
    // The row id is the id of the person, so that a leader cannot be counted twice.
    marks: table(
      {
        person: person({ label: 'Leader', ...secret }),
        mark1: mark('First mark'),
        mark2: mark('Second mark'),
        mark3: mark('Third mark'),
        mark4: mark('Fourth mark', true),
        mark5: mark('Fifth mark', true),
      },
      { label: 'Marks leader by leader', help: 'Only where you did not count on paper.', ...secret, more: true, rowName: 'leader', rows: 20 },
    ),
  }),
})
