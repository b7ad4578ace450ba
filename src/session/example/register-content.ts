import type { Batch } from './content.ts'
import { sources } from './sources.ts'

const organizations = { worksheet: 'register', field: 'organizations' } as const
const people = { worksheet: 'register', field: 'people' } as const

/** Whoever looks at the example: the one owner that a gap in public knowledge can have. */
export const reader = 'x-reader'

/** Organizations and roles as they were published. Nobody is named: a person is a role in an organization. */
export const registerContent: readonly Batch[] = [
  {
    from: 'october11',
    written: [
      {
        table: people,
        rows: [
          ...Object.values(sources).map(({ id, name, title }) => ({ id, values: { name, title } })),
          { id: reader, values: { name: 'The reader of this example', title: 'Reader' } },
        ],
      },
      {
        table: organizations,
        rows: [
          { id: 'o-council', values: { name: 'Wyoming Workforce Development Council', kinds: ['board', 'state-agency'] } },
          { id: 'o-workforce', values: { name: 'Wyoming Department of Workforce Services', kinds: ['state-agency', 'employment-department'] } },
          { id: 'o-business-council', values: { name: 'Wyoming Business Council', kinds: ['economic-development'] } },
          { id: 'o-education', values: { name: 'Wyoming Department of Education', kinds: ['k12-cte'] } },
          { id: 'o-colleges', values: { name: 'Wyoming Community College Commission', kinds: ['community-college'] } },
        ],
      },
    ],
  },
  {
    from: 'county10',
    written: [
      {
        table: organizations,
        rows: [
          { id: 'o-central-college', values: { name: 'Central Wyoming College', kinds: ['community-college'], county: 'Fremont' } },
          { id: 'o-woolsey', values: { name: 'Woolsey Group', kinds: ['other'] } },
          { id: 'o-sagewest', values: { name: 'Sage West Healthcare', kinds: ['business'], subSector: 'Hospitals', county: 'Fremont' } },
          { id: 'o-tribal-health', values: { name: 'Eastern Shoshone Tribal Health', kinds: ['industry-institution'], subSector: 'Tribal health', county: 'Fremont' } },
          { id: 'o-westward', values: { name: 'Westward Heights Care Center', kinds: ['business'], subSector: 'Care centers', county: 'Fremont' } },
          { id: 'o-lander-clinic', values: { name: 'Lander Medical Clinic', kinds: ['business'], subSector: 'Clinics', county: 'Fremont' } },
          { id: 'o-public-health', values: { name: 'Fremont County Public Health', kinds: ['industry-institution'], subSector: 'Public health', county: 'Fremont' } },
        ],
      },
      {
        table: people,
        rows: [
          { id: 'p-facilitator', values: { name: 'Facilitator, Woolsey Group', title: 'Facilitator', organization: 'o-woolsey' } },
          { id: 'p-sagewest', values: { name: 'Chief executive, Sage West Healthcare', title: 'Chief executive', organization: 'o-sagewest' } },
          { id: 'p-tribal-health', values: { name: 'Speaker for Eastern Shoshone Tribal Health', organization: 'o-tribal-health' } },
          { id: 'p-westward', values: { name: 'Speaker for Westward Heights Care Center', organization: 'o-westward' } },
          { id: 'p-lander-clinic', values: { name: 'Speaker for Lander Medical Clinic', organization: 'o-lander-clinic' } },
          { id: 'p-public-health', values: { name: 'Speaker for Fremont County Public Health', organization: 'o-public-health' } },
        ],
      },
    ],
  },
  {
    from: 'council',
    written: [
      {
        table: people,
        rows: [{
          id: 'p-volunteers',
          values: { name: 'Health care leaders who volunteered (not named in public)', side: 'industry', sideReason: 'The release says that they came from the leaders in the room.' },
        }],
      },
    ],
  },
]
