import { defineReview } from '../kit/review.ts'

/** The team's look at the end of step 5: 5.1a to 5.6. */
export const moveToActionReview = defineReview('move-to-action', 'Review of “Move to action”', [
  {
    id: '5.1',
    text: 'Does each priority have a task force that belongs to business?',
    points: [
      {
        id: '5.1a',
        text: 'There is a task force for what business leaders put first.',
        help: 'One for each priority that business leaders chose at the launch.',
        restsOn: ['priorities.priorities.title', 'task-forces.forces.priority'],
        mayNotApply: true,
      },
      {
        id: '5.1b',
        text: 'Most members are business leaders, and partners come in where they are asked.',
        help: 'More than half of the members of each task force. Facilitator, note taker and staff do not count.',
        restsOn: ['task-forces.forces.priority'],
        mayNotApply: false,
      },
    ],
  },
  {
    id: '5.2',
    text: 'Do business leaders lead the work?',
    points: [
      {
        id: '5.2',
        text: 'Lead champions are turning ideas into action.',
        help: 'Each task force has a lead from business, and actions are moving.',
        restsOn: ['task-forces.forces.priority'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '5.3',
    text: 'Is it clear what you want to reach, and how?',
    points: [
      {
        id: '5.3',
        text: 'Outcomes and the ways to reach them are clear.',
        help: 'Each task force can say in one sentence what success is.',
        restsOn: ['plan.text'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '5.4',
    text: 'Do partners help without taking over?',
    points: [
      {
        id: '5.4a',
        text: 'Partners begin to see where they add value.',
        help: 'Some have been asked by a task force, and have said yes.',
        restsOn: ['partner-roles.whereTheyAdd'],
        mayNotApply: true,
      },
      {
        id: '5.4b',
        text: 'There is a way to bring partners in, and business leaders keep the lead.',
        help: 'It is written down who asks, and business leaders lead each task force.',
        restsOn: ['partner-roles.howDrawnIn'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '5.5',
    text: 'Has something been won already?',
    points: [
      {
        id: '5.5',
        text: 'At least one quick win is done.',
        help: 'A small result that everyone can see. One is enough to say yes.',
        restsOn: ['task-forces.forces.priority'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '5.6',
    text: 'Will everyone meet again?',
    points: [
      {
        id: '5.6',
        text: 'The next full meeting has a date.',
        help: 'About every three months, at a place that suits business.',
        restsOn: [],
        mayNotApply: true,
      },
    ],
  },
])
