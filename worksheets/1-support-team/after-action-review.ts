import { defineReview } from '../kit/review.ts'

/** W5, the team review of step 1: two questions, four points. */
export const supportTeamReview = defineReview('support-team', 'Review: the support team', [
  {
    id: '1.1',
    text: 'Do we want one shared table, and will we try it with one sector?',
    points: [
      {
        id: '1.1a',
        text: 'Education, workforce and economic development see the partnership as the shared table.',
        help: 'They want to meet a sector’s businesses there, hear what they need and answer together.',
        restsOn: ['case-for-change.case'],
        mayNotApply: true,
      },
      {
        id: '1.1b',
        text: 'We are willing to try at least one sector this way, in place of separate outreach.',
        help: 'A sector is named, and the partners who call on it agree to try.',
        restsOn: ['first-sector.sector'],
        mayNotApply: true,
      },
    ],
  },
  {
    id: '1.2',
    text: 'Is it settled who does what, and who convenes?',
    points: [
      {
        id: '1.2a',
        text: 'Everyone’s role in the support team is agreed.',
        help: 'Each organization of the core team has a role that it said yes to. “Informed only” is fine too.',
        restsOn: ['agreement.roles.role'],
        mayNotApply: true,
      },
      {
        id: '1.2b',
        text: 'A lead convener is named, or two co-conveners.',
        help: 'An interim convener is enough, if that is said.',
        restsOn: ['agreement.conveners.organization'],
        mayNotApply: true,
      },
    ],
  },
])
