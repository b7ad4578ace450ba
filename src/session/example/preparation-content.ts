import type { Batch } from './content.ts'

const champion = (id: string, company: string) => ({
  id, values: { person: id, company, status: 'yes', welcomes: true, proof: 'Spoke in support when the launch began.' },
})

/** Steps 1 to 3, as far as they were published. Conveners, figures, letters and calls were not, so they are empty. */
export const preparationContent: readonly Batch[] = [
  {
    from: 'october11',
    written: [
      { ref: { worksheet: 'settings', field: 'region' }, value: 'Fremont County, Wyoming' },
      { ref: { worksheet: 'settings', field: 'sector' }, value: 'Health care' },
      {
        table: { worksheet: 'agreement', field: 'roles' },
        rows: ['o-council', 'o-workforce', 'o-business-council', 'o-education', 'o-colleges'].map((organization) => ({
          id: organization, values: { organization, role: 'Supports the sector partnerships of all regions of the state', agreed: 'yes' },
        })),
      },
    ],
  },
  {
    from: 'october31',
    written: [
      {
        ref: { worksheet: 'case-for-change', field: 'case' },
        value: 'Until now, public bodies often led such efforts and steered them toward their own plans. Here leaders of the industry go first, and public partners come in behind them.',
      },
      { ref: { worksheet: 'first-sector', field: 'why' }, value: 'Each region weighed what its sectors need and how far they could grow, and picked one to begin with.' },
      { ref: { worksheet: 'convening', field: 'pledgeText' }, value: 'Public partners sit at the edge of the room. For now they watch and listen.' },
    ],
  },
  {
    from: 'bulletin',
    written: [
      { ref: { worksheet: 'first-sector', field: 'agreedOn' }, value: '2018-05-31' },
      { ref: { worksheet: 'sector-decision', field: 'decidedOn' }, value: '2018-05-31' },
    ],
  },
  {
    from: 'council',
    written: [
      { ref: { worksheet: 'first-sector', field: 'sector' }, value: 'Health care' },
      { table: { worksheet: 'candidates', field: 'sectors' }, rows: [{ id: 's-health', values: { name: 'Health care' } }] },
      { table: { worksheet: 'sector-decision', field: 'ranking' }, rows: [{ id: 's-health', values: { sector: 's-health', rank: 'first' } }] },
      { table: { worksheet: 'definition', field: 'counties' }, rows: [{ id: 'c-fremont', values: { county: 'Fremont', state: 'Wyoming', inOut: 'in' } }] },
    ],
  },
  {
    from: 'county10',
    written: [
      {
        table: { worksheet: 'definition', field: 'segments' },
        rows: ['Hospitals', 'Clinics', 'Care centers', 'Tribal health', 'Public health'].map((segment, at) => ({
          id: `g-${at + 1}`, values: { segment, inOut: 'in', reason: 'A leader of it spoke at the launch.' },
        })),
      },
      {
        table: { worksheet: 'champions', field: 'candidates' },
        rows: [
          champion('p-sagewest', 'o-sagewest'), champion('p-tribal-health', 'o-tribal-health'), champion('p-westward', 'o-westward'),
          champion('p-lander-clinic', 'o-lander-clinic'), champion('p-public-health', 'o-public-health'),
        ],
      },
      { ref: { worksheet: 'meeting', field: 'date' }, value: '2018-11-29' },
      { ref: { worksheet: 'meeting', field: 'host' }, value: 'o-central-college' },
      { ref: { worksheet: 'meeting', field: 'place' }, value: 'On the campus' },
    ],
  },
]
