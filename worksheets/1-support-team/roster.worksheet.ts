import { z } from 'zod'
import { choice, choices, longText, organization, people, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'
import { supportKinds } from '../partnership/register.worksheet.ts'

/**
 * Who is at the table. A row is about one person, so its id is that person's id: two laptops that begin the
 * same row apart merge into one. What kind an organization is stands in the register, so that a chamber which is
 * also a county's developer is one row with two kinds. All of it is a log: people come and go without
 * touching what the review of this step rests on.
 */
export const roster = defineWorksheet({
  id: 'roster',
  step: 'support-team',
  title: 'Who is at the table',
  purpose: 'List the partners from education, workforce and economic development, and see who is still missing.',
  answers: z.object({
    members: table(
      {
        person: person({ label: 'Person', nature: 'living' }),
        organization: organization({ label: 'Organization', nature: 'living' }),
        core: tick({ label: 'Core team', nature: 'living', help: 'The few who plan together and meet often.' }),
        attended: tick({ label: 'Here today', nature: 'living' }),
        standInFor: person({ label: 'Here for', nature: 'living', help: 'Only for a stand-in: the person who could not come.' }),
        arrivedLate: tick({ label: 'Came late', nature: 'living', more: true, projected: false }),
        decides: tick({ label: 'Can decide for the organization', nature: 'living', more: true }),
        part: choice(
          { network: 'Helps from time to time', informed: 'Wants to hear how it goes', declined: 'Not for now' },
          { label: 'If not in the core team', nature: 'living', more: true },
        ),
        note: text({ label: 'Note', nature: 'living', more: true, circle: 'core team', projected: false }),
      },
      { label: 'People at the table', nature: 'living', rowName: 'person', rows: 16, help: 'One row a person. Add late arrivals and stand-ins as they come.' },
    ),
    absentKinds: choices(supportKinds, {
      label: 'Kinds of partner that are not present in our region', nature: 'living',
      help: 'Mark a kind only if nobody of that kind works here. It then no longer counts as missing.',
    }),
    businessFriends: people({
      label: 'Business leaders who already see the point', nature: 'living', more: true,
      help: 'One or two may join early and help to make the case. Asking champions comes later.',
    }),
    nextToAsk: longText({ label: 'Who will ask the ones we miss', nature: 'living', more: true }),
  }),
})
