import { defineReview } from '../kit/review.ts'

/** W5: the review of step 4. */
export const launchReview = defineReview('launch', 'Review: launch', [
  {
    id: '4.1',
    text: 'Were enough business leaders there?',
    points: [
      {
        id: '4.1', mayNotApply: false,
        text: 'Enough business leaders took part to speak for the industry here.',
        help: 'Measure it against your own number of leaders and of sub-sectors.',
        restsOn: ['settings.target', 'settings.subSectorTarget'],
      },
    ],
  },
  {
    id: '4.2',
    text: 'Are there priorities that they share?',
    points: [
      {
        id: '4.2', mayNotApply: true,
        text: 'The meeting led to shared priorities, and leaders feel that these are theirs.',
        help: 'Three to five is usual. Each should have a business leader who took it.',
        restsOn: ['priorities.priorities.title'],
      },
    ],
  },
  {
    id: '4.3',
    text: 'Did leaders commit to something?',
    points: [
      {
        id: '4.3', mayNotApply: true,
        text: 'Leaders promised definite next steps.',
        help: 'A promise has a name and says what that person will do.',
        restsOn: ['priorities.priorities.promise'],
      },
    ],
  },
  {
    id: '4.4',
    text: 'Did partners listen, and do they wait?',
    points: [
      {
        id: '4.4a', mayNotApply: true,
        text: 'Support partners had time to talk over what they had heard.',
        help: 'After the leaders have gone, or within a day or two.',
        restsOn: ['debrief.heldOn'],
      },
      {
        id: '4.4b', mayNotApply: true,
        text: 'Partners hold back their solutions, so that task forces led by industry find needs and early wins first.',
        help: 'Offers are written down and kept until a task force asks.',
        restsOn: ['debrief.agreedToWait'],
      },
    ],
  },
  {
    id: '4.5',
    text: 'Does it go on at once?',
    points: [
      {
        id: '4.5a', mayNotApply: true,
        text: 'A summary goes out to the leaders without delay.',
        help: 'A chair approves it. Two working days is a good target, a week is late.',
        restsOn: ['summary.approvedBy'],
      },
      {
        id: '4.5b', mayNotApply: true,
        text: 'Short first calls of the task forces are being set.',
        help: 'Two to four weeks after the launch, while leaders remember.',
        restsOn: ['priorities.priorities.title'],
      },
    ],
  },
])
