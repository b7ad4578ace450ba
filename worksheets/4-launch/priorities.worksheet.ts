import { z } from 'zod'
import { choice, date, people, person, rowOf, table, text, time } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const log = { nature: 'living' } as const

/** A priority may be of any kind: talent is usual, and never the only one allowed. */
const priorityCategories = {
  talent: 'Talent and education', market: 'Markets', technology: 'Technology', supply: 'Supply chain', infrastructure: 'Infrastructure',
  transport: 'Transport', housing: 'Housing', policy: 'Policy and rules', image: 'Image of the industry', other: 'Something else',
} as const

/** The shared product of the launch: priorities that belong to business leaders, and what each of them promised. */
export const priorities = defineWorksheet({
  id: 'priorities',
  step: 'launch',
  title: 'Priorities',
  purpose: 'Name the three to five priorities, who takes each, and what happens next.',
  answers: z.object({
    priorities: table(
      {
        title: text({ label: 'Priority' }),
        champion: person({ label: 'Business leader who takes it', ...log }),
        promise: text({ label: 'What they promised' }),
        promiseKept: date({ past: true, label: 'Promise kept on', nature: 'living', more: true }),
        firstCall: date({ label: 'First call', help: 'Two to four weeks after the launch.', ...log }),
        category: choice(priorityCategories, { label: 'Kind', ...log }),
        why: text({ label: 'Why it matters', ...log, more: true }),
        cluster: rowOf('opportunities.clusters', { label: 'From which group', ...log, more: true }),
        others: people({ label: 'Who else helps', ...log, more: true }),
        nextStep: text({ label: 'Next step', ...log, more: true }),
        callTime: time({ label: 'Call at', ...log, more: true }),
      },
      { label: 'Priorities', help: 'A priority that no business leader takes is not yet owned.', rowName: 'priority', rows: 5 },
    ),
  }),
})
