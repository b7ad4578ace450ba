import { z } from 'zod'
import { choice, date, longText, money, number, organization, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

const living = { nature: 'living' } as const
const quietMoney = { nature: 'living', circle: 'core team', projected: false } as const
const degrees = { yes: 'Yes', partly: 'Partly', no: 'No' } as const

/** The kinds of means that a mature partnership lives on. */
const fundingKinds = {
  'public-grant': 'Public grant',
  'board-core': 'Core budget of a board or agency',
  philanthropy: 'Philanthropy',
  dues: 'Dues of members',
  fees: 'Fees for services',
  'employer-cash': 'Money from companies',
  'in-kind': 'Goods, space or time',
  host: 'The host organization',
} as const

/** 6.2: the organization that holds the partnership, and what it lives on. */
export const home = defineWorksheet({
  id: 'home',
  step: 'sustain',
  title: 'A lasting home',
  purpose: 'Decide who holds the partnership, so that business stays in the lead and things get done.',
  answers: z.object({
    options: table(
      {
        organization: organization({ label: 'Organization', help: 'It may also be a new one, or the one that does it today.' }),
        other: text({ label: 'Or: another form', more: true }),
        industryLead: choice(degrees, { label: 'Business stays in the lead' }),
        action: choice(degrees, { label: 'Things get done there' }),
        neutral: choice(degrees, { label: 'Neutral', more: true }),
        staff: choice(degrees, { label: 'Has staff for it', more: true }),
        means: choice(degrees, { label: 'Has means that last', more: true }),
        note: text({ label: 'Note', more: true, circle: 'core team', projected: false }),
      },
      { label: 'Homes that we looked at', rowName: 'home', rows: 4, help: 'Two or more make it a choice.' },
    ),
    decision: longText({ label: 'What we decided', help: 'Name the home, also if it stays where it is.', print: { lines: 2 } }),
    why: longText({ label: 'Why', help: 'How it keeps business in the lead and the work moving.' }),
    decidedOn: date({ ...living, label: 'Decided on' }),
    sustainingSince: date({ ...living, label: 'Sustaining since', help: 'Set when you call the partnership sustaining.' }),
    funding: table(
      {
        source: text({ ...quietMoney, label: 'Source' }),
        kind: choice(fundingKinds, { ...quietMoney, label: 'Kind' }),
        amount: money({ ...quietMoney, label: 'Amount in all' }),
        basis: text({ ...quietMoney, label: 'How goods or time were valued', more: true }),
        from: date({ ...quietMoney, label: 'From' }),
        until: date({ ...quietMoney, label: 'Until' }),
        likelihood: number({ ...quietMoney, label: 'How likely', unit: '%', max: 100, help: '100 is sure.' }),
        convening: tick({ ...quietMoney, label: 'Pays for bringing people together' }),
        soft: tick({ ...quietMoney, label: 'Short-term money', help: 'It ends, and nobody has promised more.' }),
      },
      { ...quietMoney, label: 'What it lives on', rowName: 'source', rows: 6, more: true },
    ),
    monthlyCost: money({ ...quietMoney, label: 'What bringing people together costs a month', more: true }),
  }),
})
