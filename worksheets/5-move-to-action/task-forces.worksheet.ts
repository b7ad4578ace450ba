import { z } from 'zod'
import { choice, date, longText, number, people, person, rowOf, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** What somebody does in a task force. Only members count for the majority of business (G5). */
const memberRoles = {
  member: 'Member',
  facilitator: 'Facilitator',
  scribe: 'Takes notes',
  staff: 'Staff',
} as const

const forceStates = {
  active: 'At work',
  finished: 'Finished',
  stopped: 'Stopped',
} as const

const actionStates = {
  'not started': 'Not started',
  'under way': 'Under way',
  done: 'Done',
  stuck: 'Stuck',
  dropped: 'Dropped',
} as const

const living = { nature: 'living' } as const
const later = { nature: 'living', more: true } as const

// The row id of a task force is the id of its priority, so that two laptops that form the same one apart make one
// row. A task force without a priority has an id of its own.
const forces = table(
  {
    // 5.1a
    priority: rowOf('priorities.priorities', { label: 'Priority', help: 'The priority that this task force works on.' }),
    title: text({ label: 'Name', help: 'Only where it differs from the priority’s name.', more: true }),
    lead: person({ ...living, label: 'Lead champion', help: 'A business leader who turns the idea into action.' }), // 5.2
    coLead: person({ ...later, label: 'Second lead' }),
    facilitator: person({ ...living, label: 'Facilitator', help: 'A support partner whom the business leaders trust. Never the leader.' }),
    success: longText({ ...living, label: 'What success is', help: 'One sentence: what will be different, and how we will see it.', print: { lines: 2 } }), // 5.3
    quickWin: text({ ...living, label: 'Quick win', help: 'Something useful that can be done within 60 days of the first call.' }), // 5.5, P7
    quickWinDue: date({ ...later, label: 'Quick win due', help: 'Left empty, it is counted from the first call.' }),
    quickWinDone: date({ past: true, ...living, label: 'Quick win done on' }),
    quickWinResult: longText({ ...later, label: 'What came of it', print: { lines: 2 } }),
    measure: text({ ...later, label: 'Measure', help: 'The one figure or sign that you will watch.' }),
    baseline: text({ ...later, label: 'Where it stands today' }),
    goal: text({ ...later, label: 'Where it should be' }),
    goalDate: date({ ...later, label: 'By when' }),
    strategies: longText({ ...later, label: 'How we go about it', help: 'Two or three ways, the nearest first.' }),
    rhythm: choice(
      { '2-weekly': 'Every two weeks', monthly: 'Every month', '6-weekly': 'Every six weeks' },
      { ...later, label: 'How often it calls' },
    ),
    nextCall: date({ ...living, label: 'Next call' }),
    state: choice(forceStates, { ...later, label: 'State' }),
  },
  { label: 'Task forces', rowName: 'task force', rows: 5, help: 'One for each priority, three to five in all. Business leaders lead them.' },
)

// The row id of a member is `<task force>-<person>`: the same person added on two laptops is one row (5.1b).
const members = table(
  {
    force: rowOf('task-forces.forces', { ...living, label: 'Task force' }),
    person: person({ ...living, label: 'Who' }),
    role: choice(memberRoles, { ...living, label: 'Role', help: 'Left empty, it is a member.' }),
    why: text({ ...later, label: 'Why this partner', help: 'For support partners: what the task force asked them for.' }),
    since: date({ ...later, label: 'Since' }),
    leftOn: date({ ...later, label: 'Left on' }),
  },
  { ...living, label: 'Members', rowName: 'member', rows: 16, help: 'More than half of the members come from business. Facilitator, note taker and staff do not count.' },
)

const calls = table(
  {
    force: rowOf('task-forces.forces', { ...living, label: 'Task force' }),
    date: date({ ...living, label: 'Date' }),
    held: tick({ ...living, label: 'Held' }),
    business: number({ ...living, label: 'From business', help: 'How many people of the industry side took part.' }),
    support: number({ ...living, label: 'From support', help: 'How many support partners took part.' }),
    leadPresent: tick({ ...later, label: 'The lead was there' }),
    present: people({ ...later, label: 'Who was there' }),
    decisions: longText({ ...living, label: 'What was decided', print: { lines: 2 } }),
  },
  { ...living, label: 'Calls', rowName: 'call', rows: 8, help: 'Short calls. The first one asks: what is success, and what can be done in 60 days?' },
)

const actions = table(
  {
    force: rowOf('task-forces.forces', { ...living, label: 'Task force' }),
    action: text({ ...living, label: 'Action', help: 'Begin with a verb.' }),
    owner: person({ ...living, label: 'Owner' }),
    partner: person({ ...later, label: 'Support partner who helps' }),
    due: date({ ...living, label: 'Due' }),
    status: choice(actionStates, { ...living, label: 'Status' }),
    doneOn: date({ past: true, ...living, label: 'Done on' }),
    kind: choice({ quick: 'Quick win', medium: 'Some months', long: 'Long' }, { ...later, label: 'Kind' }),
    needs: text({ ...later, label: 'What it needs' }),
    blocker: text({ ...later, label: 'What is in the way', projected: false }),
    result: text({ ...later, label: 'What came of it' }),
  },
  { ...living, label: 'Actions', rowName: 'action', rows: 12 },
)

/** A task force for each priority: who leads, who is in it, what success is, and what is won early. */
export const taskForces = defineWorksheet({
  id: 'task-forces',
  step: 'move-to-action',
  title: 'Task forces',
  purpose: 'Turn each priority into a small team led by business, with one early win.',
  answers: z.object({ forces, members, calls, actions }),
})
