import { defineReview } from '../kit/review.ts'

/** W5, the team review of step 2: two questions, four points. */
export const scopeReview = defineReview('scope', 'Review: the scope', [
  {
    id: '2.1',
    text: 'Did we choose the sector together, with open eyes?',
    points: [
      {
        id: '2.1a',
        text: 'The team agreed which sectors merit acting together.',
        help: 'Education, workforce and economic development all had a say.',
        restsOn: ['sector-decision.ranking.rank'],
        mayNotApply: true,
      },
      {
        id: '2.1b',
        text: 'We used labor market figures, and what we know ourselves.',
        help: 'Figures stand beside each other, and so does what they miss.',
        restsOn: ['candidates.sectors.jobs', 'candidates.sectors.pay', 'candidates.sectors.lq', 'candidates.sectors.dataMisses'],
        mayNotApply: true,
      },
      {
        id: '2.1c',
        text: 'It is said which sector is first and which is next.',
        help: 'One is first. The others are next, or parked with a reason.',
        restsOn: ['sector-decision.ranking.rank'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '2.2',
    text: 'Do we agree on the region?',
    points: [
      {
        id: '2.2',
        text: 'The region is agreed: neither too small nor too big.',
        help: 'Business would find it sensible, and it follows the industry.',
        restsOn: ['definition.counties', 'definition.segments'],
        mayNotApply: true,
      },
    ],
  },
])
