import { z } from 'zod'
import { choice, date, longText, organizations, person, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const more = { nature: 'living', more: true } as const

/** W1 parts d and e, and the three conversations of module 2 (M2): from many knocks to one way that people can keep up. */
export const sharedOutreach = defineWorksheet({
  id: 'shared-outreach',
  step: 'support-team',
  title: 'A better way to call on business',
  purpose: 'Say what would be ideal, then what you can really do here, and settle the first steps.',
  answers: z.object({
    // W1d
    idealContact: longText({ label: 'Ideally: would a business have one contact?', ...more }),
    idealTable: longText({ label: 'Ideally: would there be one shared table?', ...more }),
    idealMass: longText({ label: 'Ideally: how many businesses make it worth their while?', ...more }),
    idealQuestions: longText({ label: 'Ideally: which questions would we ask once, and share?', ...more }),
    idealServices: longText({ label: 'Ideally: how would our services fit together?', ...more }),
    outcomeIndustry: longText({ label: 'What the industry would get from it', ...more }),
    outcomePeople: longText({ label: 'What jobseekers and students would get from it', ...more }),
    // W1e
    regionType: choice(
      { metro: 'One metro area', mixed: 'A city and the counties round it', rural: 'Rural counties', state: 'Counties of more than one state' },
      { label: 'Our kind of region', ...more },
    ),
    feasible: longText({ label: 'What is feasible here', ...more }),
    firstSteps: table(
      { step: text({ label: 'First step', ...more }), owner: person({ label: 'Who', ...more }), due: date({ label: 'By when', ...more }) },
      { label: 'First steps', rowName: 'step', rows: 5, ...more },
    ),
    newToUs: longText({ label: 'What was new to us', ...more }),
    // M2
    areas: table(
      {
        now: text({ label: 'How it is today', ...more }),
        decision: text({ label: 'What we agree', ...more }),
        owners: organizations({ label: 'Who sees to it', ...more }),
        due: date({ label: 'By when', ...more }),
        place: text({ label: 'Where the partnership comes in', ...more }),
      },
      {
        label: 'Three things to agree on', rowName: 'conversation', grows: false, ...more,
        preset: [
          { id: 'method', label: 'Outreach and method: who calls, what a business may expect, one contact or the nearest thing to it' },
          { id: 'brand', label: 'One front: shared goals, one way to refer, stories told together' },
          { id: 'staff', label: 'Staff: the same skills hired for, coordination rewarded, promise and delivery in step' },
        ],
      },
    ),
    terms: table(
      { term: text({ label: 'Title or term', ...more }), means: text({ label: 'What we all mean by it', ...more }) },
      { label: 'Terms we share', rowName: 'term', rows: 6, ...more, help: 'Such as business representative or job developer.' },
    ),
  }),
})
