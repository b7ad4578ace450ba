import { defineReview } from '../kit/review.ts'

/** W5: the review of step 3. */
export const prepareReview = defineReview('prepare', 'Review: prepare to launch', [
  {
    id: '3.1',
    text: 'Do business leaders stand in front?',
    points: [
      {
        id: '3.1a', mayNotApply: false,
        text: 'At least one leader of this industry has agreed to lead. Three or four are better.',
        help: 'Look for a yes from someone who can decide for a company.',
        restsOn: ['champions.authority'],
      },
      {
        id: '3.1b', mayNotApply: false,
        text: 'These leaders sign the invitation and welcome everyone who comes.',
        help: 'The names under the letter are those of business, and one of them opens the meeting.',
        restsOn: ['invitation.whatItIs'],
      },
    ],
  },
  {
    id: '3.2',
    text: 'Does the meeting suit those who should come?',
    points: [
      {
        id: '3.2', mayNotApply: true,
        text: 'The day, the time and the place suit business leaders, at a company if possible.',
        help: 'The chairs know best. A plant floor beats a conference room downtown.',
        restsOn: ['meeting.date', 'meeting.start', 'meeting.host', 'meeting.place', 'meeting.suitsChairs'],
      },
    ],
  },
  {
    id: '3.3',
    text: 'Will the right people come?',
    points: [
      {
        id: '3.3a', mayNotApply: true,
        text: 'The partners made the list of decision makers together.',
        help: 'Names should come from at least three partners, and most of them should be able to decide.',
        restsOn: ['champions.authority', 'invitees.subSectors'],
      },
      {
        id: '3.3b', mayNotApply: true,
        text: 'The invitation went out a month ahead.',
        help: 'Four weeks let a busy leader move other things. Under three weeks is too short.',
        restsOn: ['meeting.date'],
      },
      {
        id: '3.3c', mayNotApply: true,
        text: 'Those who did not answer were called, until enough leaders said yes.',
        help: 'Your own number says what enough is.',
        restsOn: ['settings.target'],
      },
    ],
  },
])
