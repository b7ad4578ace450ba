import { z } from 'zod'
import { choice, date, figure, longText, money, number, table, text } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const more = { nature: 'living', more: true } as const

/** The regional profile: one page on the chosen sector, to talk over now and to have business leaders correct later. */
export const profile = defineWorksheet({
  id: 'profile',
  step: 'scope',
  title: 'Profile of the sector',
  purpose: 'Put the sector on one page that business leaders can correct.',
  answers: z.object({
    asOf: date({ label: 'As of', ...more }),
    source: text({ label: 'Source', ...more }),
    years: table(
      {
        year: number({ label: 'Year', min: 1990, max: 2100, ...more }),
        jobs: figure({ label: 'Jobs', ...more }),
        pay: money({ label: 'Average pay', withheld: true, ...more }),
        firms: figure({ label: 'Places of business', ...more }),
      },
      { label: 'Year by year', rowName: 'year', rows: 5, ...more },
    ),
    occupations: table(
      {
        occupation: text({ label: 'Occupation', ...more }),
        soc: text({ label: 'SOC code', ...more }),
        employed: figure({ label: 'People employed', ...more }),
        medianPay: money({ label: 'Median pay', withheld: true, ...more }),
        openings: figure({ label: 'Openings a year', ...more }),
        education: choice(
          { none: 'No diploma', diploma: 'High school', certificate: 'Certificate', associate: 'Two years of college', bachelor: 'Four years of college' },
          { label: 'Usual schooling', ...more },
        ),
        over55: number({ label: 'Aged 55 or over', max: 100, unit: '%', ...more }),
      },
      { label: 'Occupations', rowName: 'occupation', rows: 10, ...more },
    ),
    supply: table(
      {
        program: text({ label: 'Program', ...more }),
        school: text({ label: 'School or college', ...more }),
        graduates: figure({ label: 'Graduates a year', ...more }),
      },
      { label: 'Who is being trained', rowName: 'program', rows: 6, ...more },
    ),
    sizes: text({ label: 'Large and small firms', ...more }),
    commuting: longText({ label: 'Where people come from to work', ...more }),
    questions: table(
      { question: text({ label: 'Question', ...more }) },
      {
        label: 'Questions for business leaders', rowName: 'question', rows: 5, ...more,
        preset: [
          { id: 'wrong', label: 'What do these numbers get wrong?' },
          { id: 'next', label: 'What will look different in three years?' },
          { id: 'missing', label: 'Which numbers do you watch that are not here?' },
        ],
      },
    ),
  }),
})
