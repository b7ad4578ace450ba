import { z } from 'zod'
import { date, longText, number, organization, person, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/**
 * Who convenes for this very sector (3.A, P4: a credible and neutral third party), and what every other partner
 * promises (3.B: listening in meetings with business, action once priorities are carried out).
 */
export const convening = defineWorksheet({
  id: 'convening',
  step: 'prepare',
  title: 'Convener and partners',
  purpose: 'Choose who convenes for this sector, and hear from every other partner that it will stand behind it.',
  answers: z.object({
    // The row id of a convener is the id of its organization, so that two laptops that name it apart merge.
    conveners: table(
      {
        organization: organization({ label: 'Organization', nature: 'living' }),
        person: person({ label: 'Who does the work', nature: 'living' }),
        pledged: tick({ label: 'Leaves its own goals at the door', help: 'A chamber does not seek members here, a college does not seek curriculum advice, a board does not seek better scores.', nature: 'living' }),
        credibility: text({ label: 'Why companies trust it', nature: 'living', more: true }),
        staffHours: number({ label: 'Staff time', nature: 'living', more: true, unit: 'hours a week' }),
        leavesAside: text({ label: 'The goal that it leaves at the door', nature: 'living', more: true }),
        confirmedOn: date({ past: true, label: 'Confirmed on', nature: 'living', more: true }),
      },
      { label: 'Convener, or a pair', help: 'One or two organizations with trust, staff time and no ax to grind.', nature: 'living', rowName: 'convener', rows: 2 },
    ),
    pledgeText: longText({
      label: 'The pledge', nature: 'living',
      help: 'What each partner says yes to: listen while business talks, act when a task force asks.',
    }),
    // The row id of a pledge is the id of its organization, so that two laptops that tick it apart merge.
    pledges: table(
      {
        organization: organization({ label: 'Organization', nature: 'living' }),
        saidYes: tick({ label: 'Said yes', nature: 'living' }),
        saidOn: date({ past: true, label: 'On', nature: 'living', more: true }),
        by: person({ label: 'Who said it', nature: 'living', more: true }),
        condition: text({ label: 'With these words changed', help: 'Write it down where a partner wants the pledge to read otherwise.', nature: 'living', more: true }),
        brings: text({ label: 'What it could bring later', nature: 'living', more: true, projected: false }),
      },
      { label: 'Pledges of the partners', help: 'One row an organization. Tick many at once when they say yes in one meeting.', nature: 'living', rowName: 'pledge', rows: 10 },
    ),
  }),
})
