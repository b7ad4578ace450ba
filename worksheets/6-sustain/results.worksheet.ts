import { z } from 'zod'
import { choice, date, longText, number, person, rowOf, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const later = { nature: 'living', more: true } as const

/** Whom a measure is about. */
const audiences = {
  business: 'Business',
  people: 'Jobseekers and students',
  programs: 'Public programs',
} as const

/** The grid of measures (M5): what is done, and what comes of it, for each of three audiences. */
export const measureGrid = [
  { id: 'firms', audience: 'business', kind: 'process', label: 'Firms that take part' },
  { id: 'referrals', audience: 'business', kind: 'process', label: 'Firms that bring in other firms' },
  { id: 'in-kind', audience: 'business', kind: 'process', label: 'Money, goods and time from firms' },
  { id: 'ventures', audience: 'business', kind: 'impact', label: 'New joint ventures, products or ideas' },
  { id: 'skilled', audience: 'business', kind: 'impact', label: 'Easier to find skilled people' },
  { id: 'hr', audience: 'business', kind: 'impact', label: 'Better hiring, lower turnover, higher output' },
  { id: 'programs', audience: 'people', kind: 'process', label: 'Programs that are new or changed' },
  { id: 'experience', audience: 'people', kind: 'process', label: 'Openings for work experience' },
  { id: 'teaching', audience: 'people', kind: 'process', label: 'Firms that shape or teach courses' },
  { id: 'hire-time', audience: 'people', kind: 'impact', label: 'Days to a job after finishing' },
  { id: 'retention', audience: 'people', kind: 'impact', label: 'People who stay and move up' },
  { id: 'earnings', audience: 'people', kind: 'impact', label: 'Earnings' },
  { id: 'staff', audience: 'programs', kind: 'process', label: 'Staff that partners share' },
  { id: 'projects', audience: 'programs', kind: 'process', label: 'Projects and grants done together' },
  { id: 'funding', audience: 'programs', kind: 'impact', label: 'Money that partners pool' },
  { id: 'accountability', audience: 'programs', kind: 'impact', label: 'Goals that partners answer for together' },
] as const

/** What has come of it: a few measures, pathways and the front line, and the stories to tell. */
export const results = defineWorksheet({
  id: 'results',
  step: 'sustain',
  title: 'Results and stories',
  purpose: 'Show what has come of it, with a few honest figures and a story or two.',
  answers: z.object({
    // Pick few; an empty row means that nobody measures it, not that it is zero.
    measures: table(
      {
        unit: text({ ...living, label: 'Unit' }),
        before: number({ ...living, label: 'Before' }),
        now: number({ ...living, label: 'Now' }),
        on: date({ ...living, label: 'Counted on' }),
        base: number({ ...later, label: 'Out of how many', help: 'Needed for a percentage to mean something.' }),
        source: text({ ...living, label: 'Where the figure comes from' }),
      },
      {
        ...living, label: 'Measures', rowName: 'measure', help: 'Three or four are plenty. Leave out what you cannot count.',
        preset: measureGrid.map(({ id, label, audience, kind }) => ({ id, label: `${audiences[audience]}, ${kind === 'process' ? 'what is done' : 'what comes of it'}: ${label}` })),
      },
    ),
    stories: table(
      {
        claim: text({ ...living, label: 'What happened' }),
        priority: rowOf('priorities.priorities', { ...later, label: 'Priority' }),
        source: text({ ...living, label: 'Where it is recorded' }),
        speaker: person({ ...later, label: 'Who tells it' }),
        consent: tick({ ...later, label: 'Agreed to be named' }),
        audience: choice(
          { business: 'Business', partners: 'Public partners', funders: 'Funders', elected: 'Elected officials', people: 'Workers and students', press: 'Press' },
          { ...living, label: 'For whom' },
        ),
        form: text({ ...later, label: 'In which form' }),
        toldOn: date({ ...later, label: 'Told on' }),
      },
      { ...living, label: 'Stories', rowName: 'story', rows: 4, more: true },
    ),
    // M4: from single programs to a system.
    pathways: table(
      {
        name: text({ ...later, label: 'Pathway' }),
        credentials: text({ ...later, label: 'Credentials, step by step' }),
        supports: text({ ...later, label: 'Support on the way', help: 'Advising, services, accommodations.' }),
        checked: choice({ yes: 'Yes', progress: 'Under way', no: 'No' }, { ...later, label: 'Checked by companies' }),
        institutions: text({ ...later, label: 'Who offers it' }),
      },
      { ...later, label: 'Career pathways', rowName: 'pathway', rows: 4, help: 'A system joins many programs under one shared view of what industry needs.' },
    ),
    // M3: how what industry says reaches the people who advise jobseekers and students.
    frontline: table(
      {
        message: text({ ...later, label: 'What industry said' }),
        managers: person({ ...later, label: 'Who passes it to program staff' }),
        staff: text({ ...later, label: 'Which staff need it' }),
        use: text({ ...later, label: 'What they do with it' }),
        on: date({ ...later, label: 'Reached them on' }),
      },
      { ...later, label: 'From the table to the front line', rowName: 'message', rows: 4 },
    ),
    frontlineNote: longText({ ...later, label: 'What every jobseeker should now be told' }),
  }),
})
