import { defineReview } from '../kit/review.ts'

/** The team's look at step 6, held again every year: 6.1a to 6.3. */
export const sustainReview = defineReview('sustain', 'Review of “Sustain and evolve”', [
  {
    id: '6.1',
    text: 'Is the lasting value plain to those who matter most?',
    points: [
      {
        id: '6.1a',
        text: 'Companies see the value.',
        help: 'Big openings they share, one table with public bodies, and costs that are split.',
        restsOn: ['lasting-value.companies', 'lasting-value.companiesSee'],
        mayNotApply: true,
      },
      {
        id: '6.1b',
        text: 'Educators see the value.',
        help: 'They learn sooner what industry needs, and build pathways with industry in the lead.',
        restsOn: ['lasting-value.educators', 'lasting-value.educatorsSee'],
        mayNotApply: true,
      },
      {
        id: '6.1c',
        text: 'Workforce developers see the value.',
        help: 'Time and money go where they count, many companies at once, with training that fits.',
        restsOn: ['lasting-value.workforce', 'lasting-value.workforceSee'],
        mayNotApply: true,
      },
      {
        id: '6.1d',
        text: 'Economic developers see the value.',
        help: 'Focused work with key industries, together with schools and workforce, and a clear view of the sector.',
        restsOn: ['lasting-value.economic', 'lasting-value.economicSee'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '6.2',
    text: 'Has the partnership thought about its home?',
    points: [
      {
        id: '6.2',
        text: 'We weighed which home keeps business in the lead and the work moving.',
        help: 'You looked at more than one, decided, and can say why. Staying put is a decision too.',
        restsOn: ['home.decision', 'home.why'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '6.3',
    text: 'Will you look again, and change what needs it?',
    points: [
      {
        id: '6.3',
        text: 'We have a way to look at progress, change priorities and renew the agenda.',
        help: 'It is written down, somebody leads it, and the next date is set.',
        restsOn: ['review-process.how'],
        mayNotApply: true,
      },
    ],
  },
])
